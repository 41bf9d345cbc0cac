import { expect, test } from 'vitest';
import { readQuestion } from '../../../src/features/lookup/read-question.ts';
import { printPublicCode } from '../../../src/lib/public-code.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveArea, haveAreaCode, haveBatch, haveDecision } from '../../support/records.ts';

const t = useApp();

async function haveOrchard(name = 'Hợp tác xã Đất Lành') {
  const owner = await signedIn(t, 'cooperative-head', { name });
  const officer = await signedIn(t, 'officer');
  const area = await haveArea(t, owner);
  const china = await haveAreaCode(t, area, officer, { value: 'VN-AGOR-0444' });
  const usa = await haveAreaCode(t, area, officer, {
    sameValueAs: 'VN-AGOR-0444',
    marketCode: 'USA',
  });
  return { owner, officer, area, china, usa };
}

async function find(q: string) {
  const answer = await t.app.inject(`/find?q=${encodeURIComponent(q)}`);
  return { status: answer.statusCode, body: answer.body, to: answer.headers.location };
}

test.each([
  ['vi', 'Món hàng này từ đâu ra?', 'máy ảnh của điện thoại'],
  ['en', 'Where does this come from?', 'your phone’s own camera'],
  ['zh', '这件商品来自哪里？', '手机自带的相机'],
])(
  'the home page has one field, and says in %s that the camera reads the QR',
  async (language, heading, camera) => {
    const { statusCode, body } = await t.app.inject(`/?lang=${language}`);
    expect(statusCode).toBe(200);
    expect(body).toContain(heading);
    expect(body).toContain(camera);
    expect(body.split('<input').length).toBe(2);
    expect(body).not.toContain('<script');
  },
);

test('a lot code, however it is typed, and the address in a QR lead to its page', async () => {
  const { owner, china } = await haveOrchard();
  const { publicCode } = await haveBatch(t, owner, china);
  const forms = [
    publicCode,
    printPublicCode(publicCode).toLowerCase(),
    ` ${publicCode.slice(0, 3)} ${publicCode.slice(3)} `,
    `HTTPS://NGUONGOC.EXAMPLE/T/${publicCode}`,
    `http://localhost:8080/t/${publicCode}?lang=zh`,
  ];
  for (const form of forms) {
    expect(await find(form)).toMatchObject({ status: 302, to: `/T/${publicCode}` });
  }
  const wrong = publicCode.slice(0, -1) + (publicCode.endsWith('2') ? '3' : '2');
  expect(await find(wrong)).toMatchObject({ status: 302, to: `/T/${wrong}` });
  expect(await find('  ')).toMatchObject({ status: 302, to: '/' });
});

test.each([
  'xoai cho moi',
  'XOÀI Chợ Mới',
  'xoai xa cho moi',
  'htx dat lanh',
  'vn agor 0444',
  'VNAGOR0444',
  'vn–agor–0444',
  'agor-0444',
  'mango',
])('“%s” finds the code with its state for each market', async (q) => {
  const { officer, china } = await haveOrchard();
  await haveDecision(t, china, officer, 'suspend', '2026-11-22');
  const { status, body } = await find(q);
  expect(status).toBe(200);
  expect(body).toContain('href="/areas/VN-AGOR-0444"');
  expect(body).toContain('Trung Quốc: Đang tạm dừng');
  expect(body).toContain('Hoa Kỳ: Đang hoạt động');
  expect(body).toContain('18,4 ha');
});

test('a cooperative is found without diacritics, an authority is not listed', async () => {
  const { owner, officer } = await haveOrchard();
  const { body } = await find('dat lanh');
  expect(body).toContain(`/organisations/${owner.organisationId}`);
  expect((await find('hop tac xa mau')).body).not.toContain(officer.organisationId);
  const page = await t.app.inject(`/organisations/${officer.organisationId}`);
  expect(page.statusCode).toBe(404);
});

test('what finds nothing says what to try, and wildcards and quotes are letters', async () => {
  await haveOrchard();
  for (const q of ['%', '_', "'; drop table batches; --", '<b>x</b>', 'không có đâu']) {
    const { status, body } = await find(q);
    expect([q, status]).toEqual([q, 200]);
    expect(body).toContain('Thử ít chữ hơn');
    expect(body).not.toContain('<b>x');
  }
});

test('the page of a code tells state and decisions for each market, and no person', async () => {
  const { owner, officer, china, area } = await haveOrchard();
  await haveDecision(t, china, officer, 'suspend', '2026-11-22', '118/QĐ-TTBVTV');
  const { statusCode, body } = await t.app.inject('/areas/VN-AGOR-0444');
  expect(statusCode).toBe(200);
  for (const text of [
    'Trung Quốc: Đang tạm dừng',
    'Hoa Kỳ: Đang hoạt động',
    'Quyết định 118/QĐ-TTBVTV',
    '22/11/2026',
    'Xã Chợ Mới, tỉnh An Giang (trước đây: huyện Chợ Mới)',
    owner.organisation.name,
  ])
    expect(body).toContain(text);
  for (const secret of [owner.phone, owner.organisation.representative, 'Căn cứ mẫu', area.name])
    expect(body).not.toContain(secret);
  expect((await t.app.inject('/areas/VN-AGOR-9999')).statusCode).toBe(404);
  const moved = await t.app.inject('/areas/vn%20agor0444');
  expect([moved.statusCode, moved.headers.location]).toEqual([301, '/areas/VN-AGOR-0444']);
});

test('a decision dated tomorrow does not show as today’s state', async () => {
  const { officer, china } = await haveOrchard();
  await haveDecision(t, china, officer, 'revoke', '2026-11-24');
  const state = async () => (await t.app.inject('/areas/VN-AGOR-0444')).body;
  expect(await state()).toContain('Trung Quốc: Đang hoạt động');
  t.clock.now = new Date('2026-11-23T17:00:00Z');
  expect(await state()).toContain('Trung Quốc: Đã thu hồi');
});

test('the page of a producer counts released lots only and names no person', async () => {
  const { owner, china } = await haveOrchard();
  await haveBatch(t, owner, china);
  await haveBatch(t, owner, china, { state: 'draft' });
  const { statusCode, body } = await t.app.inject(`/organisations/${owner.organisationId}`);
  expect(statusCode).toBe(200);
  expect(body).toMatch(/Lô hàng đã phát hành<\/dt><dd>1</);
  expect(body).toContain('VN-AGOR-0444');
  expect(body).not.toContain(owner.organisation.representative);
  expect((await t.app.inject("/organisations/'--")).statusCode).toBe(404);
});

test('a name of eleven letters is searched for, not taken for a mistyped code', () => {
  expect(readQuestion('THANHMYTAYX')).toMatchObject({ kind: 'search' });
  expect(readQuestion('htx chợ mới')).toMatchObject({
    kind: 'search',
    words: ['hop', 'tac', 'xa', 'cho', 'moi'],
  });
});
