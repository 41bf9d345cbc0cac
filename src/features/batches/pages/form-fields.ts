import { type FormBody, fileOf, listOf, textsOf } from '../../../http/form-body.ts';
import { type LocalDate, parseDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { formatKilograms, parseWeight } from '../../../lib/numbers.ts';
import { unitOf } from '../actions/prepare-batch.ts';
import { decisionProblems } from '../problems/decisions.ts';
import { registerInput } from '../schemas/batches.ts';
import type { HarvestBatch } from '../store/read-batches.ts';
import type { LotPlot } from '../store/read-plots.ts';

/** The form as somebody typed it, kept as it is when it comes back with errors. */
export type Typed = {
  areaCodeId: string;
  varietyCode: string;
  harvestedFrom: string;
  harvestedTo: string;
  amount: string;
  unit: string;
  claims: readonly string[];
  /** kilograms as typed, by the id of the plot */
  plots: Readonly<Record<string, string>>;
};

export const nothingTyped: Typed = {
  areaCodeId: '',
  varietyCode: '',
  harvestedFrom: '',
  harvestedTo: '',
  amount: '',
  unit: 'kg',
  claims: [],
  plots: {},
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
    plots: Object.fromEntries(
      Object.entries(texts).flatMap(([name, text]) =>
        name.startsWith(plotPrefix) ? [[name.slice(plotPrefix.length), text]] : [],
      ),
    ),
  };
}

export function typedBefore(
  batch: Pick<
    HarvestBatch,
    'areaCodeId' | 'varietyCode' | 'harvestedFrom' | 'harvestedTo' | 'enteredAmount' | 'enteredUnit'
  >,
  claims: readonly string[],
  plots: readonly LotPlot[],
): Typed {
  return {
    areaCodeId: batch.areaCodeId,
    varietyCode: batch.varietyCode ?? '',
    harvestedFrom: asTyped(batch.harvestedFrom),
    harvestedTo: batch.harvestedTo === batch.harvestedFrom ? '' : asTyped(batch.harvestedTo),
    amount: batch.enteredAmount,
    unit: batch.enteredUnit,
    claims,
    // A gram is the third decimal of a kilogram, so the text reads back to the same grams.
    plots: Object.fromEntries(
      plots.map(({ plotId, grams }) => [plotId, String(grams / 1000).replace('.', ',')]),
    ),
  };
}

/** Days are typed day first in every language, as the hint says. */
function asTyped(date: LocalDate): string {
  return date.split('-').reverse().join('/');
}

/** The same input as the API's. Throws zod's error with the fields to correct. */
export function inputOf(typed: Typed, plotNames: ReadonlyMap<string, string>) {
  return registerInput.parse({
    areaCodeId: typed.areaCodeId,
    varietyCode: typed.varietyCode === '' ? null : typed.varietyCode,
    harvestedFrom: isoOf(typed.harvestedFrom),
    harvestedTo: typed.harvestedTo.trim() === '' ? undefined : isoOf(typed.harvestedTo),
    amount: typed.amount,
    unit: typed.unit,
    claims: [...typed.claims],
    plots: plotsOf(typed.plots, plotNames),
  });
}

export const plotPrefix = 'plot.';

/** Plots whose field was filled in; one that cannot be read is named. */
function plotsOf(typed: Typed['plots'], names: ReadonlyMap<string, string>) {
  return Object.entries(typed).flatMap(([plotId, text]) => {
    if (text.trim() === '' || text.trim() === '0') return [];
    const read = parseWeight(text, 'kg');
    if ('grams' in read) return [{ plotId, grams: read.grams }];
    throw decisionProblems.plotWeightNotRead({ plot: names.get(plotId) ?? plotId });
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
