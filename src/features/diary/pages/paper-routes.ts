import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { actorOf } from '../../../http/visitor.ts';
import { readPlanting } from '../actions/read-diary.ts';
import { params } from '../schemas/plantings.ts';
import { readers } from '../who.ts';
import { base } from './base.ts';
import { paperPdf } from './paper-pdf.ts';
import { paperOf } from './paper-words.ts';

const query = z.object({ blank: z.literal('1').optional().catch(undefined) });

/** The diary of a season on paper: as it is, or blank for writing by hand. */
export function paperRoutes(app: App, deps: Deps): void {
  app.get(
    `${base}/:id/diary.pdf`,
    { config: { access: { roles: readers } }, schema: { hide: true, params } },
    async (request, reply) => {
      const record = await readPlanting(deps, actorOf(request), request.params.id);
      const isBlank = query.parse(request.query ?? {}).blank === '1';
      const printed = deps.now();
      const name = isBlank ? 'nhat-ky-trong' : 'nhat-ky';
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${name}.pdf"`)
        .header('cache-control', 'no-store')
        .send(await paperPdf(paperOf(record, isBlank, printed), printed));
    },
  );
}
