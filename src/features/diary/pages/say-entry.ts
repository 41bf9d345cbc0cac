import type { DiaryKind } from '../../../db/schema/diary.ts';
import { formatDate, isLocalDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { formatNumber, formatWeight } from '../../../lib/numbers.ts';
import { sayDose } from '../../crop-protection/rules/say-finding.ts';
import type { PlotOfPlanting } from '../actions/read-diary.ts';
import { entryWords } from '../messages/entries.ts';
import { fieldWords } from '../messages/fields.ts';
import { fieldsOf } from './fields.ts';

type Details = Record<string, unknown>;

/** What an entry says of itself, term by term; what was left empty is left out. */
export function factsOf(kind: DiaryKind, details: Details, language: Language) {
  const say = fieldWords(language);
  return fieldsOf[kind].flatMap((field) => {
    const value = field.type === 'formula' ? formulaOf(details) : details[field.name];
    if (value === null || value === undefined || value === '') return [];
    return [{ term: say[field.name], value: sayValue(field.type, value, language) }];
  });
}

function sayValue(type: string, value: unknown, language: Language): string {
  const say: Readonly<Record<string, unknown>> = fieldWords(language);
  if (type === 'weight') return formatWeight(Number(value), language);
  if (type === 'percent') return `${formatNumber(Number(value) / 10, language)} %`;
  if (type === 'signed') return `${formatNumber(Number(value), language)} cm`;
  if (type === 'whole') return formatNumber(Number(value), language);
  if (type === 'day' && isLocalDate(value)) return formatDate(value, language);
  const word = type === 'choice' ? say[String(value)] : undefined;
  return typeof word === 'string' ? word : String(value);
}

function formulaOf({ nitrogenPermille, phosphatePermille, potashPermille }: Details): string {
  const parts = [nitrogenPermille, phosphatePermille, potashPermille];
  if (parts.every((part) => part === null || part === undefined)) return '';
  return parts.map((part) => String(Number(part ?? 0) / 10)).join('-');
}

type Use = {
  productName: string;
  doseAmount: number | null;
  doseUnit: string | null;
  intervalDays: number | null;
};

/** "Mẫu 50 EC, liều 0,4 lít/ha, cách ly 7 ngày". */
export function sayUse(use: Use, language: Language): string {
  const say = entryWords(language);
  return [
    use.productName,
    ...(use.doseAmount === null
      ? []
      : [`${say.dose} ${sayDose(use.doseAmount, use.doseUnit, language)}`]),
    use.intervalDays === null ? say.intervalUnknown : say.intervalKnown(String(use.intervalDays)),
  ].join(', ');
}

/** One line for lists: facts and products, without their terms. */
export function sayShort(
  kind: DiaryKind,
  version: { details: Details; uses: readonly Use[]; note: string | null },
  language: Language,
): string {
  const facts = factsOf(kind, version.details, language).map(({ value }) => value);
  const uses = version.uses.map((use) => sayUse(use, language));
  const note = kind === 'note' && version.note ? [version.note] : [];
  return [...uses, ...facts, ...note].join(' · ');
}

/** The plots of an entry by name; all of them in one word. */
export function sayPlots(
  plotIds: readonly string[],
  plots: readonly PlotOfPlanting[],
  language: Language,
): string {
  const say = fieldWords(language);
  const [first] = plots;
  if (!first) return say.wholeArea;
  if (plots.length === 1) return namePlot(first);
  if (plotIds.length === 0) return say.allPlots(formatNumber(plots.length, language));
  const names = plots.filter(({ plotId }) => plotIds.includes(plotId)).map(namePlot);
  return names.length > 4
    ? `${names.slice(0, 3).join(', ')} +${names.length - 3}`
    : names.join(', ');
}

export function namePlot({ name, memberNumber }: Pick<PlotOfPlanting, 'name' | 'memberNumber'>) {
  return `${name} (${memberNumber})`;
}
