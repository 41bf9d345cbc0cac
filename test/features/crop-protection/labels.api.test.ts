import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { productLabels } from '../../../src/db/schema/crop-protection.ts';
import { judgeUse } from '../../../src/features/crop-protection/actions/judge-use.ts';
import { problems } from '../../../src/features/crop-protection/problems.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import {
  haveBan,
  haveLabel,
  haveList,
  haveProduct,
} from '../../support/crop-protection-records.ts';

const t = useApp();
const url = '/api/v1/crop-protection';
let officer: SignedIn;
let inspector: SignedIn;
let head: SignedIn;
let productId: string;

beforeEach(async () => {
  officer = await signedIn(t, 'officer');
  inspector = await signedIn(t, 'inspector');
  head = await signedIn(t, 'cooperative-head');
  productId = (await haveProduct(t)).id;
  await haveList(t, officer, { lines: [{ productId }] });
});

async function photo(by: SignedIn): Promise<string> {
  const content = await sharp({
    create: { width: 8, height: 8, channels: 3, background: '#fff' },
  })
    .png()
    .toBuffer();
  const sent = await by.postMultipart(
    '/api/v1/files',
    { kind: 'photo' },
    { file: { name: 'nhan.png', content } },
  );
  return sent.json().id;
}

const wish = {
  ...{ cropCode: 'XO', doseMin: '0,4', doseMax: '0,6', doseUnit: 'l/ha' },
  ...{ intervalDays: 7, validFrom: '2026-01-01' },
};
const enter = async (change: object = {}, by = officer) =>
  by.post(`${url}/products/${productId}/labels`, {
    ...wish,
    photoFileId: await photo(by),
    ...change,
  });
const check = (id: string, by: SignedIn, body: object) =>
  by.post(`${url}/labels/${id}/checks`, body);
const judged = async (more = '') =>
  (await head.get(`${url}/products/${productId}/judgement?crop=XO&on=2026-11-20${more}`)).json();

test('a label counts once a second person has held it against its photo', async () => {
  const made = await enter();
  expect(made.statusCode).toBe(201);
  const { id, photoUrl } = made.json();
  expect(await judged()).toMatchObject({
    intervalDays: null,
    findings: [{ kind: 'label-unverified' }],
  });
  expect((await check(id, officer, { outcome: 'verified' })).json().code).toBe(
    problems.ownLabel.code,
  );
  expect((await check(id, inspector, { outcome: 'verified' })).statusCode).toBe(201);
  expect(await judged('&amount=0,5&unit=l/ha')).toMatchObject({
    ...{ intervalDays: 7, labelId: id },
    findings: [],
  });
  const over = await judged('&amount=0,7&unit=l/ha');
  expect(over.findings).toMatchObject([{ kind: 'over-dose', level: 'stop' }]);
  // The grower sees the photo, whichever office took it.
  expect((await head.get(photoUrl)).statusCode).toBe(200);
  expect((await check(id, inspector, { outcome: 'withdrawn' })).json().code).toBe(
    problems.noteMissing.code,
  );
  await check(id, inspector, { outcome: 'withdrawn', note: 'Nhãn ghi 14 ngày' });
  expect(await judged()).toMatchObject({
    intervalDays: null,
    findings: [{ kind: 'unknown-interval' }],
  });
  expect((await check(id, inspector, { outcome: 'verified' })).json().code).toBe(
    problems.checkNotOpen.code,
  );
});

test('a correction is a new version, and the version before stays as it was', async () => {
  const first = (await enter()).json();
  await check(first.id, inspector, { outcome: 'verified' });
  const second = (await enter({ intervalDays: 9 })).json();
  expect(second).toMatchObject({ version: 2, isLong: true });
  expect((await judged()).intervalDays).toBe(7);
  await check(second.id, inspector, { outcome: 'verified' });
  expect(await judged()).toMatchObject({
    intervalDays: 9,
    findings: [{ kind: 'long-interval', level: 'note' }],
  });
  expect((await head.get(`${url}/labels/${first.id}`)).json().intervalDays).toBe(7);
  const forge = t.db.transaction((tx) => tx.update(productLabels).set({ intervalDays: 1 }));
  await expect(forge).rejects.toThrow();
});

test.each([
  [{ photoFileId: null }, problems.photoMissing.code],
  [{ cropCode: 'ZZ' }, problems.cropUnknown.code],
  [{ doseMin: '1.200' }, problems.doseMinUnclear.code],
  [{ doseMax: 'một' }, problems.doseMaxUnclear.code],
  [{ doseMin: '0,7' }, problems.doseOrder.code],
  [{ waterMinLitres: 400 }, problems.waterOrder.code],
  [{ intervalDays: undefined }, 'request/invalid-input'],
])('a label with %j is refused as %s', async (change, code) => {
  const refused = await enter(change);
  expect(refused.statusCode).toBe(422);
  if (code !== 'request/invalid-input') expect(refused.json().code).toBe(code);
});

test('somebody else’s file is no photo of a label, and growers enter none', async () => {
  const refused = await enter({ photoFileId: await photo(inspector) });
  expect(refused.json().code).toBe(problems.photoMissing.code);
  expect((await enter({ photoFileId: null }, head)).statusCode).toBe(403);
  const missing = await officer.post(`${url}/products/ppr_0000000000/labels`, wish);
  expect(missing.statusCode).toBe(404);
});

test('the judgement of the day is read from the database: two crops, a ban, a dose nobody can read', async () => {
  await haveLabel(t, officer, productId, { intervalDays: 3 });
  const use = { productId, usedOn: '2026-11-20' };
  expect(await judgeUse(t.db, { ...use, cropCode: 'XO' })).toMatchObject({ intervalDays: 3 });
  const other = await judgeUse(t.db, { ...use, cropCode: 'NH' });
  expect(other.findings.map(({ kind }) => kind)).toEqual(['not-for-crop', 'unknown-interval']);
  const unknown = await judgeUse(t.db, {
    ...{ productId: null, typedName: 'Thuốc Chatcam 10' },
    ...{ cropCode: 'XO', usedOn: '2026-11-20' },
  });
  expect(unknown).toMatchObject({ intervalDays: null, labelId: null });
  await haveBan(t);
  const banned = await judgeUse(t.db, {
    productId: null,
    typedName: 'Chatcam 10',
    cropCode: 'XO',
    usedOn: '2026-11-20',
  });
  expect(banned.findings.map(({ kind }) => kind)).toEqual([
    ...['banned', 'not-on-list', 'unknown-interval'],
  ]);
  expect((await judged('&amount=1.200&unit=l/ha')).code).toBe(problems.useDoseUnclear.code);
});
