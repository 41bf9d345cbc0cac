import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { areaCodeDecisions, areaCodeSerials } from '../../../src/db/schema/areas.ts';
import { memberships } from '../../../src/db/schema/identity.ts';
import { problems } from '../../../src/features/areas/problems.ts';
import { verifyLedger } from '../../../src/features/ledger/actions.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();

const decided = {
  number: '77/QĐ-TTBVTV',
  decidedOn: '2026-09-03',
  grounds: 'Biên bản kiểm tra mẫu',
};
const allot = { way: 'allot', schemeId: 'PUC_PHC_2026', marketCode: 'CHN', ...decided };
const legacy = { ...allot, schemeId: 'PUC_EXPORT_LEGACY' };
const record = (value: string, marketCode = 'CHN') => ({
  way: 'record',
  value,
  marketCode,
  ...decided,
});
const suspend = {
  kind: 'suspend',
  number: '118/QĐ-TTBVTV',
  decidedOn: '2026-11-02',
  reasonCode: 'importer-notice',
  grounds: 'Rệp sáp trên lô ngày 26/10',
};
const restore = { ...suspend, kind: 'restore', reasonCode: 'findings-corrected' };
const revoke = { ...suspend, kind: 'revoke', reasonCode: 'code-lent' };

async function scene() {
  const head = await signedIn(t, 'cooperative-head');
  const officer = await signedIn(t, 'officer');
  const area = await haveArea(t, head);
  const codes = `/api/v1/areas/${area.id}/codes`;
  return { head, officer, area, codes };
}

const decisionsOf = (id: string) => `/api/v1/area-codes/${id}/decisions`;

test('a new code takes the next number of its form, for its market, with its decision', async () => {
  const { officer, codes, head } = await scene();
  const made = await officer.post(codes, allot);
  expect(made.statusCode).toBe(201);
  expect(made.json()).toMatchObject({
    value: '91-PUC-XO-00001-CHN',
    state: 'active',
    origin: 'allotted',
    decisions: [{ kind: 'issue', number: '77/QĐ-TTBVTV', decidedOn: '2026-09-03' }],
  });
  const home = await officer.post(codes, { ...allot, marketCode: 'VNM' });
  expect(home.json().value).toBe('91-PUC-XO-00002');
  expect((await officer.post(codes, legacy)).json().value).toBe('VN-AGOR-0001');
  const seen = await head.get(`/api/v1/area-codes/${made.json().id}`);
  expect(seen.json().decisions).toHaveLength(1);
  expect((await verifyLedger(t.db)).fault).toBeUndefined();
});

test('fifty codes asked for at once are fifty different codes', async () => {
  const { officer, head } = await scene();
  const areas = await Promise.all(Array.from({ length: 50 }, () => haveArea(t, head)));
  const made = await Promise.all(
    areas.map(({ id }) => officer.post(`/api/v1/areas/${id}/codes`, legacy)),
  );
  expect(made.map(({ statusCode }) => statusCode)).toEqual(Array(50).fill(201));
  expect(new Set(made.map((each) => each.json().value)).size).toBe(50);
  expect((await verifyLedger(t.db)).fault).toBeUndefined();
});

test('a request sent again gives one code, and one market one code', async () => {
  const { officer, codes } = await scene();
  const key = { 'idempotency-key': 'cap-ma-0001' };
  const first = await officer.post(codes, allot, key);
  expect((await officer.post(codes, allot, key)).json().id).toBe(first.json().id);
  const second = await officer.post(codes, allot);
  expect([second.statusCode, second.json().code]).toEqual([409, problems.marketHasCode.code]);
});

