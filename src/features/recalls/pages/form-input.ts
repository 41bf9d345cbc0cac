import { z } from 'zod';
import { parseDate } from '../../../lib/dates.ts';
import { type RecallStep, steps } from '../rules/life-cycle.ts';
import { type StepInput, stepInput } from '../schemas.ts';

type Texts = Record<string, string>;

/** The page has several forms: `assess-hazard` is the hazard of one of them, so that an error points there. */
export function fieldsOf(texts: Texts, form: string): Texts {
  const prefix = `${form}-`;
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), text]] : [],
    ),
  );
}

/** Day and hour in Vietnam as an instant; what cannot be read stays as it is, to be refused. */
export function foundAtOf({ foundAt, foundTime }: Texts): string {
  const day = parseDate(foundAt ?? '');
  const time = /^([01]?\d|2[0-3])[:hg.]([0-5]\d)$/.exec((foundTime ?? '').trim() || '00:00');
  if (!day || !time) return '';
  return `${day}T${(time[1] ?? '').padStart(2, '0')}:${time[2]}:00+07:00`;
}

const stepNames = Object.keys(steps) as [RecallStep, ...RecallStep[]];
const stepName = z.enum(stepNames, { error: 'choose' });

/** Empty fields of a form are fields not filled in. */
export function stepOf(texts: Texts): { step: RecallStep; input: StepInput } {
  const step = stepName.parse(texts['step']);
  const fields = fieldsOf(texts, step);
  const filled = Object.fromEntries(
    ['hazard', 'reason', 'decisionNumber', 'way', 'amount', 'unit', 'place', 'witnesses'].flatMap(
      (name) => (fields[name] ? [[name, fields[name]]] : []),
    ),
  );
  const { decidedOn } = fields;
  const day = decidedOn ? { decidedOn: parseDate(decidedOn) ?? decidedOn } : {};
  return { step, input: stepInput.parse({ ...filled, ...day }) };
}
