import { z } from 'zod';
import {
  complaintCategories,
  complaintStates,
  complaintStepKinds,
} from '../../db/schema/complaints.ts';
import { idInput, lineInput, optionalLine, pageOf, pageQuery } from '../../lib/input.ts';
import { readPhone } from '../../lib/phone.ts';
import { type Step, steps } from './rules/life-cycle.ts';
import { shownFilters } from './rules/shown.ts';

/** What the public fills in. */
export const complaintInput = z.strictObject({
  lot: optionalLine(60),
  category: z.enum(complaintCategories, { error: 'choose' }),
  words: lineInput(2000).min(10),
  boughtAt: optionalLine(200),
  phone: z
    .string()
    .max(40)
    .refine((typed) => typed.trim() === '' || readPhone(typed) !== undefined, { error: 'phone' })
    .optional(),
});
export type ComplaintInput = z.infer<typeof complaintInput>;

const stepNames = steps as [Step, ...Step[]];

export const stepInput = z.strictObject({
  kind: z.enum(stepNames, { error: 'choose' }),
  words: optionalLine(1000).meta({
    description: 'the answer, the grounds, or at the end what the public reads',
  }),
  assignedTo: idInput.optional(),
  hold: z.boolean().default(false).meta({ description: 'inspect: pause the lot meanwhile' }),
});
export type StepInput = z.infer<typeof stepInput>;

export const params = z.strictObject({ id: idInput });
export const listQuery = pageQuery.extend({ show: z.enum(shownFilters).optional() });

const organisation = z.object({ id: z.string(), name: z.string() });

export const item = z.object({
  id: z.string(),
  number: z.string().meta({ example: 'PA-K7MP-4XQ2-9RT' }),
  state: z.enum(complaintStates),
  category: z.enum(complaintCategories),
  lot: z.object({ id: z.string(), number: z.string(), publicCode: z.string() }).nullable(),
  holder: organisation.nullable(),
  assignedTo: organisation.nullable(),
  receivedAt: z.string(),
  acknowledgedAt: z.string().nullable(),
  acknowledgeBy: z.string().meta({ description: '24 hours after it was received' }),
  closedAt: z.string().nullable(),
  version: z.int(),
});
export const page = pageOf(item);

export const answer = item
  .extend({
    words: z.string(),
    boughtAt: z.string().nullable(),
    phone: z
      .string()
      .nullable()
      .meta({ description: 'for the receiving and the assigned office only' }),
    photo: z.string().nullable().meta({ description: 'address of the photo' }),
    recallId: z.string().nullable(),
    result: z.string().nullable(),
    steps: z.array(
      z.object({
        kind: z.enum(complaintStepKinds),
        words: z.string().nullable(),
        organisation: z.string().nullable(),
        takenAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'Complaint' });
