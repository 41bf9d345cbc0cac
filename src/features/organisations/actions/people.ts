import { createOnce } from '../../../db/create-once.ts';
import { isUniqueViolation } from '../../../db/errors.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import { type LocalDate, localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import { type Actor, isAuthority } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems/work.ts';
import { whyNotBegin, whyNotEnd } from '../rules/people.ts';
import type { ManagerInput, TechnologyInput } from '../schemas/work.ts';
import { endLine, insertManager, insertTechnology, lockLine } from '../store/people.ts';
import { refuseOthers } from './contracts.ts';

/** Managers are people: their own organisation, inspectors and officers see them, nobody else. */
export function mayReadManagers(actor: Actor, organisationId: string): boolean {
  return isAuthority(actor.role) || actor.organisationId === organisationId;
}

export async function recordManager(
  deps: Deps,
  actor: Actor,
  organisationId: string,
  input: ManagerInput,
  key?: string,
): Promise<{ id: string }> {
  refuseOthers(actor, organisationId);
  const once = { operation: 'organisation.manager', key, input };
  return createOnce(deps, actor, once, async (tx) => {
    refuseIf(whyNotBegin(input.from, localDateOf(deps.now())));
    const id = deps.newId('mgr');
    const { from, ...described } = input;
    await insertManager(tx, {
      id,
      organisationId,
      ...described,
      heldFrom: from,
      recordedBy: actor.personId,
      recordedAt: deps.now(),
    });
    // The ledger is never erased: a person's name, office and education stay out of it.
    await recordFact(tx, deps, actor, {
      kind: 'manager.recorded',
      subjectType: 'manager',
      subjectId: id,
      happenedOn: from,
      facts: { organisationId },
    });
    return { id };
  });
}

export async function recordTechnology(
  deps: Deps,
  actor: Actor,
  organisationId: string,
  { technologyCode, from }: TechnologyInput,
  key?: string,
): Promise<{ id: string }> {
  refuseOthers(actor, organisationId);
  const once = { operation: 'organisation.technology', key, input: { technologyCode, from } };
  try {
    return await createOnce(deps, actor, once, async (tx) => {
      refuseIf(whyNotBegin(from, localDateOf(deps.now())));
      const id = deps.newId('tec');
      await insertTechnology(tx, {
        id,
        organisationId,
        technologyCode,
        usedFrom: from,
        recordedBy: actor.personId,
        recordedAt: deps.now(),
      });
      await recordFact(tx, deps, actor, {
        kind: 'technology.recorded',
        subjectType: 'technology',
        subjectId: id,
        happenedOn: from,
        facts: { organisationId, technologyCode },
      });
      return { id };
    });
  } catch (error) {
    if (isUniqueViolation(error, 'organisation_technologies_current_index'))
      throw problems.technologyRecorded();
    throw error;
  }
}

/** A manager leaves office, or a technology is no longer used. Told twice, it stays as it is. */
export async function endManagerOrTechnology(
  deps: Deps,
  actor: Actor,
  organisationId: string,
  line: { what: 'manager' | 'technology'; id: string; to: LocalDate },
): Promise<void> {
  refuseOthers(actor, organisationId);
  await deps.db.transaction(async (tx) => {
    const found = await lockLine(tx, line.what, organisationId, line.id);
    if (!found) throw http.notFound();
    if (found.to === line.to) return;
    refuseIf(whyNotEnd(found, line.to, localDateOf(deps.now())));
    await endLine(tx, line.what, line.id, line.to);
    await recordFact(tx, deps, actor, {
      kind: `${line.what}.ended`,
      subjectType: line.what,
      subjectId: line.id,
      happenedOn: line.to,
      facts: { organisationId },
    });
  });
}
