import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems.ts';
import { whyNotChangeStatus } from '../rules/legal-status.ts';
import { foldNames, whyNotRename } from '../rules/names.ts';
import { whyNotChangeKind } from '../rules.ts';
import type { KindChangeInput, RenameInput, StatusInput } from '../schemas.ts';
import { hasRoleIn, insertRenaming, insertStatus } from '../store/history.ts';
import { findOrganisation, type Organisation, startKind, updateOrganisation } from '../store.ts';

type Sent = { version?: number | undefined; key?: string | undefined };

/** An officer records another legal status, with the document it rests on. */
export async function changeStatus(
  deps: Deps,
  actor: Actor,
  id: string,
  input: StatusInput,
  sent: Sent = {},
): Promise<{ id: string }> {
  const once = { operation: 'organisation.status', key: sent.key, input: { id, input } };
  return createOnce(deps, actor, once, async (tx) => {
    const before = await loadToDecide(tx, actor, id);
    refuseIf(whyNotChangeStatus(before, before.statuses, input, localDateOf(deps.now())));
    await advance(tx, before, sent.version, { legalStatus: input.status });
    await insertStatus(tx, {
      id: deps.newId('ost'),
      organisationId: id,
      ...input,
      recordedBy: actor.personId,
      recordedAt: deps.now(),
    });
    await recordFact(tx, deps, actor, {
      kind: 'organisation.status-changed',
      subjectType: 'organisation',
      subjectId: id,
      happenedOn: input.effectiveOn,
      facts: { before: before.legalStatus, after: input.status, number: input.number },
    });
    return { id };
  });
}

/** An officer records a new name. Papers issued before keep the old one until they are issued anew. */
export async function renameOrganisation(
  deps: Deps,
  actor: Actor,
  id: string,
  input: RenameInput,
  sent: Sent = {},
): Promise<{ id: string }> {
  const once = { operation: 'organisation.rename', key: sent.key, input: { id, input } };
  return createOnce(deps, actor, once, async (tx) => {
    const before = await loadToDecide(tx, actor, id);
    await advance(tx, before, sent.version, renamed(deps, before, input));
    await writeRenaming(tx, deps, actor, before, input);
    return { id };
  });
}

/** A cooperative group that became a cooperative keeps its row, codes, batches and certificates. */
export async function changeKind(
  deps: Deps,
  actor: Actor,
  id: string,
  input: KindChangeInput,
  seenVersion?: number,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const before = await loadToDecide(tx, actor, id);
    const [current] = before.kinds;
    if (!current) throw http.notFound();
    refuseIf(whyNotChangeKind(current, input, localDateOf(deps.now())));
    const { newName, allMembersAgree: _declared, ...period } = input;
    const renaming = newName
      ? { name: newName, changedOn: input.validFrom, number: input.grounds }
      : undefined;
    await advance(tx, before, seenVersion, {
      kind: input.kind,
      ...(renaming && renamed(deps, before, renaming)),
    });
    await startKind(tx, { id: deps.newId('okp'), organisationId: id, ...period });
    const { kind, validFrom, grounds, minutesNumber, minutesOn } = period;
    await recordFact(tx, deps, actor, {
      kind: 'organisation.kind-changed',
      subjectType: 'organisation',
      subjectId: id,
      happenedOn: validFrom,
      facts: { before: before.kind, after: kind, grounds, minutesNumber, minutesOn },
    });
    if (renaming) await writeRenaming(tx, deps, actor, before, renaming);
  });
}

async function loadToDecide(tx: Tx, actor: Actor, id: string): Promise<Organisation> {
  const found = await findOrganisation(tx, id, { onlyId: undefined });
  if (!found) throw http.notFound();
  if (await hasRoleIn(tx, actor.personId, id)) throw problems.conflictOfInterest();
  return found;
}

async function advance(
  tx: Tx,
  before: Organisation,
  seenVersion: number | undefined,
  change: Parameters<typeof updateOrganisation>[3],
) {
  const changed = await updateOrganisation(tx, before.id, seenVersion ?? before.version, change);
  if (!changed) throw http.changedMeanwhile();
}

function renamed(deps: Deps, before: Organisation, input: RenameInput) {
  refuseIf(whyNotRename(before.name, before.renamings, input, localDateOf(deps.now())));
  const formerNames = before.renamings.map((one) => one.formerName);
  return { name: input.name, nameFolded: foldNames([input.name, before.name, ...formerNames]) };
}

async function writeRenaming(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  before: Organisation,
  input: RenameInput,
) {
  await insertRenaming(tx, {
    id: deps.newId('orn'),
    organisationId: before.id,
    formerName: before.name,
    ...input,
    recordedBy: actor.personId,
    recordedAt: deps.now(),
  });
  await recordFact(tx, deps, actor, {
    kind: 'organisation.renamed',
    subjectType: 'organisation',
    subjectId: before.id,
    happenedOn: input.changedOn,
    facts: { before: before.name, after: input.name, number: input.number },
  });
}
