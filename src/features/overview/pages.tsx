import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { pageContext, sendPage } from '../../http/pages.ts';
import { actorOf } from '../../http/visitor.ts';
import { localDateOf } from '../../lib/dates.ts';
import { formatNumber } from '../../lib/numbers.ts';
import { isCooperative, roles } from '../../lib/roles.ts';
import { Card, Columns } from '../../web/components/card.tsx';
import { DataList } from '../../web/components/data-list.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { Tile, Tiles } from '../../web/components/tile.tsx';
import { ConsoleLayout } from '../../web/layouts/console.tsx';
import type { PageContext } from '../../web/page-context.ts';
import { words } from './messages.ts';
import { moreRoutes } from './more-page.tsx';
import { countMembers } from './store.ts';
import { workFor } from './view.ts';
import type { Work } from './work.ts';

/** The first page of the console: what waits for whoever signed in. */
export function overviewRoutes(app: App, deps: Deps): void {
  moreRoutes(app);
  app.get(
    '/console',
    { config: { access: { roles } }, schema: { hide: true } },
    async (request, reply) => {
      const context = pageContext(request);
      const actor = actorOf(request);
      if (actor.role === 'administrator')
        return sendPage(reply, <Members context={context} {...(await countMembers(deps.db))} />);
      const today = localDateOf(deps.now());
      const work = await workFor(deps.db, actor, today, context.language);
      return sendPage(
        reply,
        <Today context={context} work={work} mayRegister={isCooperative(actor.role)} />,
      );
    },
  );
}

type TodayProps = { context: PageContext; work: readonly Work[]; mayRegister: boolean };

function Today({ context, work, mayRegister }: TodayProps) {
  const { language } = context;
  const say = words(language);
  const register = mayRegister ? { href: '/console/batches/new', label: say.newBatch } : undefined;
  const waiting = work.filter(({ count }) => count > 0);
  return (
    <ConsoleLayout context={context} title={say.title} section="today" action={register}>
      {work.length > 0 && (
        <Tiles>
          {work.map(({ title, count }) => (
            <Tile key={title} label={title} value={formatNumber(count, language)} />
          ))}
        </Tiles>
      )}
      {waiting.length === 0 ? (
        <EmptyState>{say.nothing}</EmptyState>
      ) : (
        <Columns>
          {waiting.map((kind) => (
            <Card key={kind.title} title={kind.title}>
              <p class="soft">{kind.help}</p>
              <DataList
                facts={kind.items.map(({ href, label, note }) => ({
                  term: note,
                  value: <a href={href}>{label}</a>,
                }))}
              />
              {kind.count > kind.items.length && (
                <p>
                  <a href={kind.all}>{say.showAll(formatNumber(kind.count, language))}</a>
                </p>
              )}
            </Card>
          ))}
        </Columns>
      )}
    </ConsoleLayout>
  );
}

type MembersProps = { context: PageContext; people: number; organisations: number };

function Members({ context, people, organisations }: MembersProps) {
  const { language } = context;
  const say = words(language);
  return (
    <ConsoleLayout context={context} title={say.title} section="today">
      <Tiles>
        <Tile
          label={say.people}
          value={formatNumber(people, language)}
          note={<a href="/console/people">{say.toPeople}</a>}
        />
        <Tile
          label={say.organisations}
          value={formatNumber(organisations, language)}
          note={<a href="/console/organisations">{say.toOrganisations}</a>}
        />
      </Tiles>
    </ConsoleLayout>
  );
}
