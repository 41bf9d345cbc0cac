import { createHash } from 'node:crypto';
import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { changeLotState } from '../../batches/actions/derived-lots.ts';
import { recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { signalRecall } from '../../recalls/actions/signal.ts';
import { problems } from '../problems.ts';
import { mayTake, stateAfter, whyNotStep, whyNotWords } from '../rules/life-cycle.ts';
import { printNumber } from '../rules/number.ts';
import type { StepInput } from '../schemas.ts';
import { type Complaint, findComplaint, listAssignees } from '../store/read.ts';
import { insertStep, lockComplaint, updateComplaint } from '../store/write.ts';

type Sent = {
  id: string;
  input: StepInput;
  /** the version the person saw */
  version?: number | undefined;
  key?: string | undefined;
};

/** One step by an office, by the holder of the lot or by whoever was asked. */
export function advanceComplaint(
  deps: Deps,
  actor: Actor,
  { id, input, version, key }: Sent,
): Promise<{ id: string }> {
  const once = { operation: `complaints.step ${id}`, key, input };
  return createOnce(deps, actor, once, async (tx) => {
    await lockComplaint(tx, id);
    const complaint = await findComplaint(tx, actor, id);
    if (!complaint) throw httpProblems.notFound();
    if (!mayTake(input.kind, actor, complaint)) throw httpProblems.notAllowed();
    if (version !== undefined && version !== complaint.version)
      throw httpProblems.changedMeanwhile();
    refuseIf(whyNotStep(complaint.state, input.kind));
    refuseIf(whyNotWords(input.kind, input.words));
    const change = await apply(tx, deps, actor, complaint, input);
    const state = stateAfter(complaint.state, input.kind);
    const next = complaint.version + 1;
    await updateComplaint(tx, id, { ...change, state, version: next });
    await insertStep(tx, {
      id: deps.newId('cms'),
      complaintId: id,
      kind: input.kind,
      words: input.words || null,
      assignedTo: change.assignedTo ?? null,
      recallId: change.recallId ?? null,
      takenBy: actor.personId,
      organisationId: actor.organisationId,
      takenAt: deps.now(),
    });
    await tellOthers(tx, deps, actor, { ...complaint, ...change }, input.kind);
    await recordFact(tx, deps, actor, {
      kind: 'complaint.advanced',
      subjectType: 'complaint',
      subjectId: id,
      facts: {
        step: input.kind,
        from: complaint.state,
        to: state,
        version: next,
        ...(change.assignedTo && { assignedTo: change.assignedTo }),
        ...(change.recallId && { recallId: change.recallId }),
        // What was said may name people; its hash proves it.
        ...(input.words && { wordsSha256: sha256Of(input.words) }),
      },
    });
    return { id };
  });
}

type Change = Partial<
  Pick<Complaint, 'acknowledgedAt' | 'assignedTo' | 'recallId' | 'closedAt' | 'result'>
>;

async function apply(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  complaint: Complaint,
  { kind, words = '', assignedTo, hold }: StepInput,
): Promise<Change> {
  switch (kind) {
    case 'acknowledge':
      return { acknowledgedAt: deps.now() };
    case 'assign': {
      const choices = await listAssignees(tx, complaint.holderId);
      const chosen = choices.find((choice) => choice.id === assignedTo);
      if (!chosen) throw problems.assigneeUnknown();
      return { assignedTo: chosen.id };
    }
    case 'inspect':
      if (hold) await holdLot(tx, deps, actor, complaint, words);
      return {};
    case 'signal': {
      if (complaint.lotId === null) throw problems.noLot();
      const { id } = await signalRecall(tx, deps, actor, {
        source: 'complaint',
        lotIds: [complaint.lotId],
        grounds: words,
        // The office knew from then on, however long it took to read.
        foundAt: complaint.receivedAt,
      });
      return { recallId: id };
    }
    case 'close':
      return { closedAt: deps.now(), result: words };
    case 'answer':
      return {};
  }
}

async function holdLot(tx: Tx, deps: Deps, actor: Actor, complaint: Complaint, reason: string) {
  if (complaint.lotId === null) throw problems.noLot();
  const isNew = await changeLotState(tx, deps, actor, {
    lotId: complaint.lotId,
    to: 'on-hold',
    reason,
  });
  if (!isNew || complaint.holderId === null) return;
  await tellOrganisation(tx, deps, complaint.holderId, {
    kind: 'lot-held',
    href: `/console/batches/${complaint.lotId}`,
    facts: { number: complaint.lotNumber ?? '', reason },
  });
}

/** The office, whoever was asked, and the holder of the lot; not whoever took the step. */
async function tellOthers(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  complaint: Complaint,
  step: StepInput['kind'],
) {
  const told = new Set([complaint.officeId, complaint.assignedTo, complaint.holderId]);
  told.delete(actor.organisationId);
  for (const organisationId of told) {
    if (organisationId === null) continue;
    await tellOrganisation(tx, deps, organisationId, {
      kind: 'complaint-advanced',
      href: `/console/complaints/${complaint.id}`,
      facts: { number: printNumber(complaint.number), lot: complaint.lotNumber ?? '', step },
    });
  }
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
