import { doseUnits } from '../../../db/schema/crop-protection.ts';
import type { DiaryKind } from '../../../db/schema/diary.ts';
import { parseDate } from '../../../lib/dates.ts';
import { readDecimal, wholeProduct } from '../../../lib/decimal.ts';
import { parseWeight, type WeightUnit, weightUnits } from '../../../lib/numbers.ts';
import type { FormError } from '../../../web/page-context.ts';
import { parseDose } from '../../crop-protection/rules/dose.ts';
import type { fieldWords } from '../messages/fields.ts';
import { hasUses } from '../rules/entries.ts';
import type { Values } from './base.ts';
import { type FieldSpec, fieldsOf, productRows } from './fields.ts';

/** A product as typed, found in the catalogue or not. */
export type FoundProduct = { readonly productId: string | null; readonly productName: string };

/** What was typed, as the actions take it; what cannot be read stays text, so that its field is told. */
export function workFrom(
  kind: DiaryKind,
  values: Values,
  lists: { plotIds: readonly string[]; photoFileIds: readonly string[] },
  products: readonly FoundProduct[],
): Record<string, unknown> {
  return {
    kind,
    ...lists,
    happenedOn: dayFrom(values.happenedOn),
    workedBy: values.workedBy,
    note: values.note ?? '',
    details: detailsFrom(kind, values),
    ...(hasUses(kind) ? { uses: usesFrom(values, products) } : {}),
  };
}

export function dayFrom(text = ''): string {
  return parseDate(text) ?? text;
}

function detailsFrom(kind: DiaryKind, values: Values): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf[kind].flatMap((field): [string, unknown][] => {
      const text = (values[field.name] ?? '').trim();
      if (field.type === 'formula') return formulaFrom(text);
      if (text === '' && field.isOptional) return [[field.name, null]];
      return [[field.name, valueFrom(field, text, values)]];
    }),
  );
}

function valueFrom({ name, type }: FieldSpec, text: string, values: Values): unknown {
  switch (type) {
    case 'weight': {
      const read = parseWeight(text, unitFrom(values, name));
      return 'grams' in read ? read.grams : text;
    }
    case 'whole':
      return /^\d{1,8}$/.test(bare(text)) ? Number(bare(text)) : text;
    case 'signed':
      return /^[-−]?\d{1,4}$/.test(bare(text)) ? Number(bare(text).replace('−', '-')) : text;
    case 'percent':
      return permille(text) ?? text;
    case 'day':
      return dayFrom(text);
    default:
      return text;
  }
}

/** "16-16-8" as three amounts in tenths of a percent. */
function formulaFrom(text: string): [string, unknown][] {
  const names = ['nitrogenPermille', 'phosphatePermille', 'potashPermille'] as const;
  if (text === '') return names.map((name) => [name, null]);
  const parts = text.split(/\s*[-–+]\s*/);
  const read = parts.map(permille);
  return names.map((name, index) => [name, parts.length === 3 ? (read[index] ?? text) : text]);
}

/** "14,5" is 145. */
function permille(text: string): number | undefined {
  const read = readDecimal(text.replace('%', '').trim(), false);
  if (typeof read === 'string') return undefined;
  const product = wholeProduct(read, 10);
  return product === undefined ? undefined : Number(product);
}

function bare(text: string): string {
  return text.replace(/[\s.]/g, '');
}

export function unitFrom(values: Values, name: string): WeightUnit {
  return weightUnits.find((unit) => unit === values[`${name}Unit`]) ?? 'kg';
}

/** The rows of products that somebody typed into. */
export function typedProducts(values: Values): { row: number; name: string }[] {
  return productRows.flatMap((row) => {
    const name = (values[`product${row}`] ?? '').trim();
    return name === '' ? [] : [{ row, name }];
  });
}

function usesFrom(values: Values, products: readonly FoundProduct[]): unknown[] {
  const water = bare(values.water ?? '');
  return typedProducts(values).map(({ row }, index) => {
    const amount = (values[`amount${row}`] ?? '').trim();
    const unit = doseUnits.find((each) => each === values[`unit${row}`]);
    const waterLitres = water === '' ? null : /^\d{1,5}$/.test(water) ? Number(water) : water;
    return {
      ...products[index],
      dose: amount === '' ? null : { amount: parseDose(amount) ?? amount, unit, waterLitres },
    };
  });
}

/** Errors at the fields of the form: 'details.grams' is typed into 'grams'. */
export function atFields(
  errors: readonly FormError[],
  { kind, values }: { kind: DiaryKind; values: Values },
  say: ReturnType<typeof fieldWords>,
): FormError[] {
  const rows = typedProducts(values);
  return errors.map(({ field = '', text }) => {
    const dose = /^uses\.(\d+)\.(\w+)(?:\.(\w+))?$/.exec(field);
    if (dose) {
      const row = rows[Number(dose[1])]?.row ?? 1;
      if (dose[3] === 'waterLitres') return { field: 'water', text };
      if (dose[3] === 'amount') return { field: `amount${row}`, text: say.doseUnread };
      return { field: dose[2] === 'dose' ? `unit${row}` : `product${row}`, text };
    }
    if (field === 'uses') return { field: 'product1', text };
    if (/^details\.(nitrogen|phosphate|potash)Permille$/.test(field))
      return { field: 'formula', text: say.formulaUnread };
    const name = field.replace(/^details\./, '');
    const spec = fieldsOf[kind].find((each) => each.name === name);
    if (spec?.type === 'weight' && values[name]?.trim())
      return { field: name, text: say.weightUnread };
    if (spec?.type === 'percent') return { field: name, text: say.moistureUnread };
    return { field: name || undefined, text };
  });
}
