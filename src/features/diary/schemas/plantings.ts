import { z } from 'zod';
import { plantingStates } from '../../../db/schema/diary.ts';
import { seasonKinds } from '../../../db/schema/quotas.ts';
import {
  codeInput,
  dateInput,
  idInput,
  lineInput,
  optionalLine,
  pageOf,
  pageQuery,
} from '../../../lib/input.ts';
import { largestGrams } from '../../../lib/numbers.ts';

const planned = {
  varietyCode: codeInput.nullish(),
  seasonKind: z.enum(seasonKinds, { error: 'choose' }),
  startsOn: dateInput,
  harvestFrom: dateInput,
  harvestTo: dateInput,
  expectedGrams: z.int({ error: 'number' }).min(1).max(largestGrams).nullish(),
  usualNutrientGrams: z
    .int({ error: 'number' })
    .min(1)
    .max(2_000_000)
    .nullish()
    .meta({ description: 'N + P2O5 + K2O of a usual season before, grams per hectare' }),
  usualSprays: z.int({ error: 'number' }).min(1).max(60).nullish(),
  usualSource: optionalLine(200).nullish(),
};

export const plantingInput = z.strictObject({
  areaId: idInput.nullish(),
  plotIds: z.array(idInput).max(500).default([]).meta({ description: 'None: the whole area' }),
  cropCode: codeInput,
  ...planned,
});
export type PlantingInput = z.infer<typeof plantingInput>;

export const plantingChange = z.strictObject({ ...planned, reason: lineInput(500) });
export type PlantingChange = z.infer<typeof plantingChange>;
export const endInput = z.strictObject({ endedOn: dateInput });
export const params = z.strictObject({ id: idInput });

export const listQuery = pageQuery.extend({
  state: z.enum(plantingStates).optional(),
  organisation: idInput.optional(),
});

const plantingItem = z.object({
  id: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  areaId: z.string().nullable(),
  cropCode: z.string(),
  varietyCode: z.string().nullable(),
  seasonKind: z.enum(seasonKinds),
  seasonName: z.string(),
  squareMetres: z.int(),
  startsOn: z.iso.date(),
  harvestFrom: z.iso.date(),
  harvestTo: z.iso.date(),
  expectedGrams: z.int().nullable(),
  state: z.enum(plantingStates),
  endedOn: z.iso.date().nullable(),
  version: z.int(),
});
export const plantingPage = pageOf(plantingItem);

const spray = z.object({ entryId: z.string(), product: z.string(), sprayedOn: z.iso.date() });
export const plantingAnswer = plantingItem.extend({
  plotIds: z.array(z.string()),
  usualNutrientGrams: z.int().nullable(),
  usualSprays: z.int().nullable(),
  usualSource: z.string().nullable(),
  safety: z
    .array(
      z.object({
        plotId: z.string(),
        safeFrom: z.iso.date().nullable(),
        unknown: z.array(spray),
        decidedBy: spray.extend({ intervalDays: z.int() }).nullable(),
      }),
    )
    .meta({
      description:
        'From when harvest is allowed, plot by plot, by the intervals on verified labels; the day itself counts',
    }),
  riceCriteria: z
    .array(
      z.object({
        criterion: z.enum(['draining', 'fertiliser', 'pesticide', 'seed', 'straw']),
        result: z.enum(['met', 'not-met', 'unproven']),
        entryIds: z.array(z.string()),
        missing: z.array(z.string()),
      }),
    )
    .nullable()
    .meta({ description: 'Rice only' }),
});
