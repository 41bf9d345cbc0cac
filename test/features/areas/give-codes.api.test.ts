import { expect, test } from 'vitest';
import { areaCodeSerials } from '../../../src/db/schema/areas.ts';
import type { CodeIssue } from '../../../src/features/areas/actions/issue-code.ts';
import { codeProblems } from '../../../src/features/areas/problems/codes.ts';
import { decisionProblems } from '../../../src/features/areas/problems/decisions.ts';
import { verifyLedger } from '../../../src/features/ledger/actions.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { issueCode } from '../../support/areas-records.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();

const legacy: Partial<CodeIssue> = { way: { kind: 'allot', schemeId: 'PUC_EXPORT_LEGACY' } };
const record = (value: string, marketCode = 'CHN') => ({
  ...{ way: 'record', value, marketCode, number: '77/QĐ-TTBVTV' },
  ...{ decidedOn: '2026-09-03', grounds: 'Biên bản kiểm tra mẫu' },
});
const revoke = {
  ...{ kind: 'revoke', number: '118/QĐ-TTBVTV', decidedOn: '2026-11-02' },
  ...{ reasonCode: 'code-lent', grounds: 'Cho mượn mã' },
};

async function scene() {
  const head = await signedIn(t, 'cooperative-head');
  const officer = await signedIn(t, 'officer');
  const area = await haveArea(t, head);
  const issue = (wish: Partial<CodeIssue> = {}, areaId = area.id) =>
    issueCode(t, officer, areaId, wish);
  const whyNot = async (wish: Partial<CodeIssue>, areaId = area.id) => {
    const error: unknown = await issue(wish, areaId).catch((thrown: unknown) => thrown);
    return error instanceof Problem ? error.code : error;
  };
  return { head, officer, area, codes: `/api/v1/areas/${area.id}/codes`, issue, whyNot };
}

test('a new code takes the next number of its form, for its market, with its decision', async () => {
  const { officer, issue, head } = await scene();
  const { codeId, value } = await issue();
  expect(value).toBe('91-PUC-XO-00001-CHN');
  expect((await officer.get(`/api/v1/area-codes/${codeId}`)).json()).toMatchObject({
    state: 'active',
    origin: 'allotted',
    decisions: [{ kind: 'issue', number: '77/QĐ-TTBVTV', decidedOn: '2026-09-03' }],
  });
  expect((await issue({ marketCode: 'VNM' })).value).toBe('91-PUC-XO-00002');
  expect((await issue(legacy)).value).toBe('VN-AGOR-0001');
  const seen = await head.get(`/api/v1/area-codes/${codeId}`);
  expect(seen.json().decisions).toHaveLength(1);
  expect((await verifyLedger(t.db)).fault).toBeUndefined();
});

test('fifty codes issued at once are fifty different codes', async () => {
  const { issue, head } = await scene();
  const areas = await Promise.all(Array.from({ length: 50 }, () => haveArea(t, head)));
  const made = await Promise.all(areas.map(({ id }) => issue(legacy, id)));
  expect(new Set(made.map(({ value }) => value)).size).toBe(50);
  expect((await verifyLedger(t.db)).fault).toBeUndefined();
});

test('of two officers issuing for one market at once one is told that it is done', async () => {
  const { whyNot } = await scene();
  const answers = await Promise.all([whyNot({}), whyNot({})]);
  expect(answers.filter((answer) => answer === codeProblems.marketHasCode.code)).toHaveLength(1);
});

test('no new number is given without a dossier', async () => {
  const { officer, codes } = await scene();
  const allot = { ...record(''), way: 'allot', schemeId: 'PUC_PHC_2026', value: undefined };
  expect((await officer.post(codes, allot)).statusCode).toBe(422);
  expect((await officer.get('/api/v1/area-codes')).json().items).toEqual([]);
});

test('a code issued elsewhere is kept as printed, once, and its number is passed over', async () => {
  const { officer, codes, issue, head } = await scene();
  const key = { 'idempotency-key': 'ghi-ma-0001' };
  const recorded = await officer.post(codes, record('VN–AGOR 0001'), key);
  expect(recorded.json()).toMatchObject({
    ...{ value: 'VN–AGOR 0001', valueNormalised: 'VN-AGOR-0001', origin: 'recorded' },
    state: 'active',
  });
  const again = await officer.post(codes, record('VN–AGOR 0001'), key);
  expect(again.json().id).toBe(recorded.json().id);
  expect((await issue(legacy, (await haveArea(t, head)).id)).value).toBe('VN-AGOR-0002');
  for (const role of ['cooperative-head', 'inspector', 'administrator'] as const)
    expect((await (await signedIn(t, role)).post(codes, record('VN-AGOR-5'))).statusCode).toBe(403);
});

