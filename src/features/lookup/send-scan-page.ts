import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderPage } from '../../web/render.ts';

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/**
 * A page anyone may keep but must ask about again each time: a suspension shows at the next request,
 * an unchanged page costs no bytes. Fields have weak networks, so it leaves compressed.
 */
export async function sendScanPage(
  request: FastifyRequest,
  reply: FastifyReply,
  node: VNode,
  status: 200 | 404,
): Promise<FastifyReply> {
  const html = renderPage(node);
  void reply
    .code(status)
    .header('vary', 'accept-encoding, accept-language, cookie')
    .type('text/html; charset=utf-8');
  if (status === 404) void reply.header('cache-control', 'no-store');
  else if (isUnchanged(request, reply, html)) return reply.code(304).send();
  return sendCompressed(request, reply, html);
}

/** Sets the headers that make an answer askable; whether the asker has it already. */
function isUnchanged(request: FastifyRequest, reply: FastifyReply, body: string): boolean {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  // Weak: the compressed forms share it.
  const tag = `W/"${hash}"`;
  void reply.header('etag', tag).header('cache-control', 'public, max-age=0, must-revalidate');
  const asked = request.headers['if-none-match'] ?? '';
  return asked.split(',').some((one) => one.trim().replace(/^(?!W\/)/, 'W/') === tag);
}

async function sendCompressed(request: FastifyRequest, reply: FastifyReply, html: string) {
  const accepted = acceptedEncodings(request.headers['accept-encoding']);
  if (accepted.has('br')) {
    // 9 and 11 cost 45 to 190 times as much for a few bytes.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    return reply.header('content-encoding', 'br').send(await brotli(html, { params }));
  }
  if (accepted.has('gzip')) return reply.header('content-encoding', 'gzip').send(await zip(html));
  return reply.send(html);
}

function acceptedEncodings(header: unknown): ReadonlySet<string> {
  const parts = typeof header === 'string' ? header.toLowerCase().split(',') : [];
  const wanted = parts.filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part));
  return new Set(wanted.map((part) => part.split(';')[0]?.trim() ?? ''));
}
