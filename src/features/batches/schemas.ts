import { z } from 'zod';
import { batchStates } from '../../db/schema/batches.ts';
import { codeInput, dateInput, idInput, optionalLine, pageOf, pageQuery } from '../../lib/input.ts';
import { weightUnits } from '../../lib/numbers.ts';

const fields = {
  areaCodeId: idInput.meta({ example: 'cod_V1StGXR8Z5jdHi6B' }),
  /** follows from the code; when given it must say the same */
  cropCode: codeInput.optional().meta({ example: 'XO' }),
  varietyCode: codeInput.nullable().optional().meta({ example: 'XO-BAMAU' }),
  harvestedFrom: dateInput,
  harvestedTo: dateInput.optional(),
  amount: z
    .string({ error: 'missing' })
    .max(60)
    .meta({ description: 'As on the weighing slip; a unit inside wins', example: '0,86' }),
  unit: z.enum(weightUnits).meta({ example: 'tan' }),
  claims: z
    .array(idInput)
    .max(20)
    .optional()
    .meta({ description: 'Ids of own certificates', example: ['cer_V1StGXR8Z5jdHi6B'] }),
};

export const registerInput = z.strictObject(fields);
export type RegisterInput = z.infer<typeof registerInput>;

/** What is left out stays as it is. */
export const correctInput = z.strictObject({
  ...fields,
  areaCodeId: fields.areaCodeId.optional(),
  harvestedFrom: dateInput.optional(),
  amount: fields.amount.optional(),
  unit: fields.unit.optional(),
});
export type CorrectInput = z.infer<typeof correctInput>;

/** Most batches are submitted without a body. */
export const submissionInput = z
  .strictObject({
    excessReason: optionalLine(500).meta({
      description: 'Why the batch is beyond its quota, for an inspector',
    }),
  })
  .nullish();

export const listQuery = pageQuery.extend({
  search: z.string().max(100).optional(),
  state: z.enum(batchStates).optional(),
});

const text = z.object({ vi: z.string(), en: z.string(), zh: z.string() });

export const batchItem = z.object({
  id: z.string(),
  publicCode: z.string(),
  number: z.string(),
  state: z.enum(batchStates),
  version: z.int(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  areaCode: z.object({ id: z.string(), value: z.string(), market: z.string() }),
  area: z.object({ id: z.string(), name: z.string() }),
  crop: z.object({ code: z.string(), name: text }),
  variety: z.object({ code: z.string(), name: text }).nullable(),
  harvestedFrom: z.string(),
  harvestedTo: z.string(),
  grams: z.int(),
  entered: z.object({ amount: z.string(), unit: z.string() }),
  createdAt: z.string(),
  submittedAt: z.string().nullable(),
  releasedAt: z.string().nullable(),
});

const why = z.enum(['holder', 'product', 'place', 'date', 'not-valid']);

export const batchAnswer = batchItem
  .extend({
    photoFileId: z.string().nullable(),
    /** what the QR code says */
    scanUrl: z.string(),
    claims: z.array(
      z.object({
        certificateId: z.string(),
        kind: z.string(),
        number: z.string(),
        degree: z.enum(['declared', 'checked', 'confirmed', 'differs']),
        shown: z.boolean(),
        whyNotShown: why.nullable(),
      }),
    ),
  })
  .meta({ id: 'Batch' });

export const batchPage = pageOf(batchItem);
