import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { problems } from '../../../src/features/diary/problems/entries.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveLabel, haveList, haveProduct } from '../../support/crop-protection-records.ts';
import { haveSeasonOfMango, sprayOf, write } from '../../support/diary-records.ts';

const t = useApp();
let head: SignedIn;
let field: Awaited<ReturnType<typeof haveSeasonOfMango>>;
let path: string;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  field = await haveSeasonOfMango(t, head);
  path = `/console/diary/${field.planting.id}`;
});

/** A product on the list with a verified label of 7 days. */
async function haveKnown(tradeName: string, ingredients = 'Hoạt chất mẫu') {
  const officer = await signedIn(t, 'officer');
  const product = await haveProduct(t, { tradeName, ingredients });
  await haveList(t, officer, { lines: [{ productId: product.id }] });
  await haveLabel(t, officer, product.id);
  return product;
}

function hidden(body: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]+)"`).exec(body)?.[1] ?? '';
}

async function sprayForm(values: Record<string, string | readonly string[]> = {}) {
  const form = await head.get(`${path}/write/spraying`);
  return {
    id: hidden(form.body, 'id'),
    ...{ happenedOn: '10/11/2026', workedBy: 'household', unit1: 'l/ha', ...values },
  };
}
const send = (values: Record<string, string | readonly string[]>) =>
  head.postMultipart(`${path}/write/spraying`, values);

test('a season is opened in a form, on plots, and named after its years', async () => {
  const answer = await head.postForm('/console/diary/new', {
    ...{ product: 'XO/', areaId: field.area.id, plotIds: [field.plots[0].id] },
    ...{ seasonKind: 'off', startsOn: '01/09/2026', harvestFrom: '10/01/2027' },
    ...{ harvestTo: '20/02/2027', yield: '12', yieldUnit: 'tan', idempotencyKey: 'khoa-mau-01' },
  });
  expect(answer.statusCode).toBe(303);
  const page = await head.get(String(answer.headers.location));
  expect(page.body).toContain('Nghịch vụ 2026–2027');
  expect(page.body).toContain('12 tấn');
});

test('a season form with gaps keeps what was typed and names every field', async () => {
  const answer = await head.postForm('/console/diary/new', { product: 'XO/', yield: '12 hay 13' });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('Ghi số và đơn vị, ví dụ 12 tấn');
  expect(answer.body).toContain('12 hay 13');
  expect(answer.body).toContain('href="#startsOn"');
});

test('the same as last time is one tap: products, doses and who worked are filled in, the day is today', async () => {
  const product = await haveKnown('Mẫu Một 25WG');
  const use = {
    ...{ productId: product.id, productName: product.tradeName },
    dose: { amount: 500, unit: 'l/ha', waterLitres: 400 },
  };
  const wish = { uses: [use], workedBy: 'organisation', note: 'Phun buổi sáng' };
  await write(head, sprayOf(field.planting, wish));
  const season = await head.get(path);
  expect(season.body).toContain(`href="${path}/write/spraying?as=last"`);
  const form = await head.get(`${path}/write/spraying?as=last`);
  for (const value of ['Mẫu Một 25WG', '0,5', '400', '23/11/2026', 'bọ trĩ', 'Phun buổi sáng'])
    expect(form.body).toContain(value);
  expect(form.body).toMatch(/value="organisation" checked/);
});

test('a typed name finds the product without marks, and the saved page says from when harvest is safe', async () => {
  await haveKnown('Mẫu Một 25WG');
  const answer = await send(await sprayForm({ product1: 'mau mot 25wg', amount1: '0,5' }));
  expect(answer.statusCode).toBe(303);
  const page = await head.get(String(answer.headers.location));
  expect(page.body).toContain('Sau lần phun này, thu hoạch được từ 17/11/2026.');
  expect(page.body).toContain('liều 0,5 lít/ha');
  expect(page.body).toContain('Ghi sau 13 ngày');
});

