import type { SentFile } from '../../../http/form-body.ts';
import { parseDate } from '../../../lib/dates.ts';
import { parseHectares } from '../../../lib/numbers.ts';

type Values = Readonly<Record<string, string>>;

/** What was typed, as the actions take it; what cannot be read stays text, so that its field is told. */
export function areaFrom(values: Values, file: SentFile | undefined): Record<string, unknown> {
  const { name, communeCode, cropCode, holderId, squareMetres = '', householdCount = '' } = values;
  const size = parseHectares(squareMetres);
  const households = householdCount.replace(/[\s.]/g, '');
  const outline = file ? file.content.toString('utf8') : values.outline?.trim();
  return {
    name,
    communeCode,
    cropCode,
    squareMetres: 'squareMetres' in size ? size.squareMetres : squareMetres,
    householdCount: /^\d{1,6}$/.test(households) ? Number(households) : householdCount,
    ...(holderId ? { holderId } : {}),
    ...(outline ? { outline } : {}),
  };
}

const fieldsOfWay = new Map([
  ['allot', 'schemeId'],
  ['same-value', 'codeId'],
  ['record', 'value'],
]);

export function grantFrom(values: Values): Record<string, unknown> {
  const way = values.way ?? '';
  const own = fieldsOfWay.get(way);
  return {
    way,
    marketCode: values.marketCode,
    ...(own && { [own]: values[own] }),
    ...decisionFrom(values),
  };
}

export function decisionFrom(values: Values): Record<string, unknown> {
  const { number, grounds, decidedOn = '' } = values;
  return { number, grounds, decidedOn: parseDate(decidedOn) ?? decidedOn };
}
