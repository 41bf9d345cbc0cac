import { createHash } from 'node:crypto';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { localDateOf } from '../../../lib/dates.ts';
import type { Actor } from '../../../lib/roles.ts';
import { keepReadyFile, readyFile } from '../../files/actions.ts';
import { recordFact } from '../../ledger/actions.ts';
import { printBatchNumber } from '../rules/life-cycle.ts';
import type { RegisterInput } from '../schemas/batches.ts';
import { insertBatch, replaceClaims, takeNumber } from '../store/write-batches.ts';
import { replacePlots } from '../store/write-lots.ts';
import { prepareBatch } from './prepare-batch.ts';
import { insertUnderNewCode } from './public-code.ts';

type Sent = { input: RegisterInput; photo?: SentFile | undefined; key: string | undefined };

/** A harvest becomes a draft with a public code and a number of its own; nothing is printed yet. */
export async function registerBatch(
  deps: Deps,
  actor: Actor,
  { input, photo, key }: Sent,
): Promise<{ id: string }> {
  // Re-encoding a photo takes time that a transaction should not.
  const ready = photo && (await readyFile(deps, photo, 'photo'));
  const fingerprint = { ...input, photo: photo ? sha256Of(photo.content) : undefined };
  return createOnce(
    deps,
    actor,
    { operation: 'register-batch', key, input: fingerprint },
    async (tx) => {
      const now = deps.now();
      const prepared = await prepareBatch(tx, now, actor.organisationId, input);
      const kept = ready && (await keepReadyFile(tx, deps, actor, ready));
      const { shortName, running } = await takeNumber(tx, actor.organisationId, localDateOf(now));
      const row = {
        id: deps.newId('lot'),
        ...prepared.columns,
        organisationId: actor.organisationId,
        number: printBatchNumber(shortName, localDateOf(now), running),
        photoFileId: kept?.id ?? null,
        state: 'draft' as const,
        createdBy: actor.personId,
        createdAt: now,
      };
      const { publicCode } = await insertUnderNewCode(tx, deps, row, prepared.words, insertBatch);
      await replaceClaims(tx, row.id, prepared.claims);
      await replacePlots(tx, row.id, prepared.plots);
      await recordFact(tx, deps, actor, {
        kind: 'batch.registered',
        subjectType: 'batch',
        subjectId: row.id,
        happenedOn: row.harvestedTo,
        facts: {
          publicCode,
          number: row.number,
          ...prepared.columns,
          claims: prepared.claims,
          ...(prepared.plots.length > 0 ? { plots: prepared.plots } : {}),
          ...(kept ? { photoSha256: kept.sha256 } : {}),
        },
      });
      return { id: row.id };
    },
  );
}

function sha256Of(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