test('an unknown product is written down and told in plain words', async () => {
  const answer = await send(await sprayForm({ product1: 'Thuốc lạ' }));
  const page = await head.get(String(answer.headers.location));
  expect(page.body).toContain('Chưa rõ thời gian cách ly');
  expect((await head.get(path)).body).toContain('Chưa rõ ngày đủ cách ly');
});

test('two products of one name are told apart by their ingredients', async () => {
  await haveKnown('Mẫu Đôi', 'Chất một 10 %');
  await haveProduct(t, { tradeName: 'Mẫu Đôi', ingredients: 'Chất hai 20 %' });
  const unclear = await send(await sprayForm({ product1: 'Mẫu Đôi' }));
  expect(unclear.statusCode).toBe(422);
  expect(unclear.body).toContain(problems.productUnclear({ name: 'Mẫu Đôi' }).text.vi);
  const exact = await send(await sprayForm({ product1: 'Mẫu Đôi [Chất một 10 %]' }));
  const page = await head.get(String(exact.headers.location));
  expect(page.body).toContain('cách ly 7 ngày');
});

test('a spray without a product, or with a dose that cannot be read, is asked for again', async () => {
  const empty = await send(await sprayForm());
  expect(empty.body).toContain(problems.productMissing().text.vi);
  const unread = await send(await sprayForm({ product1: 'Thuốc lạ', amount1: 'hai nắp' }));
  expect(unread.statusCode).toBe(422);
  expect(unread.body).toContain('href="#amount1"');
  expect(unread.body).toContain('Chưa đọc được liều');
  expect(unread.body).toContain('hai nắp');
});

test('weights are read with their units, and a wrong unit is asked for again', async () => {
  const fertiliser = async (grams: string) => {
    const form = await head.get(`${path}/write/fertiliser`);
    return head.postMultipart(`${path}/write/fertiliser`, {
      ...{ id: hidden(form.body, 'id'), happenedOn: '10/11/2026', workedBy: 'household' },
      ...{ name: 'NPK', grams, gramsUnit: 'kg', fertiliser: 'chemical', formula: '16-16-8' },
    });
  };
  const good = await fertiliser('3 tạ 20 kg');
  const page = await head.get(String(good.headers.location));
  expect(page.body).toContain('320 kg');
  expect(page.body).toContain('16-16-8');
  expect((await fertiliser('3 lít')).body).toContain('Chưa đọc được khối lượng');
  expect((await fertiliser('-5')).statusCode).toBe(422);
});

test('a name typed on an iPhone is kept composed and found again', async () => {
  await haveKnown('Mẫu Một 25WG');
  const decomposed = 'Mẫu Một 25WG'.normalize('NFD');
  const answer = await send(
    await sprayForm({ product1: decomposed, note: 'Ghi chú'.normalize('NFD') }),
  );
  const page = await head.get(String(answer.headers.location));
  expect(page.body).toContain('Mẫu Một 25WG'.normalize('NFC'));
  expect(page.body).toContain('Ghi chú'.normalize('NFC'));
});

test('photos are kept with an entry, and stay with a correction unless they are taken off', async () => {
  const content = await sharp({
    create: { width: 40, height: 40, channels: 3, background: '#3f8f55' },
  })
    .jpeg()
    .toBuffer();
  const values = await sprayForm({ product1: 'Thuốc lạ' });
  const photo1 = { name: 'ruong.jpg', content, type: 'image/jpeg' };
  const sent = await head.postMultipart(`${path}/write/spraying`, values, { photo1 });
  const entry = String(sent.headers.location);
  const [link] = /\/console\/files\/file_[\w-]+/.exec((await head.get(entry)).body) ?? [];
  expect((await head.get(String(link))).statusCode).toBe(200);
  const form = await head.get(`${entry}/correct`);
  const { id, ...typed } = values;
  const corrected = await head.postMultipart(`${entry}/correct`, {
    ...{ ...typed, happenedOn: '11/11/2026', version: '1', reason: 'Ghi nhầm ngày' },
    photoFileIds: hidden(form.body, 'photoFileIds'),
  });
  expect(corrected.statusCode).toBe(303);
  const page = await head.get(entry);
  expect(page.body).toContain(String(link));
  expect(page.body).toContain('Đã sửa, bản 2');
  expect(page.body).toContain('Bản 1: Ghi lần đầu');
});

