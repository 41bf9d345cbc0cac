import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { importKinds } from '../../../db/schema/exchange.ts';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { languageOf } from '../../../http/language.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { idInput } from '../../../lib/input.ts';
import { annotateSheet } from '../actions/annotate-sheet.ts';
import { exportLists, exportNames, exportsFor } from '../actions/export-lists.ts';
import { makeTemplate } from '../actions/make-template.ts';
import { areaFeatures } from '../actions/outline-features.ts';
import { readRun } from '../actions/send-sheet.ts';
import { problems } from '../problems.ts';
import { byteOrderMark, csvLine, type OutCell } from '../sheet/write-csv.ts';
import { writeWorkbook } from '../sheet/write-workbook.ts';
import { exporters, importers, kindsFor } from '../who.ts';

const base = '/console/exchange';
const tags = ['import and export'];
const format = z.enum(['xlsx', 'csv']);
const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Files that go out: templates, lists, outlines, and sheets with what is to be corrected. */
export function downloads(app: App, deps: Deps): void {
  const mayImport = { access: { roles: importers } };
  const mayExport = { access: { roles: exporters } };

  for (const url of [`${base}/templates/:kind.:format`, '/api/v1/imports/templates/:kind.:format'])
    app.route({
      method: 'GET',
      url,
      config: mayImport,
      schema: {
        hide: url.startsWith(base),
        tags,
        summary: 'An empty sheet with headers, an example, a guide and the lists',
        params: z.object({ kind: z.enum(importKinds), format }),
      },
      handler: async (request, reply) => {
        const actor = actorOf(request);
        const { kind, format: as } = request.params;
        if (!kindsFor(actor.role).includes(kind)) throw http.notFound();
        const wish = { format: as, language: languageOf(request) };
        return attach(reply, `mau-${kind}`, as).send(await makeTemplate(deps, actor, kind, wish));
      },
    });

  for (const url of [`${base}/exports/:list.:format`, '/api/v1/exports/:list.:format'])
    app.route({
      method: 'GET',
      url,
      config: mayExport,
      schema: {
        hide: url.startsWith(base),
        tags,
        summary: 'A whole list, as far as you may see it, as CSV (UTF-8 with BOM) or XLSX',
        params: z.object({ list: z.enum(exportNames), format }),
      },
      handler: (request, reply) => {
        const { list, format: as } = request.params;
        return sendList(request, reply, list, as);
      },
    });

  app.route({
    method: 'GET',
    url: `${base}/areas.geojson`,
    config: { access: { roles: ['officer'] } },
    schema: { hide: true },
    handler: (_request, reply) =>
      reply
        .type('application/geo+json')
        .header('content-disposition', 'attachment; filename="areas.geojson"')
        .header('cache-control', 'private, no-store')
        .send(Readable.from(areaFeatures(deps))),
  });

  app.route({
    method: 'GET',
    url: `${base}/imports/:id/problems.:format`,
    config: mayImport,
    schema: { hide: true, params: z.object({ id: idInput, format }) },
    handler: async (request, reply) => {
      const run = await readRun(deps, actorOf(request), request.params.id);
      const { header, rows } = await annotateSheet(deps, run, languageOf(request));
      const as = request.params.format;
      const body =
        as === 'xlsx'
          ? await writeWorkbook([{ name: 'Dữ liệu', header, rows }])
          : byteOrderMark + [header, ...rows].map(csvLine).join('');
      return attach(reply, 'can-sua', as).send(body);
    },
  });

  async function sendList(
    request: Request,
    reply: FastifyReply,
    name: (typeof exportNames)[number],
    as: keyof typeof types,
  ) {
    const actor = actorOf(request);
    if (!exportsFor(actor.role).includes(name)) throw problems.exportUnknown();
    const { header, pieces } = exportLists[name];
    const found = pieces(deps, actor);
    if (as === 'csv') return attach(reply, name, as).send(Readable.from(linesOf(header, found)));
    const rows: (readonly OutCell[])[] = [];
    for await (const piece of found) rows.push(...piece);
    return attach(reply, name, as).send(await writeWorkbook([{ name: 'Danh sách', header, rows }]));
  }
}

async function* linesOf(
  header: readonly string[],
  pieces: AsyncIterable<readonly (readonly OutCell[])[]>,
) {
  yield byteOrderMark + csvLine(header);
  for await (const piece of pieces) yield piece.map(csvLine).join('');
}

function attach(reply: FastifyReply, name: string, as: keyof typeof types): FastifyReply {
  return reply
    .type(types[as])
    .header('content-disposition', `attachment; filename="${name}.${as}"`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store');
}
