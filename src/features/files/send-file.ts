import type { FastifyReply } from 'fastify';
import type { Deps } from '../../deps.ts';
import { problems } from '../../http/problems.ts';
import { contentDisposition } from './rules.ts';
import type { FileRow } from './store.ts';

/** A file somebody sent stays a file: never a page of ours, never run, never kept by a proxy. */
export async function sendFile(
  reply: FastifyReply,
  deps: Deps,
  row: FileRow | undefined,
): Promise<FastifyReply> {
  const content = row && (await deps.files.read(row.sha256));
  if (!row || !content) throw problems.notFound();
  return reply
    .type(row.mediaType)
    .header('content-disposition', contentDisposition(row.name, row.mediaType))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(content);
}
