import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { App, Request } from '../../http/app-types.ts';
import { problemSchema } from '../../http/openapi.ts';
import { problems as httpProblems } from '../../http/problems.ts';
import { actorOf } from '../../http/visitor.ts';
import { idInput } from '../../lib/input.ts';
import { refuseIf } from '../../lib/problem.ts';
import type { Role } from '../../lib/roles.ts';
import { qrOf } from './actions.ts';
import { labelPdf } from './label-pdf.ts';
import { labelOf } from './label-words.ts';
import { labelsPage } from './pages.tsx';
import { labelsPerSheet, mostLabels, whyNotPrint } from './rules.ts';
import { findLabelled } from './store.ts';

const params = z.strictObject({ id: idInput.meta({ example: 'lot_V1StGXR8Z5jdHi6B' }) });
const readers: readonly Role[] = [
  'cooperative-editor',
  'cooperative-head',
  'packing-house',
  'inspector',
  'officer',
];
const config = { access: { roles: readers } };

/** What to print: a sheet of small labels from a place on, or one for a crate. */
const printQuery = z.object({
  layout: z.enum(['sheet', 'single']).default('sheet'),
  first: z.coerce.number().int().min(1).max(labelsPerSheet).default(1),
  count: z.coerce.number().int().min(1).max(mostLabels).default(labelsPerSheet),
  lang: z.string().optional(),
});

export function labelRoutes(app: App, deps: Deps): void {
  const refusals = { 401: problemSchema, 403: problemSchema, 404: problemSchema };
  const documented = (summary: string) => ({
    tags: ['labels'],
    summary,
    params,
    response: { ...refusals, 409: problemSchema },
  });

  for (const [root, schemaOf] of [
    ['/api/v1/batches', documented],
    ['/console/batches', () => ({ hide: true, params })],
  ] as const) {
    app.get(
      `${root}/:id/qr.svg`,
      { config, schema: schemaOf('The QR code of a released batch as SVG') },
      async (request, reply) => {
        const batch = await released(request, request.params as { id: string });
        const { svg } = qrOf(deps.publicUrl, batch.publicCode);
        return sendFile(reply, 'image/svg+xml', `qr-${batch.number}.svg`, Buffer.from(svg));
      },
    );
    app.get(
      `${root}/:id/qr.png`,
      { config, schema: schemaOf('The QR code of a released batch as PNG') },
      async (request, reply) => {
        const batch = await released(request, request.params as { id: string });
        const png = qrOf(deps.publicUrl, batch.publicCode).png();
        return sendFile(reply, 'image/png', `qr-${batch.number}.png`, png);
      },
    );
  }

  app.get(
    '/console/batches/:id/labels.pdf',
    { config, schema: { hide: true, params, querystring: printQuery } },
    async (request, reply) => {
      const batch = await released(request, request.params);
      const { layout, first, count } = request.query;
      const pdf = await labelPdf(
        labelOf(batch, deps.publicUrl),
        layout === 'single' ? { kind: 'single' } : { kind: 'sheet', first, count },
        batch.releasedAt ?? new Date(0),
      );
      return sendFile(reply, 'application/pdf', `tem-${batch.number}.pdf`, pdf);
    },
  );

  app.get(
    '/console/batches/:id/labels',
    { config, schema: { hide: true, params } },
    async (request, reply) => {
      const batch = await find(request, request.params);
      return labelsPage(request, reply, batch, deps.publicUrl);
    },
  );

  async function find(request: Request, { id }: { id: string }) {
    const batch = await findLabelled(deps.db, actorOf(request), id);
    if (!batch) throw httpProblems.notFound();
    return batch;
  }

  async function released(request: Request, id: { id: string }) {
    const batch = await find(request, id);
    refuseIf(whyNotPrint(batch.state));
    return batch;
  }
}

/** Past the JSON serializer; the name is made of capitals, digits and hyphens alone. */
function sendFile(reply: FastifyReply, type: string, name: string, content: Buffer): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `inline; filename="${name}"`)
    .header('cache-control', 'private, no-store')
    .send(content);
}
