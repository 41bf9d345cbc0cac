import { z } from 'zod';
import { doseUnits } from '../../../db/schema/crop-protection.ts';
import { dateInput, idInput, lineInput, optionalLine } from '../../../lib/input.ts';
import { largestGrams } from '../../../lib/numbers.ts';

const grams = z.int({ error: 'number' }).min(1).max(largestGrams);
const count = z.int({ error: 'number' }).min(0).max(10_000_000);
const permille = z
  .int({ error: 'number' })
  .min(0)
  .max(1000)
  .nullish()
  .meta({ description: 'Tenths of a percent: 46 % is 460' });
const line = optionalLine(120).nullish();
/** centimetres from the surface of the soil: −15 is below it */
const waterCentimetres = z.int({ error: 'number' }).min(-200).max(300).nullish();

export const seedKinds = ['certified', 'own', 'unknown'] as const;
export const sowingMethods = ['broadcast', 'row', 'drone', 'transplanted', 'planted'] as const;
export const fertiliserKinds = ['chemical', 'organic', 'foliar'] as const;
export const countedPer = ['plant', 'square-metre', 'trap', 'sample'] as const;
export const strawFates = ['collected', 'ploughed-in', 'burnt'] as const;

/** What each kind of work says of itself; weights in grams. */
export const detailsOf = {
  sowing: z.strictObject({
    seedGrams: grams.nullish(),
    seed: z.enum(seedKinds, { error: 'choose' }),
    method: z.enum(sowingMethods, { error: 'choose' }),
  }),
  fertiliser: z.strictObject({
    fertiliser: z.enum(fertiliserKinds, { error: 'choose' }),
    name: lineInput(120),
    grams,
    nitrogenPermille: permille,
    phosphatePermille: permille,
    potashPermille: permille,
  }),
  spraying: z.strictObject({ target: line, equipment: line, weather: line }),
  irrigation: z.strictObject({ waterCentimetres }),
  draining: z.strictObject({ waterCentimetres }),
  pests: z.strictObject({
    pest: lineInput(120),
    count,
    per: z.enum(countedPer, { error: 'choose' }),
  }),
  bagging: z.strictObject({ bags: count.min(1), bag: line }),
  harvest: z.strictObject({ grams, moisturePermille: permille, buyer: line }),
  treatment: z.strictObject({ harvestedOn: dateInput, grams: grams.nullish(), target: line }),
  straw: z.strictObject({ fate: z.enum(strawFates, { error: 'choose' }) }),
  note: z.strictObject({}),
} as const;

export type Details = { [Kind in keyof typeof detailsOf]: z.infer<(typeof detailsOf)[Kind]> };

export const useInput = z.strictObject({
  productId: idInput.nullish().meta({ description: 'Of the catalogue, when it is there' }),
  productName: lineInput(160).meta({ description: 'As named on the pack' }),
  dose: z
    .strictObject({
      amount: z
        .int({ error: 'number' })
        .min(1)
        .max(1_000_000_000)
        .meta({ description: 'Thousandths of the unit: 0.4 l/ha is 400' }),
      unit: z.enum(doseUnits, { error: 'choose' }),
      waterLitres: z
        .int({ error: 'number' })
        .min(1)
        .max(10_000)
        .nullish()
        .meta({ description: 'Spray mixture per hectare' }),
    })
    .nullish(),
});
export type UseInput = z.infer<typeof useInput>;
