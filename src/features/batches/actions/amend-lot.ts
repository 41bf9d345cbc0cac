import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import type { Actor } from '../../../lib/roles.ts';
import { lowerStock, raiseStock } from '../../movements/actions/stock.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { amendQuota } from '../../quotas/actions/draw-quota.ts';
import { decisionProblems } from '../problems/decisions.ts';
import { stepProblems } from '../problems/steps.ts';
import { stateInWords } from '../rules/life-cycle.ts';
import { inKilograms } from '../rules/read-weight.ts';
import { type LotDecision, listDecisions } from '../store/read-lots.ts';
import { type LotRow, listInspecting } from '../store/write-lots.ts';
import { moveLot } from './move-lot.ts';

type Amendment = {
  grams: number;
  enteredAmount: string;
  enteredUnit: string;
  reason: string;
  evidenceFileId: string | null;
};

/**
 * After release the weight goes down at once, as far as it is still in store; upwards it waits for an
 * inspector, with evidence.
 */
export async function amendLot(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  lot: LotRow,
  amendment: Amendment,
): Promise<void> {
  const { grams, reason, evidenceFileId, enteredAmount, enteredUnit } = amendment;
  if (waitingAmendment(await listDecisions(tx, lot.id))) throw decisionProblems.amendmentWaits();
  if (grams === lot.grams) throw decisionProblems.sameWeight({ grams: inKilograms(grams) });
  const weights = { fromGrams: lot.grams, toGrams: grams };
  if (grams < lot.grams) {
    await lowerStock(tx, { lotId: lot.id, byGrams: lot.grams - grams });
    await carryToQuota(tx, deps, actor, lot, grams);
    await moveLot(tx, deps, actor, lot, {
      kind: 'amended',
      to: lot.state,
      fact: 'batch.amended',
      reason,
      evidenceFileId,
      ...weights,
      set: { grams, enteredAmount, enteredUnit },
    });
    return;
  }
  if (evidenceFileId === null) throw decisionProblems.evidenceMissing();
  for (const authority of await listInspecting(tx))
    await tell(tx, deps, authority, lot, grams, 'asked');
  await moveLot(tx, deps, actor, lot, {
    kind: 'amendment-asked',
    to: lot.state,
    fact: 'batch.amended',
    reason,
    evidenceFileId,
    ...weights,
    facts: { outcome: 'asked' },
  });
}

type Verdict = { isAccepted: boolean; reason: string | null; evidenceFileId: string | null };

/** The new check that a weight needs to go up. */
export async function decideAmendment(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  lot: LotRow,
  { isAccepted, reason, evidenceFileId }: Verdict,
): Promise<void> {
  const asked = waitingAmendment(await listDecisions(tx, lot.id));
  if (asked?.toGrams == null) throw stepProblems.amendmentClosed({ now: stateInWords(lot.state) });
  const { toGrams } = asked;
  const outcome = isAccepted ? 'accepted' : 'refused';
  if (isAccepted) {
    await carryToQuota(tx, deps, actor, lot, toGrams);
    await raiseStock(tx, { lotId: lot.id, byGrams: toGrams - lot.grams });
  }
  await tell(tx, deps, lot.organisationId, lot, toGrams, outcome);
  await moveLot(tx, deps, actor, lot, {
    kind: isAccepted ? 'amendment-accepted' : 'amendment-refused',
    to: lot.state,
    fact: 'batch.amended',
    reason,
    evidenceFileId,
    fromGrams: lot.grams,
    toGrams,
    ...(isAccepted
      ? { set: { grams: toGrams, enteredAmount: String(toGrams / 1000), enteredUnit: 'kg' } }
      : {}),
    facts: { outcome },
  });
}

/** The request for a greater weight that nobody has decided yet. */
export function waitingAmendment(decisions: readonly LotDecision[]): LotDecision | undefined {
  const latest = decisions.find(({ kind }) => kind.startsWith('amend'));
  return latest?.kind === 'amendment-asked' ? latest : undefined;
}

async function carryToQuota(tx: Tx, deps: Deps, actor: Actor, lot: LotRow, grams: number) {
  const { id, areaCodeId, harvestedFrom } = lot;
  if (areaCodeId === null || harvestedFrom === null) return;
  await amendQuota(tx, deps, actor, { id, areaCodeId, harvestedFrom, grams });
}

function tell(
  tx: Tx,
  deps: Deps,
  to: string,
  lot: LotRow,
  grams: number,
  outcome: 'asked' | 'accepted' | 'refused',
) {
  return tellOrganisation(tx, deps, to, {
    kind: 'lot-amendment',
    href: `/console/batches/${lot.id}`,
    facts: { number: lot.number, amount: formatKilograms(grams, 'vi'), outcome },
  });
}
