import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { readyFile } from '../../files/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { freeQuota, refuseUnsettled } from '../../quotas/actions/draw-quota.ts';
import { decisionProblems } from '../problems/decisions.ts';
import { stepProblems } from '../problems/steps.ts';
import { type LotStep, stateInWords, whyNotStep } from '../rules/life-cycle.ts';
import type { DecisionInput, DecisionVerb } from '../schemas/decisions.ts';
import { listDecisions } from '../store/read-lots.ts';
import { hasRoleAt, holdLot, type LotRow } from '../store/write-lots.ts';
import { decideAmendment } from './amend-lot.ts';
import { keepEvidence } from './evidence.ts';
import { type Move, moveLot } from './move-lot.ts';

type Sent = {
  key?: string | undefined;
  /** what the inspector looked at; a second one who looked at the same is refused */
  version?: number | undefined;
  file?: SentFile | undefined;
};

export const stepOfVerb = {
  return: 'return',
  verify: 'verify',
  audit: 'audit',
  hold: 'hold',
  resume: 'resume',
  'accept-amendment': 'decide-amendment',
  'refuse-amendment': 'decide-amendment',
} as const satisfies Record<DecisionVerb, LotStep>;

/** An inspector decides on a lot that neither they nor their own organisation declared. */
export async function decideLot(
  deps: Deps,
  actor: Actor,
  id: string,
  input: DecisionInput,
  sent: Sent = {},
): Promise<{ id: string }> {
  const ready = sent.file && (await readyFile(deps, sent.file, 'document'));
  const once = {
    operation: `lot.${input.kind} ${id}`,
    key: sent.key,
    input: { input, file: ready?.sentSha256 },
  };
  return createOnce(deps, actor, once, async (tx) => {
    const lot = await holdLot(tx, id);
    // A draft is its producer's alone until it is sent, but inspectors may read it.
    if (!lot) throw httpProblems.notFound();
    if (sent.version !== undefined && sent.version !== lot.version)
      throw httpProblems.changedMeanwhile();
    refuseIf(whyNotStep(stepOfVerb[input.kind], lot.state));
    await refuseOwn(tx, actor, lot);
    const fileId = 'evidenceFileId' in input ? input.evidenceFileId : undefined;
    const evidenceFileId = await keepEvidence(tx, deps, actor, { ready, fileId });
    await decide(tx, deps, actor, lot, input, evidenceFileId);
    return { id };
  });
}

async function decide(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  lot: LotRow,
  input: DecisionInput,
  evidenceFileId: string | null,
): Promise<void> {
  const move = (what: Omit<Move, 'evidenceFileId'>) =>
    moveLot(tx, deps, actor, lot, { evidenceFileId, ...what });
  const tell = (notice: Parameters<typeof tellOrganisation>[3]) =>
    tellOrganisation(tx, deps, lot.organisationId, notice);
  const href = `/console/batches/${lot.id}`;
  const { number } = lot;
  switch (input.kind) {
    case 'return': {
      const { reasonCode, reason } = input;
      if (lot.areaCodeId === null) throw stepProblems.derivedHasNoStep();
      await freeQuota(tx, deps, actor, lot.id);
      await tell({ kind: 'lot-returned', href, facts: { number, reason } });
      await move({ kind: 'returned', to: 'returned', fact: 'batch.returned', reasonCode, reason });
      return;
    }
    case 'verify':
      needEvidence(input.method, evidenceFileId);
      await refuseUnsettled(tx, lot.id);
      await tell({ kind: 'lot-verified', href, facts: { number } });
      await move({ kind: 'verified', to: 'verified', fact: 'batch.verified', ...lookedAt(input) });
      return;
    case 'audit':
      needEvidence(input.method, evidenceFileId);
      await move({ kind: 'audited', to: lot.state, fact: 'batch.audited', ...lookedAt(input) });
      return;
    case 'hold': {
      const { reason, until } = input;
      const today = localDateOf(deps.now());
      if (until < today) throw decisionProblems.untilPast({ today });
      await tell({ kind: 'lot-held', href, facts: { number, reason } });
      await move({ kind: 'held', to: 'on-hold', fact: 'batch.held', reason, dueOn: until });
      return;
    }
    case 'resume': {
      const held = (await listDecisions(tx, lot.id)).find(
        ({ fromState, toState }) => toState === 'on-hold' && fromState !== 'on-hold',
      );
      const to = held?.fromState;
      if (!to) throw stepProblems.notOnHold({ now: stateInWords(lot.state) });
      await tell({ kind: 'lot-resumed', href, facts: { number } });
      await move({ kind: 'resumed', to, fact: 'batch.resumed', reason: input.reason });
      return;
    }
    case 'accept-amendment':
    case 'refuse-amendment':
      await decideAmendment(tx, deps, actor, lot, {
        isAccepted: input.kind === 'accept-amendment',
        reason: input.reason ?? null,
        evidenceFileId,
      });
  }
}

function lookedAt({ method, reason }: { method: Move['method']; reason?: string | undefined }) {
  return { method, reason: reason || null };
}

/** Papers are named in words; who went there or took a sample has something to show. */
function needEvidence(method: Move['method'], evidenceFileId: string | null): void {
  if (method !== 'paper' && evidenceFileId === null) throw decisionProblems.evidenceMissing();
}

async function refuseOwn(tx: Tx, actor: Actor, lot: LotRow): Promise<void> {
  const { personId } = actor;
  const isOwn =
    personId === lot.createdBy ||
    personId === lot.submittedBy ||
    (await hasRoleAt(tx, personId, lot.organisationId));
  if (isOwn) throw decisionProblems.ownLot();
}