test('a photo that is none is refused at its own field', async () => {
  const values = await sprayForm({ product1: 'Thuốc lạ' });
  const photo2 = { name: 'ruong.jpg', content: 'không phải ảnh', type: 'image/jpeg' };
  const answer = await head.postMultipart(`${path}/write/spraying`, values, { photo2 });
  expect(answer.statusCode).toBe(415);
  expect(answer.body).toContain('href="#photo2"');
});

test('a template is kept from an entry, fills the form, and is removed', async () => {
  const answer = await send(await sprayForm({ product1: 'Thuốc lạ', note: 'theo mẫu' }));
  const entry = String(answer.headers.location);
  await head.postForm(`${entry}/template`, { name: 'Phun ngừa' });
  const season = await head.get(path);
  const [, id = ''] = /template=(tpl_[\w-]+)/.exec(season.body) ?? [];
  const form = await head.get(`${path}/write/spraying?template=${id}`);
  expect(form.body).toContain('Điền sẵn từ mẫu “Phun ngừa”');
  expect(form.body).toContain('theo mẫu');
  await head.postForm(`/console/diary/templates/${id}/remove`);
  expect((await head.get(path)).body).not.toContain('Phun ngừa');
});

test('an entry that is taken back stays on the page, with why', async () => {
  const answer = await send(await sprayForm({ product1: 'Thuốc lạ' }));
  const entry = String(answer.headers.location);
  await head.postForm(`${entry}/strike`, { version: '1', reason: 'Ghi nhầm thửa' });
  expect((await head.get(entry)).body).toContain('Ghi nhầm thửa');
  expect((await head.get(path)).body).toContain('Đã rút');
});

test('a harvest before the safe date is written down and told', async () => {
  await haveKnown('Mẫu Một 25WG');
  await send(await sprayForm({ product1: 'Mẫu Một 25WG' }));
  const form = await head.get(`${path}/write/harvest`);
  const answer = await head.postMultipart(`${path}/write/harvest`, {
    ...{ id: hidden(form.body, 'id'), happenedOn: '16/11/2026', workedBy: 'household' },
    ...{ grams: '500', gramsUnit: 'kg', plotIds: [field.plots[0].id] },
  });
  const page = await head.get(String(answer.headers.location));
  expect(page.body).toContain('Thửa 1 thu hoạch được từ 17/11/2026');
});

test('today’s page leads to the seasons and says from when harvest is safe', async () => {
  await haveKnown('Mẫu Một 25WG');
  await send(await sprayForm({ product1: 'Mẫu Một 25WG', happenedOn: '20/11/2026' }));
  const today = await head.get('/console');
  expect(today.body).toContain('Mùa vụ đang canh tác');
  expect(today.body).toContain('Thu hoạch được từ 27/11/2026');
  expect(today.body).toContain(`href="${path}"`);
});

test('an inspector reads a diary without names of households and writes nothing', async () => {
  const inspector = await signedIn(t, 'inspector');
  const page = await inspector.get(path);
  expect(page.statusCode).toBe(200);
  expect(page.body).not.toContain('Ghi việc mới');
  expect(page.body).not.toContain('Hộ mẫu');
  expect((await inspector.get(`${path}/write/spraying`)).statusCode).toBe(403);
  const stranger = await signedIn(t, 'cooperative-head');
  expect((await stranger.get(`${path}/write/spraying`)).statusCode).toBe(404);
});
