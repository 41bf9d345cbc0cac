import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { notices } from '../../../src/db/schema/notices.ts';
import { quotaEntries, quotaMovements } from '../../../src/db/schema/quotas.ts';
import { problems } from '../../../src/features/quotas/problems.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { verifyAndRelease } from '../../support/lots-records.ts';
import { haveCeiling, haveSeason } from '../../support/quotas-records.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
let head: SignedIn;
let inspector: SignedIn;
let officer: SignedIn;
let code: Awaited<ReturnType<typeof haveAreaCode>>;
let other: Awaited<ReturnType<typeof haveAreaCode>>;

// One hectare may bear ten tonnes; its two codes share them.
beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  officer = await signedIn(t, 'officer');
  inspector = await signedIn(t, 'inspector');
  const area = await haveArea(t, head, { squareMetres: 10_000 });
  code = await haveAreaCode(t, area, officer, { value: 'VN-AGOR-0031' });
  other = await haveAreaCode(t, area, officer, { value: 'VN-AGOR-0032', marketCode: 'KOR' });
  await haveSeason(t);
  await haveCeiling(t, officer);
});

const draft = (kilograms: number, on = code) =>
  haveBatch(t, head, on, { state: 'draft', grams: kilograms * 1000 });
const submit = (batch: { id: string }, body?: object) =>
  head.post(`/api/v1/batches/${batch.id}/submission`, body);
const release = (batch: { id: string }) => verifyAndRelease(inspector, head, batch);
const correct = (batch: { id: string }, amount: string) =>
  head.patch(`/api/v1/batches/${batch.id}`, { amount, unit: 'kg' });
const quota = async () => (await head.get('/api/v1/quotas')).json().items[0];
const told = async (kind: string) =>
  (await t.db.select().from(notices).where(eq(notices.kind, kind))).map(({ facts }) => facts);

/** The entries are what their last movements say: nothing was changed past them. */
async function expectProven() {
  const last = t.db
    .selectDistinctOn([quotaMovements.batchId])
    .from(quotaMovements)
    .orderBy(quotaMovements.batchId, sql`${quotaMovements.version} desc`);
  const plain = ({ batchId, grams, state, version }: (typeof quotaEntries)['$inferSelect']) => ({
    batchId,
    grams,
    state,
    version,
  });
  const entries = await t.db.select().from(quotaEntries).orderBy(quotaEntries.batchId);
  expect((await last).map(plain)).toEqual(entries.map(plain));
}

test('a lot is reserved when submitted and used when released, on either code of the land', async () => {
  const lots = [await draft(3000), await draft(2000, other)];
  for (const lot of lots) expect((await submit(lot)).statusCode).toBe(200);
  expect(await quota()).toMatchObject({ reservedGrams: 5_000_000, usedGrams: 0, percent: 50 });
  await release(lots[1] ?? code);
  expect(await quota()).toMatchObject({
    reservedGrams: 3_000_000,
    usedGrams: 2_000_000,
    leftGrams: 5_000_000,
    fullness: 'room',
    sharedWith: [{ market: expect.stringMatching(/CHN|KOR/) }],
  });
  await expectProven();
});

test('a lot beyond the quota is refused with what is left, beside the amount', async () => {
  await submit(await draft(9260));
  const answer = await submit(await draft(860), undefined);
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({
    code: problems.exceeded.code,
    errors: [
      {
        field: 'amount',
        detail:
          'Hạn mức của VN-AGOR-0031 còn 740 kg, lô này khai 860 kg. Sửa khối lượng, hoặc gửi kèm lý do để thanh tra duyệt.',
      },
    ],
  });
  expect(await quota()).toMatchObject({ reservedGrams: 9_260_000 });
});

