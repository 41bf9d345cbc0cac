import { z } from 'zod';
import {
  doseUnits,
  labelOutcomes,
  lineStandings,
  listKinds,
  listStates,
  productGroups,
  substanceKinds,
} from '../../db/schema/crop-protection.ts';
import {
  codeInput,
  dateInput,
  idInput,
  lineInput,
  optionalLine,
  pageOf,
  pageQuery,
} from '../../lib/input.ts';
import { findingKinds } from './rules/judge.ts';

export const params = z.strictObject({ id: idInput });
export const keyParams = z.strictObject({ key: z.string().max(80) });

export const listInput = z.strictObject({
  number: lineInput(60).meta({ example: '75/2025/TT-BNNMT' }),
  kind: z.enum(listKinds, { error: 'choose' }),
  issuedOn: dateInput.nullish(),
  inForceFrom: dateInput.nullish(),
  runOffUntil: dateInput.nullish().meta({
    description: 'Until when products that leave by this list may still be used',
  }),
  source: lineInput(300),
});
export type ListInput = z.infer<typeof listInput>;

export const substanceInput = z.strictObject({
  name: lineInput(120),
  alsoNames: z.array(lineInput(120)).max(20),
  kind: z.enum(substanceKinds, { error: 'choose' }),
  bannedFrom: dateInput.nullish(),
  bannedUntil: dateInput.nullish(),
  source: lineInput(300),
});
export type SubstanceInput = z.infer<typeof substanceInput>;

const doseText = z
  .string({ error: 'missing' })
  .min(1, { error: 'missing' })
  .max(30)
  .meta({ description: 'In the unit, as printed', example: '0,4' });
const litres = z.int({ error: 'number' }).min(1).max(10_000).nullish();

export const labelInput = z.strictObject({
  cropCode: codeInput,
  pests: optionalLine(300).nullish(),
  doseMin: doseText,
  doseMax: doseText,
  doseUnit: z.enum(doseUnits, { error: 'choose' }),
  waterMinLitres: litres.meta({ description: 'Spray mixture per hectare' }),
  waterMaxLitres: litres,
  intervalDays: z.int({ error: 'number' }).min(0).max(365).meta({
    description: 'Days from the last use to the harvest, as printed; there is no default',
  }),
  validFrom: dateInput,
  photoFileId: idInput.nullish().meta({ description: 'A photo uploaded before' }),
});
export type LabelInput = z.infer<typeof labelInput>;

export const checkInput = z.strictObject({
  outcome: z.enum(labelOutcomes, { error: 'choose' }),
  note: optionalLine(500).nullish(),
});
export type CheckInput = z.infer<typeof checkInput>;

export const productQuery = pageQuery.extend({
  search: z.string().max(100).optional(),
  group: z.enum(productGroups).optional(),
});
export const labelQuery = z.object({ waiting: z.enum(['true', 'false']).optional() });

export const judgementQuery = z.object({
  crop: codeInput,
  on: dateInput,
  amount: z.string().max(30).optional().meta({ example: '0,4' }),
  unit: z.enum(doseUnits).optional(),
  water: z.coerce.number().int().min(1).max(10_000).optional().meta({
    description: 'Litres of spray mixture per hectare',
  }),
});

export const listItem = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(listKinds),
  issuedOn: z.string().nullable(),
  inForceFrom: z.string().nullable(),
  runOffUntil: z.string().nullable(),
  source: z.string(),
  state: z.enum(listStates),
  version: z.int(),
  products: z.int(),
  linesSha256: z.string().nullable(),
});
export const listsAnswer = z.object({ items: z.array(listItem) });

export const substanceItem = z.object({
  key: z.string(),
  version: z.int(),
  name: z.string(),
  alsoNames: z.array(z.string()),
  kind: z.enum(substanceKinds),
  bannedFrom: z.string().nullable(),
  bannedUntil: z.string().nullable(),
  source: z.string(),
  isConfirmed: z.boolean(),
});
export const substancesAnswer = z.object({ items: z.array(substanceItem) });

const standings = z.enum(['list-unknown', 'listed', 'run-off', 'not-listed']);
export const productItem = z.object({
  id: z.string(),
  tradeName: z.string(),
  ingredients: z.string(),
  group: z.enum(productGroups),
  registration: z.string().nullable(),
  registrant: z.string().nullable(),
  standing: standings.meta({ description: 'On the day of the request' }),
});
export const productsAnswer = pageOf(productItem);

export const labelItem = z.object({
  id: z.string(),
  productId: z.string(),
  cropCode: z.string(),
  version: z.int(),
  pests: z.string().nullable(),
  dose: z.object({
    minThousandths: z.int(),
    maxThousandths: z.int(),
    unit: z.enum(doseUnits),
    waterMinLitres: z.int().nullable(),
    waterMaxLitres: z.int().nullable(),
  }),
  intervalDays: z.int(),
  validFrom: z.string(),
  photoUrl: z.string(),
  outcome: z.enum(labelOutcomes).nullable(),
  isLong: z.boolean().meta({ description: 'More than 7 days on fruit or vegetables: look again' }),
  enteredAt: z.string(),
});
export const labelsAnswer = z.object({ items: z.array(labelItem) });

export const productAnswer = productItem.extend({
  lines: z.array(
    z.object({
      listId: z.string(),
      number: z.string(),
      standing: z.enum(lineStandings),
      runOffUntil: z.string().nullable(),
      uses: z.array(
        z.object({
          cropCode: z.string().nullable(),
          cropName: z.string(),
          pests: z.string().nullable(),
        }),
      ),
    }),
  ),
  labels: z.array(labelItem),
});

export const judgementAnswer = z.object({
  listId: z.string().nullable(),
  labelId: z.string().nullable(),
  intervalDays: z
    .int()
    .nullable()
    .meta({ description: 'Of a verified label; null is unknown, there is no default' }),
  findings: z.array(
    z.object({
      kind: z.enum(findingKinds),
      level: z.enum(['stop', 'warn', 'note']),
      text: z.object({ vi: z.string(), en: z.string(), zh: z.string() }),
    }),
  ),
});
