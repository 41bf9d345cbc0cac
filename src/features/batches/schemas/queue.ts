import { z } from 'zod';
import { checkKinds } from '../../../db/schema/batches.checking.ts';
import { batchStates } from '../../../db/schema/batches.ts';
import { pageOf, pageQuery } from '../../../lib/input.ts';
import { queueKinds } from '../rules/queue.ts';

const text = z.object({ vi: z.string(), en: z.string(), zh: z.string() });

export const queueQuery = pageQuery.extend({ show: z.enum(queueKinds).default('waiting') });

export const queuePage = pageOf(
  z.object({
    id: z.string(),
    number: z.string(),
    state: z.enum(batchStates),
    organisation: z.string(),
    product: text,
    grams: z.int(),
    since: z.string(),
    dueOn: z.string().nullable(),
    risks: z.array(z.object({ reason: z.string(), text })),
  }),
);

export const checkingRuleAnswer = z.object({
  id: z.string(),
  version: z.int(),
  sharePercent: z.int(),
  firstLots: z.int(),
  mostGrams: z.int().nullable(),
  heedsAnomalies: z.boolean(),
  requiredChecks: z.array(z.enum(checkKinds)),
  auditDays: z.int(),
  reason: z.string(),
  setBy: z.string(),
  setAt: z.string(),
});
export const pickingCeilingAnswer = z.object({
  id: z.string(),
  cropCode: z.string(),
  gramsPerSquareMetre: z.int().nullable(),
  gramsPerPlot: z.int().nullable(),
  reason: z.string(),
  setBy: z.string(),
  setAt: z.string(),
});
export const checkingRulesAnswer = z.object({ items: z.array(checkingRuleAnswer) });
export const pickingCeilingsAnswer = z.object({ items: z.array(pickingCeilingAnswer) });
export const madeAnswer = z.object({ id: z.string() });
