import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import { formatDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { formatNumber } from '../../../lib/numbers.ts';
import { isCooperative, type Role } from '../../../lib/roles.ts';
import { listSurveillanceOverdue } from '../../areas/actions/record-check.ts';
import { listNearLimit } from '../../quotas/actions.ts';
import { percentOf } from '../../quotas/rules.ts';
import { listCommunes, listCrops, listMarkets } from '../../reference/actions.ts';
import { nameCommune } from '../../reference/rules.ts';
import { daysOf } from '../load.ts';
import { dossiersPageQuery, type ShownSet } from '../schemas.ts';
import { countDossiers, listDossiers } from '../store/list.ts';
import { readers } from '../who.ts';
import { base, DossierList } from './list.tsx';

const pageSize = 25;

/** The desk of everybody who has to do with dossiers. */
export function listPages(app: App, deps: Deps): void {
  app.get(
    base,
    { config: { access: { roles: readers } }, schema: { hide: true } },
    async (request, reply) => {
      const context = pageContext(request);
      const actor = actorOf(request);
      const { after, ...asked } = dossiersPageQuery.parse(request.query);
      const show = asked.show ?? firstShown(actor.role);
      const { market, commune, crop, q } = asked;
      const query = { q, market, commune, crop };
      const days = await daysOf(deps);
      const filter = { ...query, search: q, show, after, limit: pageSize };
      const { items, next } = await listDossiers(deps.db, actor, filter, days);
      const address = (cursor?: string) =>
        `${base}?${new URLSearchParams({
          show,
          ...given(query),
          ...(cursor && { after: cursor }),
        })}`;
      return sendPage(
        reply,
        <DossierList
          context={context}
          rows={items}
          counts={await countDossiers(deps.db, actor, days)}
          today={days.today}
          calendar={days.calendar}
          show={show}
          query={query}
          options={await optionsIn(context.language)}
          surveillance={
            actor.role === 'officer' && !after
              ? await overdueVisits(days.today, context.language)
              : []
          }
          near={
            actor.role === 'officer' && !after ? await nearLimit(days.today, context.language) : []
          }
          next={next ? address(next) : undefined}
          first={after ? address() : undefined}
        />,
      );
    },
  );

  async function overdueVisits(today: string, language: Language) {
    const { items } = await listSurveillanceOverdue(deps.db, today, { limit: 10 });
    return items.map(({ areaId, areaName, holderName, dueOn }) => ({
      ...{ areaId, areaName, holderName },
      due: formatDate(dueOn, language),
    }));
  }

  async function nearLimit(today: string, language: Language) {
    const { items } = await listNearLimit(deps.db, today, { limit: 10 });
    return items.map((balance) => ({
      codeId: balance.codeId,
      value: balance.value,
      holderName: balance.holderName,
      share: `${formatNumber(percentOf(balance) ?? 0, language)} %`,
    }));
  }

  async function optionsIn(language: Language) {
    const [markets, crops, communes] = await Promise.all([
      listMarkets(deps.db),
      listCrops(deps.db),
      listCommunes(deps.db, { provinceCode: '91' }),
    ]);
    const nameOf = (row: { nameVi: string; nameEn: string; nameZh: string }) =>
      ({ vi: row.nameVi, en: row.nameEn, zh: row.nameZh })[language];
    return {
      markets: markets.map((row) => ({ value: row.code, label: nameOf(row) })),
      crops: crops.map((row) => ({ value: row.code, label: nameOf(row) })),
      communes: communes.map((row) => ({ value: row.code, label: nameCommune(row, language) })),
    };
  }
}

/** A holder comes to see all of theirs, an office what waits for it. */
function firstShown(role: Role): ShownSet {
  return isCooperative(role) ? 'all' : 'mine';
}

function given(query: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}
