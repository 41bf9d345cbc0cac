import { parseDate } from '../../../lib/dates.ts';
import { formatNumber, parseWeight } from '../../../lib/numbers.ts';

type Values = Readonly<Record<string, string>>;

/** What was typed, as the actions take it; what cannot be read stays text, so that its field is told. */
export function houseFrom(values: Values): Record<string, unknown> {
  const { name, communeCode, addressLine, operatorId, gln = '' } = values;
  const digits = gln.replace(/[\s.-]/g, '');
  return {
    ...{ name, communeCode, addressLine },
    kilogramsPerDay: kilogramsFrom(values.kilogramsPerDay),
    kilogramsPerSeason: kilogramsFrom(values.kilogramsPerSeason),
    ...(operatorId ? { operatorId } : {}),
    ...(digits ? { gln: digits } : {}),
  };
}

/** Whole kilograms from "20.000" or "20 tấn". */
function kilogramsFrom(text = ''): number | string {
  const read = parseWeight(text, 'kg');
  return 'grams' in read && read.grams % 1000 === 0 ? read.grams / 1000 : text;
}

/** The record as a form shows it. */
export function valuesOf(house: {
  name: string;
  communeCode: string;
  addressLine: string;
  kilogramsPerDay: number;
  kilogramsPerSeason: number;
  gln: string | null;
}): Record<string, string> {
  const { name, communeCode, addressLine, gln } = house;
  return {
    ...{ name, communeCode, addressLine },
    // Points between thousands in every language, as the field's hint writes them.
    kilogramsPerDay: formatNumber(house.kilogramsPerDay, 'vi'),
    kilogramsPerSeason: formatNumber(house.kilogramsPerSeason, 'vi'),
    gln: gln ?? '',
  };
}

export function grantFrom(way: 'allot' | 'record', values: Values): Record<string, unknown> {
  const { marketCode, schemeId, cropCode, value } = values;
  const own = way === 'record' ? { value } : { schemeId, ...(cropCode ? { cropCode } : {}) };
  return { way, marketCode, ...own, ...paperFrom(values) };
}

export function decisionFrom(kind: string, values: Values): Record<string, unknown> {
  return { kind, reasonCode: values.reasonCode, ...paperFrom(values) };
}

export function supplyFrom(values: Values): Record<string, unknown> {
  const { areaCode, validFrom = '', validTo = '' } = values;
  return {
    areaCode,
    validFrom: parseDate(validFrom) ?? validFrom,
    ...(validTo.trim() ? { validTo: parseDate(validTo) ?? validTo } : {}),
  };
}

function paperFrom(values: Values): Record<string, unknown> {
  const { number, grounds, decidedOn = '' } = values;
  return { number, grounds, decidedOn: parseDate(decidedOn) ?? decidedOn };
}
