import { z } from 'zod';
import { areaCodeStates, decisionKinds } from '../../db/schema/areas.ts';
import {
  codeInput,
  dateInput,
  idInput,
  lineInput,
  optionalLine,
  pageOf,
  pageQuery,
} from '../../lib/input.ts';
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
      description:
        'One area: GeoJSON (object or text, WGS 84, longitude first), KML, or a list of points',
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
  outlineAccept: z.string().max(40).optional().meta({
    description: 'The key of a repair that POST /api/v1/outlines/read offered',
    example: 'swapped',
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

/** A code as printed on the paper of the authority that issued it. */
export const codeGrant = z.strictObject({
  way: z.literal('record').meta({ description: 'new numbers are allotted by a dossier alone' }),
  value: lineInput(60).meta({ example: 'VN-AGOR-0044' }),
  marketCode: codeInput.meta({ example: 'CHN' }),
  ...decided,
});

const plainKinds = ['send', 'approve', 'decline', 'clear', 'suspend', 'revoke', 'lapse'] as const;
export const newDecisionKinds = [...plainKinds, 'warn', 'restore', 'adjust'] as const;

const everyDecision = { reasonCode: codeInput.meta({ example: 'importer-notice' }), ...decided };

/** One decision; what a kind asks for beyond the rest stands with it. */
export const decisionInput = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.enum(plainKinds).meta({ example: 'suspend' }), ...everyDecision }),
    z.strictObject({
      kind: z.literal('warn'),
      ...everyDecision,
      finding: lineInput(300).meta({ example: 'Rệp sáp giả' }),
      consignment: optionalLine(60),
      lot: optionalLine(60),
      exporter: optionalLine(160),
      replyDueOn: dateInput.optional(),
    }),
    z.strictObject({
      kind: z.literal('restore'),
      ...everyDecision,
      importerReference: optionalLine(60).meta({
        description: 'asked for where the importing country approves codes',
        example: 'GACC 2026-118',
      }),
    }),
    z.strictObject({
      kind: z.literal('adjust'),
      ...everyDecision,
      changes: lineInput(500).meta({ example: 'Diện tích 18,4 ha thành 17,9 ha' }),
    }),
  ],
  { error: 'choose' },
);

/** One notice of an importing country about many codes. */
export const suspensionInput = z.strictObject({
  marketCode: codeInput.meta({ example: 'CHN' }),
  values: z
    .array(z.string().max(200))
    .max(1000)
    .refine((lines) => lines.some((line) => line.trim() !== ''), { error: 'missing' })
    .meta({ example: ['VN-AGOR-0044', 'vn agor 45'], description: 'in any spelling' }),
  ...everyDecision,
});
export type SuspensionInput = z.infer<typeof suspensionInput>;

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
        importerReference: z.string().nullable(),
        notice: z
          .object({
            finding: z.string(),
            consignment: z.string().optional(),
            lot: z.string().optional(),
            exporter: z.string().optional(),
          })
          .nullable(),
        replyDueOn: z.iso.date().nullable(),
        changes: z.string().nullable(),
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
