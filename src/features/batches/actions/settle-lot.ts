import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { readyFile } from '../../files/actions.ts';
import { freeQuota } from '../../quotas/actions/draw-quota.ts';
import { whyNotStep } from '../rules/life-cycle.ts';
import { readWeight } from '../rules/read-weight.ts';
import type { SettlementInput } from '../schemas/decisions.ts';
import { holdOwnBatch } from '../store/read-batches.ts';
import { amendLot } from './amend-lot.ts';
import { keepEvidence } from './evidence.ts';
import { moveLot } from './move-lot.ts';

type Sent = {
  key?: string | undefined;
  version?: number | undefined;
  file?: SentFile | undefined;
};

/** The head of the holder voids a lot, closes it or amends its weight. */
export async function settleLot(
  deps: Deps,
  actor: Actor,
  id: string,
  input: SettlementInput,
  sent: Sent = {},
): Promise<{ id: string }> {
  const ready = sent.file && (await readyFile(deps, sent.file, 'document'));
  const once = {
    operation: `lot.${input.kind} ${id}`,
    key: sent.key,
    input: { input, file: ready?.sentSha256 },
  };
  return createOnce(deps, actor, once, async (tx) => {
    const lot = await holdOwnBatch(tx, actor.organisationId, id);
    if (!lot) throw httpProblems.notFound();
    if (sent.version !== undefined && sent.version !== lot.version)
      throw httpProblems.changedMeanwhile();
    refuseIf(whyNotStep(input.kind, lot.state));
    switch (input.kind) {
      case 'void':
        await freeQuota(tx, deps, actor, id);
        await moveLot(tx, deps, actor, lot, {
          kind: 'voided',
          to: 'void',
          fact: 'batch.voided',
          reason: input.reason,
        });
        return { id };
      case 'close':
        await moveLot(tx, deps, actor, lot, {
          kind: 'closed',
          to: 'closed',
          fact: 'batch.closed',
          reasonCode: input.reasonCode,
          reason: input.reason || null,
        });
        return { id };
      case 'amend': {
        const weight = readWeight(input.amount, input.unit, lot.cropCode);
        if ('problem' in weight) throw weight.problem;
        await amendLot(tx, deps, actor, lot, {
          grams: weight.grams,
          enteredAmount: input.amount.normalize('NFC').trim(),
          enteredUnit: input.unit,
          reason: input.reason,
          evidenceFileId: await keepEvidence(tx, deps, actor, {
            ready,
            fileId: input.evidenceFileId,
          }),
        });
        return { id };
      }
    }
  });
}
