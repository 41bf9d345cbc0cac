import { brotliDecompressSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { batches } from '../../../src/db/schema/batches.ts';
import { languages } from '../../../src/lib/language.ts';
import { printPublicCode } from '../../../src/lib/public-code.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import {
  deliver,
  haveInStore,
  haveOwnCode,
  receive,
  work,
} from '../../support/movements-records.ts';
import { haveDecision } from '../../support/records.ts';

const t = useApp();
let north: SignedIn;
let south: SignedIn;
let house: SignedIn;
let officer: SignedIn;
let codes: Record<'north' | 'south', Awaited<ReturnType<typeof haveOwnCode>>>;
let packed: { id: string; publicCode: string };

/** Fruit of two cooperatives, 300 kg and 100 kg, packed together into one lot of 400 kg. */
beforeEach(async () => {
  north = await signedIn(t, 'cooperative-head', { name: 'Hợp tác xã Bắc Mẫu' });
  south = await signedIn(t, 'cooperative-head', { name: 'Hợp tác xã Nam Mẫu' });
  house = await signedIn(t, 'packing-house', { name: 'Cơ sở đóng gói Mẫu' });
  officer = await signedIn(t, 'officer');
  codes = { north: await haveOwnCode(t, north), south: await haveOwnCode(t, south) };
  const take = async (from: SignedIn, code: (typeof codes)['north'], amount: string) => {
    const lot = await haveInStore(t, from, code);
    const sent = (await deliver(from, lot, amount, house)).json().outputs[0];
    return (await receive(house, sent, amount)).json().outputs[0];
  };
  const lots = [await take(north, codes.north, '300'), await take(south, codes.south, '100')];
  const merged = await work(house, 'merge', { lots: lots.map(({ id }) => ({ lot: id })) });
  packed = merged.json().outputs[0];
});

const pageOf = async (code: string, language = 'vi') =>
  (await t.app.inject({ url: `/T/${code}`, headers: { 'accept-language': language } })).body;
const dataOf = async (code: string) => (await t.app.inject(`/api/v1/lots/${code}`)).json();

test('a packed lot shows each origin with its part, code and state, and who packed it', async () => {
  const body = await pageOf(packed.publicCode);
  for (const text of [
    'Hồ sơ nguồn gốc hợp lệ',
    '2 nguồn hàng có hồ sơ hợp lệ.',
    'Hợp tác xã Bắc Mẫu',
    '75 % của lô',
    'Hợp tác xã Nam Mẫu',
    '25 % của lô',
    codes.north.valueVerbatim,
    'Cơ sở đóng gói Mẫu',
    'Gộp lô',
    printPublicCode(packed.publicCode),
  ])
    expect(body).toContain(text);
  for (const secret of [house.phone, house.personId, 'Trần Văn Mẫu'])
    expect(body).not.toContain(secret);
});

test('its verdict is the worst of its origins, and names the code that is the cause', async () => {
  await haveDecision(t, codes.south, officer, 'suspend', '2026-11-23', '118/QĐ-MẪU');
  const body = await pageOf(packed.publicCode);
  expect(body).toContain('Mã vùng trồng hợp lệ khi thu hoạch, nay đang tạm dừng');
  expect(body).toContain(`${codes.south.valueVerbatim}: Hôm nay`);
  const data = await dataOf(packed.publicCode);
  expect(data).toMatchObject({
    kind: 'production',
    area: null,
    verdict: { level: 'stop', headline: 'suspended-since' },
    origins: [
      { areaCode: codes.north.valueVerbatim, share: 0.75, stateToday: 'active' },
      { areaCode: codes.south.valueVerbatim, share: 0.25, stateToday: 'suspended' },
    ],
  });
});

test('goods from outside the system are said to be such', async () => {
  const outside = await house.post('/api/v1/outside-receipts', {
    ...{ happenedOn: '2026-11-23', supplierName: 'Vựa Mẫu', supplierAddress: 'Xã Mẫu' },
    ...{ supplierCode: 'VN-XXOR-0072', cropCode: 'XO', amount: '100' },
  });
  const [bought] = outside.json().outputs;
  const mixed = await work(house, 'merge', { lots: [{ lot: packed.id }, { lot: bought.id }] });
  const { publicCode } = mixed.json().outputs[0];
  const body = await pageOf(publicCode);
  expect(body).toContain('Có hàng từ nguồn ngoài hệ thống');
  expect(body).toContain('20 % của lô');
  // What a stranger wrote on a box is not shown as a code of the province.
  expect(body).not.toContain('VN-XXOR-0072');
  expect((await dataOf(publicCode)).verdict.level).toBe('caution');
  const alone = await pageOf(bought.publicCode);
  expect(alone).toContain('100 % của lô');
});

test('a hold of the lot itself is said first; a hold of an origin is said as the origin’s', async () => {
  const hold = (id: string, state: 'on-hold' | 'released') =>
    t.db.transaction((tx) => tx.update(batches).set({ state }).where(eq(batches.id, id)));
  await hold(packed.id, 'on-hold');
  expect((await dataOf(packed.publicCode)).verdict.headline).toBe('on-hold');
  await hold(packed.id, 'released');
  const [harvest] = await t.db
    .select({ id: batches.id })
    .from(batches)
    .where(eq(batches.areaCodeId, codes.north.id));
  await hold(harvest?.id ?? '', 'on-hold');
  expect(await pageOf(packed.publicCode)).toContain(
    'Có nguồn hàng trong lô đang tạm dừng để kiểm tra',
  );
});

test('a delivered lot does not say to whom it was sold', async () => {
  const sold = (await deliver(house, packed, '50')).json().outputs[0];
  const body = await pageOf(sold.publicCode);
  expect(body).toContain('Giao hàng');
  expect(body).not.toContain('Cửa hàng Mẫu');
});

test('the page of a packed lot stays small in every language', async () => {
  for (const language of languages) {
    const answer = await t.app.inject({
      url: `/T/${packed.publicCode}`,
      headers: { 'accept-language': language, 'accept-encoding': 'br' },
    });
    expect(answer.rawPayload.length).toBeLessThan(8 * 1024);
    expect(brotliDecompressSync(answer.rawPayload).length).toBeLessThan(32 * 1024);
  }
});
