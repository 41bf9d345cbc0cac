import { expect, test } from 'vitest';
import {
  daysCutFromInstants,
  environmentReaders,
  forbiddenAttributes,
  unescapedMarkup,
} from './house-rules.ts';
import { listSources } from './sources.ts';

const sources = listSources('src');
const snippet = (text: string, path = 'src/features/x/pages.tsx') => [{ path, text }];

test('only src/config.ts reads the environment', () => {
  expect(environmentReaders(sources)).toEqual([]);
});

test.each([
  'const a = process.env.PORT;',
  "const a = process['env'].PORT;",
  'const { PORT } = process.env;',
  "import { env } from 'node:process';",
])('%s is found outside src/config.ts', (text) => {
  expect(environmentReaders(snippet(text))).toHaveLength(1);
  expect(environmentReaders(snippet(text, 'src/config.ts'))).toEqual([]);
});

test('no day is cut out of an instant: the day in Vietnam is another one until 7 in the morning', () => {
  expect(daysCutFromInstants([...sources, ...listSources('scripts')])).toEqual([]);
});

test.each([
  'const day = now.toISOString().slice(0, 10);',
  'const day = new Date()\n  .toISOString()\n  .slice(0, 10);',
  'const day = now.toISOString().substring(0, 10);',
  "const [day] = now.toISOString().split('T');",
])('%s is found', (text) => {
  expect(daysCutFromInstants(snippet(text))).toHaveLength(1);
});

test('an instant written whole is fine', () => {
  expect(daysCutFromInstants(snippet('const at = now.toISOString();'))).toEqual([]);
});

test('unescaped markup comes from the audited components alone', () => {
  expect(unescapedMarkup(sources)).toEqual([]);
  const text = '// biome-ignore lint: no\nconst a = <p dangerouslySetInnerHTML={{ __html: b }} />;';
  expect(unescapedMarkup(snippet(text))).toHaveLength(1);
  expect(unescapedMarkup(snippet(text, 'src/web/components/svg-markup.tsx'))).toEqual([]);
});

test('no page carries an inline style or an inline handler', () => {
  expect(forbiddenAttributes(sources)).toEqual([]);
  expect(forbiddenAttributes(snippet('const a = <p style="color: red" />;'))).toHaveLength(1);
  expect(forbiddenAttributes(snippet('const a = <p onClick={go} />;'))).toHaveLength(1);
  expect(forbiddenAttributes(snippet('const a = <p class="once" />;'))).toEqual([]);
});
