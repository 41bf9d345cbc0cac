import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { batches } from '../../../src/db/schema/batches.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { canReadPdf, textOfPdf } from '../../support/pdf.ts';
import { haveDerivedLot, sendProposal } from '../../support/recalls-records.ts';
import { haveArea, haveAreaCode, haveBatch, haveDecision } from '../../support/records.ts';

const t = useApp();
let head: SignedIn;
let officer: SignedIn;
let code: Awaited<ReturnType<typeof haveAreaCode>>;
let lot: Awaited<ReturnType<typeof haveBatch>>;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  officer = await signedIn(t, 'officer');
  code = await haveAreaCode(t, await haveArea(t, head), officer);
  lot = await haveBatch(t, head, code);
});

const scan = async (language = 'vi') =>
  (await t.app.inject({ method: 'GET', url: `/T/${lot.publicCode}?lang=${language}` })).body;

const hazard = 'Dư lượng thuốc vượt mức cho phép';
const typed = {
  source: 'test',
  grounds: 'Phiếu kiểm nghiệm mẫu',
  foundAt: '22/11/2026',
  foundTime: '20:15',
};

async function signalled(by: SignedIn, drill = ''): Promise<string> {
  const sent = await by.postForm(`/console/recalls/new${drill}`, { ...typed, lots: lot.number });
  expect(sent.statusCode).toBe(303);
  return String(sent.headers.location);
}

test('a shopper reads the recall at once in each language, and its outcome after the end', async () => {
  const page = await signalled(officer);
  expect(await scan()).not.toContain('thu hồi');
  await head.postForm(`${page}/steps`, { step: 'open-voluntary', 'open-voluntary-hazard': hazard });
  expect(await scan()).toContain('Lô hàng đang bị thu hồi');
  expect(await scan()).toContain(hazard);
  expect(await scan('en')).toContain('This lot is being recalled');
  expect(await scan('zh')).toContain('本批次正在召回');
  await head.postForm(`${page}/steps`, { step: 'start' });
  const id = page.split('/').at(-1) ?? '';
  await sendProposal(head, id, { way: 'destroy', amount: '860', place: 'Bãi' });
  await officer.postForm(`${page}/steps`, { step: 'agree' });
  await officer.postForm(`${page}/steps`, {
    step: 'close',
    'close-reason': 'Đã tiêu hủy 860 kg',
  });
  expect(await scan()).toContain('việc thu hồi đã kết thúc');
  expect(await scan()).toContain('Đã tiêu hủy 860 kg');
});

test('a lot on hold says that it is paused for checking, never that it is bad', async () => {
  await t.db.transaction((tx) =>
    tx.update(batches).set({ state: 'on-hold' }).where(eq(batches.id, lot.id)),
  );
  const body = await scan();
  expect(body).toContain('Lô hàng đang tạm dừng để kiểm tra');
  expect(body).not.toContain('thu hồi');
});

test('a refused step shows its sentence beside the field, with what was typed', async () => {
  const page = await signalled(officer);
  await officer.postForm(`${page}/steps`, { step: 'assess', 'assess-hazard': hazard });
  const refused = await officer.postForm(`${page}/steps`, {
    step: 'open-mandatory',
    'open-mandatory-hazard': 'Mối nguy gõ dở',
  });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('Ghi số quyết định, ví dụ 123/QĐ-SNNMT');
  expect(refused.body).toContain('Mối nguy gõ dở');
  expect(refused.body).toContain('href="#open-mandatory-decisionNumber"');
});

test('each of several forms on the page has fields of its own', async () => {
  const page = await signalled(officer);
  await head.postForm(`${page}/steps`, {
    step: 'open-voluntary',
    'open-voluntary-hazard': hazard,
  });
  await head.postForm(`${page}/steps`, { step: 'start' });
  const { body } = await head.get(page);
  const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(expect.arrayContaining(['propose-place', 'recover-place']));
  expect(ids.length).toBe(new Set(ids).size);
  const refused = await head.postForm(`${page}/recoveries`, {
    'recover-lotId': lot.id,
    'recover-amount': '1',
    'recover-recoveredOn': '24/11/2026',
  });
  expect(refused.body).toContain('href="#recover-place"');
});

test('what cannot be read as a day or an hour is asked again', async () => {
  const send = (wish: Record<string, string>) =>
    officer.postForm('/console/recalls/new', { ...typed, lots: lot.number, ...wish });
  expect((await send({ foundAt: '31/02/2026' })).statusCode).toBe(422);
  expect((await send({ foundTime: '25:00' })).body).toContain('20');
  expect((await send({ foundTime: '7h05' })).statusCode).toBe(303);
});

test('the report and the sheet say what the page says, and strangers get neither', async () => {
  const page = await signalled(officer);
  await haveDerivedLot(t, head, [lot], {
    kind: 'delivered',
    counterpart: { name: 'Cửa hàng Mẫu' },
    grams: 60_000,
  });
  await head.postForm(`${page}/steps`, { step: 'open-voluntary', 'open-voluntary-hazard': hazard });
  const sheet = await officer.get(`${page}/lots.csv`);
  expect(sheet.body.startsWith('\uFEFF')).toBe(true);
  expect(sheet.body).toContain(lot.number);
  const report = await officer.get(`${page}/report.pdf`);
  expect(report.headers['content-type']).toBe('application/pdf');
  if (canReadPdf) {
    const text = textOfPdf(report.rawPayload);
    for (const part of [hazard, lot.number, 'Cửa hàng Mẫu']) expect(text).toContain(part);
  }
  const stranger = await signedIn(t, 'cooperative-head', { name: 'HTX Khác' });
  expect((await stranger.get(`${page}/report.pdf`)).statusCode).toBe(404);
  expect((await stranger.get(`${page}/lots.csv`)).statusCode).toBe(404);
});

test('the desk lists what waits, what is open and the drills apart', async () => {
  await signalled(officer);
  await signalled(head, '?drill=1');
  const list = async (show: string) => (await officer.get(`/console/recalls?show=${show}`)).body;
  expect(await list('waiting')).toContain('TH-2026-0001');
  expect(await list('waiting')).not.toContain('DT-2026');
  expect(await list('drill')).toContain('DT-2026-0001');
  expect(await list('open')).not.toContain('TH-2026-0001');
});

test('a code suspended meanwhile does not hide the recall', async () => {
  const page = await signalled(officer);
  await head.postForm(`${page}/steps`, { step: 'open-voluntary', 'open-voluntary-hazard': hazard });
  await haveDecision(t, code, officer, 'suspend', '2026-11-22');
  expect(await scan()).toContain('Lô hàng đang bị thu hồi');
});