test('of two officers issuing for one market at once one is told that it is done', async () => {
  const { officer, codes } = await scene();
  const other = await signedIn(t, 'officer');
  const answers = await Promise.all([officer.post(codes, allot), other.post(codes, allot)]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
});

test('a code issued elsewhere is kept as printed, and its number is passed over', async () => {
  const { officer, codes, head } = await scene();
  const recorded = await officer.post(codes, record('VN–AGOR 0001'));
  expect(recorded.json()).toMatchObject({
    value: 'VN–AGOR 0001',
    valueNormalised: 'VN-AGOR-0001',
    origin: 'recorded',
  });
  const other = await haveArea(t, head);
  const next = await officer.post(`/api/v1/areas/${other.id}/codes`, legacy);
  expect(next.json().value).toBe('VN-AGOR-0002');
});

test('two areas never hold the same code, however it is written, revoked or not', async () => {
  const { officer, codes, head } = await scene();
  const first = (await officer.post(codes, record('VN-ĐLOR 0072'))).json();
  const other = `/api/v1/areas/${(await haveArea(t, head)).id}/codes`;
  const again = await officer.post(other, record('vn dlor-0072', 'USA'));
  expect([again.statusCode, again.json().code]).toEqual([409, problems.valueOfOtherArea.code]);
  await officer.post(decisionsOf(first.id), revoke);
  const afterwards = await officer.post(other, record('VNDLOR0072'));
  expect(afterwards.json().code).toBe(problems.valueOfOtherArea.code);
});

test('a revoked code is not used again for its market; a new one has a new number', async () => {
  const { officer, codes } = await scene();
  const first = (await officer.post(codes, legacy)).json();
  await officer.post(decisionsOf(first.id), revoke);
  const again = await officer.post(codes, record(first.value));
  expect([again.statusCode, again.json().code]).toEqual([409, problems.valueUsedUp.code]);
  expect((await officer.post(codes, legacy)).json().value).toBe('VN-AGOR-0002');
});

test('a number without a market in it serves further markets of the same area only', async () => {
  const { officer, codes, head } = await scene();
  const first = (await officer.post(codes, legacy)).json();
  const share = { way: 'same-value', codeId: first.id, marketCode: 'KOR', ...decided };
  expect((await officer.post(codes, share)).json()).toMatchObject({
    value: first.value,
    marketCode: 'KOR',
    state: 'active',
  });
  const elsewhere = `/api/v1/areas/${(await haveArea(t, head)).id}/codes`;
  expect((await officer.post(elsewhere, share)).json().code).toBe(problems.valueNotShared.code);
  const suffixed = (await officer.post(codes, allot)).json();
  const wrong = await officer.post(codes, { ...share, codeId: suffixed.id, marketCode: 'USA' });
  expect(wrong.json().code).toBe(problems.valueNotShared.code);
});

test.each([
  [problems.codeForm.code, record('AG-44')],
  [problems.packingHouseCode.code, record('VN-AGPH-036')],
  [problems.packingHouseCode.code, record('91-PHC-XO-00001-CHN')],
  [problems.marketNotOfScheme.code, record('91-PUC-XO-00001-CHN', 'USA')],
  [problems.marketNotOfScheme.code, record('VN-AGOR-0044', 'VNM')],
  [problems.marketUnknown.code, { ...allot, marketCode: 'XXX' }],
  [problems.schemeUnknown.code, { ...allot, schemeId: 'PHC_EXPORT_LEGACY' }],
  [problems.schemeNotAllotted.code, { ...allot, schemeId: 'PUC_DOMESTIC_3156' }],
  [problems.schemeNotAllotted.code, { ...allot, decidedOn: '2026-07-31' }],
  [problems.decisionInFuture.code, { ...allot, decidedOn: '2026-11-24' }],
  [problems.evidenceUnknown.code, { ...allot, evidenceFileId: 'file_someoneElse01' }],
])('%s is refused and no code is made', async (code, body) => {
  const { officer, codes } = await scene();
  const refused = await officer.post(codes, body);
  expect(refused.statusCode).toBe(422);
  expect(refused.json().code).toBe(code);
  expect((await officer.get('/api/v1/area-codes')).json().items).toEqual([]);
});

test('an unknown form is told with the forms there are', async () => {
  const { officer, codes } = await scene();
  const { detail } = (await officer.post(codes, record('AG-44'))).json();
  expect(detail).toContain('VN-AGOR-0044');
  expect(detail).toContain('91-PUC-XO-00001-CHN');
  expect(detail).not.toContain('AGPH');
});

test('a series that is used up is told, and no number starts again', async () => {
  const { officer, codes } = await scene();
  const series = 'PUC_EXPORT_LEGACY VN-AGOR-0000';
  await t.db.transaction((tx) => tx.insert(areaCodeSerials).values({ series, lastSerial: 99_999 }));
  const refused = await officer.post(codes, legacy);
  expect([refused.statusCode, refused.json().code]).toEqual([409, problems.serialsUsedUp.code]);
});

test('a suspension is for one market; it is restored by a later decision', async () => {
  const { officer, codes } = await scene();
  const china = (await officer.post(codes, allot)).json();
  const korea = (await officer.post(codes, { ...allot, marketCode: 'KOR' })).json();
  const suspended = await officer.post(decisionsOf(china.id), suspend, { 'if-match': '"1"' });
  expect(suspended.statusCode).toBe(201);
  expect(suspended.json()).toMatchObject({ state: 'suspended', version: 2 });
  expect((await officer.get(`/api/v1/area-codes/${korea.id}`)).json().state).toBe('active');

  const early = await officer.post(decisionsOf(china.id), { ...restore, decidedOn: '2026-11-01' });
  expect(early.json().code).toBe(problems.decisionBeforeLast.code);
  expect((await officer.post(decisionsOf(china.id), restore)).json().state).toBe('active');
  expect((await verifyLedger(t.db)).fault).toBeUndefined();
});

test('each decision fits the state of the code', async () => {
  const { officer, codes } = await scene();
  const { id } = (await officer.post(codes, allot)).json();
  const decide = async (body: object) => {
    const answer = await officer.post(decisionsOf(id), body);
    return [answer.statusCode, answer.json().code];
  };
  expect(await decide(restore)).toEqual([409, problems.notSuspended.code]);
  const later = { ...suspend, decidedOn: '2026-12-01' };
  expect(await decide(later)).toEqual([422, problems.decisionInFuture.code]);
  const wrongReason = { ...suspend, reasonCode: 'findings-corrected' };
  expect(await decide(wrongReason)).toEqual([422, problems.reasonNotForKind.code]);
  expect((await decide(suspend))[0]).toBe(201);
  expect(await decide(suspend)).toEqual([409, problems.alreadySuspended.code]);
  expect((await decide(revoke))[0]).toBe(201);
  expect(await decide(restore)).toEqual([409, problems.revokedForGood.code]);
});

test('two officers deciding at once leave one decision', async () => {
  const { officer, codes } = await scene();
  const other = await signedIn(t, 'officer');
  const { id } = (await officer.post(codes, allot)).json();
  const seen = { 'if-match': '"1"' };
  const both = await Promise.all([
    officer.post(decisionsOf(id), suspend, seen),
    other.post(decisionsOf(id), revoke, seen),
  ]);
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 412]);
  const blind = await Promise.all([
    officer.post(decisionsOf(id), revoke),
    other.post(decisionsOf(id), revoke),
  ]);
  expect(blind.filter(({ statusCode }) => statusCode === 201).length).toBeLessThan(2);
  const rows = await t.db
    .select()
    .from(areaCodeDecisions)
    .where(eq(areaCodeDecisions.areaCodeId, id));
  const made = [...both, ...blind].filter(({ statusCode }) => statusCode === 201).length;
  expect(rows).toHaveLength(1 + made);
});

