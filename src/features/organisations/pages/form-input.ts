import { parseDate } from '../../../lib/dates.ts';

/** The version that the form was shown with; one that is missing or altered fits no record. */
export function versionOf(values: Record<string, string>): number {
  return /^\d{1,9}$/.test(values.version ?? '') ? Number(values.version) : 0;
}

const ownFields = new Set(['csrf', 'idempotencyKey', 'version']);

/**
 * What was typed, as the actions take it: days in ISO form, the form's own fields left out. `optional`
 * fields that were left blank are not sent at all.
 */
export function inputOf(
  values: Record<string, string>,
  fields: { dates?: readonly string[]; optional?: readonly string[] } = {},
): Record<string, string> {
  const { dates = [], optional = [] } = fields;
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (ownFields.has(name) || (optional.includes(name) && value.trim() === '')) return [];
      return [[name, dates.includes(name) ? (parseDate(value) ?? value) : value]];
    }),
  );
}
