import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { type LocalDate, localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { openStock } from '../../movements/actions/stock.ts';
import { reserveQuota, useQuota } from '../../quotas/actions/draw-quota.ts';
import { decisionProblems } from '../problems/decisions.ts';
import { problems } from '../problems/harvest.ts';
import { stepProblems } from '../problems/steps.ts';
import { whyNotAtHarvest } from '../rules/code-standing.ts';
import { whyNotStep } from '../rules/life-cycle.ts';
import { type HarvestRow, holdOwnBatch, isHarvestRow } from '../store/read-batches.ts';
import { holdOwnCode } from '../store/read-codes.ts';
import { listDecisions } from '../store/read-lots.ts';
import { updateBatch } from '../store/write-batches.ts';
import { checkAndKeep, type Position } from './check-lot.ts';
import { sampleLot } from './sample-lot.ts';

type Sent = { id: string; version: number | undefined };
type Submission = Sent & {
  /** why the lot is beyond the quota, for an inspector; of no use while it fits */
  excessReason?: string | undefined;
  /** where whoever sends it stands */
  position?: Position | undefined;
};

/** The head of the cooperative stands for what the lot says; it is checked, and passes or waits. */
export function submitBatch(deps: Deps, actor: Actor, sent: Submission): Promise<{ id: string }> {
  return deps.db.transaction(async (tx) => {
    const lot = await seenLot(tx, actor, sent);
    refuseIf(whyNotStep('submit', lot.state));
    const code = await standingCode(tx, actor, lot);
    const version = lot.version + 1;
    await updateBatch(tx, lot.id, {
      state: 'submitted',
      submittedAt: deps.now(),
      submittedBy: actor.personId,
      version,
    });
    await reserveQuota(tx, deps, actor, lot, sent.excessReason);
    const { position } = sent;
    const findings = await checkAndKeep(tx, deps, lot, code, { version, position });
    await recordFact(tx, deps, actor, {
      kind: 'batch.submitted',
      subjectType: 'batch',
      subjectId: lot.id,
      facts: {
        version,
        checks: Object.fromEntries(findings.map(({ kind, result }) => [kind, result])),
      },
    });
    await sampleLot(
      tx,
      deps,
      { ...lot, state: 'submitted', version },
      {
        findings,
        hasExcess: findings.some(({ kind, result }) => kind === 'quota' && result === 'failed'),
        holder: code.holderName,
        mayPass: true,
      },
    );
    return { id: lot.id };
  });
}

type Release = Sent & {
  /** the last day on which it should be sold */
  bestBefore?: LocalDate | undefined;
};

/** From here on labels may be printed and the page behind the code answers. */
export function releaseBatch(deps: Deps, actor: Actor, sent: Release): Promise<{ id: string }> {
  return deps.db.transaction(async (tx) => {
    const lot = await seenLot(tx, actor, sent);
    refuseIf(whyNotStep('release', lot.state));
    await refuseVerifier(tx, actor, lot);
    const releasedAt = deps.now();
    const { bestBefore = null } = sent;
    if (bestBefore !== null && bestBefore < localDateOf(releasedAt))
      throw decisionProblems.bestBeforePast({ today: localDateOf(releasedAt) });
    await standingCode(tx, actor, lot);
    const version = lot.version + 1;
    await updateBatch(tx, lot.id, { state: 'released', releasedAt, bestBefore, version });
    await useQuota(tx, deps, actor, lot);
    await openStock(tx, { lotId: lot.id, grams: lot.grams });
    await recordFact(tx, deps, actor, {
      kind: 'batch.released',
      subjectType: 'batch',
      subjectId: lot.id,
      facts: { version, ...(bestBefore ? { bestBefore } : {}) },
    });
    return { id: lot.id };
  });
}

async function seenLot(tx: Tx, actor: Actor, { id, version }: Sent): Promise<HarvestRow> {
  const lot = await holdOwnBatch(tx, actor.organisationId, id);
  if (!lot) throw httpProblems.notFound();
  if (!isHarvestRow(lot)) throw stepProblems.derivedHasNoStep();
  if (version !== undefined && version !== lot.version) throw httpProblems.changedMeanwhile();
  return lot;
}

/** A decision may have been recorded since, with a day inside the harvest. */
async function standingCode(tx: Tx, actor: Actor, lot: HarvestRow) {
  const code = await holdOwnCode(tx, actor.organisationId, lot.areaCodeId);
  if (!code) throw problems.codeUnknown();
  refuseIf(whyNotAtHarvest(code, { from: lot.harvestedFrom, to: lot.harvestedTo }));
  return code;
}

/** Whoever verifies does not issue, also with two hats. */
async function refuseVerifier(tx: Tx, actor: Actor, lot: HarvestRow): Promise<void> {
  const decisions = await listDecisions(tx, lot.id);
  const verifier = decisions.find(({ kind }) => kind === 'verified')?.decidedBy;
  if (verifier === actor.personId) throw decisionProblems.verifierDoesNotRelease();
}
