import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { parseWeight } from '../../../lib/numbers.ts';
import { combine, refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { keepReadyFile, readyFile } from '../../files/actions.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems.ts';
import { type RecallStep, steps, whyNotProposal, whyNotStep } from '../rules/life-cycle.ts';
import { whyNotFilledIn } from '../rules/step-fields.ts';
import type { StepInput } from '../schemas.ts';
import { findRecall, type Recall } from '../store/read.ts';
import { listTimeline, waitingProposal } from '../store/read-parts.ts';
import { insertStep, lockRecall, updateRecall } from '../store/write.ts';
import { findScope, includedLots, publishScope, sidesOf } from './scope.ts';
import { tellAbout } from './tell.ts';

type Sent = {
  id: string;
  step: RecallStep;
  input: StepInput;
  evidence?: SentFile | undefined;
  /** the version the person saw */
  version?: number | undefined;
};

/** One step of the recall by the holder of the lots or by the authority, with what it has to say. */
export async function advanceRecall(
  deps: Deps,
  actor: Actor,
  { id, step, input, evidence, version }: Sent,
): Promise<{ id: string }> {
  const ready = evidence && (await readyFile(deps, evidence, 'document'));
  return deps.db.transaction(async (tx) => {
    const recall = await holdFor(tx, actor, id, step);
    if (version !== undefined && version !== recall.version) throw httpProblems.changedMeanwhile();
    const proposal = waitingProposal(await listTimeline(tx, id));
    const today = localDateOf(deps.now());
    refuseIf(whyNotStep(recall.state, step));
    refuseIf(whyNotProposal(step, proposal && { by: proposal.organisationId }));
    const weight = input.amount ? parseWeight(input.amount, input.unit) : undefined;
    const grams = weight && 'grams' in weight ? weight.grams : undefined;
    const filled = { ...input, grams, hazard: input.hazard ?? recall.hazard ?? undefined };
    refuseIf(combine(whyNotFilledIn(step, { ...filled, hasEvidence: ready !== undefined }, today)));
    const kept = ready && (await keepReadyFile(tx, deps, actor, ready));
    const changed = await apply(tx, deps, recall, { step, input: filled, way: proposal?.way });
    await insertStep(tx, {
      id: deps.newId('rst'),
      recallId: id,
      step,
      reason: input.reason ?? (step === 'assess' ? input.hazard : undefined) ?? null,
      decisionNumber: input.decisionNumber ?? null,
      decidedOn: input.decidedOn ?? null,
      way: step === 'propose' ? (input.way ?? null) : null,
      grams: step === 'propose' ? (grams ?? null) : null,
      place: input.place ?? null,
      witnesses: input.witnesses ?? null,
      evidenceFileId: kept?.id ?? null,
      takenBy: actor.personId,
      organisationId: actor.organisationId,
      takenAt: deps.now(),
    });
    await tellAbout(tx, deps, actor, changed, step);
    await recordFact(tx, deps, actor, {
      kind: factOf(step),
      subjectType: 'recall',
      subjectId: id,
      ...(input.decidedOn && { happenedOn: input.decidedOn }),
      facts: {
        step,
        state: changed.state,
        version: changed.version,
        ...(changed.lots && { lotIds: changed.lots.toSorted() }),
        ...(input.decisionNumber && { decisionNumber: input.decisionNumber }),
        ...(grams !== undefined && { grams }),
        ...(input.way && { way: input.way }),
        ...(kept && { evidenceSha256: kept.sha256 }),
      },
    });
    return { id };
  });
}

/** Who does not play that side finds nothing when it is not theirs to see, else may not. */
async function holdFor(tx: Tx, actor: Actor, id: string, step: RecallStep): Promise<Recall> {
  await lockRecall(tx, id);
  const found = await findRecall(tx, actor, id);
  if (!found) throw httpProblems.notFound();
  if (!sidesOf(actor, found).includes(steps[step].side)) throw httpProblems.notAllowed();
  return found;
}

type Step = {
  step: RecallStep;
  input: StepInput & { hazard?: string | undefined };
  way: Recall['way'] | undefined;
};
type Changed = Recall & { lots?: string[] };

async function apply(tx: Tx, deps: Deps, recall: Recall, { step, input, way }: Step) {
  const now = deps.now();
  const changed: Changed = {
    ...recall,
    state: steps[step].to ?? recall.state,
    version: recall.version + 1,
  };
  switch (step) {
    case 'assess':
      changed.hazard = input.hazard ?? null;
      break;
    case 'open-voluntary':
    case 'open-mandatory':
      await open(tx, deps, changed, { step, input, way });
      break;
    case 'enforce':
      changed.isMandatory = true;
      changed.decisionNumber = input.decisionNumber ?? null;
      changed.decidedOn = input.decidedOn ?? null;
      break;
    case 'agree':
      changed.agreedOn = localDateOf(now);
      changed.way = way ?? null;
      break;
    case 'close':
    case 'close-no-action':
      changed.closedAt = now;
      changed.outcome = input.reason ?? null;
      break;
    case 'start':
    case 'propose':
    case 'refuse-proposal':
      break;
  }
  const { lots: _, holderName: __, madeByName: ___, ...columns } = changed;
  await updateRecall(tx, recall.id, columns);
  return changed;
}

/** The scope is found, shown to every scan and told to every recipient in one transaction. */
async function open(tx: Tx, deps: Deps, changed: Changed, { step, input }: Step): Promise<void> {
  changed.hazard = input.hazard ?? null;
  changed.openedAt = deps.now();
  changed.isMandatory = step === 'open-mandatory';
  changed.decisionNumber = input.decisionNumber ?? null;
  changed.decidedOn = input.decidedOn ?? null;
  const began = performance.now();
  await findScope(tx, changed, await includedLots(tx, changed.id));
  changed.scopeMilliseconds = Math.round(performance.now() - began);
  changed.lots = await includedLots(tx, changed.id);
  if (changed.lots.length === 0) throw problems.lotsMissing();
  await publishScope(tx, deps, changed, changed.lots);
}

function factOf(step: RecallStep) {
  if (step === 'assess') return 'recall.assessed';
  if (step === 'open-voluntary' || step === 'open-mandatory') return 'recall.opened';
  return step === 'close' || step === 'close-no-action' ? 'recall.closed' : 'recall.advanced';
}
