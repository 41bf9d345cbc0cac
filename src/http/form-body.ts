import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { App } from './app-types.ts';
import { problems } from './problems.ts';

export const maxFileMegabytes = 8;

/** A file as it was sent; what it says of itself is not believed. */
export type SentFile = { readonly name: string; readonly content: Buffer };
export type FormBody = Record<string, string | string[] | SentFile>;

/** Reads forms with and without files into one plain object before validation. */
export async function readForms(app: App): Promise<void> {
  await app.register(formbody, { bodyLimit: 256 * 1024 });
  await app.register(multipart, {
    limits: {
      fileSize: maxFileMegabytes * 1024 * 1024,
      files: 3,
      fields: 60,
      fieldSize: 256 * 1024,
    },
  });
  app.addHook('preValidation', async (request) => {
    if (request.isMultipart()) request.body = await readMultipart(request);
  });
}

async function readMultipart(request: FastifyRequest): Promise<FormBody> {
  const body: FormBody = Object.create(null) as FormBody;
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') add(body, part.fieldname, part.value);
      continue;
    }
    const content = await part.toBuffer().catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE') {
        throw problems.tooLarge({ megabytes: maxFileMegabytes });
      }
      throw error;
    });
    // A browser sends an empty part when no file was chosen.
    if (part.filename && content.length > 0)
      body[part.fieldname] = { name: part.filename, content };
  }
  return body;
}

function add(body: FormBody, name: string, value: string): void {
  const before = body[name];
  if (before === undefined) body[name] = value;
  else if (typeof before === 'string') body[name] = [before, value];
  else if (Array.isArray(before)) before.push(value);
}

/** The texts of a form as typed, to fill it again. */
export function textsOf(body: unknown): Record<string, string> {
  const entries = Object.entries((body ?? {}) as FormBody);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** A field that may be ticked several times. */
export function listOf(body: unknown, name: string): string[] {
  const value = ((body ?? {}) as FormBody)[name];
  if (Array.isArray(value)) return value;
  return typeof value === 'string' && value !== '' ? [value] : [];
}

export function fileOf(body: unknown, name: string): SentFile | undefined {
  const value = ((body ?? {}) as FormBody)[name];
  return value && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
}
