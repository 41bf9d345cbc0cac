import { z } from 'zod';
import { importKinds, importRowStates, importStates } from '../../db/schema/exchange.ts';
import { idInput, pageOf, pageQuery } from '../../lib/input.ts';

const count = z.int().meta({ example: 0 });
const text = z.object({ vi: z.string(), en: z.string(), zh: z.string() });

export const params = z.object({ id: idInput });
export const kindInput = z.enum(importKinds, { error: 'choose' }).meta({ example: 'members' });

/** `file` is the sheet itself, XLSX or CSV, at most 8 MB. */
export const sendInput = z
  .object({ kind: kindInput, file: z.any().optional() })
  .meta({ description: 'multipart/form-data with the fields `kind` and `file`' });

export const applyInput = z.strictObject({
  onlyRight: z.boolean().default(false).meta({
    description: 'leave out the rows that are wrong; without it one wrong row stops the sheet',
  }),
});

export const answersInput = z.strictObject({
  answers: z
    .record(z.string().max(400), z.string().regex(/^\d{5}$/, { error: 'choose' }))
    .meta({ description: 'the commune of today by the key of the question' }),
});

const finding = z.object({
  row: z.int().nullable().meta({ example: 17 }),
  /** the header as the sheet has it */
  column: z.string().nullable().meta({ example: 'Diện tích' }),
  value: z.string().nullable().meta({ example: '0,5 mẫu' }),
  code: z.string().meta({ example: 'notInList' }),
  isNote: z.boolean(),
  text,
});

export const runAnswer = z
  .object({
    id: z.string(),
    kind: z.enum(importKinds),
    fileName: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    state: z.enum(importStates),
    findings: z.array(finding),
    rows: z.object({
      all: count,
      checked: count,
      new: count,
      unchanged: count,
      withQuestion: count,
      wrong: count,
      recorded: count,
      refused: count,
    }),
    problemCount: count,
    noteCount: count,
    onlyRight: z.boolean(),
    createdAt: z.iso.datetime(),
    checkedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
    questions: z.array(
      z.object({
        key: z.string(),
        former: z.string(),
        place: z.string(),
        firstRow: z.int(),
        rowCount: z.int(),
        answer: z.string().nullable(),
        choices: z.array(z.object({ code: z.string(), name: z.string() })),
      }),
    ),
  })
  .meta({ id: 'ImportRun' });

export const runPage = pageOf(
  z.object({
    id: z.string(),
    kind: z.enum(importKinds),
    fileName: z.string(),
    state: z.enum(importStates),
    createdAt: z.iso.datetime(),
  }),
);

/** `after` is the row number that the page before ended with. */
export const findingsQuery = z.object({
  after: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: pageQuery.shape.limit,
  notes: z.enum(['true', 'false']).optional(),
});
export const findingsAnswer = z.object({
  items: z.array(finding.extend({ state: z.enum(importRowStates) })),
  next: z.int().nullable(),
});
