import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { areaCodeDecisions } from '../../../src/db/schema/areas.ts';
import { memberships } from '../../../src/db/schema/identity.ts';
import { decisionProblems } from '../../../src/features/areas/problems/decisions.ts';
import { verifyLedger } from '../../../src/features/ledger/actions.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveAreaCheck, issueCode } from '../../support/areas-records.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();

const suspend = {
  kind: 'suspend',
  number: '118/QĐ-TTBVTV',
  decidedOn: '2026-11-02',
  reasonCode: 'importer-notice',
  grounds: 'Rệp sáp trên lô ngày 26/10',
};
const restore = {
  ...suspend,
  ...{ kind: 'restore', decidedOn: '2026-11-12', reasonCode: 'findings-corrected' },
  importerReference: 'GACC 2026-118',
};
const revoke = { ...suspend, kind: 'revoke', reasonCode: 'code-lent' };

async function scene(marketCode = 'CHN', needsImporterApproval = false) {
  const head = await signedIn(t, 'cooperative-head');
  const officer = await signedIn(t, 'officer');
  const inspector = await signedIn(t, 'inspector');
  const area = await haveArea(t, head);
  const { codeId } = await issueCode(t, officer, area.id, { marketCode, needsImporterApproval });
  const url = `/api/v1/area-codes/${codeId}`;
  const decide = async (body: object) => {
    const answer = await officer.post(`${url}/decisions`, body);
    return [answer.statusCode, answer.json().code ?? answer.json().state];
  };
  return { head, officer, inspector, area, codeId, url, decide };
}

test('an export code waits for its importer: sent, declined, sent again, approved, warned, cleared', async () => {
  const { decide, officer, url, head } = await scene('CHN', true);
  expect((await officer.get(url)).json().state).toBe('issued');
  const step = (kind: string, reasonCode: string, more: object = {}) =>
    decide({ ...suspend, kind, reasonCode, ...more });
  expect(await step('approve', 'importer-approves')).toEqual([409, decisionProblems.notSent.code]);
  expect(await decide(suspend)).toEqual([409, decisionProblems.notInForce.code]);
  expect(await step('send', 'sent-for-approval')).toEqual([201, 'sent-to-importer']);
  expect(await step('send', 'sent-for-approval')).toEqual([
    ...[409, decisionProblems.alreadySent.code],
  ]);
  expect(await step('decline', 'importer-declines')).toEqual([201, 'issued']);
  expect(await step('send', 'sent-for-approval')).toEqual([201, 'sent-to-importer']);
  expect(await step('approve', 'importer-approves')).toEqual([201, 'active']);
  expect(await step('send', 'sent-for-approval')).toEqual([
    ...[409, decisionProblems.alreadyInForce.code],
  ]);
  expect(await step('clear', 'reply-accepted')).toEqual([409, decisionProblems.notWarned.code]);
  expect((await step('warn', 'pest-finding'))[0]).toBe(422);
  const notice = { finding: 'Rệp sáp giả', lot: 'L-26', replyDueOn: '2026-12-03' };
  expect(await step('warn', 'pest-finding', { ...notice, replyDueOn: '2026-11-01' })).toEqual([
    ...[422, decisionProblems.replyDueBeforeNotice.code],
  ]);
  expect(await step('warn', 'pest-finding', notice)).toEqual([201, 'warned']);
  const { decisions } = (await head.get(url)).json();
  const warning = decisions.find(({ kind }: { kind: string }) => kind === 'warn');
  expect(warning).toMatchObject({ replyDueOn: '2026-12-03', notice: { finding: 'Rệp sáp giả' } });
  expect(await step('adjust', 'area-changed', { changes: '18,4 ha thành 17,9 ha' })).toEqual([
    ...[201, 'warned'],
  ]);
  expect(await step('clear', 'reply-accepted')).toEqual([201, 'active']);
  expect(await step('lapse', 'validity-ended')).toEqual([201, 'lapsed']);
  expect(await decide(revoke)).toEqual([409, decisionProblems.lapsedForGood.code]);
  expect((await head.get('/console/notices')).body).toContain('bị nhắc nhở theo thông báo');
  expect((await verifyLedger(t.db)).fault).toBeUndefined();
});

