import type { App } from '../../http/app-types.ts';
import { pageContext, sendPage } from '../../http/pages.ts';
import { actorOf } from '../../http/visitor.ts';
import { roles } from '../../lib/roles.ts';
import { ConsoleLayout } from '../../web/layouts/console.tsx';
import { navigationFor } from '../../web/layouts/navigation.ts';
import { words } from './messages.ts';

/** Where the dock of a phone has no room: every page of the role, in words. */
export function moreRoutes(app: App): void {
  app.get(
    '/console/more',
    { config: { access: { roles } }, schema: { hide: true } },
    async (request, reply) => {
      const context = pageContext(request);
      const entries = navigationFor(actorOf(request).role, context.language);
      return sendPage(
        reply,
        <ConsoleLayout context={context} title={words(context.language).more} section="more">
          <ul class="entries">
            {entries
              .filter(({ section }) => section !== 'more')
              .map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
          </ul>
        </ConsoleLayout>,
      );
    },
  );
}
