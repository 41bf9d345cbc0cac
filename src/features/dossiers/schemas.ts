import { z } from 'zod';
import { dossierKinds, dossierStates, dossierVerbs, proposals } from '../../db/schema/dossiers.ts';
import {
  codeInput,
  dateInput,
  idInput,
  lineInput,
  optionalLine,
  pageOf,
  pageQuery,
} from '../../lib/input.ts';
import { largestGrams, largestSquareMetres } from '../../lib/numbers.ts';

const line = (most: number) => optionalLine(most).nullable();

const content = {
  expectedGrams: z
    .int({ error: 'number' })
    .min(1)
    .max(largestGrams)
    .nullish()
    .meta({ example: 220_000_000, description: 'grams in one season' }),
  varietyCodes: z
    .array(codeInput)
    .max(30)
    .default([])
    .meta({ example: ['XO-BAMAU'] }),
  treeCount: z.int({ error: 'number' }).min(1).max(10_000_000).nullish().meta({ example: 4200 }),
  standard: line(120).meta({ example: 'VietGAP' }),
  waterSource: line(200).meta({ example: 'Rạch Ông Chưởng' }),
  controlPerson: line(120).meta({ example: 'Nguyễn Thị Mẫu' }),
  changeReason: line(1000).meta({ description: 'what is to change, where a code exists already' }),
  isCommitted: z.boolean().default(false),
};

/** Everything may be left out of a draft; what is missing is told in `gaps`. */
export const draftInput = z.strictObject({
  areaId: idInput.meta({ example: 'are_V1StGXR8Z5jdHi6B' }),
  marketCode: codeInput.meta({ example: 'CHN' }),
  ...content,
});
export const contentInput = z.strictObject(content);
export type DraftInput = z.infer<typeof draftInput>;
export type ContentInput = z.infer<typeof contentInput>;

const note = lineInput(2000);
const decided = {
  number: optionalLine(60).meta({ example: '118/QĐ-TTBVTV' }),
  happenedOn: dateInput,
  evidenceFileId: idInput.optional(),
};

/** How the code is given: a new number, the number of another code of the area, or none but the one it has. */
const way = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('allot'), schemeId: codeInput }),
    z.strictObject({ kind: z.literal('same-value'), codeId: idInput }),
    z.strictObject({ kind: z.literal('keep') }),
  ],
  { error: 'choose' },
);

export const stepInput = z.discriminatedUnion(
  'verb',
  [
    z.strictObject({ verb: z.literal('submit'), declares: z.boolean().default(false) }),
    z.strictObject({ verb: z.literal('withdraw'), note: optionalLine(2000) }),
    z.strictObject({
      verb: z.literal('return'),
      reasonCodes: z.array(codeInput).max(30).default([]),
      note: optionalLine(2000),
    }),
    z.strictObject({ verb: z.literal('forward'), note: optionalLine(2000) }),
    z.strictObject({ verb: z.literal('order-check'), note: optionalLine(2000) }),
    z.strictObject({
      verb: z.literal('propose'),
      proposal: z.enum(proposals, { error: 'choose' }),
      note: optionalLine(1000),
      number: optionalLine(60).meta({ example: '14/BB-KT', description: 'of the minutes' }),
      happenedOn: dateInput,
      measuredSquareMetres: z.int({ error: 'hectares' }).min(1).max(largestSquareMetres).optional(),
      latitude: z.number({ error: 'number' }).optional(),
      longitude: z.number({ error: 'number' }).optional(),
      isSignedByBoth: z.boolean().default(false),
      evidenceFileId: idInput.optional(),
    }),
    z.strictObject({ verb: z.literal('issue'), way, note, ...decided }),
    z.strictObject({
      verb: z.literal('reject'),
      reasonCodes: z.array(codeInput).max(30).default([]),
      note,
      ...decided,
    }),
  ],
  { error: 'choose' },
);
export type StepInput = z.infer<typeof stepInput>;
export type StepOf<V extends StepInput['verb']> = Extract<StepInput, { verb: V }>;

export const shownSets = ['mine', 'due', 'overdue', 'returned', 'open', 'closed', 'all'] as const;
export type ShownSet = (typeof shownSets)[number];

const filters = {
  market: codeInput.optional().meta({ example: 'CHN' }),
  commune: codeInput.optional().meta({ example: '30628' }),
  crop: codeInput.optional().meta({ example: 'XO' }),
};
export const dossiersQuery = pageQuery.extend({
  show: z.enum(shownSets).default('all'),
  search: optionalLine(60),
  ...filters,
});
/** The console's list: a query that cannot be read shows everything instead of an error. */
export const dossiersPageQuery = z.object({
  q: z.string().max(100).optional().catch(undefined),
  show: z.enum(shownSets).optional().catch(undefined),
  after: z.string().max(400).optional().catch(undefined),
  market: codeInput.optional().catch(undefined),
  commune: codeInput.optional().catch(undefined),
  crop: codeInput.optional().catch(undefined),
});
export const dossierParams = z.object({ id: idInput.meta({ example: 'dos_V1StGXR8Z5jdHi6B' }) });

const named = z.object({ vi: z.string(), en: z.string(), zh: z.string() });
const brief = {
  id: z.string().meta({ example: 'dos_V1StGXR8Z5jdHi6B' }),
  number: z.string().nullable().meta({ example: 'HS-2026-000123' }),
  kind: z.enum(dossierKinds),
  state: z.enum(dossierStates),
  areaId: z.string(),
  areaName: z.string(),
  holder: z.object({ id: z.string(), name: z.string() }),
  communeCode: z.string(),
  cropCode: z.string(),
  marketCode: z.string(),
  receivedOn: z.iso.date().nullable(),
  dueOn: z.iso.date().nullable(),
  daysLeft: z
    .int()
    .nullable()
    .meta({ description: 'working days left, negative when overdue; of a returned one, kept' }),
  lapsesOn: z.iso.date().nullable(),
  version: z.int(),
};

export const dossierPage = pageOf(z.object(brief));
export const dossierAnswer = z
  .object({
    ...brief,
    expectedGrams: z.int().nullable(),
    varietyCodes: z.array(z.string()),
    treeCount: z.int().nullable(),
    standard: z.string().nullable(),
    waterSource: z.string().nullable(),
    controlPerson: z.string().nullable(),
    changeReason: z.string().nullable(),
    isCommitted: z.boolean(),
    needsFieldCheck: z.boolean(),
    proposal: z.enum(proposals).nullable(),
    code: z.object({ id: z.string(), value: z.string() }).nullable(),
    gaps: z.array(z.object({ code: z.string(), text: named })),
    steps: z.array(
      z.object({
        id: z.string(),
        verb: z.enum(dossierVerbs),
        from: z.enum(dossierStates).nullable(),
        to: z.enum(dossierStates),
        reasonCodes: z.array(z.string()),
        note: z.string().nullable(),
        number: z.string().nullable(),
        happenedOn: z.iso.date(),
        proposal: z.enum(proposals).nullable(),
        evidenceFileId: z.string().nullable(),
        organisation: z.string().nullable(),
        role: z.string().nullable(),
        recordedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'Dossier' });
