import { z } from 'zod';
import {
  anomalyCodes,
  anomalyStates,
  anomalyStepKinds,
  severities,
} from '../../db/schema/anomalies.ts';
import { idInput, lineInput, optionalLine, pageOf, pageQuery } from '../../lib/input.ts';

export const decisionInput = z.strictObject({
  kind: z.enum(anomalyStepKinds, { error: 'choose' }),
  reason: optionalLine(1000),
});
export type DecisionInput = z.infer<typeof decisionInput>;

export const ruleInput = z.strictObject({
  threshold: z.int({ error: 'number' }).optional(),
  severity: z.enum(severities, { error: 'choose' }),
  isOn: z.boolean(),
  reason: lineInput(500),
});
export type RuleInput = z.infer<typeof ruleInput>;

export const params = z.strictObject({ id: idInput });
export const ruleParams = z.strictObject({ code: z.enum(anomalyCodes) });
export const listQuery = pageQuery.extend({
  state: z.enum(anomalyStates).optional(),
  severity: z.enum(severities).optional(),
});

export const item = z.object({
  id: z.string(),
  rule: z.enum(anomalyCodes),
  ruleVersion: z.int(),
  severity: z.enum(severities),
  state: z.enum(anomalyStates),
  organisation: z.object({ id: z.string(), name: z.string() }),
  lot: z.object({ id: z.string(), number: z.string() }).nullable(),
  areaId: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).meta({
    description: 'the numbers that were found; weights in grams',
  }),
  sentence: z.object({ vi: z.string(), en: z.string(), zh: z.string() }),
  foundAt: z.string(),
  version: z.int(),
});
export const page = pageOf(item);

export const answer = item
  .extend({
    recallId: z.string().nullable(),
    steps: z.array(
      z.object({
        kind: z.enum(anomalyStepKinds),
        reason: z.string(),
        organisation: z.string(),
        takenAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'Anomaly' });

export const ruleAnswer = z.object({
  code: z.enum(anomalyCodes),
  version: z.int(),
  threshold: z.int().nullable(),
  unit: z.enum(['percent', 'days', 'metres']).nullable(),
  severity: z.enum(severities),
  isOn: z.boolean(),
  reason: z.string(),
  setAt: z.string(),
});
export const rulesAnswer = z.object({ items: z.array(ruleAnswer) });
