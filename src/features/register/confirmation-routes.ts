import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { App, Request } from '../../http/app-types.ts';
import { problemSchema } from '../../http/openapi.ts';
import { problems as http } from '../../http/problems.ts';
import { actorOf } from '../../http/visitor.ts';
import { localDateOf } from '../../lib/dates.ts';
import { idInput } from '../../lib/input.ts';
import type { Role } from '../../lib/roles.ts';
import { formerNamesOf } from '../reference/actions.ts';
import { confirmationPdf } from './confirmation-pdf.ts';
import { findConfirmed } from './confirmation-store.ts';
import { confirmationOf } from './confirmation-words.ts';
import { problems } from './problems.ts';

const params = z.strictObject({ id: idInput.meta({ example: 'cod_V1StGXR8Z5jdHi6B' }) });
const readers: readonly Role[] = ['cooperative-editor', 'cooperative-head', 'inspector', 'officer'];
const ended: ReadonlySet<string> = new Set(['revoked', 'lapsed']);
const config = { access: { roles: readers } };

/** The paper 'Giấy xác nhận cấp mã số vùng trồng' of one code for one market, as PDF. */
export function confirmationRoutes(app: App, deps: Deps): void {
  app.get(
    '/console/area-codes/:id/confirmation.pdf',
    { config, schema: { hide: true, params } },
    (request, reply) => send(request, reply, request.params.id),
  );

  app.get(
    '/api/v1/area-codes/:id/confirmation.pdf',
    {
      config,
      schema: {
        tags: ['register'],
        summary: 'The confirmation of a code as PDF, to be signed and sealed',
        params,
        response: {
          401: problemSchema,
          403: problemSchema,
          404: problemSchema,
          409: problemSchema,
        },
      },
    },
    async (request, reply) => send(request, reply as FastifyReply, request.params.id),
  );

  async function send(request: Request, reply: FastifyReply, id: string): Promise<FastifyReply> {
    const code = await findConfirmed(deps.db, actorOf(request), id);
    if (!code) throw http.notFound();
    if (ended.has(code.state)) throw problems.codeEnded();
    const former = await formerNamesOf(deps.db, code.communeCode);
    const now = deps.now();
    const paper = confirmationOf(code, former, deps.publicUrl, localDateOf(now));
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="xac-nhan-${code.normalised}.pdf"`)
      .header('cache-control', 'private, no-store')
      .send(await confirmationPdf(paper, now));
  }
}
