import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { areaCodes } from '../../../src/db/schema/areas.ts';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { notices } from '../../../src/db/schema/notices.ts';
import { problems } from '../../../src/features/authorisations/problems.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveCeiling, haveSeason } from '../../support/quotas-records.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
const url = '/api/v1/authorisations';
let head: SignedIn;
let packer: SignedIn;
let officer: SignedIn;
let code: Awaited<ReturnType<typeof haveAreaCode>>;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  packer = await signedIn(t, 'exporter', { name: 'Công ty Xuất khẩu Mẫu' });
  officer = await signedIn(t, 'officer');
  const area = await haveArea(t, head, { squareMetres: 10_000 });
  code = await haveAreaCode(t, area, officer, { value: 'VN-AGOR-0031' });
});

const draft = (wish: object = {}) =>
  head.post(url, {
    areaCodeId: code.id,
    grantee: packer.organisation.shortName,
    amount: '5',
    unit: 'tan',
    startsOn: '2026-11-01',
    endsOn: '2026-12-31',
    ...wish,
  });
const use = (id: string, amount: string, more: object = {}, by = packer) =>
  by.post(`${url}/${id}/uses`, {
    amount,
    usedOn: '2026-11-23',
    consignment: 'Container mẫu, bên mua mẫu',
    ...more,
  });

async function accepted(wish: object = {}): Promise<string> {
  const { id } = (await draft(wish)).json();
  await head.post(`${url}/${id}/signature`);
  await packer.post(`${url}/${id}/acceptance`);
  return id;
}

const told = async (kind: string) =>
  (await t.db.select().from(notices).where(eq(notices.kind, kind))).map(
    ({ organisationId, facts }) => ({ organisationId, facts }),
  );

test('it is drafted, signed by the head over a text whose hash is recorded, and accepted', async () => {
  const made = await draft();
  expect(made.statusCode).toBe(201);
  const { id } = made.json();
  // A draft is the holder's own affair.
  expect((await packer.get(`${url}/${id}`)).statusCode).toBe(404);
  expect((await officer.get(`${url}/${id}`)).statusCode).toBe(404);
  const editor = await signedIn(t, 'cooperative-editor', { id: head.organisationId });
  expect((await editor.post(`${url}/${id}/signature`)).statusCode).toBe(403);
  const signed = (await head.post(`${url}/${id}/signature`)).json();
  expect(signed).toMatchObject({ state: 'signed', capGrams: 5_000_000, leftGrams: 5_000_000 });
  const rows = await t.db
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.kind, 'authorisation.signed'));
  expect(rows[0]?.facts).toMatchObject({ textSha256: signed.signedSha256 });
  expect(signed.signedSha256).toMatch(/^[0-9a-f]{64}$/);
  expect((await packer.post(`${url}/${id}/acceptance`)).json().state).toBe('accepted');
  expect(await told('authorisation-signed')).toEqual([
    {
      organisationId: packer.organisationId,
      facts: { value: 'VN-AGOR-0031', holder: head.organisation.name, cap: '5.000 kg' },
    },
  ]);
  expect((await told('authorisation-accepted'))[0]?.organisationId).toBe(head.organisationId);
  expect((await head.post(`${url}/${id}/signature`)).json().code).toBe(problems.stepNotOpen.code);
});

test.each([
  [{ areaCodeId: 'cod_V1StGXR8Z5jdHi6B' }, problems.codeUnknown.code, 'areaCodeId'],
  [{ grantee: 'KHONGCO' }, problems.granteeUnknown.code, 'grantee'],
  [{ amount: '0' }, problems.amountUnclear.code, 'amount'],
  [{ endsOn: '2026-10-01' }, problems.endsBeforeStart.code, 'endsOn'],
])('a draft with %j is refused beside its field', async (wish, refusal, field) => {
  const answer = await draft(wish);
  expect(answer.json()).toMatchObject({ code: refusal, errors: [{ field }] });
});

test('the caps of one season never exceed the quota of the land together', async () => {
  await haveSeason(t, { name: 'Cả năm 2026' });
  await haveCeiling(t, officer);
  await accepted({ amount: '9,9' });
  const more = await draft({ amount: '101', unit: 'kg' });
  expect(more.json()).toMatchObject({ code: problems.capExceedsQuota.code });
  expect(more.json().detail).toContain('là 10.000 kg, đã ủy quyền 9.900 kg, còn 100 kg');
  const drafts = await Promise.all([
    draft({ amount: '60', unit: 'kg' }),
    draft({ amount: '60', unit: 'kg' }),
  ]);
  const signed = await Promise.all(
    drafts.map((made) => head.post(`${url}/${made.json().id}/signature`)),
  );
  expect(signed.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 422]);
});

test('uses at once never exceed the cap, and the holder is told of each', async () => {
  const id = await accepted({ amount: '1' });
  const answers = await Promise.all(Array.from({ length: 8 }, () => use(id, '300')));
  expect(answers.map(({ statusCode }) => statusCode).filter((code) => code === 201)).toHaveLength(
    3,
  );
  const refused = answers.find(({ statusCode }) => statusCode === 422);
  expect(refused?.json()).toMatchObject({
    code: problems.capExceeded.code,
    errors: [{ field: 'amount' }],
  });
  expect(await told('authorisation-used')).toHaveLength(3);
  expect((await head.get(`${url}/${id}`)).json()).toMatchObject({
    usedGrams: 900_000,
    leftGrams: 100_000,
  });
});

