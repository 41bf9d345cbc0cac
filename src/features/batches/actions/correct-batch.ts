import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { keepReadyFile, readyFile } from '../../files/actions.ts';
import { recordFact } from '../../ledger/actions.ts';
import { adjustQuota } from '../../quotas/actions/draw-quota.ts';
import { whyNotCorrect } from '../rules/life-cycle.ts';
import type { CorrectInput, RegisterInput } from '../schemas.ts';
import { type BatchRow, holdOwnBatch } from '../store/read-batches.ts';
import { replaceClaims, updateBatch } from '../store/write-batches.ts';
import { prepareBatch, unitOf } from './prepare-batch.ts';

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
    if (!batch) throw httpProblems.notFound();
    refuseIf(whyNotCorrect(batch.state));
    if (version !== undefined && version !== batch.version) throw httpProblems.changedMeanwhile();
    const now = deps.now();
    const whole = filledFrom(batch, input);
    const { columns, claims, words } = await prepareBatch(
      tx,
      now,
      actor.organisationId,
      whole,
      batch.areaCodeId,
    );
    const kept = ready && (await keepReadyFile(tx, deps, actor, ready));
    const after = { ...columns, claims, photoFileId: kept?.id ?? batch.photoFileId };
    const changes = changesBetween(batch, after);
    if (Object.keys(changes).length === 0) return { id };
    await updateBatch(tx, id, {
      ...columns,
      photoFileId: after.photoFileId,
      searchFolded: `${batch.number} ${batch.publicCode}`.toLowerCase().concat(' ', words),
      version: batch.version + 1,
    });
    await replaceClaims(tx, id, claims);
    if (batch.state === 'submitted') await adjustQuota(tx, deps, actor, { id, ...columns });
    await recordFact(tx, deps, actor, {
      kind: 'batch.corrected',
      subjectType: 'batch',
      subjectId: id,
      facts: { version: batch.version + 1, changes },
    });
    return { id };
  });
}

function filledFrom(batch: BatchRow, input: CorrectInput): RegisterInput {
  return {
    areaCodeId: input.areaCodeId ?? batch.areaCodeId,
    cropCode: input.cropCode,
    varietyCode: input.varietyCode === undefined ? batch.varietyCode : input.varietyCode,
    harvestedFrom: input.harvestedFrom ?? batch.harvestedFrom,
    harvestedTo: input.harvestedTo ?? batch.harvestedTo,
    amount: input.amount ?? batch.enteredAmount,
    unit: input.unit ?? unitOf(batch.enteredUnit),
    claims: input.claims ?? batch.claims,
  };
}

/** Field by field what was and what is now, for the ledger. */
function changesBetween(before: BatchRow, after: Partial<BatchRow>) {
  return Object.fromEntries(
    Object.entries(after).flatMap(([name, to]) => {
      const from = before[name as keyof BatchRow];
      return JSON.stringify(from) === JSON.stringify(to) ? [] : [[name, { from, to }]];
    }),
  );
}
