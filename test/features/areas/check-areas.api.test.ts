import { expect, test } from 'vitest';
import { memberships } from '../../../src/db/schema/identity.ts';
import { listSurveillanceOverdue } from '../../../src/features/areas/actions/record-check.ts';
import { checkProblems } from '../../../src/features/areas/problems/checks.ts';
import { codeProblems } from '../../../src/features/areas/problems/codes.ts';
import { verifyLedger } from '../../../src/features/ledger/actions.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveArea, haveAreaCode } from '../../support/records.ts';

const t = useApp();

const check = {
  ...{ kind: 'surveillance', checkedOn: '2026-11-10', outcome: 'passed' },
  ...{ minutesNumber: '14/BB-KT', isSignedByBoth: true },
};

async function scene() {
  const head = await signedIn(t, 'cooperative-head');
  const officer = await signedIn(t, 'officer');
  const inspector = await signedIn(t, 'inspector');
  const area = await haveArea(t, head);
  await haveAreaCode(t, area, officer);
  return { head, officer, inspector, area, url: `/api/v1/areas/${area.id}/checks` };
}

test('an inspector records a check once, and the next one is due a year later', async () => {
  const { inspector, head, officer, area, url } = await scene();
  const key = { 'idempotency-key': 'kiem-tra-0001' };
  const made = await inspector.post(url, check, key);
  expect([made.statusCode, made.json().surveillanceDueOn]).toEqual([201, '2027-11-10']);
  expect((await inspector.post(url, check, key)).json().items).toHaveLength(1);
  expect((await head.get(`/console/areas/${area.id}`)).body).toContain('Giám sát định kỳ: Đạt');
  for (const person of [head, officer])
    expect((await person.post(url, check)).statusCode).toBe(403);
  const stranger = await signedIn(t, 'cooperative-head');
  expect((await stranger.get(url)).statusCode).toBe(404);
  expect((await verifyLedger(t.db)).fault).toBeUndefined();
});

test('areas not visited for a year are listed, the longest overdue first, until they are', async () => {
  const { inspector, head, officer, area, url } = await scene();
  const later = await haveArea(t, head);
  await haveAreaCode(t, later, officer, { issuedOn: '2025-06-01' });
  await haveAreaCode(t, await haveArea(t, head), officer, { issuedOn: '2026-06-01' });
  const overdue = (after?: string) =>
    listSurveillanceOverdue(t.db, '2026-11-23', { after, limit: 1 });
  const first = await overdue();
  expect(first.items).toMatchObject([{ areaId: area.id, dueOn: '2025-01-02' }]);
  const second = await overdue(first.next ?? '');
  expect([second.items[0]?.areaId, second.next]).toEqual([later.id, null]);
  await inspector.post(url, { ...check, outcome: 'failed', findings: 'Kho thuốc không khóa' });
  expect((await overdue()).items[0]?.areaId).toBe(area.id);
  await inspector.post(url, check);
  expect((await overdue()).items[0]?.areaId).toBe(later.id);
});

test.each([
  [checkProblems.checkInFuture.code, { checkedOn: '2026-11-24' }],
  [checkProblems.findingsMissing.code, { outcome: 'failed', findings: ' ' }],
  [checkProblems.checkPlace.code, { latitude: 10.5 }],
  [checkProblems.checkPlace.code, { latitude: 105.4, longitude: 10.5 }],
  [codeProblems.marketUnknown.code, { marketCode: 'XXX' }],
])('%s refuses the check', async (code, change) => {
  const { inspector, url } = await scene();
  const refused = await inspector.post(url, { ...check, ...change });
  expect([refused.statusCode, refused.json().code]).toEqual([422, code]);
});

test('nobody checks the land of an organisation they have a role in', async () => {
  const { inspector, head, url } = await scene();
  await t.db.transaction((tx) =>
    tx.insert(memberships).values({
      ...{ id: 'mem_conflict0002', personId: inspector.personId },
      ...{ organisationId: head.organisationId, role: 'cooperative-editor' },
      grantedAt: t.clock.now,
    }),
  );
  const refused = await inspector.post(url, check);
  expect([refused.statusCode, refused.json().code]).toEqual([
    403,
    checkProblems.checkOwnHolder.code,
  ]);
});

test('the form keeps what was typed and tells each field to correct', async () => {
  const { inspector, area } = await scene();
  const form = `/console/areas/${area.id}/checks/new`;
  expect((await inspector.get(form)).body).toContain('Số biên bản');
  const fields = { kind: 'surveillance', checkedOn: '10/11/2026', minutesNumber: '14/BB-KT' };
  const page = await inspector.postForm(form, { ...fields, latitude: 'mười' });
  expect(page.statusCode).toBe(422);
  for (const field of ['outcome', 'latitude']) expect(page.body).toContain(`href="#${field}"`);
  expect(page.body).toContain('14/BB-KT');
  const whole = { ...fields, outcome: 'passed', isSigned: 'yes', measuredSize: '17,1' };
  expect((await inspector.postForm(form, whole)).statusCode).toBe(303);
});