test('the same use sent twice counts once', async () => {
  const id = await accepted();
  const body = { amount: '300', usedOn: '2026-11-23', consignment: 'Container mẫu' };
  const key = { 'idempotency-key': 'use-key-0001' };
  await packer.post(`${url}/${id}/uses`, body, key);
  await packer.post(`${url}/${id}/uses`, body, key);
  expect((await packer.get(`${url}/${id}`)).json()).toMatchObject({ usedGrams: 300_000 });
});

test('a use may name a released batch of the holder, and no other', async () => {
  const id = await accepted();
  const batch = await haveBatch(t, head, code);
  const unreleased = await haveBatch(t, head, code, { state: 'submitted' });
  expect((await use(id, '10', { batch: unreleased.number })).json().code).toBe(
    problems.batchNotFitting.code,
  );
  const used = await use(id, '10', { batch: batch.number.toLowerCase() });
  expect(used.json().uses).toMatchObject([{ batchNumber: batch.number, grams: 10_000 }]);
});

test('no use while suspended, after the revocation, or while the code is suspended', async () => {
  const id = await accepted();
  expect((await head.post(`${url}/${id}/suspension`)).json().errors[0].field).toBe('reason');
  await head.post(`${url}/${id}/suspension`, { reason: 'Chưa thanh toán' });
  expect((await use(id, '10')).json().code).toBe(problems.notUsable.code);
  await head.post(`${url}/${id}/resumption`);
  await t.db.transaction((tx) =>
    tx.update(areaCodes).set({ state: 'suspended' }).where(eq(areaCodes.id, code.id)),
  );
  expect((await use(id, '10')).json().code).toBe(problems.codeNotInForce.code);
  const revoked = await head.post(`${url}/${id}/revocation`, { reason: 'Hết hợp đồng' });
  expect(revoked.json().state).toBe('revoked');
  expect(await told('authorisation-ended')).toHaveLength(2);
  expect(await told('authorisation-resumed')).toHaveLength(1);
});

test('the holder objects to a use once; inspectors see it marked', async () => {
  const id = await accepted();
  const [made] = (await use(id, '10')).json().uses;
  const objection = `${url}/${id}/uses/${made.id}/objection`;
  expect((await packer.post(objection, { reason: 'x' })).statusCode).toBe(403);
  await head.post(objection, { reason: 'Không có chuyến này' });
  expect((await head.post(objection, { reason: 'x' })).json().code).toBe(
    problems.objectedAlready.code,
  );
  const inspector = await signedIn(t, 'inspector');
  const found = (await inspector.get(`${url}?state=disputed`)).json().items;
  expect(found).toMatchObject([{ id, disputedUses: 1 }]);
  expect((await told('authorisation-disputed'))[0]?.organisationId).toBe(packer.organisationId);
});

test('somebody else’s authorisation answers like a missing one', async () => {
  const id = await accepted();
  const [made] = (await use(id, '10')).json().uses;
  const strange = await signedIn(t, 'cooperative-head');
  const buyer = await signedIn(t, 'packing-house');
  const answers = await Promise.all([
    strange.get(`${url}/${id}`),
    buyer.get(`${url}/${id}`),
    strange.post(`${url}/${id}/revocation`, { reason: 'x' }),
    buyer.post(`${url}/${id}/acceptance`),
    use(id, '1', {}, buyer),
    strange.post(`${url}/${id}/uses/${made.id}/objection`, { reason: 'x' }),
    head.post(`${url}/${id}/uses/use_V1StGXR8Z5jdHi6B/objection`, { reason: 'x' }),
  ]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 404));
  expect((await strange.get(url)).json().items).toEqual([]);
  expect((await packer.get(url)).json().items).toHaveLength(1);
});

test('a version somebody changed meanwhile is not stepped on', async () => {
  const id = await accepted();
  const stale = await head.post(`${url}/${id}/suspension`, { reason: 'x' }, { 'if-match': '"1"' });
  expect(stale.statusCode).toBe(412);
});

test('the hash is that of the words that were signed', async () => {
  const { id } = (await draft()).json();
  const { signedSha256, publicCode } = (await head.post(`${url}/${id}/signature`)).json();
  const printed = `${publicCode.slice(0, 4)}-${publicCode.slice(4, 8)}-${publicCode.slice(8)}`;
  const text = [
    `GIẤY ỦY QUYỀN SỬ DỤNG MÃ SỐ VÙNG TRỒNG số ${printed}`,
    `Bên ủy quyền: ${head.organisation.name}`,
    'Bên nhận ủy quyền: Công ty Xuất khẩu Mẫu',
    'Mã số vùng trồng: VN-AGOR-0031, thị trường Trung Quốc',
    'Cây trồng: Xoài',
    'Khối lượng tối đa: 5.000 kg',
    'Hiệu lực: từ 01/11/2026 đến 31/12/2026',
    'Mỗi lần dùng mã, bên nhận khai khối lượng và lô hàng trên hệ thống. Bên ủy quyền có quyền tạm dừng hoặc thu hồi.',
  ].join('\n');
  expect(signedSha256).toBe(createHash('sha256').update(text).digest('hex'));
});