test('only an officer decides, and not for an organisation they have a role in', async () => {
  const { officer, codes, head, area } = await scene();
  const { id } = (await officer.post(codes, allot)).json();
  for (const role of ['cooperative-head', 'inspector', 'administrator'] as const) {
    const person = await signedIn(t, role);
    expect((await person.post(codes, legacy)).statusCode).toBe(403);
    expect((await person.post(decisionsOf(id), suspend)).statusCode).toBe(403);
  }
  await t.db.transaction((tx) =>
    tx.insert(memberships).values({
      id: 'mem_conflict0001',
      personId: officer.personId,
      organisationId: head.organisationId,
      role: 'cooperative-editor',
      grantedAt: t.clock.now,
    }),
  );
  for (const [url, body] of [
    [codes, legacy],
    [decisionsOf(id), suspend],
  ] as const) {
    const refused = await officer.post(url, body);
    expect([refused.statusCode, refused.json().code]).toEqual([
      403,
      problems.conflictOfInterest.code,
    ]);
  }
  const page = await officer.get(`/console/areas/${area.id}`);
  expect(page.statusCode).toBe(200);
});

test('codes are found in any spelling, each cooperative only its own', async () => {
  const { officer, codes, head } = await scene();
  const { id } = (await officer.post(codes, record('VN-AGOR-0744'))).json();
  const stranger = await signedIn(t, 'cooperative-head');
  const search = '/api/v1/area-codes?search=vn%20agor%20744';
  expect((await head.get('/api/v1/area-codes?search=vnagor0744')).json().items).toHaveLength(1);
  expect((await officer.get('/api/v1/area-codes?market=KOR')).json().items).toEqual([]);
  expect((await stranger.get(search)).json().items).toEqual([]);
  const others = await stranger.get(`/api/v1/area-codes/${id}`);
  expect(others.statusCode).toBe(404);
  expect(others.body).toBe((await stranger.get('/api/v1/area-codes/cod_notThere001')).body);
});

