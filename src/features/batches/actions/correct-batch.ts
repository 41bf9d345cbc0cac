import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { keepReadyFile, readyFile } from '../../files/actions.ts';
import { recordFact } from '../../ledger/actions.ts';
import { adjustQuota } from '../../quotas/actions/draw-quota.ts';
import { whyNotStep } from '../rules/life-cycle.ts';
import type { CorrectInput, RegisterInput } from '../schemas/batches.ts';
import {
  type BatchRow,
  type HarvestRow,
  holdOwnBatch,
  isHarvestRow,
} from '../store/read-batches.ts';
import type { OwnCode } from '../store/read-codes.ts';
import { listLotPlots } from '../store/read-plots.ts';
import { replaceClaims, updateBatch } from '../store/write-batches.ts';
import { replacePlots } from '../store/write-lots.ts';
import { checkAndKeep } from './check-lot.ts';
import { prepareBatch, unitOf } from './prepare-batch.ts';
import { sampleLot } from './sample-lot.ts';

type Sent = {
  id: string;
  input: CorrectInput;
  photo?: SentFile | undefined;
  /** the version the person saw */
  version: number | undefined;
};

/** Corrects a batch that is not released; what stood there before stays readable in the ledger. */
export async function correctBatch(
  deps: Deps,
  actor: Actor,
  { id, input, photo, version }: Sent,
): Promise<{ id: string }> {
  const ready = photo && (await readyFile(deps, photo, 'photo'));
  return deps.db.transaction(async (tx) => {
    const batch = await holdOwnBatch(tx, actor.organisationId, id);
    if (!batch || !isHarvestRow(batch)) throw httpProblems.notFound();
    refuseIf(whyNotStep('correct', batch.state));
    if (version !== undefined && version !== batch.version) throw httpProblems.changedMeanwhile();
    const now = deps.now();
    const whole = filledFrom(batch, input, await plotsBefore(tx, id));
    const { columns, claims, plots, words, code } = await prepareBatch(
      tx,
      now,
      actor.organisationId,
      whole,
      batch.areaCodeId,
    );
    const kept = ready && (await keepReadyFile(tx, deps, actor, ready));
    const after = { ...columns, claims, plots, photoFileId: kept?.id ?? batch.photoFileId };
    const before = { ...batch, plots: await plotsBefore(tx, id) };
    const changes = changesBetween(before, after);
    if (Object.keys(changes).length === 0) return { id };
    const next = batch.version + 1;
    await updateBatch(tx, id, {
      ...columns,
      photoFileId: after.photoFileId,
      searchFolded: `${batch.number} ${batch.publicCode}`.toLowerCase().concat(' ', words),
      version: next,
    });
    await replaceClaims(tx, id, claims);
    await replacePlots(tx, id, plots);
    if (batch.state === 'submitted') {
      await adjustQuota(tx, deps, actor, { id, ...columns });
      const lot = { ...batch, ...columns, version: next };
      await checkAgain(tx, deps, lot, code);
    }
    await recordFact(tx, deps, actor, {
      kind: 'batch.corrected',
      subjectType: 'batch',
      subjectId: id,
      facts: { version: next, changes },
    });
    return { id };
  });
}

/** A lot that waits is checked anew, and goes on waiting. */
async function checkAgain(tx: Tx, deps: Deps, lot: HarvestRow, code: OwnCode): Promise<void> {
  const findings = await checkAndKeep(tx, deps, lot, code, {
    version: lot.version,
    position: undefined,
  });
  const hasExcess = findings.some(({ kind, result }) => kind === 'quota' && result === 'failed');
  const { holderName: holder } = code;
  await sampleLot(tx, deps, lot, { findings, hasExcess, holder, mayPass: false });
}

async function plotsBefore(tx: Tx, id: string) {
  const rows = await listLotPlots(tx, id);
  return rows
    .map(({ plotId, grams }) => ({ plotId, grams }))
    .toSorted((a, b) => a.plotId.localeCompare(b.plotId));
}

type Plots = Awaited<ReturnType<typeof plotsBefore>>;

function filledFrom(batch: HarvestRow, input: CorrectInput, plots: Plots): RegisterInput {
  return {
    areaCodeId: input.areaCodeId ?? batch.areaCodeId,
    cropCode: input.cropCode,
    varietyCode: input.varietyCode === undefined ? batch.varietyCode : input.varietyCode,
    harvestedFrom: input.harvestedFrom ?? batch.harvestedFrom,
    harvestedTo: input.harvestedTo ?? batch.harvestedTo,
    amount: input.amount ?? batch.enteredAmount,
    unit: input.unit ?? unitOf(batch.enteredUnit),
    claims: input.claims ?? batch.claims,
    plots: input.plots ?? plots,
  };
}

/** Field by field what was and what is now, for the ledger. */
function changesBetween(before: BatchRow & { plots: Plots }, after: Partial<typeof before>) {
  return Object.fromEntries(
    Object.entries(after).flatMap(([name, to]) => {
      const from = before[name as keyof typeof before];
      return JSON.stringify(from) === JSON.stringify(to) ? [] : [[name, { from, to }]];
    }),
  );
}
