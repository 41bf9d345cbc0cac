import { z } from 'zod';
import {
  checkKinds,
  checkResults,
  lotDecisionKinds,
  verifyMethods,
} from '../../../db/schema/batches.checking.ts';
import { batchStates, lotKinds } from '../../../db/schema/batches.ts';
import {
  codeInput,
  dateInput,
  idInput,
  optionalLine,
  pageOf,
  pageQuery,
} from '../../../lib/input.ts';
import { largestGrams, weightUnits } from '../../../lib/numbers.ts';

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
  plots: z
    .array(
      z.strictObject({
        plotId: idInput.meta({ example: 'plo_V1StGXR8Z5jdHi6B' }),
        grams: z.int({ error: 'number' }).min(1).max(largestGrams).meta({ example: 320_000 }),
      }),
    )
    .max(500)
    .optional()
    .meta({ description: 'How much came from which plot; together the whole weight' }),
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
    position: z
      .strictObject({
        latitude: z.number({ error: 'number' }).min(-90).max(90),
        longitude: z.number({ error: 'number' }).min(-180).max(180),
      })
      .optional()
      .meta({ description: 'Where whoever submits stands; only the distance is kept' }),
  })
  .nullish();

export const releaseInput = z
  .strictObject({
    bestBefore: dateInput
      .optional()
      .meta({ description: 'The last day it should be sold; the batch is closed afterwards' }),
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
  /** none of a lot that a movement made of others */
  kind: z.enum(lotKinds),
  areaCode: z.object({ id: z.string(), value: z.string(), market: z.string() }).nullable(),
  area: z.object({ id: z.string(), name: z.string() }).nullable(),
  crop: z.object({ code: z.string(), name: text }),
  variety: z.object({ code: z.string(), name: text }).nullable(),
  harvestedFrom: z.string().nullable(),
  harvestedTo: z.string().nullable(),
  grams: z.int(),
  entered: z.object({ amount: z.string(), unit: z.string() }),
  createdAt: z.string(),
  submittedAt: z.string().nullable(),
  releasedAt: z.string().nullable(),
  bestBefore: z.string().nullable(),
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
    plots: z.array(z.object({ plotId: z.string(), name: z.string(), grams: z.int() })),
    /** as found when it was last sent or corrected; none before */
    checks: z.array(
      z.object({
        kind: z.enum(checkKinds),
        result: z.enum(checkResults),
        reason: z.string(),
        text,
        ruleVersion: z.string(),
      }),
    ),
    /** the latest first */
    decisions: z.array(
      z.object({
        kind: z.enum(lotDecisionKinds),
        from: z.enum(batchStates),
        to: z.enum(batchStates),
        reasonCode: z.string().nullable(),
        reason: z.string().nullable(),
        method: z.enum(verifyMethods).nullable(),
        evidenceFileId: z.string().nullable(),
        dueOn: z.string().nullable(),
        fromGrams: z.int().nullable(),
        toGrams: z.int().nullable(),
        risks: z.array(z.object({ reason: z.string(), text })),
        isByRule: z.boolean(),
        decidedAt: z.string(),
      }),
    ),
    flags: z.array(
      z.object({
        sprayedOn: z.string(),
        safeFrom: z.string().nullable(),
        flaggedAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'Batch' });

export const batchPage = pageOf(batchItem);
