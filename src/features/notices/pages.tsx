import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { pageContext, sendPage } from '../../http/pages.ts';
import { actorOf } from '../../http/visitor.ts';
import { formatInstant } from '../../lib/dates.ts';
import { pageQuery } from '../../lib/input.ts';
import { roles } from '../../lib/roles.ts';
import { Button } from '../../web/components/button.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { Form } from '../../web/components/form.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { Table } from '../../web/components/table.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { ConsoleLayout } from '../../web/layouts/console.tsx';
import type { PageContext } from '../../web/page-context.ts';
import { readNotices } from './actions.ts';
import { sentenceOf, words } from './messages.ts';
import { listNotices, type NoticeRow } from './store.ts';

const listQuery = z.object({ after: pageQuery.shape.after.catch(undefined) });

// Notices tell facts, which an administrator does not see.
const readers = roles.filter((role) => role !== 'administrator');
const reading = { config: { access: { roles: readers } }, schema: { hide: true } };

export function noticePages(app: App, deps: Deps): void {
  app.get('/console/notices', reading, async (request, reply) => {
    const { after } = listQuery.parse(request.query);
    const page = await listNotices(deps.db, actorOf(request).organisationId, {
      after,
      limit: 25,
    });
    return sendPage(
      reply,
      <NoticeList
        context={pageContext(request)}
        notices={page.items}
        next={page.next ? `/console/notices?after=${page.next}` : undefined}
        first={after ? '/console/notices' : undefined}
      />,
    );
  });

  app.post('/console/notices/read', reading, async (request, reply) => {
    await readNotices(deps, actorOf(request));
    return reply.redirect('/console/notices', 303);
  });
}

type Props = {
  context: PageContext;
  notices: readonly NoticeRow[];
  next: string | undefined;
  first: string | undefined;
};

function NoticeList({ context, notices, next, first }: Props) {
  const { language } = context;
  const say = words(language);
  const hasUnread = notices.some(({ readAt }) => readAt === null);
  return (
    <ConsoleLayout context={context} title={say.title} section="notices" intro={say.intro}>
      {notices.length === 0 ? (
        <EmptyState>{say.none}</EmptyState>
      ) : (
        <Table
          caption={say.title}
          rows={notices}
          columns={[
            {
              header: say.title,
              cell: ({ kind, facts, href }) => (
                <a href={href}>{sentenceOf(kind, facts, language)}</a>
              ),
            },
            {
              header: say.when,
              cell: ({ createdAt }) => formatInstant(createdAt, language),
            },
            {
              header: say.state,
              cell: ({ readAt }) =>
                readAt === null ? (
                  <Tag tone="warn">{say.unread}</Tag>
                ) : (
                  <Tag tone="plain">{say.read}</Tag>
                ),
            },
          ]}
        />
      )}
      {hasUnread && (
        <Form context={context} action="/console/notices/read">
          <Button kind="quiet">{say.markRead}</Button>
        </Form>
      )}
      <Pager language={language} next={next} first={first} />
    </ConsoleLayout>
  );
}
