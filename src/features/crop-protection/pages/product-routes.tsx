import { z } from 'zod';
import { productGroups } from '../../../db/schema/crop-protection.ts';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { parseDate } from '../../../lib/dates.ts';
import { pageQuery } from '../../../lib/input.ts';
import type { FormError } from '../../../web/page-context.ts';
import { listCrops } from '../../reference/actions.ts';
import { judgeUse, type UseJudgement } from '../actions/judge-use.ts';
import { doseOf, readProduct, readProducts } from '../actions/read-catalogue.ts';
import { judgementQuery, params } from '../schemas.ts';
import { countWaiting } from '../store/read-labels.ts';
import { readers } from '../who.ts';
import { base } from './base.ts';
import { ProductList } from './product-list.tsx';
import { ProductPage } from './product-record.tsx';

const query = z.object({
  q: z.string().max(100).optional().catch(undefined),
  group: z.enum(productGroups).optional().catch(undefined),
  after: pageQuery.shape.after.catch(undefined),
});
const config = { access: { roles: readers } };

export function productPages(app: App, deps: Deps): void {
  app.get(base, { config, schema: { hide: true } }, async (request, reply) => {
    const { q, group, after } = query.parse(request.query);
    const found = await readProducts(deps, { search: q, group, after, limit: 25 });
    const address = (cursor?: string) =>
      `${base}?${new URLSearchParams({ ...(q && { q }), ...(group && { group }), ...(cursor && { after: cursor }) })}`;
    return sendPage(
      reply,
      <ProductList
        context={pageContext(request)}
        rows={found.items}
        search={q}
        group={group}
        waiting={await countWaiting(deps.db)}
        next={found.next ? address(found.next) : undefined}
        first={after ? address() : undefined}
      />,
    );
  });

  app.get(
    `${base}/products/:id`,
    { config, schema: { hide: true, params } },
    async (request, reply) => {
      const { id } = request.params;
      const texts = textsOf(request.query);
      if (texts.crop === undefined) return sendPage(reply, await page(request, id, texts, []));
      return answerForm(request, reply, {
        act: async () => page(request, id, texts, [], await tried(id, texts)),
        done: (shown) => shown,
        again: (errors) => page(request, id, texts, errors),
      });
    },
  );

  async function tried(id: string, { crop, on, amount, unit, water }: Record<string, string>) {
    const typed = judgementQuery.parse({
      crop,
      on: parseDate(on ?? '') ?? on,
      ...(amount && { amount, unit }),
      ...(water && { water }),
    });
    const dose = doseOf(typed);
    return judgeUse(deps.db, { productId: id, cropCode: typed.crop, usedOn: typed.on, dose });
  }

  async function page(
    request: Request,
    id: string,
    texts: Record<string, string>,
    errors: readonly FormError[],
    judgement?: UseJudgement,
  ) {
    const context = pageContext(request);
    const crops = (await listCrops(deps.db)).map((crop) => ({
      value: crop.code,
      label: { vi: crop.nameVi, en: crop.nameEn, zh: crop.nameZh }[context.language],
    }));
    const found = await readProduct(deps, id);
    return <ProductPage {...{ context, found, crops, texts, errors, judgement }} />;
  }
}