test('twenty people who send lots at once never exceed the quota together, and each refusal says what is left', async () => {
  await submit(await draft(9000));
  const lots = await Promise.all(
    Array.from({ length: 20 }, (_, n) => draft(300, n % 2 ? code : other)),
  );
  const id = head.organisationId;
  const people = await Promise.all(lots.map(() => signedIn(t, 'cooperative-head', { id })));
  const answers = await Promise.all(
    people.map((person, n) => person.post(`/api/v1/batches/${lots[n]?.id}/submission`)),
  );
  expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(3);
  const refused = answers.filter((answer) => answer.statusCode === 422);
  expect(refused).toHaveLength(17);
  for (const answer of refused) {
    expect(answer.json().code).toBe(problems.exceeded.code);
    expect(answer.json().errors[0].detail).toMatch(
      /VN-AGOR-003[12] còn 100 kg, lô này khai 300 kg/,
    );
  }
  expect(await quota()).toMatchObject({ reservedGrams: 9_900_000, leftGrams: 100_000 });
  await expectProven();
});

test('the holder is told once that 80 % are drawn', async () => {
  await submit(await draft(7900));
  expect(await told('quota-near')).toEqual([]);
  await submit(await draft(100));
  await submit(await draft(500));
  expect(await told('quota-near')).toEqual([
    { value: 'VN-AGOR-0031', percent: '80 %', left: '2.000 kg' },
  ]);
});

test('without a ceiling nothing is refused, and a ceiling set later counts what was sent', async () => {
  const longan = await haveArea(t, head, { cropCode: 'NH', squareMetres: 10_000 });
  const free = await haveAreaCode(t, longan, officer);
  const lot = await haveBatch(t, head, free, {
    state: 'draft',
    cropCode: 'NH',
    varietyCode: null,
    grams: 99_000_000,
  });
  expect((await submit(lot)).statusCode).toBe(200);
  const find = async () =>
    (await head.get('/api/v1/quotas'))
      .json()
      .items.find((one: { crop: { code: string } }) => one.crop.code === 'NH');
  expect(await find()).toMatchObject({ quotaGrams: null, fullness: 'unknown', season: null });
  await haveSeason(t, { cropCode: 'NH' });
  await haveCeiling(t, officer, { cropCode: 'NH' });
  expect(await find()).toMatchObject({
    leftGrams: -89_000_000,
    fullness: 'exceeded',
    percent: 990,
  });
  expect((await release(lot)).statusCode).toBe(200);
});

test('sent with a reason, the excess waits for an inspector, and only an approved one is released', async () => {
  await submit(await draft(9260));
  const lot = await draft(860);
  expect((await submit(lot, { excessReason: 'Vườn trồng dày, có biên bản' })).statusCode).toBe(200);
  expect(await told('quota-asked')).toEqual([
    { value: 'VN-AGOR-0031', amount: '120 kg', holder: head.organisation.name },
  ]);
  expect((await release(lot)).json().code).toBe(problems.excessWaiting.code);
  const [asked] = (await inspector.get('/api/v1/quota-excess-requests?state=asked')).json().items;
  expect(asked).toMatchObject({ gramsOver: 120_000, batch: { id: lot.id }, state: 'asked' });
  const url = `/api/v1/quota-excess-requests/${asked.id}/decision`;
  const word = { outcome: 'approved', note: 'Đã xem tại vườn' };
  expect((await officer.post(url, word)).statusCode).toBe(403);
  expect((await inspector.post(url, word)).json()).toMatchObject({ state: 'approved' });
  expect((await inspector.post(url, word)).json().code).toBe(problems.alreadyDecided.code);
  expect(await told('quota-decided')).toEqual([
    { value: 'VN-AGOR-0031', amount: '120 kg', outcome: 'approved' },
  ]);
  expect((await release(lot)).statusCode).toBe(200);
  expect(await quota()).toMatchObject({ leftGrams: -120_000, fullness: 'exceeded' });
});

