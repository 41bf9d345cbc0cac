import { z } from 'zod';
import { areaCodeStates, decisionKinds } from '../../db/schema/areas.ts';
import { codeInput, dateInput, idInput, lineInput, pageOf, pageQuery } from '../../lib/input.ts';
import { largestSquareMetres } from '../../lib/numbers.ts';

const nameAnswer = z
  .object({ vi: z.string(), en: z.string(), zh: z.string() })
  .meta({ example: { vi: 'Xoài', en: 'Mango', zh: '芒果' } });

const described = {
  name: lineInput(120).meta({ example: 'Vùng xoài ba màu Chợ Mới' }),
  communeCode: codeInput.meta({ example: '30628' }),
  cropCode: codeInput.meta({ example: 'XO' }),
  squareMetres: z
    .int({ error: 'hectares' })
    .min(1, { error: 'hectares' })
    .max(largestSquareMetres, { error: 'hectares' })
    .meta({ example: 184_000 }),
  householdCount: z.int({ error: 'number' }).min(0).max(100_000).meta({ example: 26 }),
  outline: z
    .union([z.string().max(1_000_000), z.record(z.string(), z.unknown()), z.null()])
    .optional()
    .meta({
      description: 'GeoJSON of one area (object or text), WGS 84, longitude first',
      example: {
        type: 'Polygon',
        coordinates: [
          [
            [105.401, 10.538],
            [105.406, 10.538],
            [105.406, 10.542],
            [105.401, 10.542],
            [105.401, 10.538],
          ],
        ],
      },
    }),
};

export const areaInput = z.strictObject({
  /** left out by a cooperative: its own organisation */
  holderId: idInput.optional().meta({ example: 'org_V1StGXR8Z5jdHi6B' }),
  ...described,
});
export const areaCorrection = z.strictObject(described);

const decided = {
  number: lineInput(60).meta({ example: '118/QĐ-TTBVTV' }),
  decidedOn: dateInput,
  grounds: lineInput(1000).meta({ example: 'Biên bản kiểm tra ngày 01/11/2026' }),
  evidenceFileId: idInput.optional().meta({ example: 'file_V1StGXR8Z5jdHi6B' }),
};

/** A new number, the number of a code the area has already, or a code as printed on paper. */
export const codeGrant = z.discriminatedUnion(
  'way',
  [
    z.strictObject({
      way: z.literal('allot'),
      schemeId: codeInput.meta({ example: 'PUC_PHC_2026' }),
      marketCode: codeInput.meta({ example: 'CHN' }),
      ...decided,
    }),
    z.strictObject({
      way: z.literal('same-value'),
      codeId: idInput,
      marketCode: codeInput.meta({ example: 'KOR' }),
      ...decided,
    }),
    z.strictObject({
      way: z.literal('record'),
      value: lineInput(60).meta({ example: 'VN-AGOR-0044' }),
      marketCode: codeInput.meta({ example: 'CHN' }),
      ...decided,
    }),
  ],
  { error: 'choose' },
);

export const newDecisionKinds = ['suspend', 'restore', 'revoke'] as const;

export const decisionInput = z.strictObject({
  kind: z.enum(newDecisionKinds).meta({ example: 'suspend' }),
  reasonCode: codeInput.meta({ example: 'importer-notice' }),
  ...decided,
});

const codeFields = {
  id: z.string(),
  areaId: z.string(),
  schemeId: z.string().meta({ example: 'PUC_EXPORT_LEGACY' }),
  marketCode: z.string().meta({ example: 'CHN' }),
  value: z.string().meta({ example: 'VN-AGOR-0044', description: 'verbatim, as printed' }),
  valueNormalised: z.string().meta({ example: 'VN-AGOR-0044' }),
  origin: z.enum(['allotted', 'recorded']),
  state: z.enum(areaCodeStates),
  version: z.int(),
};

export const codeAnswer = z
  .object({
    ...codeFields,
    decisions: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(decisionKinds),
        number: z.string().meta({ example: '118/QĐ-TTBVTV' }),
        decidedOn: z.iso.date(),
        reasonCode: z.string().meta({ example: 'importer-notice' }),
        reason: nameAnswer,
        grounds: z.string(),
        evidenceFileId: z.string().nullable(),
        authority: z.string(),
        recordedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'AreaCode' });

export const codePage = pageOf(
  z.object({
    ...codeFields,
    areaName: z.string(),
    holderName: z.string(),
    cropCode: z.string(),
  }),
);

export const areaAnswer = z
  .object({
    id: z.string(),
    holderId: z.string(),
    holderName: z.string(),
    name: z.string(),
    communeCode: z.string(),
    cropCode: z.string(),
    squareMetres: z.int(),
    householdCount: z.int(),
    outline: z
      .object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.any()) })
      .nullable(),
    outlineSquareMetres: z.int().nullable(),
    outlineDiffers: z
      .boolean()
      .meta({ description: 'the measured and the declared size differ by more than 5 %' }),
    version: z.int(),
    codes: z.array(z.object(codeFields)),
  })
  .meta({ id: 'GrowingArea' });

export const areaPage = pageOf(
  z.object({
    id: z.string(),
    holderId: z.string(),
    holderName: z.string(),
    name: z.string(),
    communeCode: z.string(),
    cropCode: z.string(),
    squareMetres: z.int(),
    householdCount: z.int(),
    codes: z.array(z.object(codeFields)),
  }),
);

/** `state` none: areas without any code. */
const stateFilter = z.enum([...areaCodeStates, 'none']);
export const areaQuery = pageQuery.extend({
  search: z.string().max(100).optional().meta({ example: 'cho moi' }),
  state: stateFilter.optional(),
  crop: codeInput.optional().meta({ example: 'XO' }),
});
export const codeQuery = pageQuery.extend({
  search: z.string().max(100).optional().meta({ example: 'vn agor 44' }),
  state: z.enum(areaCodeStates).optional(),
  market: codeInput.optional().meta({ example: 'CHN' }),
});

export type AreaInput = z.infer<typeof areaInput>;
export type AreaCorrection = z.infer<typeof areaCorrection>;
export type CodeGrant = z.infer<typeof codeGrant>;
export type DecisionInput = z.infer<typeof decisionInput>;
