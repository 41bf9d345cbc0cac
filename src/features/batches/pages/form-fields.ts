import { type FormBody, fileOf, listOf, textsOf } from '../../../http/form-body.ts';
import { type LocalDate, parseDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { formatKilograms, parseWeight } from '../../../lib/numbers.ts';
import { unitOf } from '../actions/prepare-batch.ts';
import { registerInput } from '../schemas.ts';
import type { BatchRow } from '../store/read-batches.ts';

/** The form as somebody typed it, kept as it is when it comes back with errors. */
export type Typed = {
  areaCodeId: string;
  varietyCode: string;
  harvestedFrom: string;
  harvestedTo: string;
  amount: string;
  unit: string;
  claims: readonly string[];
};

export const nothingTyped: Typed = {
  areaCodeId: '',
  varietyCode: '',
  harvestedFrom: '',
  harvestedTo: '',
  amount: '',
  unit: 'kg',
  claims: [],
};

export function typedIn(body: unknown): Typed {
  const texts = textsOf(body);
  return {
    areaCodeId: texts.areaCodeId ?? '',
    varietyCode: texts.varietyCode ?? '',
    harvestedFrom: texts.harvestedFrom ?? '',
    harvestedTo: texts.harvestedTo ?? '',
    amount: texts.amount ?? '',
    unit: texts.unit ?? '',
    claims: listOf(body, 'claims'),
  };
}

export function typedBefore(
  batch: Pick<
    BatchRow,
    'areaCodeId' | 'varietyCode' | 'harvestedFrom' | 'harvestedTo' | 'enteredAmount' | 'enteredUnit'
  >,
  claims: readonly string[],
): Typed {
  return {
    areaCodeId: batch.areaCodeId,
    varietyCode: batch.varietyCode ?? '',
    harvestedFrom: asTyped(batch.harvestedFrom),
    harvestedTo: batch.harvestedTo === batch.harvestedFrom ? '' : asTyped(batch.harvestedTo),
    amount: batch.enteredAmount,
    unit: batch.enteredUnit,
    claims,
  };
}

/** Days are typed day first in every language, as the hint says. */
function asTyped(date: LocalDate): string {
  return date.split('-').reverse().join('/');
}

/** The same input as the API's. Throws zod's error with the fields to correct. */
export function inputOf(typed: Typed) {
  return registerInput.parse({
    areaCodeId: typed.areaCodeId,
    varietyCode: typed.varietyCode === '' ? null : typed.varietyCode,
    harvestedFrom: isoOf(typed.harvestedFrom),
    harvestedTo: typed.harvestedTo.trim() === '' ? undefined : isoOf(typed.harvestedTo),
    amount: typed.amount,
    unit: typed.unit,
    claims: [...typed.claims],
  });
}

function isoOf(text: string): string {
  return parseDate(text) ?? text;
}

export function photoOf(body: FormBody) {
  return fileOf(body, 'file');
}

/** The amount as it was understood, for those whose browser runs no script. */
export function echoOf(typed: Typed, language: Language): string | undefined {
  const read = parseWeight(typed.amount, unitOf(typed.unit));
  return 'grams' in read ? formatKilograms(read.grams, language) : undefined;
}
