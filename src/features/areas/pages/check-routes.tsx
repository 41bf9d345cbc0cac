import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { fileOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import { formatDate, localDateOf } from '../../../lib/dates.ts';
import { idInput } from '../../../lib/input.ts';
import type { FormError } from '../../../web/page-context.ts';
import { listMarkets } from '../../reference/actions.ts';
import { readArea } from '../actions/read-area.ts';
import { recordCheck } from '../actions/record-check.ts';
import { checkInput } from '../schemas/checks.ts';
import type { Area } from '../store/areas.ts';
import { inspectors } from '../who.ts';
import { CheckForm } from './check-form.tsx';
import { checkFrom } from './form-input.ts';
import { nameOf } from './names.ts';

const params = z.object({ id: idInput });
const config = { access: { roles: inspectors } };

export function areaCheckPages(app: App, deps: Deps): void {
  app.get(
    '/console/areas/:id/checks/new',
    { config, schema: { hide: true, params } },
    async (request, reply) => {
      const area = await readArea(deps, actorOf(request), request.params.id);
      const values = { checkedOn: formatDate(localDateOf(deps.now()), 'vi') };
      return sendPage(reply, await form(request, area, values, []));
    },
  );

  app.post(
    '/console/areas/:id/checks/new',
    { config, schema: { hide: true, params } },
    async (request, reply) => {
      const actor = actorOf(request);
      const values = textsOf(request.body);
      const area = await readArea(deps, actor, request.params.id);
      return answerForm(request, reply, {
        act: () => {
          const input = checkInput.parse(checkFrom(values));
          const file = fileOf(request.body, 'file');
          return recordCheck(deps, actor, area.id, input, values.idempotencyKey, file);
        },
        done: () => `/console/areas/${area.id}`,
        again: (errors) => form(request, area, values, errors),
      });
    },
  );

  async function form(
    request: Request,
    area: Area,
    values: Record<string, string>,
    errors: readonly FormError[],
  ) {
    const context = pageContext(request);
    const markets = await listMarkets(deps.db);
    return (
      <CheckForm
        context={context}
        area={area}
        markets={markets.map((market) => ({
          value: market.code,
          label: nameOf(market, context.language),
        }))}
        values={values}
        errors={errors}
      />
    );
  }
}
