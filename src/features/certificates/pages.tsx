import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { pageContext, sendPage } from '../../http/pages.ts';
import { actorOf } from '../../http/visitor.ts';
import { localDateOf } from '../../lib/dates.ts';
import { pageAfter, readTimeCursor } from '../../lib/paging.ts';
import { listCertificateKinds } from '../reference/actions.ts';
import { readers } from './api.ts';
import { checkPages } from './pages/check-routes.tsx';
import { declarePages } from './pages/declare-routes.tsx';
import { CertificateList } from './pages/list.tsx';
import { namesOf } from './pages/load.ts';
import { certificatesPageQuery } from './schemas.ts';
import { countCertificates, listCertificates } from './store/read.ts';

export function certificatePages(app: App, deps: Deps): void {
  app.get(
    '/console/certificates',
    { config: { access: { roles: readers } }, schema: { hide: true } },
    async (request, reply) => {
      const actor = actorOf(request);
      const query = certificatesPageQuery.parse(request.query);
      // An inspector's day starts with what waits, in the order it came.
      const show = query.show ?? (actor.role === 'inspector' ? 'waiting' : 'all');
      const filter = { show, search: query.q, today: localDateOf(deps.now()) };
      const [at, id] = readTimeCursor(query.after) ?? [];
      const limit = 25;
      const after = at && id ? { at, id } : undefined;
      const found = await listCertificates(deps.db, actor, { ...filter, after, limit: limit + 1 });
      const page = pageAfter(found, limit, (row) => [row.declaredAt.toISOString(), row.id]);
      const address = (cursor?: string) =>
        `/console/certificates?${new URLSearchParams({
          show,
          ...(query.q && { q: query.q }),
          ...(cursor && { after: cursor }),
        })}`;
      return sendPage(
        reply,
        <CertificateList
          context={pageContext(request)}
          records={page.items}
          names={{ ...(await namesOf(deps)), kinds: await listCertificateKinds(deps.db) }}
          today={filter.today}
          show={show}
          search={query.q}
          count={await countCertificates(deps.db, actor, filter)}
          next={page.next ? address(page.next) : undefined}
          first={query.after ? address() : undefined}
        />,
      );
    },
  );
  declarePages(app, deps);
  checkPages(app, deps);
}
