import { z } from 'zod';
import { isLocalDate } from './dates.ts';
import { clean } from './fold.ts';

// Field schemas that several features share. Each error is a key of http/explain-input.ts.

/** One line of text as people type it: NFC, without control characters, blanks collapsed. */
export const lineInput = (most: number) =>
  z
    .string({ error: 'text' })
    .max(most * 4)
    .overwrite(clean)
    .min(1, { error: 'missing' })
    .max(most);

/** Like lineInput; an empty text counts as not given. */
export const optionalLine = (most: number) =>
  z
    .string({ error: 'text' })
    .max(most * 4)
    .overwrite(clean)
    .max(most)
    .optional();

/** A calendar day, YYYY-MM-DD. */
export const dateInput = z
  .string({
    error: (issue) => (issue.input === undefined || issue.input === '' ? 'missing' : 'date'),
  })
  .refine(isLocalDate, { error: 'date' })
  .meta({ format: 'date', example: '2026-11-03' });

/** The id of another record, such as `org_V1StGXR8Z5jdHi6B`. */
export const idInput = z
  .string({ error: 'choose' })
  .regex(/^[a-z]+_[\w-]{8,40}$/, { error: 'choose' });

/** A code of a reference list. */
export const codeInput = z
  .string({ error: 'choose' })
  .regex(/^[A-Za-z0-9_-]{1,40}$/, { error: 'choose' });

/** The query of every list: `after` is the cursor that the page before gave. */
export const pageQuery = z.object({
  // Names of 200 letters of other scripts are part of it.
  after: z.string().max(1200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** The answer of every list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
