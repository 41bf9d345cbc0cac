import type { SentFile } from '../../../http/form-body.ts';
import { parseDate } from '../../../lib/dates.ts';
import { parseHectares } from '../../../lib/numbers.ts';
import { type Need, type NewDecisionKind, needsOf } from '../rules/life-cycle.ts';

type Values = Readonly<Record<string, string>>;

/** What was typed, as the actions take it; what cannot be read stays text, so that its field is told. */
export function areaFrom(values: Values, file: SentFile | undefined): Record<string, unknown> {
  const { name, communeCode, cropCode, holderId, squareMetres = '', householdCount = '' } = values;
  const { outlineAccept } = values;
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
    ...(outline && outlineAccept ? { outlineAccept } : {}),
  };
}

export function grantFrom(values: Values): Record<string, unknown> {
  const { value, marketCode } = values;
  return { way: 'record', value, marketCode, ...paperFrom(values) };
}

/** A decision with what its kind asks for; a field of another kind is left out. */
export function decisionFrom(kind: NewDecisionKind, values: Values): Record<string, unknown> {
  const { reasonCode, finding, consignment, lot, exporter, importerReference, changes } = values;
  const replyDueOn = values.replyDueOn?.trim();
  const own: Readonly<Record<Need, Record<string, unknown>>> = {
    notice: {
      ...{ finding, consignment, lot, exporter },
      ...(replyDueOn && { replyDueOn: parseDate(replyDueOn) ?? replyDueOn }),
    },
    'newer-check': {},
    'importer-reference': { importerReference },
    changes: { changes },
  };
  return Object.assign(
    { kind, reasonCode, ...paperFrom(values) },
    ...needsOf(kind).map((need) => own[need]),
  );
}

export function checkFrom(values: Values): Record<string, unknown> {
  const { kind, outcome, minutesNumber, findings, marketCode, checkedOn = '', isSigned } = values;
  const size = values.measuredSize?.trim();
  const read = size ? parseHectares(size) : undefined;
  const latitude = degreesFrom(values.latitude);
  const longitude = degreesFrom(values.longitude);
  return {
    ...{ kind, outcome, minutesNumber, findings },
    checkedOn: parseDate(checkedOn) ?? checkedOn,
    isSignedByBoth: isSigned === 'yes' ? true : isSigned === 'no' ? false : undefined,
    ...(marketCode && { marketCode }),
    ...(read && { measuredSquareMetres: 'squareMetres' in read ? read.squareMetres : size }),
    ...(latitude !== undefined && { latitude }),
    ...(longitude !== undefined && { longitude }),
  };
}

/** Degrees with a comma or a point; what is no number stays text, so that its field is told. */
function degreesFrom(text = ''): number | string | undefined {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return undefined;
  return /^-?\d{1,3}(\.\d{1,12})?$/.test(plain) ? Number(plain) : text;
}

export function paperFrom(values: Values): Record<string, unknown> {
  const { number, grounds, decidedOn = '' } = values;
  return { number, grounds, decidedOn: parseDate(decidedOn) ?? decidedOn };
}
