import { createHash } from 'node:crypto';
import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as http } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { findOwnFile, keepReadyFile, type ReadyFile, readyFile } from '../../files/actions.ts';
import { recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { problems } from '../problems/steps.ts';
import { findTransition, whyNotStep } from '../rules/life-cycle.ts';
import type { StepInput } from '../schemas.ts';
import { type DossierRecord, lockDossier } from '../store/read.ts';
import { insertStep, updateDossier } from '../store/write.ts';
import { issueCode, rejectDossier } from './decide-dossier.ts';
import type { Effect } from './effect.ts';
import { orderCheck, proposeAfterCheck } from './field-check.ts';
import { forwardDossier, returnDossier } from './receive-dossier.ts';
import { submitDossier } from './submit-dossier.ts';

type Sent = {
  key?: string | undefined;
  /** what the person looked at; somebody may have acted since */
  seenVersion?: number | undefined;
  file?: SentFile | undefined;
};

/**
 * Takes one dossier one step further. Two people at once: the second waits, then is refused because
 * the dossier is no longer what they saw.
 */
export async function takeStep(
  deps: Deps,
  actor: Actor,
  id: string,
  input: StepInput,
  sent: Sent = {},
): Promise<{ id: string }> {
  const ready = sent.file && (await readyFile(deps, sent.file, 'document'));
  const once = {
    operation: `dossier.${input.verb} ${id}`,
    key: sent.key,
    input: { input, file: ready?.sentSha256 },
  };
  return createOnce(deps, actor, once, async (tx) => {
    const dossier = await lockDossier(tx, actor, id);
    if (!dossier) throw http.notFound();
    if (sent.seenVersion !== undefined && sent.seenVersion !== dossier.version)
      throw http.changedMeanwhile();
    const fileId = 'evidenceFileId' in input ? input.evidenceFileId : undefined;
    const hasEvidence = ready !== undefined || fileId !== undefined;
    refuseIf(whyNotStep(dossier.state, input.verb, actor.role, { ...input, hasEvidence }));
    const evidenceFileId = await keepEvidence(tx, deps, actor, ready, fileId);
    const effect = await effectOf(tx, deps, actor, { dossier, input, evidenceFileId });
    await writeStep(tx, deps, actor, { dossier, input, evidenceFileId, effect });
    return { id };
  });
}

type Taken = { dossier: DossierRecord; input: StepInput; evidenceFileId: string | null };

function effectOf(tx: Tx, deps: Deps, actor: Actor, taken: Taken): Promise<Effect> {
  const { dossier, input, evidenceFileId } = taken;
  switch (input.verb) {
    case 'submit':
      return submitDossier(tx, deps, dossier);
    case 'withdraw':
      return Promise.resolve({ step: { note: input.note ?? null } });
    case 'return':
      return returnDossier(tx, deps, actor, dossier, input);
    case 'forward':
      return forwardDossier(tx, actor, dossier, input);
    case 'order-check':
      return orderCheck(tx, actor, dossier, input);
    case 'propose':
      return proposeAfterCheck(tx, deps, actor, { dossier, input, evidenceFileId });
    case 'issue':
      return issueCode(tx, deps, actor, { dossier, input, evidenceFileId });
    case 'reject':
      return rejectDossier(tx, deps, actor, dossier, input);
  }
}

async function writeStep(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  { dossier, input, evidenceFileId, effect }: Taken & { effect: Effect },
): Promise<void> {
  const to = findTransition(dossier.state, input.verb)?.to ?? dossier.state;
  const happenedOn = effect.step?.happenedOn ?? localDateOf(deps.now());
  const { note, ...step } = { note: null, number: null, reasonCodes: [], ...effect.step };
  await updateDossier(tx, dossier.id, { ...effect.change, state: to, stateSince: deps.now() });
  await insertStep(tx, {
    ...step,
    note,
    id: deps.newId('dst'),
    dossierId: dossier.id,
    version: dossier.version + 1,
    verb: input.verb,
    from: dossier.state,
    to,
    happenedOn,
    evidenceFileId,
    actorId: actor.personId,
    organisationId: actor.organisationId,
    actorRole: actor.role,
    recordedAt: deps.now(),
  });
  for (const { to: organisationId, ...notice } of effect.notices ?? [])
    await tellOrganisation(tx, deps, organisationId, {
      ...notice,
      href: `/console/dossiers/${dossier.id}`,
    });
  await recordFact(tx, deps, actor, {
    kind: 'dossier.advanced',
    subjectType: 'dossier',
    subjectId: dossier.id,
    happenedOn,
    facts: {
      verb: input.verb,
      from: dossier.state,
      to,
      ...step,
      evidenceFileId,
      noteSha256: note && createHash('sha256').update(note).digest('hex'),
      ...effect.change,
    },
  });
}

async function keepEvidence(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  ready: ReadyFile | undefined,
  fileId: string | undefined,
): Promise<string | null> {
  if (ready) return (await keepReadyFile(tx, deps, actor, ready)).id;
  if (fileId === undefined) return null;
  if (!(await findOwnFile(tx, actor, fileId))) throw problems.evidenceUnknown();
  return fileId;
}
