import { expect, test } from 'vitest';
import { schemeProblems } from '../../../src/features/reference/problems/schemes.ts';
import { useApp } from '../../support/app.ts';

const t = useApp();

async function read(value: string) {
  const url = `/api/v1/codes/read?value=${encodeURIComponent(value)}`;
  const answer = await t.app.inject({ method: 'GET', url });
  return { status: answer.statusCode, body: answer.json() };
}

async function meanings(value: string): Promise<Record<string, string>> {
  const { body } = await read(value);
  return Object.fromEntries(
    body.parts.map((part: { part: string; meaning: { vi: string } }) => [
      part.part,
      part.meaning.vi,
    ]),
  );
}

test.each([
  [
    'VN-DTOR-0017',
    'PUC_EXPORT_LEGACY',
    {
      letters: 'tỉnh Đồng Tháp trước 01/07/2025, nay thuộc tỉnh Đồng Tháp',
      serial: 'số thứ tự 17',
    },
  ],
  [
    'VN-TGOR-0037',
    'PUC_EXPORT_LEGACY',
    { letters: 'tỉnh Tiền Giang trước 01/07/2025, nay thuộc tỉnh Đồng Tháp' },
  ],
  [
    'VN-ĐLOR 0072',
    'PUC_EXPORT_LEGACY',
    { letters: 'tỉnh Đắk Lắk trước 01/07/2025, nay thuộc tỉnh Đắk Lắk', serial: 'số thứ tự 72' },
  ],
  [
    'VN - DNOR - 0269',
    'PUC_EXPORT_LEGACY',
    { letters: 'tỉnh Đồng Nai trước 01/07/2025, nay thuộc tỉnh Đồng Nai' },
  ],
  [
    'VN-KGOR-0001',
    'PUC_EXPORT_LEGACY',
    { letters: 'tỉnh Kiên Giang trước 01/07/2025, nay thuộc tỉnh An Giang' },
  ],
  [
    'VNAGOR0044',
    'PUC_EXPORT_LEGACY',
    { letters: 'tỉnh An Giang trước 01/07/2025, nay thuộc tỉnh An Giang' },
  ],
  [
    'VN-BTPH-036',
    'PHC_EXPORT_LEGACY',
    { letters: 'chữ của tỉnh cấp mã, chưa có trong danh mục', serial: 'số thứ tự 36' },
  ],
  ['VNDTPH-0001', 'PHC_EXPORT_LEGACY', { serial: 'số thứ tự 1' }],
  [
    'VN-89-893-30643-01-23',
    'PUC_DOMESTIC_3156',
    {
      province: 'tỉnh An Giang trước 01/07/2025, nay thuộc tỉnh An Giang',
      district: 'huyện Chợ Mới (đơn vị cũ, đến 30/06/2025)',
      year: 'cấp năm 2023',
    },
  ],
  [
    'VN-91-905-30880-02-24',
    'PUC_DOMESTIC_3156',
    {
      province: 'tỉnh Kiên Giang trước 01/07/2025, nay thuộc tỉnh An Giang',
      district: 'huyện Châu Thành (đơn vị cũ, đến 30/06/2025)',
    },
  ],
  [
    'VN-91-999-99999-02-26',
    'PUC_DOMESTIC_3156',
    {
      province: 'tỉnh An Giang',
      district: 'chưa có trong danh mục',
      commune: 'chưa có trong danh mục',
    },
  ],
  [
    'VN-91-999-99999-02-25',
    'PUC_DOMESTIC_3156',
    {
      province:
        'tỉnh An Giang; hoặc tỉnh Kiên Giang trước 01/07/2025, nay thuộc tỉnh An Giang, tùy ngày cấp',
    },
  ],
  [
    'VN-87-867-30001-02-23',
    'PUC_DOMESTIC_3156',
    { province: 'tỉnh Đồng Tháp trước 01/07/2025, nay thuộc tỉnh Đồng Tháp' },
  ],
  [
    '75-PUC-SR-00001-CHN',
    'PUC_PHC_2026',
    {
      province: 'tỉnh Đồng Nai',
      kind: 'vùng trồng (PUC)',
      crop: 'Sầu riêng',
      market: 'Trung Quốc',
    },
  ],
  ['75-PHC-SR-00001-CHN', 'PUC_PHC_2026', { kind: 'cơ sở đóng gói (PHC)' }],
  [
    '01-PUC-CHANHDAY01-000001-CHN',
    'PUC_PHC_2026',
    { province: 'thành phố Hà Nội', crop: 'chữ của cây trồng, chưa có trong danh mục' },
  ],
  [
    '91-PUC-XO-00007',
    'PUC_PHC_2026',
    { province: 'tỉnh An Giang', market: 'không có đuôi thị trường: dùng trong nước' },
  ],
])('%s is read as %s, each part in words', async (value, schemeId, parts) => {
  const { status, body } = await read(value);
  expect([status, body.schemeId]).toEqual([200, schemeId]);
  expect(await meanings(value)).toMatchObject(parts);
});

test('the answer says how the code is compared, and speaks three languages', async () => {
  const { body } = await read('vn - đlor - 0072'.normalize('NFD'));
  expect(body).toMatchObject({
    normalised: 'VN-DLOR-0072',
    kind: 'PUC',
    source: 'TCCS 774:2020/BVTV',
  });
  expect(body.parts[0].meaning).toMatchObject({
    en: 'Đắk Lắk province before 1 July 2025, today part of Đắk Lắk province',
    zh: '2025年7月1日前的得乐省，现属得乐省',
  });
});

test('what is no code is refused with examples of codes', async () => {
  for (const value of ['AG-0044', '<script>', "'; drop table code_schemes; --", 'Đ'.repeat(90)]) {
    const { status, body } = await read(value);
    expect([status, body.code]).toEqual([422, schemeProblems.codeUnread.code]);
    expect(body.detail).toContain('VN-AGOR-0044');
  }
  expect((await read('')).status).toBe(422);
  expect((await read('A'.repeat(5000))).status).toBe(422);
});

test('anyone reads a code on a page, in words, and a wrong one keeps what was typed', async () => {
  const page = (value: string) =>
    t.app.inject({ method: 'GET', url: `/codes/read?value=${encodeURIComponent(value)}` });
  const found = await page('VN-89-893-30643-01-23');
  expect(found.statusCode).toBe(200);
  expect(found.body).toContain('huyện Chợ Mới (đơn vị cũ, đến 30/06/2025)');
  const wrong = await page('<b>AG</b>');
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('&lt;b>AG');
  expect((await page('')).statusCode).toBe(200);
});
