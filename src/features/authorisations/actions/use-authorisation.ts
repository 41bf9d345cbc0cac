import { createHash } from 'node:crypto';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { isInForce } from '../../areas/rules.ts';
import { recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { problems } from '../problems.ts';
import { whyNotUse } from '../rules.ts';
import type { UseInput } from '../schemas.ts';
import { findAuthorisation } from '../store/read.ts';
import {
  findBatchOf,
  findUse,
  insertObjection,
  insertUse,
  lockAuthorisation,
} from '../store/write.ts';
import { gramsOf } from './draft-authorisation.ts';

/** The grantee declares a shipment; together the uses never exceed the cap. The holder is told of each. */
export function useAuthorisation(
  deps: Deps,
  actor: Actor,
  id: string,
  input: UseInput,
  key?: string | undefined,
): Promise<{ id: string }> {
  const once = { operation: 'authorisations.use', key, input: { id, input } };
  return createOnce(deps, actor, once, async (tx) => {
    await lockAuthorisation(tx, id);
    const held = await findAuthorisation(tx, actor, id);
    if (held?.granteeId !== actor.organisationId) throw httpProblems.notFound();
    const grams = gramsOf(input.amount, input.unit);
    const { usedOn, consignment } = input;
    const usable = { ...held, code: held.codeValue, isCodeInForce: isInForce(held.codeState) };
    refuseIf(whyNotUse(usable, { usedOn, grams }, localDateOf(deps.now())));
    const batch = input.batch
      ? await findBatchOf(tx, held.holderId, held.areaId, input.batch)
      : undefined;
    if (input.batch && !batch) throw problems.batchNotFitting();
    const useId = deps.newId('use');
    await insertUse(tx, {
      id: useId,
      authorisationId: id,
      grams,
      usedOn,
      consignment,
      batchId: batch?.id ?? null,
      declaredBy: actor.personId,
      declaredAt: deps.now(),
    });
    await tellOrganisation(tx, deps, held.holderId, {
      kind: 'authorisation-used',
      href: `/console/authorisations/${id}`,
      facts: {
        value: held.codeValue,
        grantee: held.granteeName,
        amount: formatKilograms(grams, 'vi'),
      },
    });
    await recordFact(tx, deps, actor, {
      kind: 'authorisation.used',
      subjectType: 'authorisation',
      subjectId: id,
      happenedOn: usedOn,
      facts: { useId, grams, batchId: batch?.id, consignmentSha256: sha256Of(consignment) },
    });
    return { id: useId };
  });
}

/** The holder says that a use was not so: it stays counted, marked, and inspectors see it. */
export function objectToUse(
  deps: Deps,
  actor: Actor,
  { id, useId, reason }: { id: string; useId: string; reason: string },
): Promise<{ id: string }> {
  return deps.db.transaction(async (tx) => {
    const held = await findAuthorisation(tx, actor, id);
    const use = await findUse(tx, id, useId);
    if (held?.holderId !== actor.organisationId || !use) throw httpProblems.notFound();
    const row = { useId, reason, objectedBy: actor.personId, objectedAt: deps.now() };
    if (!(await insertObjection(tx, row))) throw problems.objectedAlready();
    await tellOrganisation(tx, deps, held.granteeId, {
      kind: 'authorisation-disputed',
      href: `/console/authorisations/${id}`,
      facts: {
        value: held.codeValue,
        holder: held.holderName,
        amount: formatKilograms(use.grams, 'vi'),
      },
    });
    await recordFact(tx, deps, actor, {
      kind: 'authorisation.advanced',
      subjectType: 'authorisation',
      subjectId: id,
      facts: { step: 'object', useId, reasonSha256: sha256Of(reason) },
    });
    return { id };
  });
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
