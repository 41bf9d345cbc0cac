import type { DiaryKind } from '../../../db/schema/diary.ts';
import { formatDate, isLocalDate } from '../../../lib/dates.ts';
import type { TemplateContent } from '../actions/templates.ts';
import type { Values } from './base.ts';
import { fieldsOf } from './fields.ts';

type Content = Omit<TemplateContent, 'uses'> & {
  readonly uses: readonly TemplateContent['uses'][number][];
};

/** What an entry or a template says, as a form shows it; the day, the plots and photos are left out. */
export function valuesOf(kind: DiaryKind, content: Content): Values {
  const { details, uses, workedBy, note } = content;
  const fields = fieldsOf[kind].flatMap((field): [string, string][] => {
    if (field.type === 'formula') return [['formula', formulaOf(details)]];
    const value = details[field.name];
    if (value === null || value === undefined) return [];
    if (field.type === 'weight')
      return [
        [field.name, decimal(Number(value) / 1000)],
        [`${field.name}Unit`, 'kg'],
      ];
    if (field.type === 'percent') return [[field.name, decimal(Number(value) / 10)]];
    if (field.type === 'day' && isLocalDate(value)) return [[field.name, formatDate(value, 'vi')]];
    return [[field.name, String(value)]];
  });
  const products = uses.flatMap((use, index): [string, string][] => [
    [`product${index + 1}`, use.productName],
    ...(use.doseAmount === null
      ? []
      : [
          [`amount${index + 1}`, decimal(use.doseAmount / 1000)] as [string, string],
          [`unit${index + 1}`, use.doseUnit ?? ''] as [string, string],
        ]),
    ...(use.waterLitres === null ? [] : [['water', String(use.waterLitres)] as [string, string]]),
  ]);
  return { ...Object.fromEntries([...fields, ...products]), workedBy, note: note ?? '' };
}

function formulaOf(details: Record<string, unknown>): string {
  const parts = [details.nitrogenPermille, details.phosphatePermille, details.potashPermille];
  if (parts.every((part) => part === null || part === undefined)) return '';
  return parts.map((part) => decimal(Number(part ?? 0) / 10)).join('-');
}

/** With a comma and never three decimals, which could be thousands: it is read back as it was. */
function decimal(value: number): string {
  const text = String(value).replace('.', ',');
  return /,\d{3}$/.test(text) ? `${text}0` : text;
}
