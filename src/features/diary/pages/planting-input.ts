import { formatDate } from '../../../lib/dates.ts';
import { parseWeight, weightUnits } from '../../../lib/numbers.ts';
import type { FormError } from '../../../web/page-context.ts';
import type { words } from '../messages/words.ts';
import type { Planting } from '../store/read-plantings.ts';
import type { Values } from './base.ts';
import { dayFrom } from './read-form.ts';

/** The plan of a season as typed; what cannot be read stays text, so that its field is told. */
export function planFrom(values: Values): Record<string, unknown> {
  const { seasonKind, usualSource = '' } = values;
  const [, varietyCode = ''] = (values.product ?? '').split('/');
  return {
    seasonKind,
    varietyCode: varietyCode || null,
    startsOn: dayFrom(values.startsOn),
    harvestFrom: dayFrom(values.harvestFrom),
    harvestTo: dayFrom(values.harvestTo),
    expectedGrams: weightFrom(values.yield, values.yieldUnit),
    usualNutrientGrams: nutrientsFrom(values.usualNutrients),
    usualSprays: wholeFrom(values.usualSprays),
    usualSource: usualSource || null,
  };
}

export function landFrom(values: Values, plotIds: readonly string[]): Record<string, unknown> {
  const [cropCode = ''] = (values.product ?? '').split('/');
  return { cropCode, areaId: values.areaId || null, plotIds };
}

function weightFrom(text = '', unit = 'tan'): unknown {
  if (text.trim() === '') return null;
  const read = parseWeight(text, weightUnits.find((each) => each === unit) ?? 'tan');
  return 'grams' in read ? read.grams : text;
}

/** Kilograms of nutrients, which are never so many that a unit would be in doubt. */
function nutrientsFrom(text = ''): unknown {
  if (text.trim() === '') return null;
  const read = parseWeight(text, 'kg');
  return 'grams' in read ? read.grams : text;
}

function wholeFrom(text = ''): unknown {
  const bare = text.trim();
  if (bare === '') return null;
  return /^\d{1,4}$/.test(bare) ? Number(bare) : text;
}

export function planValues(planting: Planting): Values {
  const { usualNutrientGrams, usualSprays, expectedGrams } = planting;
  const kilograms = (grams: number | null) =>
    grams === null ? '' : String(grams / 1000).replace('.', ',');
  return {
    product: `${planting.cropCode}/${planting.varietyCode ?? ''}`,
    seasonKind: planting.seasonKind,
    startsOn: formatDate(planting.startsOn, 'vi'),
    harvestFrom: formatDate(planting.harvestFrom, 'vi'),
    harvestTo: formatDate(planting.harvestTo, 'vi'),
    yield: kilograms(expectedGrams),
    yieldUnit: 'kg',
    usualNutrients: kilograms(usualNutrientGrams),
    usualSprays: usualSprays === null ? '' : String(usualSprays),
    usualSource: planting.usualSource ?? '',
  };
}

const fields: Readonly<Record<string, string>> = {
  cropCode: 'product',
  varietyCode: 'product',
  expectedGrams: 'yield',
  usualNutrientGrams: 'usualNutrients',
};

/** Errors at the fields of the form. */
export function atPlanFields(
  errors: readonly FormError[],
  say: ReturnType<typeof words>,
): FormError[] {
  return errors.map(({ field = '', text }) => {
    const isAmount = field === 'expectedGrams' || field === 'usualNutrientGrams';
    return {
      field: fields[field] ?? (field || undefined),
      text: isAmount ? say.amountWrong : text,
    };
  });
}
