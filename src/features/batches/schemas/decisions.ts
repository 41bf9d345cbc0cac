import { z } from 'zod';
import { checkKinds, verifyMethods } from '../../../db/schema/batches.checking.ts';
import { dateInput, idInput, lineInput, optionalLine } from '../../../lib/input.ts';
import { weightUnits } from '../../../lib/numbers.ts';
import { closeReasons, returnReasons } from '../reasons.ts';

const reason = lineInput(500).meta({ example: 'Khối lượng không khớp phiếu cân' });
const evidenceFileId = idInput.optional().meta({ example: 'file_V1StGXR8Z5jdHi6B' });
const looked = {
  method: z.enum(verifyMethods, { error: 'choose' }),
  reason: optionalLine(500).meta({ description: 'What was looked at and found' }),
  evidenceFileId,
};

/** An inspector's decision on one lot. */
export const decisionInput = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('return'),
      reasonCode: z.enum(returnReasons, { error: 'choose' }),
      reason,
    }),
    z.strictObject({ kind: z.literal('verify'), ...looked }),
    z.strictObject({ kind: z.literal('audit'), ...looked }),
    z.strictObject({ kind: z.literal('hold'), reason, until: dateInput, evidenceFileId }),
    z.strictObject({ kind: z.literal('resume'), reason, evidenceFileId }),
    z.strictObject({
      kind: z.literal('accept-amendment'),
      reason: optionalLine(500),
      evidenceFileId,
    }),
    z.strictObject({ kind: z.literal('refuse-amendment'), reason }),
  ],
  { error: 'choose' },
);
export type DecisionInput = z.infer<typeof decisionInput>;
export type DecisionVerb = DecisionInput['kind'];

/** What the head of the holder does with a lot besides sending and releasing it. */
export const settlementInput = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('void'), reason }),
    z.strictObject({
      kind: z.literal('close'),
      reasonCode: z.enum(closeReasons, { error: 'choose' }),
      reason: optionalLine(500),
    }),
    z.strictObject({
      kind: z.literal('amend'),
      amount: z.string({ error: 'missing' }).max(60).meta({ example: '0,82' }),
      unit: z.enum(weightUnits).meta({ example: 'tan' }),
      reason,
      evidenceFileId,
    }),
  ],
  { error: 'choose' },
);
export type SettlementInput = z.infer<typeof settlementInput>;
export type SettlementVerb = SettlementInput['kind'];

const count = z.int({ error: 'number' }).min(0).max(1000);

/** Which lots pass without an inspector, from now on. */
export const checkingRuleInput = z.strictObject({
  sharePercent: z.int({ error: 'number' }).min(0).max(100).meta({ example: 20 }),
  firstLots: count.meta({ example: 3 }),
  mostGrams: z
    .int({ error: 'number' })
    .min(1)
    .max(100_000_000_000)
    .nullable()
    .meta({ example: 5_000_000 }),
  heedsAnomalies: z.boolean(),
  requiredChecks: z.array(z.enum(checkKinds)).max(checkKinds.length),
  auditDays: z.int({ error: 'number' }).min(1).max(365).meta({ example: 30 }),
  reason: lineInput(500),
});
export type CheckingRuleInput = z.infer<typeof checkingRuleInput>;

export const pickingCeilingInput = z
  .strictObject({
    cropCode: z.string({ error: 'choose' }).min(1, { error: 'choose' }).max(40),
    gramsPerSquareMetre: z.int({ error: 'number' }).min(1).max(1_000_000).nullable(),
    gramsPerPlot: z.int({ error: 'number' }).min(1).max(100_000_000_000).nullable(),
    reason: lineInput(500),
  })
  .refine(
    ({ gramsPerSquareMetre, gramsPerPlot }) =>
      gramsPerSquareMetre !== null || gramsPerPlot !== null,
    { error: 'missing', path: ['gramsPerSquareMetre'] },
  );
export type PickingCeilingInput = z.infer<typeof pickingCeilingInput>;
