import { expect, test } from 'vitest';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import {
  haveArea,
  haveAreaCode,
  haveBatch,
  haveCertificate,
  haveCheck,
  haveDecision,
} from '../../support/records.ts';

const t = useApp();

test('a cooperative sees its own drafts, returned and verified batches, certificates and suspended codes', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const inspector = await signedIn(t, 'inspector');
  const area = await haveArea(t, head);
  const code = await haveAreaCode(t, area, head);
  const draft = await haveBatch(t, head, code, { state: 'draft' });
  const returned = await haveBatch(t, head, code, { state: 'returned' });
  const verified = await haveBatch(t, head, code, { state: 'verified' });
  const submitted = await haveBatch(t, head, code, { state: 'submitted' });
  const released = await haveBatch(t, head, code);
  const ending = await haveCertificate(t, head, { validTo: '2027-01-22' });
  await haveCheck(t, ending, inspector);
  const declared = await haveCertificate(t, head);
  const fine = await haveCertificate(t, head, { validTo: '2027-01-23' });
  await haveCheck(t, fine, inspector);
  await haveDecision(t, code, inspector, 'suspend', '2026-11-22');
  const page = (await head.get('/console')).body;
  for (const { id } of [draft, returned, verified, ending, declared]) expect(page).toContain(id);
  for (const { id } of [released, fine]) expect(page).not.toContain(id);
  expect(page).toContain(code.valueVerbatim);
  expect((await inspector.get('/console')).body).toContain(submitted.id);
});

test('nobody sees another cooperative’s work', async () => {
  const other = await signedIn(t, 'cooperative-head');
  const code = await haveAreaCode(t, await haveArea(t, other), other);
  await haveBatch(t, other, code, { state: 'draft' });
  await haveCertificate(t, other);
  const page = (await (await signedIn(t, 'cooperative-editor')).get('/console')).body;
  expect(page).toContain('Không có việc nào đang chờ');
});

test('an inspector sees the certificates nobody checked', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const inspector = await signedIn(t, 'inspector');
  const waiting = await haveCertificate(t, head);
  const checked = await haveCertificate(t, head);
  await haveCheck(t, checked, inspector);
  const page = (await inspector.get('/console')).body;
  expect(page).toContain(waiting.id);
  expect(page).not.toContain(checked.id);
});

test('an officer sees areas without a code and suspended codes', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const officer = await signedIn(t, 'officer');
  const bare = await haveArea(t, head);
  const coded = await haveArea(t, head);
  const code = await haveAreaCode(t, coded, head);
  expect((await officer.get('/console')).body).not.toContain(coded.id);
  await haveDecision(t, code, officer, 'suspend', '2026-11-22');
  const page = (await officer.get('/console')).body;
  expect(page).toContain(bare.id);
  expect(page).toContain(code.valueVerbatim);
});

test('the administrator sees how many people and organisations there are, and no facts', async () => {
  const head = await signedIn(t, 'cooperative-head');
  await haveCertificate(t, head);
  const administrator = await signedIn(t, 'administrator');
  const page = await administrator.get('/console?lang=en');
  expect(page.body).toMatch(/Active people<\/dt><dd><strong>2</);
  expect(page.body).toMatch(/Organisations<\/dt><dd><strong>2</);
  expect(page.body).not.toContain('cer_');
});

test('a long list is cut and says how much there is', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const code = await haveAreaCode(t, await haveArea(t, head), head);
  for (let i = 0; i < 7; i++) await haveBatch(t, head, code, { state: 'draft' });
  const page = (await head.get('/console')).body;
  expect(page).toContain('Xem tất cả 7');
  expect(page.match(/\/console\/batches\/lot_/g)).toHaveLength(5);
});
