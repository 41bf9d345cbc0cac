import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as http } from '../../../http/problems.ts';
import { type LocalDate, localDateOf } from '../../../lib/dates.ts';
import { combine, type Problem, refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { findOwnFile, keepReadyFile, type ReadyFile, readyFile } from '../../files/actions.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems.ts';
import { consentTextOn, findConsentText, firstConsentDay } from '../rules/consent-texts.ts';
import { inWords, whyNotGive, whyNotWithdraw } from '../rules.ts';
import type { ConsentInput, WithdrawalInput } from '../schemas.ts';
import { insertConsents, listLanded, listLastWords } from '../store/consents.ts';
import { lockMembers } from '../store/members.ts';
import { findOwnArea } from '../store/plots.ts';
import { lockMember } from './own.ts';

type Sent = { key?: string | undefined; file?: SentFile | undefined };

/** Records that households agreed, all on one day and by one means: all of them or none. */
export async function giveConsents(
  deps: Deps,
  actor: Actor,
  areaId: string,
  input: ConsentInput,
  { key, file }: Sent = {},
): Promise<{ areaId: string }> {
  const ready = file && (await readyFile(deps, file, 'document'));
  const once = {
    operation: `consent.give ${areaId}`,
    key,
    input: { input, file: ready?.sentSha256 },
  };
  return createOnce(deps, actor, once, async (tx) => {
    await giveConsentIn(tx, deps, actor, areaId, input, ready);
    return { areaId };
  });
}

/** The same inside the caller's own transaction, as an import needs it. */
export async function giveConsentIn(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  areaId: string,
  input: ConsentInput,
  ready?: ReadyFile,
): Promise<void> {
  if (!(await findOwnArea(tx, actor.organisationId, areaId))) throw http.notFound();
  const ids = [...new Set(input.memberIds)];
  const members = await lockMembers(tx, actor.organisationId, ids);
  if (members.length !== ids.length) throw http.notFound();
  const landed = await listLanded(tx, areaId, ids);
  const last = await listLastWords(tx, areaId, ids);
  const households = members.map((member) => ({
    ...member,
    hasPlot: landed.has(member.id),
    last: last.get(member.id),
  }));
  const { happenedOn, means } = input;
  const today = localDateOf(deps.now());
  refuseIf(combine([...whyNotGive(households, happenedOn, today), whyNotText(input)]));
  const textVersion = input.textVersion ?? consentTextOn(happenedOn)?.version ?? '';
  const evidenceFileId = await keepEvidence(tx, deps, actor, input.evidenceFileId, ready);
  const said = { kind: 'given' as const, happenedOn, means, textVersion, evidenceFileId };
  const rows = households.map((household) => ({
    ...said,
    id: deps.newId('cns'),
    memberId: household.id,
    areaId,
    recordedBy: actor.personId,
    recordedAt: after(deps.now(), household.last?.recordedAt),
  }));
  await insertConsents(tx, rows);
  for (const { id, memberId } of rows) {
    await recordFact(tx, deps, actor, {
      kind: 'consent.given',
      subjectType: 'member',
      subjectId: memberId,
      happenedOn,
      facts: { consentId: id, areaId, means, textVersion, evidenceFileId },
    });
  }
}

/** Records that a household takes its consent back; its land leaves the quota from the next season. */
export async function withdrawConsent(
  deps: Deps,
  actor: Actor,
  memberId: string,
  input: WithdrawalInput,
  { key, file }: Sent = {},
): Promise<{ id: string }> {
  const ready = file && (await readyFile(deps, file, 'document'));
  const once = {
    operation: `consent.withdraw ${memberId}`,
    key,
    input: { input, file: ready?.sentSha256 },
  };
  return createOnce(deps, actor, once, async (tx) => {
    const { areaId, happenedOn, means } = input;
    await lockMember(tx, actor, memberId);
    const last = (await listLastWords(tx, areaId, [memberId])).get(memberId);
    refuseIf(whyNotWithdraw({ last }, happenedOn, localDateOf(deps.now())));
    const textVersion = last?.textVersion ?? '';
    const evidenceFileId = await keepEvidence(tx, deps, actor, input.evidenceFileId, ready);
    const id = deps.newId('cns');
    const said = { happenedOn, means, textVersion, evidenceFileId };
    await insertConsents(tx, [
      {
        ...said,
        id,
        memberId,
        areaId,
        kind: 'withdrawn',
        recordedBy: actor.personId,
        recordedAt: after(deps.now(), last?.recordedAt),
      },
    ]);
    await recordFact(tx, deps, actor, {
      kind: 'consent.withdrawn',
      subjectType: 'member',
      subjectId: memberId,
      happenedOn,
      facts: { consentId: id, areaId, means, textVersion, evidenceFileId },
    });
    return { id };
  });
}

function whyNotText({ happenedOn, textVersion }: ConsentInput): Problem | undefined {
  if (happenedOn < firstConsentDay)
    return problems.consentBeforeText({ day: inWords(firstConsentDay) });
  if (textVersion === undefined) return undefined;
  const text = findConsentText(textVersion);
  return text && isInForce(text.validFrom, happenedOn) ? undefined : problems.textUnknown();
}

function isInForce(validFrom: LocalDate, day: LocalDate): boolean {
  return validFrom <= day;
}

async function keepEvidence(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  fileId: string | undefined,
  ready: ReadyFile | undefined,
): Promise<string | null> {
  if (ready) return (await keepReadyFile(tx, deps, actor, ready)).id;
  if (fileId === undefined) return null;
  if (!(await findOwnFile(tx, actor, fileId))) throw problems.evidenceUnknown();
  return fileId;
}

/** Two words of one day are told apart by when they were recorded, so the later one is never equal. */
function after(now: Date, last: Date | undefined): Date {
  return last && last >= now ? new Date(last.getTime() + 1) : now;
}