test('a suspension is for one market; restoring needs a newer check, by someone else, and the importer', async () => {
  const { decide, officer, inspector, area } = await scene();
  const korea = await issueCode(t, officer, area.id, { marketCode: 'KOR' });
  expect(await decide(suspend)).toEqual([201, 'suspended']);
  expect((await officer.get(`/api/v1/area-codes/${korea.codeId}`)).json().state).toBe('active');
  const needed = [422, decisionProblems.checkNeeded.code];
  expect(await decide(restore)).toEqual(needed);
  await haveAreaCheck(t, area, inspector, { checkedOn: '2026-11-02' });
  await haveAreaCheck(t, area, inspector, { marketCode: 'KOR' });
  expect(await decide(restore)).toEqual(needed);
  await haveAreaCheck(t, area, officer, { checkedOn: '2026-11-09' });
  expect(await decide(restore)).toEqual([403, decisionProblems.checkerDecides.code]);
  await haveAreaCheck(t, area, inspector, { outcome: 'failed' });
  expect(await decide(restore)).toEqual(needed);
  await haveAreaCheck(t, area, inspector, { checkedOn: '2026-11-11' });
  expect(await decide({ ...restore, importerReference: '' })).toEqual([
    ...[422, decisionProblems.importerReferenceNeeded.code],
  ]);
  expect(await decide({ ...restore, decidedOn: '2026-11-01' })).toEqual([
    ...[422, decisionProblems.decisionBeforeLast.code],
  ]);
  expect(await decide(restore)).toEqual([201, 'active']);
  expect((await verifyLedger(t.db)).fault).toBeUndefined();
});

test('each decision fits the state of the code', async () => {
  const { decide } = await scene();
  expect(await decide(restore)).toEqual([409, decisionProblems.notSuspended.code]);
  const later = { ...suspend, decidedOn: '2026-12-01' };
  expect(await decide(later)).toEqual([422, decisionProblems.decisionInFuture.code]);
  const wrongReason = { ...suspend, reasonCode: 'findings-corrected' };
  expect(await decide(wrongReason)).toEqual([422, decisionProblems.reasonNotForKind.code]);
  const noFile = { ...suspend, evidenceFileId: 'file_someoneElse01' };
  expect(await decide(noFile)).toEqual([422, decisionProblems.evidenceUnknown.code]);
  expect((await decide(suspend))[0]).toBe(201);
  expect(await decide(suspend)).toEqual([409, decisionProblems.alreadySuspended.code]);
  expect((await decide(revoke))[0]).toBe(201);
  expect(await decide(restore)).toEqual([409, decisionProblems.revokedForGood.code]);
});

test('two officers deciding at once leave one decision', async () => {
  const { officer, url, codeId } = await scene();
  const other = await signedIn(t, 'officer');
  const seen = { 'if-match': '"1"' };
  const both = await Promise.all([
    officer.post(`${url}/decisions`, suspend, seen),
    other.post(`${url}/decisions`, revoke, seen),
  ]);
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 412]);
  const rows = await t.db
    .select()
    .from(areaCodeDecisions)
    .where(eq(areaCodeDecisions.areaCodeId, codeId));
  expect(rows).toHaveLength(2);
});

test('only an officer decides, and not for an organisation they have a role in', async () => {
  const { officer, url, head } = await scene();
  for (const role of ['cooperative-head', 'inspector', 'administrator'] as const) {
    const person = await signedIn(t, role);
    expect((await person.post(`${url}/decisions`, suspend)).statusCode).toBe(403);
  }
  await t.db.transaction((tx) =>
    tx.insert(memberships).values({
      ...{ id: 'mem_conflict0001', personId: officer.personId },
      ...{ organisationId: head.organisationId, role: 'cooperative-editor' },
      grantedAt: t.clock.now,
    }),
  );
  const refused = await officer.post(`${url}/decisions`, suspend);
  expect([refused.statusCode, refused.json().code]).toEqual([
    ...[403, decisionProblems.conflictOfInterest.code],
  ]);
});

const many = { ...suspend, marketCode: 'CHN', kind: undefined };

test('many codes are suspended by one notice in any spelling, all of them or none', async () => {
  const { officer, head, codeId } = await scene();
  const second = await issueCode(t, officer, (await haveArea(t, head)).id);
  const address = '/api/v1/area-codes/suspensions';
  const wrong = await officer.post(address, {
    ...many,
    values: ['91 puc xo 00001 chn', '', 'VN-AGOR-9999'],
  });
  expect([wrong.statusCode, wrong.json().code]).toEqual([
    ...[422, decisionProblems.linesNotSuspended.code],
  ]);
  expect(wrong.json().detail).toContain('dòng 3 (VN-AGOR-9999)');
  expect(wrong.json().detail).not.toContain('dòng 1');
  const stateOf = async (id: string) =>
    (await officer.get(`/api/v1/area-codes/${id}`)).json().state;
  expect(await stateOf(codeId)).toBe('active');
  const values = ['91 puc xo 00001 chn', second.value.toLowerCase(), '91-PUC-XO-00001-CHN'];
  const done = await officer.post(address, { ...many, values });
  expect([done.statusCode, done.json()]).toEqual([201, { count: 2 }]);
  expect([await stateOf(codeId), await stateOf(second.codeId)]).toEqual(['suspended', 'suspended']);
  const again = await officer.post(address, { ...many, values });
  expect(again.json().detail).toContain('đang tạm dừng');
  expect((await head.post(address, { ...many, values })).statusCode).toBe(403);
});
