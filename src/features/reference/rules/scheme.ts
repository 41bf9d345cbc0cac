import { formatDate, type LocalDate } from '../../../lib/dates.ts';
import type { Text } from '../../../lib/language.ts';
import type { Problem } from '../../../lib/problem.ts';
import { readCode, type Scheme } from '../../areas/rules/read-code.ts';
import { schemeProblems as problems } from '../problems/schemes.ts';
import type { Template } from './read-template.ts';

type Known = Scheme & { readonly nameVi: string };
type Wish = {
  readonly kind: Scheme['kind'];
  readonly example: string;
  readonly allotted: boolean;
  readonly forExport: boolean;
  readonly forDomestic: boolean;
};

/**
 * Why a new form of code is refused: its example must be read by it alone and be printed by it again,
 * and the service can only give codes whose every part it knows.
 */
export function whyNotScheme(
  wish: Wish,
  template: Template,
  existing: readonly Known[],
): Problem | undefined {
  if (!wish.forExport && !wish.forDomestic) return problems.forNoMarket();
  if (wish.allotted && template.parts.some(({ name }) => name === 'district'))
    return problems.notForNewCodes();
  const other = readCode(wish.example, existing);
  if (other) return problems.exampleOfOtherScheme({ name: other.scheme.nameVi });
  const own = readCode(wish.example, [{ id: 'new', ...wish, ...template }]);
  const isPrintedAgain = own && printParts(template, own.parts) === own.normalised;
  if (!own || !isPrintedAgain || !isOfKind(wish.kind, own.parts.kind))
    return problems.exampleNotOfTemplate({ pattern: printSample(template, wish.kind) });
  return undefined;
}

/** After `lastDay` no code of the scheme is given any more; those given stay valid and readable. */
export function whyNotClose(
  scheme: { readonly validFrom: LocalDate; readonly validTo: LocalDate | null },
  lastDay: LocalDate,
): Problem | undefined {
  if (scheme.validTo !== null) return problems.alreadyClosed({ day: inWords(scheme.validTo) });
  if (lastDay < scheme.validFrom)
    return problems.closedBeforeStart({ day: inWords(scheme.validFrom) });
  return undefined;
}

function isOfKind(kind: Scheme['kind'], printed: string | undefined): boolean {
  return kind === 'both' || printed === undefined || printed === kind;
}

function printParts({ template }: Template, parts: object): string {
  const found = new Map<string, string>(Object.entries(parts));
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = found.get(name);
    if (name === 'market') return value ? `-${value}` : '';
    return value ?? '';
  });
}

const samples: Readonly<Record<string, string>> = {
  letters: 'AG',
  province: '91',
  district: '893',
  commune: '30628',
  crop: 'XO',
  year: '26',
  market: 'CHN',
};

/** '91-PUC-XO-00001-CHN', as a code by a template may look. */
export function printSample(template: Template, kind: Scheme['kind']): string {
  const parts = template.parts.map(({ name, minWidth }) => {
    if (name === 'kind') return [name, kind === 'PHC' ? 'PHC' : 'PUC'];
    if (name === 'serial') return [name, '1'.padStart(minWidth, '0')];
    const sample = samples[name] ?? '';
    const filler = name === 'crop' || name === 'letters' ? 'A' : '0';
    return [name, sample.slice(0, minWidth).padEnd(minWidth, filler)];
  });
  return printParts(template, Object.fromEntries(parts));
}

function inWords(day: LocalDate): Text {
  return { vi: formatDate(day, 'vi'), en: formatDate(day, 'en'), zh: formatDate(day, 'zh') };
}