test('of two inspectors who decide at once one is told that it is decided', async () => {
  await submit(await draft(9260));
  await submit(await draft(860), { excessReason: 'Vườn trồng dày' });
  const [asked] = (await inspector.get('/api/v1/quota-excess-requests')).json().items;
  const url = `/api/v1/quota-excess-requests/${asked.id}/decision`;
  const answers = await Promise.all(
    (['approved', 'refused'] as const).map((outcome) =>
      inspector.post(url, { outcome, note: 'Đã xem tại vườn' }),
    ),
  );
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
  const won = answers[0]?.statusCode === 201 ? 'approved' : 'refused';
  const [decided] = (await inspector.get('/api/v1/quota-excess-requests')).json().items;
  expect(decided.state).toBe(won);
  expect(await quota()).toMatchObject({
    reservedGrams: won === 'approved' ? 10_120_000 : 9_260_000,
  });
  await expectProven();
});

test('a refused excess frees its reservation; corrected to fit, the lot is released', async () => {
  await submit(await draft(9260));
  const lot = await draft(860);
  await submit(lot, { excessReason: 'Vườn trồng dày' });
  const [asked] = (await inspector.get('/api/v1/quota-excess-requests')).json().items;
  const url = `/api/v1/quota-excess-requests/${asked.id}/decision`;
  const refused = await inspector.post(url, { outcome: 'refused', note: 'Không có căn cứ' });
  expect(refused.statusCode).toBe(201);
  expect((await release(lot)).json().code).toBe(problems.excessRefused.code);
  expect(await quota()).toMatchObject({ reservedGrams: 9_260_000 });
  expect((await correct(lot, '800')).json().code).toBe(problems.correctionExceeds.code);
  expect((await correct(lot, '740')).statusCode).toBe(200);
  expect((await release(lot)).statusCode).toBe(200);
  expect(await quota()).toMatchObject({ leftGrams: 0, fullness: 'full' });
  await expectProven();
});

test('a refusal alone is final for that weight', async () => {
  await submit(await draft(10_000));
  const lot = await draft(10);
  await submit(lot, { excessReason: 'Vườn trồng dày' });
  const [asked] = (await inspector.get('/api/v1/quota-excess-requests')).json().items;
  const url = `/api/v1/quota-excess-requests/${asked.id}/decision`;
  await inspector.post(url, { outcome: 'refused', note: 'Không có căn cứ' });
  expect((await release(lot)).json().code).toBe(problems.excessRefused.code);
  expect((await correct(lot, '5')).json().code).toBe(problems.correctionExceeds.code);
});

test('nobody decides about an organisation they have a role in', async () => {
  const both = await signedIn(t, 'inspector');
  await t.db.transaction((tx) =>
    tx.execute(sql`insert into memberships (id, person_id, organisation_id, role, granted_at)
      values ('mem_both', ${both.personId}, ${head.organisationId}, 'cooperative-editor', now())`),
  );
  await submit(await draft(10_001), { excessReason: 'Vườn trồng dày' });
  const [asked] = (await both.get('/api/v1/quota-excess-requests')).json().items;
  const answer = await both.post(`/api/v1/quota-excess-requests/${asked.id}/decision`, {
    outcome: 'approved',
    note: 'x',
  });
  expect(answer.json().code).toBe(problems.ownOrganisation.code);
});

test('a correction of a lot that was sent moves its reservation', async () => {
  const lot = await draft(1000);
  await submit(lot);
  expect((await correct(lot, '4000')).statusCode).toBe(200);
  expect(await quota()).toMatchObject({ reservedGrams: 4_000_000 });
  expect((await correct(lot, '10.001')).json().errors[0].field).toBe('amount');
  expect((await correct(lot, '500')).statusCode).toBe(200);
  expect(await quota()).toMatchObject({ reservedGrams: 500_000 });
  await expectProven();
});

test('somebody else’s requests and quotas are not seen', async () => {
  await submit(await draft(10_001), { excessReason: 'Vườn trồng dày' });
  const stranger = await signedIn(t, 'cooperative-head');
  expect((await stranger.get('/api/v1/quotas')).json().items).toEqual([]);
  expect((await stranger.get('/api/v1/quota-excess-requests')).json().items).toEqual([]);
  const missing = await inspector.post(
    '/api/v1/quota-excess-requests/exc_V1StGXR8Z5jdHi6B/decision',
    {
      outcome: 'approved',
      note: 'x',
    },
  );
  expect(missing.statusCode).toBe(404);
});