test('two areas never hold the same code, however it is written, revoked or not', async () => {
  const { officer, codes, head } = await scene();
  const first = (await officer.post(codes, record('VN-ĐLOR 0072'))).json();
  const other = `/api/v1/areas/${(await haveArea(t, head)).id}/codes`;
  const again = await officer.post(other, record('vn dlor-0072', 'USA'));
  expect([again.statusCode, again.json().code]).toEqual([409, codeProblems.valueOfOtherArea.code]);
  await officer.post(`/api/v1/area-codes/${first.id}/decisions`, revoke);
  const afterwards = await officer.post(other, record('VNDLOR0072'));
  expect(afterwards.json().code).toBe(codeProblems.valueOfOtherArea.code);
});

test('a revoked code is not used again for its market; a new one has a new number', async () => {
  const { officer, codes, issue } = await scene();
  const first = await issue(legacy);
  await officer.post(`/api/v1/area-codes/${first.codeId}/decisions`, revoke);
  const again = await officer.post(codes, record(first.value));
  expect([again.statusCode, again.json().code]).toEqual([409, codeProblems.valueUsedUp.code]);
  expect((await issue(legacy)).value).toBe('VN-AGOR-0002');
});

test('a number without a market in it serves further markets of the same area only', async () => {
  const { issue, whyNot, head } = await scene();
  const first = await issue(legacy);
  const share = { way: { kind: 'same-value', codeId: first.codeId }, marketCode: 'KOR' } as const;
  expect((await issue(share)).value).toBe(first.value);
  const elsewhere = (await haveArea(t, head)).id;
  expect(await whyNot(share, elsewhere)).toBe(codeProblems.valueNotShared.code);
  const suffixed = { kind: 'same-value', codeId: (await issue()).codeId } as const;
  expect(await whyNot({ way: suffixed, marketCode: 'USA' })).toBe(codeProblems.valueNotShared.code);
});

test.each([
  [codeProblems.codeForm.code, record('AG-44')],
  [codeProblems.packingHouseCode.code, record('VN-AGPH-036')],
  [codeProblems.packingHouseCode.code, record('91-PHC-XO-00001-CHN')],
  [codeProblems.marketNotOfScheme.code, record('91-PUC-XO-00001-CHN', 'USA')],
  [codeProblems.marketNotOfScheme.code, record('VN-AGOR-0044', 'VNM')],
  [codeProblems.marketUnknown.code, record('VN-AGOR-0044', 'XXX')],
  [decisionProblems.decisionInFuture.code, { ...record('VN-AGOR-44'), decidedOn: '2026-11-24' }],
  [
    decisionProblems.evidenceUnknown.code,
    { ...record('VN-AGOR-0044'), evidenceFileId: 'file_someoneElse01' },
  ],
])('%s is refused and no code is made', async (code, body) => {
  const { officer, codes } = await scene();
  const refused = await officer.post(codes, body);
  expect([refused.statusCode, refused.json().code]).toEqual([422, code]);
  expect((await officer.get('/api/v1/area-codes')).json().items).toEqual([]);
});

test('a form that is not allotted, or a series used up, gives no number', async () => {
  const { whyNot } = await scene();
  const by = (schemeId: string) => ({ way: { kind: 'allot', schemeId } }) as const;
  expect(await whyNot(by('PHC_EXPORT_LEGACY'))).toBe(codeProblems.schemeUnknown.code);
  expect(await whyNot(by('PUC_DOMESTIC_3156'))).toBe(codeProblems.schemeNotAllotted.code);
  expect(await whyNot({ decidedOn: '2026-07-31' })).toBe(codeProblems.schemeNotAllotted.code);
  const series = 'PUC_EXPORT_LEGACY VN-AGOR-0000';
  await t.db.transaction((tx) => tx.insert(areaCodeSerials).values({ series, lastSerial: 99_999 }));
  expect(await whyNot(legacy)).toBe(codeProblems.serialsUsedUp.code);
});

test('an unknown form is told with the forms there are', async () => {
  const { officer, codes } = await scene();
  const { detail } = (await officer.post(codes, record('AG-44'))).json();
  expect(detail).toContain('VN-AGOR-0044');
  expect(detail).toContain('91-PUC-XO-00001-CHN');
  expect(detail).not.toContain('AGPH');
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
