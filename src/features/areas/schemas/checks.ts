import { z } from 'zod';
import { checkKinds, checkOutcomes } from '../../../db/schema/areas.ts';
import { codeInput, dateInput, idInput, lineInput, optionalLine } from '../../../lib/input.ts';
import { largestSquareMetres } from '../../../lib/numbers.ts';

const choice = { error: 'choose' } as const;

export const checkInput = z.strictObject({
  kind: z.enum(checkKinds, choice).meta({ example: 'surveillance' }),
  /** left out: it counts for every market */
  marketCode: codeInput.optional().meta({ example: 'CHN' }),
  checkedOn: dateInput,
  outcome: z.enum(checkOutcomes, choice).meta({ example: 'passed' }),
  minutesNumber: lineInput(60).meta({ example: '14/BB-KT' }),
  measuredSquareMetres: z
    .int({ error: 'hectares' })
    .min(1, { error: 'hectares' })
    .max(largestSquareMetres, { error: 'hectares' })
    .optional()
    .meta({ example: 171_000 }),
  latitude: z.number({ error: 'number' }).optional().meta({ example: 10.548 }),
  longitude: z.number({ error: 'number' }).optional().meta({ example: 105.402 }),
  findings: optionalLine(1000).meta({ example: 'Sổ nhật ký ghi chậm ba ngày' }),
  evidenceFileId: idInput.optional(),
  isSignedByBoth: z
    .boolean()
    .meta({ description: 'the minutes carry the signatures of both sides' }),
});

export const checkAnswer = z
  .object({
    id: z.string(),
    kind: z.enum(checkKinds),
    marketCode: z.string().nullable(),
    checkedOn: z.iso.date(),
    outcome: z.enum(checkOutcomes),
    minutesNumber: z.string(),
    measuredSquareMetres: z.int().nullable(),
    findings: z.string(),
    evidenceFileId: z.string().nullable(),
    isSignedByBoth: z.boolean(),
    authority: z.string(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'AreaCheck' });

export const checkList = z.object({
  items: z.array(checkAnswer),
  surveillanceDueOn: z.iso.date().nullable(),
});

export type CheckInput = z.infer<typeof checkInput>;
