import { describe, expect, test } from 'vitest';
import { listSources } from './sources.ts';
import { forbiddenWords, untranslatedTexts } from './texts.ts';

const sources = listSources('src');
const snippet = (text: string) => [{ path: 'src/features/x/messages.ts', text }];

test('every text stands in Vietnamese, English and Chinese', () => {
  expect(untranslatedTexts(sources)).toEqual([]);
});

test('no text promises safety or calls goods counterfeit', () => {
  expect(forbiddenWords(sources)).toEqual([]);
});

describe('the check finds a text', () => {
  const vi = "{ sent: 'Đã gửi phản ánh của bạn' }";
  test.each([
    [
      'that is empty',
      `messages({ vi: ${vi}, en: { sent: ' ' }, zh: { sent: '已发送' } })`,
      'empty in en',
    ],
    [
      'that was copied',
      `messages({ vi: ${vi}, en: ${vi}, zh: { sent: '已发送' } })`,
      'Vietnamese in en',
    ],
    ['that is missing', `messages({ vi: ${vi}, en: {}, zh: { sent: '已发送' } })`, 'missing'],
    [
      'with parameters that was copied',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: code under test
      'messages({ vi: { a: (n: string) => `Còn lại ${n} kg trong hạn mức` }, en: { a: (n: string) => `${n} kg left` }, zh: { a: (n: string) => `Còn lại ${n} kg trong hạn mức` } })',
      'Vietnamese in zh',
    ],
    [
      'of a refusal that is empty',
      "defineProblems('x', { tooLate: { status: 422, vi: 'Đã quá hạn', en: 'Too late', zh: '' } })",
      'empty in zh',
    ],
    ['in a table from elsewhere', 'messages(tables)', 'cannot be read'],
  ])('%s', (_, text, wrong) => {
    const found = untranslatedTexts(snippet(text));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(wrong);
  });

  test('names that are the same everywhere pass, and so do tables with a name', () => {
    const text = `const vi = { a: 'GlobalG.A.P. IFA 6.0', b: 'Đã gửi đi rồi nhé' };
      const en = { a: 'GlobalG.A.P. IFA 6.0', b: 'Sent' };
      messages({ vi, en, zh: { a: 'GlobalG.A.P. IFA 6.0', b: '已发送' } });`;
    expect(untranslatedTexts(snippet(text))).toEqual([]);
  });
});

test.each([
  "'Sản phẩm an toàn'",
  "'Đây là HÀNG GIẢ'",
  "'This label is a fake.'",
  "'The fruit is safe to eat'",
  'const a = <p>Sản phẩm an toàn</p>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code under test
  '`${name} an toàn`',
])('%s is refused', (text) => {
  expect(forbiddenWords([{ path: 'src/a.tsx', text }])).toHaveLength(1);
});

test("a certificate's official name may say what it is called", () => {
  const text = "['Đủ điều kiện an toàn thực phẩm', 'Chuỗi cung ứng thực phẩm an toàn']; // an toàn";
  expect(forbiddenWords(snippet(text))).toEqual([]);
});
