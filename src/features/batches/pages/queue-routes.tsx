import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { pageContext, sendPage } from '../../../http/pages.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { pageQuery } from '../../../lib/input.ts';
import { queueKinds } from '../rules/queue.ts';
import { countQueues, listQueue } from '../store/read-queue.ts';
import { queueReaders } from '../who.ts';
import { QueuePage, queueBase } from './queue-page.tsx';

const query = z.object({
  show: z.enum(queueKinds).catch('waiting').default('waiting'),
  after: pageQuery.shape.after.catch(undefined),
});

export function queuePages(app: App, deps: Deps): void {
  app.get(
    queueBase,
    { config: { access: { roles: queueReaders } }, schema: { hide: true } },
    async (request, reply) => {
      const { show, after } = query.parse(request.query);
      const [counts, { items, next }] = await Promise.all([
        countQueues(deps.db),
        listQueue(deps.db, show, { after, limit: 25 }),
      ]);
      const address = (cursor?: string) =>
        `${queueBase}?${new URLSearchParams({ show, ...(cursor && { after: cursor }) })}`;
      return sendPage(
        reply,
        <QueuePage
          context={pageContext(request)}
          show={show}
          counts={counts}
          rows={items}
          today={localDateOf(deps.now())}
          next={next ? address(next) : undefined}
          first={after ? address() : undefined}
        />,
      );
    },
  );
}
