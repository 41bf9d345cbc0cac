import { nanoid } from 'nanoid';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import {
  complaintAttempts,
  complaintContacts,
  complaints,
} from '../../../src/db/schema/complaints.ts';
import { files } from '../../../src/db/schema/files.ts';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { notices } from '../../../src/db/schema/notices.ts';
import { problems } from '../../../src/features/complaints/problems.ts';
import type { Problem } from '../../../src/lib/problem.ts';
import { printPublicCode } from '../../../src/lib/public-code.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { complain, openForm, typed } from '../../support/complaints-records.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
let head: SignedIn;
let officer: SignedIn;
let lot: Awaited<ReturnType<typeof haveBatch>>;
let code: Awaited<ReturnType<typeof haveAreaCode>>;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  officer = await signedIn(t, 'officer');
  code = await haveAreaCode(t, await haveArea(t, head), officer);
  lot = await haveBatch(t, head, code);
});

const get = (url: string) => t.app.inject({ method: 'GET', url });
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

test('the scan page leads to a form with the lot filled in, without sign-in and without script', async () => {
  const scan = await get(`/T/${lot.publicCode}`);
  expect(scan.body).toContain(`href="/phan-anh?lot=${lot.publicCode}"`);
  const { page } = await openForm(t, `?lot=${lot.publicCode}`);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain(`value="${printPublicCode(lot.publicCode)}"`);
  expect(page.body).not.toContain('<script');
  expect((await get('/')).body).toContain('href="/phan-anh"');
  expect((await get('/T/unknown')).body).toContain('href="/phan-anh"');
});

test('a complaint is received, answers with a number, and the office is told', async () => {
  const sent = await complain(t, { lot: lot.publicCode, boughtAt: 'Chợ Mẫu' });
  expect(sent.statusCode).toBe(303);
  const state = await get(String(sent.headers.location));
  expect(state.body).toContain('Đã nhận phản ánh');
  expect(state.body).toMatch(/PA-\w{4}-\w{4}-\w{3}/);
  const [kept] = await t.db.select().from(complaints);
  expect(kept).toMatchObject({ lotId: lot.id, state: 'received', boughtAt: 'Chợ Mẫu' });
  expect(kept?.officeId).toBe(officer.organisationId);
  const told = await t.db.select().from(notices);
  expect(told.map((row) => [row.organisationId, row.kind])).toEqual([
    [officer.organisationId, 'complaint-received'],
  ]);
});

test('the public sees where a complaint stands and nothing personal', async () => {
  const sent = await complain(t, {
    lot: lot.publicCode,
    phone: '0912 345 678',
    boughtAt: 'Chợ Mẫu',
  });
  const url = String(sent.headers.location).replace('?new=1', '');
  for (const [language, words] of [
    ['vi', 'Đã gửi, chờ cơ quan đọc'],
    ['en', 'Sent, not read yet'],
    ['zh', '已提交，待阅'],
  ]) {
    const { body } = await get(`${url}?lang=${language}`);
    expect(body).toContain(words);
    for (const secret of [typed.words, '345 678', '912345678', 'Chợ Mẫu'])
      expect(body).not.toContain(secret);
  }
  expect((await get('/phan-anh/PA-2222-2222-222')).statusCode).toBe(404);
  expect((await get('/phan-anh/xyz')).statusCode).toBe(404);
});

test('the phone stands apart; neither ledger nor notices hold it, nor what was written', async () => {
  await complain(t, { lot: lot.publicCode, phone: '0912 345 678' });
  expect((await t.db.select().from(complaintContacts)).map(({ phone }) => phone)).toEqual([
    '+84912345678',
  ]);
  const written = JSON.stringify([
    await t.db.select().from(ledgerEntries),
    await t.db.select().from(notices),
    await t.db.select().from(complaints),
  ]);
  expect(written).not.toContain('912345678');
  const ledger = JSON.stringify(await t.db.select().from(ledgerEntries));
  expect(ledger).toContain('complaint.received');
  expect(ledger).not.toContain('mùi lạ');
});

test('no address is kept, only a hash that changes every day', async () => {
  await complain(t, {}, { address: '203.0.113.7' });
  t.clock.now = new Date(t.clock.now.getTime() + 24 * 3_600_000);
  await complain(t, { words: 'Một chuyện khác hẳn hôm sau' }, { address: '203.0.113.7' });
  const kept = await t.db.select().from(complaintAttempts);
  expect(JSON.stringify(kept)).not.toContain('203.0.113');
  // Yesterday's is not counted any more and so not kept.
  expect(kept).toHaveLength(1);
});

