import fc from 'fast-check';
import { deliverLots } from '../../src/features/movements/actions/deliver-lots.ts';
import {
  receiveDelivery,
  refuseDelivery,
  takeBackDelivery,
} from '../../src/features/movements/actions/receive-lots.ts';
import { receiveFromOutside } from '../../src/features/movements/actions/receive-outside.ts';
import { workOnLots } from '../../src/features/movements/actions/work-on-lots.ts';
import {
  listIncoming,
  listRefused,
  listStock,
} from '../../src/features/movements/store/read-stock.ts';
import { Problem } from '../../src/lib/problem.ts';
import type { SignedIn } from './actors.ts';
import type { TestApp } from './app.ts';

const happenedOn = '2026-11-23';

const kinds = ['split', 'merge', 'sort', 'repack', 'dry', 'process'] as const;
const acts = [...kinds, 'deliver', 'sell', 'receive', 'refuse', 'take-back', 'outside'] as const;
// Without the bias to small numbers: most steps should be done, not refused.
export const step = fc.noBias(
  fc.record({
    act: fc.constantFrom(...acts),
    who: fc.nat(2),
    picks: fc.array(fc.nat(30), { minLength: 1, maxLength: 3 }),
    /** of what is taken: into how many parts, and how much is lost and thrown out */
    permille: fc.integer({ min: 30, max: 1060 }),
    parts: fc.integer({ min: 1, max: 3 }),
    waste: fc.integer({ min: 0, max: 300 }),
    /** done at the same time as the one after it */
    isAtOnce: fc.boolean(),
  }),
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** One step of one person; a refusal is an answer like any other. */
export async function take(t: TestApp, people: readonly SignedIn[], wish: Step): Promise<void> {
  const who = people[wish.who % people.length];
  const other = people[(wish.who + 1) % people.length];
  if (!who || !other) return;
  try {
    await act(t, who, other, wish);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

async function act(t: TestApp, who: SignedIn, other: SignedIn, wish: Step): Promise<unknown> {
  const { act: kind, permille } = wish;
  const { deps } = t;
  const pickOf = <Row>(rows: readonly Row[]) => rows[(wish.picks[0] ?? 0) % (rows.length || 1)];
  const reason = 'Lý do mẫu';
  switch (kind) {
    case 'outside': {
      const supplier = { supplierName: 'Vựa Mẫu', supplierAddress: 'Xã Mẫu', cropCode: 'XO' };
      const amount = String(permille);
      return receiveFromOutside(deps, who.actor, { ...supplier, happenedOn, amount, unit: 'kg' });
    }
    case 'receive':
    case 'take-back': {
      const list = kind === 'receive' ? listIncoming : listRefused;
      const found = pickOf(await list(t.db, who.organisationId));
      if (!found) return undefined;
      const amount = kilograms(Math.max(1, Math.round((found.grams * permille) / 1000)));
      const input = { happenedOn, amount, unit: 'kg' as const, reason };
      const settle = kind === 'receive' ? receiveDelivery : takeBackDelivery;
      return settle(deps, who.actor, { lotId: found.id, input });
    }
    case 'refuse': {
      const found = pickOf(await listIncoming(t.db, who.organisationId));
      return found && refuseDelivery(deps, who.actor, { lotId: found.id, reason });
    }
    default:
      return move(t, who, other, wish);
  }
}

async function move(t: TestApp, who: SignedIn, other: SignedIn, wish: Step): Promise<unknown> {
  const { act: kind, permille, parts, waste } = wish;
  const stock = await listStock(t.db, who.organisationId, { limit: 40 });
  if (stock.length === 0) return undefined;
  const isMany = kind !== 'split' && kind !== 'sort';
  const picks = new Set(wish.picks.slice(0, isMany ? 3 : 1).map((pick) => pick % stock.length));
  const taken = [...picks].flatMap((pick) => {
    const lot = stock[pick];
    return lot ? [{ lot, grams: Math.max(1, Math.round((lot.leftGrams * permille) / 1000)) }] : [];
  });
  const lots = taken.map(({ lot, grams }) => ({
    ...{ lot: lot.id, amount: kilograms(grams), unit: 'kg' as const },
  }));
  if (kind === 'deliver' || kind === 'sell') {
    const buyer =
      kind === 'sell'
        ? { buyerName: 'Cửa hàng Mẫu', buyerAddress: 'Phường Mẫu' }
        : { buyer: other.organisationId };
    return deliverLots(t.deps, who.actor, { happenedOn, lots, ...buyer });
  }
  const sum = taken.reduce((whole, { grams }) => whole + grams, 0);
  const isLossless = kind === 'split' || kind === 'merge';
  const out = isLossless ? sum : Math.max(1, Math.round((sum * (1000 - waste)) / 1000));
  const rejected = isLossless ? 0 : Math.floor((sum - out) / 2);
  const count = lots.length > 1 ? 1 : Math.min(parts, out);
  const sizes = Array.from({ length: count }, (_, index) =>
    index === 0 ? out - Math.floor(out / count) * (count - 1) : Math.floor(out / count),
  );
  return workOnLots(t.deps, who.actor, {
    kind: kinds.find((one) => one === kind) ?? 'split',
    happenedOn,
    lots,
    outputs: sizes.map((grams) => ({ amount: kilograms(grams), unit: 'kg' as const })),
    ...(rejected > 0 ? { rejected: kilograms(rejected) } : {}),
    rejectedUnit: 'kg',
    reason: 'Lý do mẫu',
  });
}

/** '0,0030' for three grams: three decimals alone could be thousands. */
function kilograms(grams: number): string {
  return (grams / 1000).toFixed(4).replace('.', ',');
}
