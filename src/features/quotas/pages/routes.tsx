import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { idInput, pageQuery } from '../../../lib/input.ts';
import { isAuthority } from '../../../lib/roles.ts';
import { listCrops } from '../../reference/actions.ts';
import { listCodeBalances } from '../store/list-codes.ts';
import { listSeasons } from '../store/settings.ts';
import { readers } from '../who.ts';
import { excessPages } from './excess-routes.tsx';
import { QuotaList } from './quota-list.tsx';
import { settingPages } from './setting-routes.tsx';

const query = z.object({
  q: z.string().max(100).optional().catch(undefined),
  season: idInput.optional().catch(undefined),
  near: z.literal('yes').optional().catch(undefined),
  after: pageQuery.shape.after.catch(undefined),
});

export function quotaPages(app: App, deps: Deps): void {
  app.get(
    '/console/quotas',
    { config: { access: { roles: readers } }, schema: { hide: true } },
    async (request, reply) => {
      const { q, season, near, after } = query.parse(request.query);
      const actor = actorOf(request);
      const context = pageContext(request);
      const today = localDateOf(deps.now());
      const [found, seasons, crops] = await Promise.all([
        listCodeBalances(deps.db, today, {
          holderId: isAuthority(actor.role) ? undefined : actor.organisationId,
          search: q,
          near: near === 'yes',
          season: season ? { id: season } : { on: today },
          after,
          limit: 25,
        }),
        listSeasons(deps.db),
        listCrops(deps.db),
      ]);
      const nameOf = (code: string) => crops.find((crop) => crop.code === code);
      const address = (cursor?: string) =>
        `/console/quotas?${new URLSearchParams({
          ...(q && { q }),
          ...(season && { season }),
          ...(near && { near }),
          ...(cursor && { after: cursor }),
        })}`;
      return sendPage(
        reply,
        <QuotaList
          context={context}
          rows={found.items}
          seasons={seasons.map(({ id, name, cropCode }) => {
            const crop = nameOf(cropCode);
            const names = { vi: crop?.nameVi, en: crop?.nameEn, zh: crop?.nameZh };
            return { id, label: `${names[context.language] ?? cropCode}: ${name}` };
          })}
          search={q}
          season={season}
          near={near === 'yes'}
          next={found.next ? address(found.next) : undefined}
          first={after ? address() : undefined}
        />,
      );
    },
  );

  settingPages(app, deps);
  excessPages(app, deps);
}
