import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor, Role } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems.ts';
import { whyNotKey, whyNotRole } from '../rules.ts';
import { hashOfToken, newApiKey } from '../secrets.ts';
import { findKey, insertKey, setRevoked } from '../store/api-keys.ts';
import { findOrganisation } from '../store/memberships.ts';

type NewKey = { organisationId: string; role: Role; name: string; mayWrite: boolean };

/** A key for a machine of an organisation. `key` is undefined when the same request came before. */
export async function createKey(
  deps: Deps,
  actor: Actor,
  input: NewKey,
  idempotencyKey: string | undefined,
): Promise<{ id: string; key: string | undefined }> {
  const { key, hint } = newApiKey(deps);
  let isFirst = false;
  const made = await createOnce(
    deps,
    actor,
    { operation: 'api-keys.create', key: idempotencyKey, input },
    async (tx) => {
      isFirst = true;
      const organisation = await findOrganisation(tx, input.organisationId);
      if (!organisation) throw problems.organisationUnknown();
      refuseIf(whyNotRole(input.role, organisation.kind));
      refuseIf(whyNotKey(input.role, input.mayWrite));
      const id = deps.newId('key');
      await insertKey(tx, {
        id,
        ...input,
        personId: actor.personId,
        hint,
        keyHash: hashOfToken(key),
        createdAt: deps.now(),
      });
      await recordFact(tx, deps, actor, {
        kind: 'api-key.made',
        subjectType: 'api-key',
        subjectId: id,
        facts: {
          organisationId: input.organisationId,
          role: input.role,
          mayWrite: input.mayWrite,
        },
      });
      return { id };
    },
  );
  return { id: made.id, key: isFirst ? key : undefined };
}

/** Works from now on no more; revoking it again changes nothing. */
export async function revokeKey(deps: Deps, actor: Actor, id: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    if (!(await findKey(tx, id))) throw httpProblems.notFound();
    await setRevoked(tx, id, deps.now());
    await recordFact(tx, deps, actor, {
      kind: 'api-key.revoked',
      subjectType: 'api-key',
      subjectId: id,
      facts: {},
    });
  });
}
