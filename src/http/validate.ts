import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { problemFromZod } from './explain-input.ts';

/** Input goes in through its schema; what is wrong comes out as sentences at the fields. */
export const validateBySchema: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (input: unknown) => {
    const parsed = schema.safeParse(input);
    return parsed.success ? { value: parsed.data } : { error: problemFromZod(parsed.error.issues) };
  };
