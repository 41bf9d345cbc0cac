import type { CodePart } from '../../../db/schema/reference.ts';
import { clean, fold } from '../../../lib/fold.ts';
import type { Problem } from '../../../lib/problem.ts';
import { schemeProblems as problems } from '../problems/schemes.ts';

type Name = CodePart['name'];

/** The parts a code may have, as an officer calls them; digits and letters as each has them. */
const known: readonly {
  readonly name: Name;
  readonly words: readonly string[];
  readonly signs: string;
  readonly widths: readonly [number, number];
}[] = [
  { name: 'letters', words: ['chu', 'letters'], signs: '[A-Z]', widths: [2, 4] },
  { name: 'province', words: ['tinh', 'province'], signs: '\\d', widths: [2, 2] },
  { name: 'district', words: ['huyen', 'district'], signs: '\\d', widths: [3, 3] },
  { name: 'commune', words: ['xa', 'commune'], signs: '\\d', widths: [5, 5] },
  { name: 'kind', words: ['loai', 'kind'], signs: '', widths: [3, 3] },
  { name: 'crop', words: ['cay', 'crop'], signs: '[A-Z0-9]', widths: [2, 12] },
  { name: 'serial', words: ['so', 'serial'], signs: '\\d', widths: [5, 5] },
  { name: 'year', words: ['nam', 'year'], signs: '\\d', widths: [2, 2] },
  { name: 'market', words: ['thi truong', 'market'], signs: '[A-Z]', widths: [3, 3] },
];

export type Template = {
  /** without widths: '{province}-{kind}-{crop}-{serial}{market}' */
  readonly template: string;
  readonly pattern: string;
  readonly parts: readonly CodePart[];
  readonly serialWidth: number;
  readonly marketSuffix: boolean;
};

const widest = 20;

/**
 * Reads how an officer writes a form of code, '{tỉnh}-{loại}-{cây}-{số:5-6}{thị trường}', and makes the
 * pattern from it. Nobody types a pattern by hand: one made here has bounded parts with a sign between
 * those of changing width, so that no text, however long, can keep it busy.
 */
export function readTemplate(typed: string): Template | { problem: Problem } {
  const tokens = clean(typed)
    .split(/(\{[^{}]*\})/)
    .filter(Boolean);
  const parts: CodePart[] = [];
  let template = '';
  let pattern = '';
  let mayRunOn = false;
  for (const token of tokens) {
    if (!token.startsWith('{')) {
      const literal = token.toUpperCase();
      if (!/^[A-Z0-9-]+$/.test(literal)) return { problem: problems.templateSign({ sign: token }) };
      template += literal;
      pattern += literal;
      mayRunOn = false;
      continue;
    }
    const part = readPart(token.slice(1, -1));
    if (!part) return { problem: problems.templatePart({ part: token }) };
    if (parts.some(({ name }) => name === part.name))
      return { problem: problems.templatePartTwice({ part: token }) };
    const changes = part.minWidth !== part.maxWidth;
    if (part.name !== 'market' && mayRunOn && changes)
      return { problem: problems.templateRunsOn({ part: token }) };
    mayRunOn ||= changes;
    parts.push(part);
    template += `{${part.name}}`;
    pattern += patternOf(part);
  }
  const serial = parts.find(({ name }) => name === 'serial');
  if (!serial) return { problem: problems.templateWithoutSerial() };
  const market = parts.findIndex(({ name }) => name === 'market');
  if (market !== -1 && !template.endsWith('{market}')) return { problem: problems.marketNotLast() };
  return {
    template,
    pattern: `^${pattern}$`,
    parts,
    serialWidth: serial.minWidth,
    marketSuffix: market !== -1,
  };
}

/** 'số:5-6' is a serial of five or six digits. */
function readPart(text: string): CodePart | undefined {
  const [word = '', widths] = text.split(':');
  const found = known.find(({ words }) => words.includes(fold(word).trim()));
  if (!found) return undefined;
  const [usualMin, usualMax] = found.widths;
  if (widths === undefined) return { name: found.name, minWidth: usualMin, maxWidth: usualMax };
  const typed = /^\s*(\d{1,2})\s*(?:-\s*(\d{1,2})\s*)?$/.exec(widths);
  const minWidth = Number(typed?.[1] ?? 0);
  const maxWidth = Number(typed?.[2] ?? minWidth);
  if (minWidth < 1 || maxWidth < minWidth || maxWidth > widest) return undefined;
  return { name: found.name, minWidth, maxWidth };
}

function patternOf({ name, minWidth, maxWidth }: CodePart): string {
  if (name === 'kind') return '(PUC|PHC)';
  const signs = known.find((part) => part.name === name)?.signs ?? '\\d';
  const width = minWidth === maxWidth ? `{${minWidth}}` : `{${minWidth},${maxWidth}}`;
  return name === 'market' ? `(?:-(${signs}${width}))?` : `(${signs}${width})`;
}
