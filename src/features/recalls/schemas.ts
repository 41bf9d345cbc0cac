import { z } from 'zod';
import { handlingWays, recallSources, recallStates } from '../../db/schema/recalls.ts';
import { clean } from '../../lib/fold.ts';
import { dateInput, idInput, lineInput, optionalLine, pageOf, pageQuery } from '../../lib/input.ts';
import { weightUnits } from '../../lib/numbers.ts';
import { shownFilters } from './store/read.ts';

const lines = (most: number) => z.string({ error: 'text' }).max(most);

export const signalInput = z.strictObject({
  lots: lines(20_000).meta({
    description: 'Lot numbers or public codes, one a line',
    example: 'GMAU-261103-01',
  }),
  source: z.enum(recallSources, { error: 'choose' }),
  grounds: lineInput(1000),
  foundAt: z.iso
    .datetime({ offset: true, error: 'date' })
    .meta({ example: '2026-11-03T07:30:00Z' }),
  isDrill: z.boolean().default(false),
});
export type SignalInput = z.infer<typeof signalInput>;

const unit = z.enum(weightUnits).default('kg');
const amount = z.string().max(60).overwrite(clean).optional();

/** What a step needs depends on the step; refusals say what is missing. */
export const stepInput = z.strictObject({
  hazard: optionalLine(500),
  reason: optionalLine(1000),
  decisionNumber: optionalLine(60),
  decidedOn: dateInput.optional(),
  way: z.enum(handlingWays, { error: 'choose' }).optional(),
  amount,
  unit,
  place: optionalLine(200),
  witnesses: optionalLine(300),
});
export type StepInput = z.infer<typeof stepInput>;

export const scopeInput = z.strictObject({
  lotId: idInput,
  isIncluded: z.boolean(),
  reason: optionalLine(500),
});
export type ScopeInput = z.infer<typeof scopeInput>;

export const recoveryInput = z.strictObject({
  lotId: idInput,
  amount,
  unit,
  place: optionalLine(200),
  recoveredOn: dateInput,
});
export type RecoveryInput = z.infer<typeof recoveryInput>;

export const acknowledgementInput = z.strictObject({
  stock: amount,
  unit,
  note: optionalLine(500),
});
export type AcknowledgementInput = z.infer<typeof acknowledgementInput>;

export const toldInput = z.strictObject({ toldHow: optionalLine(300) });

export const params = z.strictObject({ id: idInput });
export const recipientParams = z.strictObject({ id: idInput, recipientId: idInput });
export const listQuery = pageQuery.extend({ show: z.enum(shownFilters).optional() });

export const item = z.object({
  id: z.string(),
  number: z.string(),
  isDrill: z.boolean(),
  state: z.enum(recallStates),
  isMandatory: z.boolean(),
  holder: z.object({ id: z.string(), name: z.string() }),
  source: z.enum(recallSources),
  hazard: z.string().nullable(),
  foundAt: z.string(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  version: z.int(),
});
export const page = pageOf(item);

export const answer = item
  .extend({
    grounds: z.string(),
    decisionNumber: z.string().nullable(),
    decidedOn: z.string().nullable(),
    way: z.enum(handlingWays).nullable(),
    agreedOn: z.string().nullable(),
    closeBy: z.string().nullable().meta({ description: 'three months after the way was agreed' }),
    outcome: z.string().nullable(),
    scopeMilliseconds: z.int().nullable(),
    sums: z.object({
      lots: z.int(),
      included: z.int(),
      madeGrams: z.int(),
      deliveredGrams: z.int(),
      leftGrams: z.int(),
      recoveredGrams: z.int(),
      recoveredPercent: z.int(),
    }),
    lots: z
      .array(
        z.object({
          id: z.string(),
          number: z.string(),
          publicCode: z.string(),
          kind: z.string(),
          organisation: z.string(),
          origin: z.string(),
          isIncluded: z.boolean(),
          grams: z.int(),
          leftGrams: z.int().nullable(),
          recoveredGrams: z.int(),
          reason: z.string().nullable(),
        }),
      )
      .meta({ description: 'the first 1,000; the sheet has all' }),
    recipients: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        deliveredGrams: z.int(),
        toldAt: z.string().nullable(),
        acknowledgedAt: z.string().nullable(),
        stockGrams: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'Recall' });
