import { createHash } from 'node:crypto';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { whyNotDecide } from '../rules.ts';
import type { DecisionInput } from '../schemas.ts';
import {
  findEntry,
  hasRoleAt,
  insertExcessDecision,
  lockQuota,
  saveEntry,
} from '../store/entries.ts';
import { findExcess } from '../store/excess.ts';

/** An inspector approves a lot beyond the quota or refuses it; refused, its reservation is freed. */
export function decideExcess(
  deps: Deps,
  actor: Actor,
  id: string,
  input: DecisionInput,
  key?: string | undefined,
): Promise<{ id: string }> {
  const once = { operation: 'quotas.decide-excess', key, input: { id, input } };
  return createOnce(deps, actor, once, async (tx) => {
    const seen = await findExcess(tx, actor, id);
    if (!seen) throw httpProblems.notFound();
    await lockQuota(tx, seen.areaId);
    // Another inspector may have decided while this one waited.
    const request = (await findExcess(tx, actor, id)) ?? seen;
    const hasRoleAtHolder = await hasRoleAt(tx, actor.personId, request.holderId);
    refuseIf(whyNotDecide({ outcome: request.state, hasRoleAtHolder }));
    const decidedAt = deps.now();
    await insertExcessDecision(tx, {
      requestId: id,
      ...input,
      decidedBy: actor.personId,
      authorityId: actor.organisationId,
      decidedAt,
    });
    const entry = await findEntry(tx, request.batchId);
    if (input.outcome === 'refused' && entry && entry.overGrams > 0) {
      const freed = { ...entry, state: 'freed' as const, version: entry.version + 1 };
      await saveEntry(tx, freed, { personId: actor.personId, at: decidedAt });
    }
    await tellOrganisation(tx, deps, request.holderId, {
      kind: 'quota-decided',
      href: `/console/batches/${request.batchId}`,
      facts: {
        value: request.areaCode,
        amount: formatKilograms(request.gramsOver, 'vi'),
        outcome: input.outcome,
      },
    });
    await recordFact(tx, deps, actor, {
      kind: 'quota.excess-decided',
      subjectType: 'batch',
      subjectId: request.batchId,
      facts: {
        requestId: id,
        outcome: input.outcome,
        gramsOver: request.gramsOver,
        noteSha256: createHash('sha256').update(input.note).digest('hex'),
      },
    });
    return { id };
  });
}
