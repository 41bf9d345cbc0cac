import { expect, test } from 'vitest';
import { type TestApp, useApp } from '../../support/app.ts';

const service: TestApp = useApp();

async function get(url: string) {
  const answer = await service.app.inject({ method: 'GET', url });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
}

test('a commune is found without diacritics, in its province', async () => {
  const { status, body } = await get('/api/v1/communes?search=cho%20moi&province=91');
  expect(status).toBe(200);
  expect(body).toEqual({
    items: [
      {
        code: '30628',
        kind: 'xã',
        name: 'Chợ Mới',
        provinceCode: '91',
        provinceName: 'Tỉnh An Giang',
        latitude: 10.5393,
        longitude: 105.375,
        areaSquareKilometres: 50.43,
        validFrom: '2025-07-01',
        validTo: null,
      },
    ],
    next: null,
  });
});

test('a name is found however its marks and its apostrophe are typed', async () => {
  for (const search of ['Hòa Lạc', 'Hoà Lạc', 'hoa lac', 'HÒA LẠC'.normalize('NFD')]) {
    const { body } = await get(`/api/v1/communes?province=91&search=${encodeURIComponent(search)}`);
    expect(codes(body)).toEqual(['30430']);
  }
  const { body } = await get(`/api/v1/communes?search=${encodeURIComponent("cu m'gar")}`);
  expect(body.items.map((item: { name: string }) => item.name)).toEqual(['Cư M’gar']);
});

test('signs of a database pattern in a search are only text', async () => {
  for (const search of ['%', '_', '\\', "' or 1=1 --"]) {
    const { status, body } = await get(`/api/v1/communes?search=${encodeURIComponent(search)}`);
    expect([status, body.items]).toEqual([200, []]);
  }
});

test('paging through An Giang shows each of the 102 units once', async () => {
  const seen: string[] = [];
  let after = '';
  do {
    const { body } = await get(`/api/v1/communes?province=91&limit=40&after=${after}`);
    seen.push(...codes(body));
    after = body.next ?? '';
  } while (after);
  expect(seen).toHaveLength(102);
  expect(new Set(seen).size).toBe(102);
});

test('a province that is not two digits is refused at its field', async () => {
  const { status, body } = await get('/api/v1/communes?province=An%20Giang');
  expect(status).toBe(422);
  expect(body.errors[0].field).toBe('province');
});

test('a crop has its names, its Latin name and its varieties', async () => {
  const { body } = await get('/api/v1/crops');
  const mango = body.items.find((item: { code: string }) => item.code === 'XO');
  expect(mango).toMatchObject({
    name: { vi: 'Xoài', en: 'Mango', zh: '芒果' },
    scientificName: 'Mangifera indica',
  });
  expect(codes({ items: mango.varieties }).sort()).toEqual([
    'XO-BAMAU',
    'XO-HOALOC',
    'XO-KEO',
    'XO-TUONGDAXANH',
  ]);
});

test('markets start with the domestic one', async () => {
  const { body } = await get('/api/v1/markets');
  expect(codes(body)).toEqual(['VNM', 'AUS', 'CHN', 'EUU', 'JPN', 'KOR', 'NZL', 'USA']);
});

test('certificate kinds say how long they are valid and how they are numbered', async () => {
  const { body } = await get('/api/v1/certificate-kinds');
  const ggn = body.items.find((item: { code: string }) => item.code === 'globalgap');
  expect(ggn).toMatchObject({ validityMonths: 12, numberPattern: '^\\d{13}$' });
});

test('code schemes say which ones the service still gives out', async () => {
  const { body } = await get('/api/v1/code-schemes');
  const given = body.items.filter((item: { allottedFrom: string | null }) => item.allottedFrom);
  expect(given.map((item: { id: string }) => item.id)).toEqual([
    'PUC_EXPORT_LEGACY',
    'PUC_PHC_2026',
  ]);
});

test('anyone may read the lists and keep them for an hour', async () => {
  for (const list of ['communes', 'crops', 'markets', 'certificate-kinds', 'code-schemes']) {
    const { status, headers } = await get(`/api/v1/${list}`);
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=3600']);
  }
});

function codes(body: { items: { code: string }[] }): string[] {
  return body.items.map((item) => item.code);
}
