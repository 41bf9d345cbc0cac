import { z } from 'zod';
import { ratingBands, ratingStates } from '../../../db/schema/organisations.ratings.ts';
import { idInput, lineInput, optionalLine } from '../../../lib/input.ts';
import { ratingCriteria } from '../rules/rating.ts';

const year = z.int({ error: 'number' }).min(2017).max(2100).meta({ example: 2025 });
const count = z.int({ error: 'number' }).min(0).max(100_000);

/** Points with at most one decimal. */
const points = (most: number) =>
  z
    .number({ error: 'number' })
    .min(0)
    .max(most)
    .refine((value) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-6, { error: 'number' })
    .meta({ example: Math.floor(most / 2) });

const pointsShape = Object.fromEntries(
  ratingCriteria.map(({ code, most }) => [code, points(most)]),
) as Record<(typeof ratingCriteria)[number]['code'], ReturnType<typeof points>>;

const sheet = {
  points: z.strictObject(pointsShape),
  slipsSent: count.meta({ example: 120 }),
  slipsReturned: count.meta({ example: 100 }),
  slipsSatisfied: count.meta({ example: 90 }),
  /** the decision of a fine in that year, which makes the band weak */
  fineDecision: optionalLine(60).meta({ example: '15/QĐ-XPHC' }),
  financeFileId: idInput.optional(),
};

export const scoreInput = z.strictObject({ year, ...sheet });

export const ratingStepInput = z.discriminatedUnion(
  'step',
  [
    z.strictObject({ step: z.literal('check'), note: optionalLine(500) }),
    z.strictObject({ step: z.literal('submit'), note: optionalLine(500) }),
    z.strictObject({
      step: z.literal('comment'),
      note: lineInput(500).meta({ example: 'Điểm doanh thu chưa khớp báo cáo tài chính' }),
    }),
    z.strictObject({ step: z.literal('resubmit'), note: lineInput(500), ...sheet }),
    z.strictObject({
      step: z.literal('publish'),
      note: optionalLine(500),
      fineDecision: sheet.fineDecision,
    }),
  ],
  { error: 'choose' },
);

export const ratingParams = z.object({ id: idInput, year: z.coerce.number().int() });

const deadline = z.string().meta({ format: 'date', example: '2026-04-01' });

export const ratingAnswer = z
  .object({
    year: z.int(),
    state: z.enum(ratingStates),
    points: z.record(z.string(), z.number()),
    total: z.number().meta({ example: 71.5 }),
    band: z.enum(ratingBands),
    fineDecision: z.string().nullable(),
    slipsSent: z.int(),
    slipsReturned: z.int(),
    slipsSatisfied: z.int(),
    financeFileId: z.string().nullable(),
    submittedOn: z.string().nullable(),
    publishedOn: z.string().nullable(),
    submitBefore: deadline,
    publishBy: deadline,
    version: z.int(),
  })
  .meta({ id: 'OrganisationRating' });

export const ratingsAnswer = z.object({ items: z.array(ratingAnswer) });

export type ScoreInput = z.infer<typeof scoreInput>;
export type RatingStepInput = z.infer<typeof ratingStepInput>;