test('on the pages an officer issues a code, suspends it with the paper, and sees who did', async () => {
  const { officer, area, head } = await scene();
  const form = {
    ...{ way: 'allot', schemeId: 'PUC_PHC_2026', marketCode: 'CHN', value: '', codeId: '' },
    ...{ number: '77/QĐ-TTBVTV', decidedOn: '03/09/2026', grounds: 'Biên bản mẫu' },
  };
  const issued = await officer.postForm(`/console/areas/${area.id}/codes/new`, form);
  expect(issued.statusCode).toBe(303);
  const [code] = (await officer.get('/api/v1/area-codes')).json().items;
  const decide = `/console/codes/${code.id}/decide?kind=suspend`;
  expect((await officer.get(decide)).body).toContain('Thông báo của nước nhập khẩu');

  const fields = {
    ...{ number: '118/QĐ-TTBVTV', decidedOn: '02/11/2026', grounds: 'Rệp sáp', version: '1' },
    reasonCode: 'pest-finding',
  };
  const lying = { name: 'qd.pdf', content: 'MZ not a pdf' };
  const refused = await officer.postMultipart(decide, fields, { file: lying });
  expect(refused.statusCode).toBe(415);
  expect(refused.body).toContain('href="#file"');
  const paper = { name: 'qd118.pdf', content: '%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n' };
  expect((await officer.postMultipart(decide, fields, { file: paper })).statusCode).toBe(303);

  const page = (await head.get(`/console/areas/${area.id}`)).body;
  expect(page).toContain('Đang tạm dừng từ 02/11/2026');
  expect(page).toContain('118/QĐ-TTBVTV');
  expect(page).toContain('/console/files/file_');
  expect(page).not.toContain('/decide');
  const stale = await officer.postForm(decide, fields);
  expect(stale.statusCode).toBe(412);
});

test('a code of Decision 3156 tells the old district it names', async () => {
  const { officer, codes, area } = await scene();
  await officer.post(codes, record('VN-89-893-30643-01-23', 'VNM'));
  expect(await pageOf(officer, `/console/areas/${area.id}`)).toContain(
    'Huyện Chợ Mới, Tỉnh An Giang',
  );
});

async function pageOf(person: SignedIn, url: string): Promise<string> {
  return (await person.get(url)).body;
}
