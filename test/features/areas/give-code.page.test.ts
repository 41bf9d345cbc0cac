import { expect, test } from 'vitest';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();

const decided = { number: '77/QĐ-TTBVTV', decidedOn: '03/09/2026', grounds: 'Biên bản mẫu' };
const allot = { way: 'allot', schemeId: 'PUC_PHC_2026', marketCode: 'CHN', ...decided };

test('a way of giving a code that is none is asked for again, whatever word was sent', async () => {
  const officer = await signedIn(t, 'officer');
  const area = await haveArea(t, await signedIn(t, 'cooperative-head'));
  for (const way of ['', 'none', '__proto__', 'constructor', 'toString']) {
    const page = await officer.postForm(`/console/areas/${area.id}/codes/new`, { ...allot, way });
    expect(page.statusCode, way).toBe(422);
    expect(page.body).toContain('77/QĐ-TTBVTV');
  }
});

test('the same form with another paper is not taken for the same form sent twice', async () => {
  const officer = await signedIn(t, 'officer');
  const area = await haveArea(t, await signedIn(t, 'cooperative-head'));
  const send = (paper: string) =>
    officer.postMultipart(
      `/console/areas/${area.id}/codes/new`,
      { ...allot, idempotencyKey: 'key-of-this-form' },
      { file: { name: 'quyet-dinh.pdf', content: `%PDF-1.4\n${paper}\n%%EOF` } },
    );
  expect((await send('tờ một')).statusCode).toBe(303);
  expect((await send('tờ một')).statusCode).toBe(303);
  const other = await send('tờ hai');
  expect(other.statusCode).toBe(422);
  expect(other.body).toContain('đã dùng cho một nội dung khác');
});
