import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { App, Request } from '../../http/app-types.ts';
import { pageContext } from '../../http/pages.ts';
import { localDateOf } from '../../lib/dates.ts';
import { clean } from '../../lib/fold.ts';
import { printPublicCode, readPublicCode } from '../../lib/public-code.ts';
import type { PageContext } from '../../web/page-context.ts';
import { LotPage } from './lot-page.tsx';
import { MadePage } from './made/page.tsx';
import { presentMade } from './made/present.ts';
import { findMadeLot } from './made/store.ts';
import { NoLotPage } from './no-lot-page.tsx';
import { presentLot } from './present-lot.ts';
import { sendScanPage } from './send-scan-page.ts';
import { findReleasedLot } from './store.ts';
import { verdictOf } from './verdict.ts';

const params = z.object({ code: z.string() });

/** The page behind the QR code. Capitals in the path keep the QR small; small letters are typed. */
export function scanPages(app: App, deps: Deps): void {
  for (const url of ['/T/:code', '/t/:code']) {
    app.route({
      method: 'GET',
      url,
      config: { access: 'public' },
      schema: { hide: true, params },
      handler: async (request, reply) => {
        const today = localDateOf(deps.now());
        const read = readPublicCode(request.params.code);
        // A mistyped code never reaches the database: its check character says so.
        if (!('code' in read)) {
          const typed = clean(request.params.code).slice(0, 60);
          return sendNoLot(request, reply, { verdict: verdictOf('mistyped', today), typed });
        }
        const [path, query] = splitUrl(request.url);
        if (path !== `/T/${read.code}`) return reply.redirect(`/T/${read.code}${query}`, 301);
        const context = contextOf(request);
        const lot = await findReleasedLot(deps.db, read.code);
        if (!lot) {
          const made = await findMadeLot(deps.db, read.code);
          const typed = printPublicCode(read.code);
          if (!made)
            return sendNoLot(request, reply, { verdict: verdictOf('unknown', today), typed });
          const shown = { context, lot: presentMade(made, today, context.language) };
          return sendScanPage(
            request,
            reply,
            <MadePage {...shown} publicUrl={deps.publicUrl} />,
            200,
          );
        }
        const view = presentLot(lot, today, context.language);
        const page = <LotPage context={context} lot={view} publicUrl={deps.publicUrl} />;
        return sendScanPage(request, reply, page, 200);
      },
    });
  }

  function sendNoLot(
    request: Request,
    reply: FastifyReply,
    found: { verdict: ReturnType<typeof verdictOf>; typed: string },
  ) {
    const { host } = new URL(deps.publicUrl);
    const page = <NoLotPage context={contextOf(request)} host={host} {...found} />;
    return sendScanPage(request, reply, page, 404);
  }
}

/** Nobody is looked up and nothing is random here: equal facts make an equal page and an equal ETag. */
function contextOf(request: Request): PageContext {
  return { ...pageContext(request), newKey: '' };
}

function splitUrl(url: string): [path: string, query: string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark)];
}
