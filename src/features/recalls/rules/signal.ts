import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems.ts';

type Lot = {
  readonly number: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly releasedAt: Date | null;
};

/** A recall is one organisation's duty, and of lots that left its hands or could have. */
export function whyNotLots(lots: readonly Lot[]): Problem | undefined {
  const kept = lots.find(({ releasedAt }) => releasedAt === null);
  if (kept) return problems.lotNotPublic({ number: kept.number });
  const holders = new Map(lots.map((lot) => [lot.organisationId, lot.organisation]));
  if (holders.size > 1) return problems.lotsOfSeveral({ names: [...holders.values()].join('; ') });
  return undefined;
}

const year = 366 * 24 * 60 * 60 * 1000;

export function whyNotFoundAt(foundAt: Date, now: Date): Problem | undefined {
  if (foundAt > now) return problems.foundInFuture();
  return now.getTime() - foundAt.getTime() > year ? problems.foundTooLongAgo() : undefined;
}

/** More lots than anybody can look through; a recall that needs more starts from fewer. */
export const mostLots = 50_000;

export function whyNotScope(found: { readonly isCut: boolean }): Problem | undefined {
  return found.isCut ? problems.scopeTooWide({ most: mostLots }) : undefined;
}
