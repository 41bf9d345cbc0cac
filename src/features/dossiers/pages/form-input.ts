import { listOf, textsOf } from '../../../http/form-body.ts';
import { formatDate, parseDate } from '../../../lib/dates.ts';
import { formatNumber, parseHectares, parseWeight } from '../../../lib/numbers.ts';
import type { FormError } from '../../../web/page-context.ts';
import type { DossierRecord } from '../store/read.ts';
import type { FormStep } from './step-form.tsx';

/** What was typed, as the action takes it; what cannot be read stays text, so that its field is told. */
export function contentFrom(body: unknown): Record<string, unknown> {
  const texts = textsOf(body);
  const amount = texts.expectedAmount?.trim() ?? '';
  const weight = parseWeight(amount, 'tan');
  return {
    expectedGrams: amount === '' ? null : 'grams' in weight ? weight.grams : amount,
    varietyCodes: listOf(body, 'varietyCodes'),
    treeCount: countFrom(texts.treeCount ?? ''),
    standard: texts.standard ?? null,
    waterSource: texts.waterSource ?? null,
    controlPerson: texts.controlPerson ?? null,
    changeReason: texts.changeReason ?? null,
    isCommitted: Boolean(texts.isCommitted),
  };
}

function countFrom(typed: string): number | string | null {
  const digits = typed.replace(/[\s.]/g, '');
  if (digits === '') return null;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : typed;
}

/** A record as it would have been typed. */
export function typedOf(record: DossierRecord): Record<string, string> {
  const { expectedGrams, treeCount } = record;
  return {
    expectedAmount:
      expectedGrams === null ? '' : `${formatNumber(expectedGrams / 1_000_000, 'vi')} tấn`,
    treeCount: treeCount === null ? '' : String(treeCount),
    standard: record.standard ?? '',
    waterSource: record.waterSource ?? '',
    controlPerson: record.controlPerson ?? '',
    changeReason: record.changeReason ?? '',
    isCommitted: record.isCommitted ? 'yes' : '',
  };
}

/** A step as typed: each verb takes its own fields and no others. */
export function stepFrom(verb: FormStep, body: unknown): Record<string, unknown> {
  const texts = textsOf(body);
  const note = texts.note ?? '';
  const reasonCodes = listOf(body, 'reasonCodes');
  const happenedOn = parseDate(texts.happenedOn ?? '') ?? texts.happenedOn ?? '';
  const decided = { note, number: texts.number ?? '', happenedOn };
  switch (verb) {
    case 'submit':
      return { verb, declares: Boolean(texts.declares) };
    case 'return':
      return { verb, reasonCodes, note };
    case 'withdraw':
    case 'forward':
    case 'order-check':
      return { verb, note };
    case 'propose':
      return { verb, ...visitFrom(texts), ...decided };
    case 'issue':
      return { verb, way: wayFrom(texts.way ?? ''), ...decided };
    case 'reject':
      return { verb, reasonCodes, ...decided };
  }
}

function visitFrom(texts: Record<string, string>) {
  const typed = texts.measuredSquareMetres?.trim() ?? '';
  const size = parseHectares(typed);
  return {
    proposal: texts.proposal,
    isSignedByBoth: Boolean(texts.isSignedByBoth),
    ...(typed && { measuredSquareMetres: 'squareMetres' in size ? size.squareMetres : typed }),
  };
}

/** 'allot/PUC_PHC_2026', 'same-value/cod_...', 'keep'. */
function wayFrom(typed: string): Record<string, string> {
  const [kind = '', id = ''] = typed.split('/');
  if (kind === 'allot') return { kind, schemeId: id };
  if (kind === 'same-value') return { kind, codeId: id };
  return { kind };
}

const fieldOf = new Map([
  ['expectedGrams', 'expectedAmount'],
  ['evidenceFileId', 'file'],
  ['decidedOn', 'happenedOn'],
  ['grounds', 'note'],
  ['findings', 'note'],
  ['minutesNumber', 'number'],
  ['checkedOn', 'happenedOn'],
  ['schemeId', 'way'],
  ['codeId', 'way'],
]);

/** The actions speak of records, the form of its own fields; what has no field stands on top. */
export function atFormFields(errors: readonly FormError[], isSubmission = false): FormError[] {
  return errors.map(({ field, text }) => {
    if (isSubmission && field !== 'declares') return { field: undefined, text };
    const first = field?.split('.')[0] ?? '';
    return { field: field && (fieldOf.get(first) ?? first), text };
  });
}

export function todayTyped(today: string): string {
  return formatDate(today, 'vi');
}
