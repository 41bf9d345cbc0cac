import { expect, test } from 'vitest';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveArea, haveAreaCode, haveDecision } from '../../support/records.ts';

const t = useApp();

const get = (url: string) => t.app.inject({ method: 'GET', url });
const pageOf = async (url: string) => (await get(url)).body;

async function threeCodes() {
  const officer = await signedIn(t, 'officer');
  const mango = await signedIn(t, 'cooperative-head', { name: 'Hợp tác xã Xoài Mẫu' });
  const rice = await signedIn(t, 'cooperative-head', { name: 'Tổ hợp tác Lúa Mẫu' });
  const orchard = await haveArea(t, mango, { name: 'Vùng xoài', communeCode: '30628' });
  const field = await haveArea(t, rice, { name: 'Vùng lúa', communeCode: '30682', cropCode: 'LU' });
  const china = await haveAreaCode(t, orchard, officer, { value: 'VN-AGOR-0044' });
  const korea = await haveAreaCode(t, orchard, officer, {
    sameValueAs: 'VN-AGOR-0044',
    marketCode: 'KOR',
  });
  const old = await haveAreaCode(t, field, officer, { value: 'VN-ĐLOR 0072', marketCode: 'EUU' });
  await haveDecision(t, korea, officer, 'suspend', '2026-11-02');
  await haveDecision(t, old, officer, 'revoke', '2026-10-01');
  return { officer, mango, rice, china, korea, old };
}

test('the register shows each code for each market with its state, holder, commune, size and crop', async () => {
  await threeCodes();
  const page = await pageOf('/register');
  for (const text of [
    'VN-AGOR-0044',
    'VN-ĐLOR 0072',
    'Đang hoạt động',
    'Đang tạm dừng',
    'Đã thu hồi',
    'Hợp tác xã Xoài Mẫu',
    'xã Chợ Mới',
    '18,4 ha',
    'href="/areas/VN-AGOR-0044"',
  ])
    expect(page).toContain(text);
});

test.each([
  ['q=vn%20agor%2044', 'VN-AGOR-0044', 'VN-ĐLOR 0072'],
  ['q=VNAGOR0044', 'VN-AGOR-0044', 'VN-ĐLOR 0072'],
  ['q=VN-%C4%90LOR%200072', 'VN-ĐLOR 0072', 'VN-AGOR-0044'],
  ['q=vn%20dlor%200072', 'VN-ĐLOR 0072', 'VN-AGOR-0044'],
  ['q=xoai', 'VN-AGOR-0044', 'VN-ĐLOR 0072'],
  ['q=to%20hop%20tac%20lua', 'VN-ĐLOR 0072', 'VN-AGOR-0044'],
  ['crop=LU', 'VN-ĐLOR 0072', 'VN-AGOR-0044'],
  ['commune=30628', 'VN-AGOR-0044', 'VN-ĐLOR 0072'],
  ['market=EUU', 'VN-ĐLOR 0072', 'VN-AGOR-0044'],
  ['state=revoked', 'VN-ĐLOR 0072', 'VN-AGOR-0044'],
])('%s finds %s and not %s', async (query, found, left) => {
  await threeCodes();
  const page = await pageOf(`/register?${query}`);
  expect(page).toContain(`>${found}</a>`);
  expect(page).not.toContain(`>${left}</a>`);
});

test('what matches nothing says what to try, and a wrong filter is dropped', async () => {
  expect(await pageOf('/register')).toContain('Chưa có mã số nào');
  await threeCodes();
  expect(await pageOf('/register?q=zzz')).toContain('Không có mã nào phù hợp');
  expect(await pageOf('/register?state=nonsense&crop=%27%3B')).toContain('VN-AGOR-0044');
  expect(await pageOf('/register?q=%25')).toContain('Không có mã nào phù hợp');
});

test('every page of a long register is reached, nothing twice', async () => {
  const officer = await signedIn(t, 'officer');
  const head = await signedIn(t, 'cooperative-head');
  for (let n = 0; n < 30; n++) {
    const area = await haveArea(t, head);
    await haveAreaCode(t, area, officer, { value: `VN-AGOR-${2000 + n}` });
  }
  const seen: string[] = [];
  let url: string | undefined = '/api/v1/register?limit=7';
  while (url) {
    const answer: { items: { value: string }[]; next: string | null } = (await get(url)).json();
    seen.push(...answer.items.map(({ value }) => value));
    url = answer.next ? `/api/v1/register?limit=7&after=${answer.next}` : undefined;
  }
  expect(seen).toEqual(Array.from({ length: 30 }, (_, n) => `VN-AGOR-${2000 + n}`));
  expect(await pageOf('/register')).toContain('rel="next"');
});

test('open data: stable identifiers, an update time, anybody’s program may read it', async () => {
  const { china, korea, mango } = await threeCodes();
  const answer = await get('/register.json');
  expect(answer.headers['access-control-allow-origin']).toBe('*');
  expect(answer.headers['last-modified']).toBe('Mon, 23 Nov 2026 02:00:00 GMT');
  const { items, updatedAt } = answer.json();
  expect(updatedAt).toBe('2026-11-23T02:00:00.000Z');
  expect(items).toHaveLength(3);
  expect(items.find(({ id }: { id: string }) => id === korea.id)).toMatchObject({
    value: 'VN-AGOR-0044',
    market: 'KOR',
    state: 'suspended',
    stateSince: '2026-11-02',
    issuedOn: '2024-01-02',
    crop: 'XO',
    commune: '30628',
    communeName: 'xã Chợ Mới, tỉnh An Giang',
    hectares: 18.4,
    holder: mango.organisationId,
    page: 'http://localhost:8080/areas/VN-AGOR-0044',
  });
  const csv = await get('/register.csv');
  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
  const lines = csv.body.split('\r\n');
  expect(csv.body.startsWith('\uFEFFid,value,')).toBe(true);
  expect(lines.filter((line) => line.includes(china.id))).toHaveLength(1);
  expect(lines).toHaveLength(5);
});

test('a name that a spreadsheet would run as a formula is made harmless in the CSV', async () => {
  const officer = await signedIn(t, 'officer');
  const head = await signedIn(t, 'cooperative-head', { name: '=HYPERLINK("http://x")' });
  await haveAreaCode(t, await haveArea(t, head), officer);
  expect((await get('/register.csv')).body).toContain(`"'=HYPERLINK(""http://x"")"`);
});

test('an empty register is still a file', async () => {
  expect((await get('/register.json')).json()).toEqual({ updatedAt: null, items: [] });
  expect((await get('/api/v1/register')).json()).toEqual({
    items: [],
    next: null,
    updatedAt: null,
  });
});

test('no person’s name and no exact outline is in the register', async () => {
  await threeCodes();
  for (const url of ['/register', '/register.json', '/register.csv']) {
    const { body } = await get(url);
    expect(body).not.toContain('Nguyễn Thị Mẫu');
    expect(body).not.toContain('coordinates');
  }
});

test.each(['en', 'zh'])('the register speaks %s', async (language) => {
  await threeCodes();
  const page = await pageOf(`/register?lang=${language}`);
  expect(page).toContain(language === 'en' ? 'Register of growing-area codes' : '种植区代码登记册');
  expect(page).toContain(language === 'en' ? 'Revoked' : '已撤销');
});
