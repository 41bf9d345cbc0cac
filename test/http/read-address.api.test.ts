import { expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import { useApp } from '../support/app.ts';

const t = useApp();

/** The cursor of a list, as someone who knows its form would write it. */
const cursor = (...key: string[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

test('a NUL byte in an address is refused as malformed, in the path and in a search', async () => {
  for (const url of ['/photos/a%00b', '/find?q=%00', '/api/v1/communes?after=%00', '/none%00']) {
    expect((await t.app.inject(url)).statusCode, url).toBe(400);
  }
  const officer = await signedIn(t, 'officer');
  expect((await officer.get('/api/v1/batches?search=a%00')).json().code).toBe('http/malformed');
});

test('a cursor that names no place in a list starts at the top instead of failing', async () => {
  const officer = await signedIn(t, 'officer');
  const cursors = [
    cursor('x', 'y'),
    cursor('1', '2'),
    cursor('infinity', 'lot_1'),
    cursor('2026-99-99T00:00:00.000Z', 'lot_1'),
    cursor('2026-11-03T02:00:00.000Z', '\0'),
    cursor('a\0b', 'c'),
    cursor('\ud800', 'c'),
    'no-cursor',
  ];
  for (const list of ['areas', 'area-codes', 'batches', 'certificates', 'organisations']) {
    for (const after of cursors) {
      const [api, page] = [`/api/v1/${list}?after=${after}`, `/console/${list}?after=${after}`];
      expect((await officer.get(api)).statusCode, api).toBe(200);
      if (list !== 'area-codes') expect((await officer.get(page)).statusCode, page).toBe(200);
    }
  }
});

test('the language asked for in an address shows on that very page, whatever else it asks', async () => {
  for (const [lang, title] of [
    ['en', 'Results for'],
    ['zh', '的结果'],
  ] as const) {
    const page = await t.app.inject(`/find?q=xoai&lang=${lang}`);
    expect(page.body).toContain(`<html lang="${lang}"`);
    expect(page.body, title).not.toContain('Kết quả cho');
  }
  const officer = await signedIn(t, 'officer');
  const refused = await officer.get('/api/v1/batches?limit=1&lang=en&state=none');
  expect(refused.json().detail).toBe('Something needs correcting.');
});

test('a list goes on after the longest name that may be given', async () => {
  const officer = await signedIn(t, 'officer');
  for (const [letter, shortName] of [
    ['中', 'DAIMOT'],
    ['文', 'DAIHAI'],
  ] as const) {
    const sent = {
      name: letter.repeat(200),
      shortName,
      kind: 'cooperative',
      kindSince: '2021-05-04',
      grounds: 'Giấy chứng nhận số 3/2021',
      communeCode: '30628',
      addressLine: 'Ấp Mẫu',
      representative: 'Người Đại Diện Mẫu',
    };
    expect((await officer.post('/api/v1/organisations', sent)).statusCode).toBe(201);
  }
  const seen: string[] = [];
  let after = '';
  for (let page = 0; page < 5 && after !== 'end'; page++) {
    const answer = await officer.get(`/api/v1/organisations?limit=1${after && `&after=${after}`}`);
    expect(answer.statusCode).toBe(200);
    const { items, next } = answer.json() as { items: { shortName: string }[]; next: string };
    seen.push(...items.map(({ shortName }) => shortName));
    after = next ?? 'end';
  }
  expect(seen).toEqual(expect.arrayContaining(['DAIMOT', 'DAIHAI']));
  expect(new Set(seen).size).toBe(seen.length);
});
