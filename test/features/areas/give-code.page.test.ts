import { expect, test } from 'vitest';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();

const paper = { number: '77/QĐ-TTBVTV', decidedOn: '03/09/2026', grounds: 'Biên bản mẫu' };
const record = { value: 'VN-AGOR-0744', marketCode: 'CHN', ...paper };

async function scene() {
  const head = await signedIn(t, 'cooperative-head');
  const officer = await signedIn(t, 'officer');
  return { head, officer, area: await haveArea(t, head) };
}

test('the same form with another paper is not taken for the same form sent twice', async () => {
  const { officer, area } = await scene();
  const send = (text: string) =>
    officer.postMultipart(
      `/console/areas/${area.id}/codes/new`,
      { ...record, idempotencyKey: 'key-of-this-form' },
      { file: { name: 'quyet-dinh.pdf', content: `%PDF-1.4\n${text}\n%%EOF` } },
    );
  expect((await send('tờ một')).statusCode).toBe(303);
  expect((await send('tờ một')).statusCode).toBe(303);
  const other = await send('tờ hai');
  expect(other.statusCode).toBe(422);
  expect(other.body).toContain('đã dùng cho một nội dung khác');
});

test('on the pages an officer records a code, warns and suspends it, and its holder sees who did', async () => {
  const { officer, area, head } = await scene();
  const recorded = await officer.postForm(`/console/areas/${area.id}/codes/new`, record);
  expect(recorded.statusCode).toBe(303);
  const [code] = (await officer.get('/api/v1/area-codes')).json().items;
  const form = (kind: string) => `/console/codes/${code.id}/decide?kind=${kind}`;
  const warned = { ...paper, decidedOn: '01/11/2026', version: '1', reasonCode: 'pest-finding' };
  const blank = await officer.postForm(form('warn'), warned);
  expect([blank.statusCode, blank.body.includes('href="#finding"')]).toEqual([422, true]);
  const told = { ...warned, finding: 'Rệp sáp giả', replyDueOn: '03/12/2026' };
  expect((await officer.postForm(form('warn'), told)).statusCode).toBe(303);
  expect((await head.get(`/console/areas/${area.id}`)).body).toContain('Trả lời trước 03/12/2026');

  const fields = { ...paper, decidedOn: '02/11/2026', version: '2', reasonCode: 'pest-finding' };
  const lying = { name: 'qd.pdf', content: 'MZ not a pdf' };
  const refused = await officer.postMultipart(form('suspend'), fields, { file: lying });
  expect([refused.statusCode, refused.body.includes('href="#file"')]).toEqual([415, true]);
  const file = { name: 'qd118.pdf', content: '%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n' };
  expect((await officer.postMultipart(form('suspend'), fields, { file })).statusCode).toBe(303);
  const page = (await head.get(`/console/areas/${area.id}`)).body;
  expect(page).toContain('Đang tạm dừng từ 02/11/2026');
  expect(page).toContain('/console/files/file_');
  expect(page).not.toContain('/decide');
  expect((await officer.get(form('restore'))).body).toContain('Nhờ thanh tra kiểm tra trước');
  expect((await officer.postForm(form('suspend'), fields)).statusCode).toBe(412);
});

test('a pasted list that names an unknown code comes back with its line and what was typed', async () => {
  const { officer } = await scene();
  const fields = { ...paper, marketCode: 'CHN', reasonCode: 'importer-notice' };
  const page = await officer.postForm('/console/codes/suspend', {
    ...fields,
    values: '\nVN-AGOR-9',
  });
  expect(page.statusCode).toBe(422);
  expect(page.body).toContain('dòng 2 (VN-AGOR-9)');
});

test('a code of Decision 3156 tells the old district it names', async () => {
  const { officer, area } = await scene();
  const old = { ...record, value: 'VN-89-893-30643-01-23', marketCode: 'VNM' };
  await officer.postForm(`/console/areas/${area.id}/codes/new`, old);
  const page = await officer.get(`/console/areas/${area.id}`);
  expect(page.body).toContain('Huyện Chợ Mới, Tỉnh An Giang');
});