test('a photo is kept without its place, owned by the office', async () => {
  const { token } = await openForm(t);
  t.clock.now = new Date(t.clock.now.getTime() + 5000);
  const content = await sharp({
    create: { width: 40, height: 30, channels: 3, background: '#884400' },
  })
    .withExif({ IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
  const visitor = await signedIn(t, 'exporter');
  const sent = await visitor.postMultipart(
    '/phan-anh',
    { token, ...typed, idempotencyKey: nanoid() },
    { file: { name: 'xoai.jpg', content, type: 'image/jpeg' } },
  );
  expect(sent.statusCode).toBe(303);
  const [file] = await t.db.select().from(files);
  expect(file).toMatchObject({ organisationId: officer.organisationId, uploadedBy: null });
  const bytes = await t.deps.files.read(file?.sha256 ?? '');
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
});

test('the same form sent twice is one complaint', async () => {
  const key = nanoid();
  const first = await complain(t, { idempotencyKey: key });
  const second = await complain(t, { idempotencyKey: key });
  expect(second.headers.location).toBe(first.headers.location);
  expect(await t.db.select().from(complaints)).toHaveLength(1);
});

async function refusedWith(
  problem: Problem,
  send: (language: string) => ReturnType<typeof complain>,
) {
  for (const language of ['vi', 'en', 'zh'] as const) {
    const refused = await send(language);
    expect(refused.statusCode).toBe(problem.status);
    expect(refused.body).toContain(escaped(problem.text[language]));
    // What was typed is still there.
    expect(refused.body).toContain(typed.words);
  }
  expect(await t.db.select().from(complaints)).toHaveLength(0);
}

test('a filled trap, a form sent at once or forged, and one from the day before yesterday are refused', async () => {
  await refusedWith(problems.trapFilled(), (language) =>
    complain(t, { website: 'x' }, { language }),
  );
  await refusedWith(problems.tooFast({ seconds: 3 }), (language) =>
    complain(t, {}, { language, wait: 1000 }),
  );
  await refusedWith(problems.formStale(), (language) => complain(t, { token: '' }, { language }));
  const { token } = await openForm(t);
  await refusedWith(problems.formStale(), (language) =>
    complain(t, { token: `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}` }, { language }),
  );
  t.clock.now = new Date(t.clock.now.getTime() + 3 * 24 * 3_600_000);
  await refusedWith(problems.formStale(), (language) => complain(t, { token }, { language }));
});

test('a form opened before midnight may be sent after it, and a stale one gets a new token', async () => {
  t.clock.now = new Date('2026-11-23T16:59:58Z');
  expect((await complain(t)).statusCode).toBe(303);
  const stale = await complain(t, { token: '', words: 'Chuyện khác hẳn lần trước' });
  const token = /name="token" value="([^"]+)"/.exec(stale.body)?.[1] ?? '';
  t.clock.now = new Date(t.clock.now.getTime() + 4000);
  const again = await complain(t, { token, words: 'Chuyện khác hẳn lần trước' });
  expect(again.statusCode).toBe(303);
});

test('a code that is mistyped or unknown is refused at its field, and so is a lot never released', async () => {
  await refusedWith(problems.codeUnreadable(), (language) =>
    complain(t, { lot: 'ABC-123' }, { language }),
  );
  const draft = await haveBatch(t, head, code, { state: 'draft' });
  await refusedWith(problems.lotNotKnown(), (language) =>
    complain(t, { lot: draft.publicCode }, { language }),
  );
});

test('what is missing or cannot be a phone number is said at its field', async () => {
  const refused = await complain(t, { words: '', category: '', phone: '123' });
  expect(refused.statusCode).toBe(422);
  for (const field of ['words', 'category', 'phone'])
    expect(refused.body).toContain(`href="#${field}"`);
});

test('the same words about the same lot are one complaint while it is under way', async () => {
  const first = await complain(t, { lot: lot.publicCode });
  expect(first.statusCode).toBe(303);
  for (const language of ['vi', 'en', 'zh'] as const) {
    const copy = { lot: lot.publicCode, words: `  ${typed.words.toUpperCase()}!` };
    const refused = await complain(t, copy, { language, address: '198.51.100.9' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(escaped(problems.sentBefore().text[language]));
  }
  expect((await complain(t)).statusCode).toBe(303);
});

test('an eleventh complaint within the hour is refused, from the same address only', async () => {
  const send = (n: number, address?: string) =>
    complain(t, { words: `Chuyện thứ ${n} khác hẳn` }, { address: address ?? '2001:db8::1' });
  for (let n = 0; n < 10; n++) expect((await send(n)).statusCode).toBe(303);
  const refused = await send(10, '2001:db8::2');
  expect(refused.statusCode).toBe(429);
  expect(refused.body).toContain(problems.tooManyComplaints({ most: 10 }).text.vi);
  expect((await send(11, '198.51.100.9')).statusCode).toBe(303);
  t.clock.now = new Date(t.clock.now.getTime() + 3_600_000);
  expect((await send(12)).statusCode).toBe(303);
});

test('twenty at once from one address count as twenty', async () => {
  const { token } = await openForm(t);
  t.clock.now = new Date(t.clock.now.getTime() + 5000);
  const sent = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      complain(t, { token, words: `Cùng lúc, chuyện số ${n}` }, { wait: 0 }),
    ),
  );
  expect(sent.filter(({ statusCode }) => statusCode === 303)).toHaveLength(10);
  expect(await t.db.select().from(complaints)).toHaveLength(10);
});

test('a number is found in any writing, and an unknown one says how it looks', async () => {
  const sent = await complain(t);
  const number = /PA-[\w-]+/.exec(String(sent.headers.location))?.[0] ?? '';
  const follow = (typed: string) => get(`/phan-anh/follow?number=${encodeURIComponent(typed)}`);
  for (const written of [number, number.toLowerCase(), number.slice(3), ` ${number} `])
    expect((await follow(written)).headers.location).toBe(`/phan-anh/${number}`);
  const unknown = await follow('PA-1');
  expect(unknown.statusCode).toBe(422);
  expect(unknown.body).toContain(problems.numberUnknown().text.vi);
});

test('where no office is set up, nothing is taken in', async () => {
  await t.db.transaction((tx) => tx.execute('update memberships set ended_at = now()'));
  const refused = await complain(t);
  expect(refused.statusCode).toBe(503);
  expect(refused.body).toContain(problems.noOffice().text.vi);
});
