import { parseDate } from '../../../lib/dates.ts';
import type { WhyNotAmount } from '../../../lib/numbers.ts';
import type { FormError } from '../../../web/page-context.ts';
import type { plotWords } from '../messages/plots.ts';
import { type LandUnit, landUnits, readLandSize } from '../rules/read-land-size.ts';

export type Values = Readonly<Record<string, string>>;

// What was typed, as the actions take it; what cannot be read stays text, so that its field is told.

export function memberFrom(values: Values): Record<string, unknown> {
  const { number, fullName, phone = '', communeCode, hamlet = '' } = values;
  return { number, fullName, phone, communeCode, hamlet, joinedOn: dayFrom(values.joinedOn) };
}

export function dayFrom(text = ''): string {
  return parseDate(text) ?? text;
}

export function plotFrom(values: Values): Record<string, unknown> {
  const { name, areaId = '', parcelId = '', product = '', usedFrom = '' } = values;
  const [cropCode = '', varietyCode = ''] = product.split('/');
  const size = sizeOf(values);
  return {
    name,
    areaId: areaId || null,
    parcelId,
    varietyCode: varietyCode || null,
    squareMetres: 'squareMetres' in size ? size.squareMetres : values.size,
    treeCount: wholeOf(values.treeCount),
    plantedYear: wholeOf(values.plantedYear),
    ...(cropCode ? { cropCode } : {}),
    ...(usedFrom.trim() ? { usedFrom: dayFrom(usedFrom) } : {}),
  };
}

function wholeOf(text = ''): unknown {
  const bare = text.replace(/[\s.]/g, '');
  if (bare === '') return null;
  return /^\d{1,7}$/.test(bare) ? Number(bare) : text;
}

export function unitFrom(values: Values): LandUnit {
  return landUnits.find((unit) => unit === values.sizeUnit) ?? 'cong';
}

/** The size as understood, for the echo beside the field, or why it was not. */
export function sizeOf(values: Values): { squareMetres: number } | { why: WhyNotAmount } {
  return readLandSize(values.size ?? '', unitFrom(values));
}

/** Errors at the fields of the form: a size is typed with its unit, a crop with its variety. */
export function atPlotFields(
  errors: readonly FormError[],
  values: Values,
  say: ReturnType<typeof plotWords>,
): FormError[] {
  const size = sizeOf(values);
  return errors.map(({ field, text }) => {
    if (field === 'squareMetres')
      return { field: 'size', text: 'why' in size ? say[size.why] : text };
    if (field === 'cropCode' || field === 'varietyCode') return { field: 'product', text };
    return { field, text };
  });
}
