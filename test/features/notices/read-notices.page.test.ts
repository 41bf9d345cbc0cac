import { expect, test } from 'vitest';
import { tellOrganisation } from '../../../src/features/notices/actions.ts';
import { sentenceOf } from '../../../src/features/notices/messages.ts';
import type { Notice } from '../../../src/features/notices/rules.ts';
import { languages } from '../../../src/lib/language.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';

const t = useApp();

const returned = {
  kind: 'dossier-returned',
  href: '/console/dossiers/dos_1234567890123456',
  facts: { number: 'HS-2026-000123', area: 'Vùng mẫu', reason: 'Thiếu danh sách hộ.' },
} as const;

const tell = (organisationId: string, notice: Notice & { href: string }) =>
  t.db.transaction((tx) => tellOrganisation(tx, t.deps, organisationId, notice));

test('an organisation reads what it was told, in its own language, with the way to the record', async () => {
  const head = await signedIn(t, 'cooperative-head');
  await tell(head.organisationId, returned);
  const page = (await head.get('/console/notices')).body;
  expect(page).toContain('Hồ sơ HS-2026-000123 (Vùng mẫu) được trả lại: Thiếu danh sách hộ.');
  expect(page).toContain('href="/console/dossiers/dos_1234567890123456"');
  expect((await head.get('/console/notices?lang=en')).body).toContain('was returned');
  expect((await head.get('/console')).body).toContain('Thông báo chưa đọc');
});

test('another organisation’s notices are not seen and not marked', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const other = await signedIn(t, 'cooperative-head');
  await tell(head.organisationId, returned);
  expect((await other.get('/console/notices')).body).toContain('Chưa có thông báo nào');
  expect((await other.postForm('/console/notices/read')).statusCode).toBe(303);
  expect((await head.get('/console/notices')).body).toContain('Chưa đọc');
});

test('read by one person of the organisation is read by all, and stays in the list', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const editor = await signedIn(t, 'cooperative-editor', { id: head.organisationId });
  await tell(head.organisationId, returned);
  expect((await editor.postForm('/console/notices/read')).headers.location).toBe(
    '/console/notices',
  );
  const page = (await head.get('/console/notices')).body;
  expect(page).toContain('HS-2026-000123');
  expect(page).toContain('Đã đọc');
  expect(page).not.toContain('Chưa đọc');
  expect((await head.get('/console')).body).not.toContain('Thông báo chưa đọc</h2>');
});

test('a long list goes on page by page, the latest first', async () => {
  const head = await signedIn(t, 'cooperative-head');
  for (let n = 10; n < 37; n++) {
    t.clock.now = new Date(t.clock.now.getTime() + 1000);
    await tell(head.organisationId, {
      ...returned,
      facts: { ...returned.facts, number: `HS-${n}` },
    });
  }
  const first = (await head.get('/console/notices')).body;
  expect(first.indexOf('HS-36')).toBeLessThan(first.indexOf('HS-35'));
  expect(first).not.toContain('HS-11');
  const next = /href="(\/console\/notices\?after=[^"]+)"/.exec(first)?.[1] ?? '';
  expect((await head.get(next)).body).toContain('HS-10');
});

test('every kind of notice has a sentence in every language, and an unknown one shows its name', () => {
  const kinds = ['code-warned', 'code-suspended', 'quota-near', 'authorisation-used'] as const;
  const facts = { value: 'VN-AGOR-0044', market: 'm', number: 'n', percent: '80 %', left: '1 kg' };
  for (const language of languages) {
    for (const kind of kinds) expect(sentenceOf(kind, facts, language)).toContain('VN-AGOR-0044');
    expect(sentenceOf('of-a-later-version', facts, language)).toBe('of-a-later-version');
  }
});

test('on a phone every page of a role is reached from one list', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const page = (await head.get('/console/more')).body;
  for (const href of ['/console/batches', '/console/certificates', '/console/account'])
    expect(page).toContain(`href="${href}"`);
});
