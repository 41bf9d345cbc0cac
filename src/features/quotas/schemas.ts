import { z } from 'zod';
import { seasonKinds } from '../../db/schema/quotas.ts';
import { codeInput, dateInput, idInput, lineInput, pageOf, pageQuery } from '../../lib/input.ts';

const kind = z.enum(seasonKinds, { error: 'choose' }).meta({ example: 'year' });

export const seasonInput = z.strictObject({
  cropCode: codeInput.meta({ example: 'XO' }),
  kind,
  name: lineInput(60).meta({ example: 'Đông Xuân 2025–2026' }),
  startsOn: dateInput,
  endsOn: dateInput,
  reason: lineInput(500).meta({ example: 'Lịch thời vụ của tỉnh' }),
});
export type SeasonInput = z.infer<typeof seasonInput>;

/** Crop and kind stay: a season of another crop is another season. */
export const seasonChange = seasonInput.omit({ cropCode: true, kind: true });
export type SeasonChange = z.infer<typeof seasonChange>;

export const ceilingInput = z.strictObject({
  cropCode: codeInput.meta({ example: 'XO' }),
  varietyCode: codeInput.nullable().optional().meta({ example: 'XO-BAMAU' }),
  seasonKind: kind.nullable().optional(),
  kilogramsPerHectare: z
    .int({ error: 'number' })
    .min(1)
    .max(1_000_000)
    .meta({ description: 'Kilograms per hectare and season', example: 17_800 }),
  validFrom: dateInput,
  reason: lineInput(500).meta({ example: 'Năng suất bình quân của tỉnh năm 2025' }),
});
export type CeilingInput = z.infer<typeof ceilingInput>;

export const decisionInput = z.strictObject({
  outcome: z.enum(['approved', 'refused'], { error: 'choose' }),
  note: lineInput(500),
});
export type DecisionInput = z.infer<typeof decisionInput>;

export const params = z.strictObject({ id: idInput });

export const quotaQuery = pageQuery.extend({
  search: z.string().max(100).optional(),
  season: idInput.optional().meta({ description: 'Without it: the season of each crop today' }),
  near: z.stringbool().optional().meta({ description: 'Only those with 80 % or more drawn' }),
});

const text = z.object({ vi: z.string(), en: z.string(), zh: z.string() });
const season = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(seasonKinds),
  startsOn: z.string(),
  endsOn: z.string(),
});

export const quotaItem = z.object({
  areaCode: z.object({ id: z.string(), value: z.string(), market: z.string() }),
  area: z.object({ id: z.string(), name: z.string() }),
  holder: z.object({ id: z.string(), name: z.string() }),
  crop: z.object({ code: z.string(), name: text }),
  season: season.nullable(),
  basis: z.enum(['plots', 'declared']).meta({
    description: 'declared: no household is listed, so the declared size stands in',
  }),
  squareMetres: z.int(),
  quotaGrams: z.int().nullable(),
  reservedGrams: z.int(),
  usedGrams: z.int(),
  leftGrams: z.int().nullable(),
  percent: z.int().nullable(),
  fullness: z.enum(['unknown', 'room', 'near', 'full', 'exceeded']),
  sharedWith: z
    .array(z.object({ value: z.string(), market: z.string() }))
    .meta({ description: 'Other codes of the same land: all of them draw on one quota' }),
});
export const quotaPage = pageOf(quotaItem);

export const seasonAnswer = season.extend({
  cropCode: z.string(),
  version: z.int(),
  history: z.array(
    z.object({
      version: z.int(),
      name: z.string(),
      startsOn: z.string(),
      endsOn: z.string(),
      reason: z.string(),
      setBy: z.string(),
      setAt: z.string(),
    }),
  ),
});
export const seasonsAnswer = z.object({ items: z.array(seasonAnswer) });

export const ceilingAnswer = z.object({
  id: z.string(),
  cropCode: z.string(),
  varietyCode: z.string().nullable(),
  seasonKind: z.enum(seasonKinds).nullable(),
  kilogramsPerHectare: z.int(),
  validFrom: z.string(),
  reason: z.string(),
  setBy: z.string(),
  setAt: z.string(),
});
export const ceilingsAnswer = pageOf(ceilingAnswer);

export const ceilingQuery = pageQuery.extend({ cropCode: codeInput.optional() });

export const excessStates = ['asked', 'approved', 'refused'] as const;
export const excessQuery = pageQuery.extend({ state: z.enum(excessStates).optional() });

export const excessAnswer = z.object({
  id: z.string(),
  state: z.enum(excessStates),
  batch: z.object({ id: z.string(), number: z.string(), grams: z.int() }),
  holder: z.object({ id: z.string(), name: z.string() }),
  areaCode: z.string(),
  gramsOver: z.int(),
  reason: z.string(),
  askedAt: z.string(),
  note: z.string().nullable(),
  decidedAt: z.string().nullable(),
});
export const excessPage = pageOf(excessAnswer);
