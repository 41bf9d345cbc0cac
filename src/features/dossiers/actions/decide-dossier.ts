import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { issueCodeIn } from '../../areas/actions/issue-code.ts';
import { problems } from '../problems/steps.ts';
import { isReasonFor, reasonText } from '../reasons.ts';
import { whyNotIssueYet } from '../rules/life-cycle.ts';
import type { StepOf } from '../schemas.ts';
import { listLiveCodes } from '../store/facts.ts';
import type { DossierRecord } from '../store/read.ts';
import { type Effect, numberOf, refuseDay, refuseSamePerson } from './effect.ts';

type Issue = {
  dossier: DossierRecord;
  input: StepOf<'issue'>;
  evidenceFileId: string | null;
};

/** Gives the code. For a market that approves codes itself it is issued, and in force only then. */
export async function issueCode(tx: Tx, deps: Deps, actor: Actor, issue: Issue): Promise<Effect> {
  const { dossier, input } = issue;
  await refuseSamePerson(tx, actor, dossier);
  refuseIf(whyNotIssueYet(dossier));
  refuseDay(deps, dossier, input.happenedOn);
  const { codeId, value } = await giveOrKeep(tx, deps, actor, issue);
  return {
    change: { areaCodeId: codeId },
    step: { number: input.number ?? null, note: input.note, happenedOn: input.happenedOn },
    notices: [
      {
        to: dossier.holderId,
        kind: 'dossier-issued',
        facts: { number: numberOf(dossier), area: dossier.areaName, value },
      },
    ],
  };
}

async function giveOrKeep(tx: Tx, deps: Deps, actor: Actor, issue: Issue) {
  const { dossier, input, evidenceFileId } = issue;
  const { areaId, marketCode, needsImporterApproval } = dossier;
  const { way } = input;
  if (way.kind === 'keep') {
    const codes = await listLiveCodes(tx, areaId);
    const kept = codes.find((code) => code.marketCode === marketCode);
    if (!kept) throw problems.nothingToKeep();
    return { codeId: kept.id, value: kept.value };
  }
  return issueCodeIn(tx, deps, actor, {
    areaId,
    marketCode,
    way,
    number: input.number ?? '',
    decidedOn: input.happenedOn,
    reasonCode: way.kind === 'same-value' ? 'another-market' : 'dossier-complete',
    grounds: input.note,
    evidenceFileId,
    needsImporterApproval,
  });
}

/** No code: by which decision and why. */
export async function rejectDossier(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  dossier: DossierRecord,
  input: StepOf<'reject'>,
): Promise<Effect> {
  await refuseSamePerson(tx, actor, dossier);
  refuseDay(deps, dossier, input.happenedOn);
  const { reasonCodes, number = null, note, happenedOn } = input;
  if (!reasonCodes.every((code) => isReasonFor('reject', code))) throw problems.reasonUnknown();
  const reason = reasonCodes.map((code) => reasonText(code).vi).join(', ');
  return {
    step: { reasonCodes, number, note, happenedOn },
    notices: [
      {
        to: dossier.holderId,
        kind: 'dossier-rejected',
        facts: { number: numberOf(dossier), area: dossier.areaName, reason },
      },
    ],
  };
}
