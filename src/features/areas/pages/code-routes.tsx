import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { fileOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import { formatDate, localDateOf } from '../../../lib/dates.ts';
import { idInput } from '../../../lib/input.ts';
import type { FormError } from '../../../web/page-context.ts';
import { listCodeSchemes, listMarkets } from '../../reference/actions.ts';
import { isAllottable } from '../../reference/rules.ts';
import { decideCode } from '../actions/decide-code.ts';
import { giveCode } from '../actions/give-code.ts';
import { readArea, readAreaCode } from '../actions/read-area.ts';
import { whyNotForMarket } from '../rules/read-code.ts';
import { codeGrant, decisionInput, newDecisionKinds } from '../schemas.ts';
import type { Area } from '../store/areas.ts';
import { deciders } from '../who.ts';
import { CodeForm } from './code-form.tsx';
import { DecideForm } from './decide-form.tsx';
import { decisionFrom, grantFrom } from './form-input.ts';
import { marketNames, nameOf } from './names.ts';

const params = z.object({ id: idInput });
const querystring = z.object({ kind: z.enum(newDecisionKinds).catch('suspend') });
const config = { access: { roles: deciders } };

export function areaCodePages(app: App, deps: Deps): void {
  app.get(
    '/console/areas/:id/codes/new',
    { config, schema: { hide: true, params } },
    async (request, reply) => {
      const area = await readArea(deps, actorOf(request), request.params.id);
      const values = { way: 'allot', schemeId: 'PUC_PHC_2026', decidedOn: today() };
      return sendPage(reply, await codeForm(request, area, values, []));
    },
  );

  app.post(
    '/console/areas/:id/codes/new',
    { config, schema: { hide: true, params } },
    async (request, reply) => {
      const actor = actorOf(request);
      const values = textsOf(request.body);
      const area = await readArea(deps, actor, request.params.id);
      return answerForm(request, reply, {
        act: () => {
          const input = codeGrant.parse(grantFrom(values));
          const file = fileOf(request.body, 'file');
          return giveCode(deps, actor, area.id, input, values.idempotencyKey, file);
        },
        done: () => `/console/areas/${area.id}`,
        again: (errors) => codeForm(request, area, values, errors),
      });
    },
  );

  app.get(
    '/console/codes/:id/decide',
    { config, schema: { hide: true, params, querystring } },
    async (request, reply) => {
      const { id } = request.params;
      const values = { decidedOn: today() };
      return sendPage(reply, await decideForm(request, id, request.query.kind, values, []));
    },
  );

  app.post(
    '/console/codes/:id/decide',
    { config, schema: { hide: true, params, querystring } },
    async (request, reply) => {
      const actor = actorOf(request);
      const values = textsOf(request.body);
      const { kind } = request.query;
      const code = await readAreaCode(deps, actor, request.params.id);
      return answerForm(request, reply, {
        act: () => {
          const { reasonCode } = values;
          const input = decisionInput.parse({ kind, reasonCode, ...decisionFrom(values) });
          return decideCode(deps, actor, code.id, input, {
            seenVersion: Number(values.version),
            key: values.idempotencyKey,
            file: fileOf(request.body, 'file'),
          });
        },
        done: () => `/console/areas/${code.areaId}`,
        again: (errors) => decideForm(request, code.id, kind, values, errors),
      });
    },
  );

  async function codeForm(
    request: Request,
    area: Area,
    values: Record<string, string>,
    errors: readonly FormError[],
  ) {
    const context = pageContext(request);
    const { language } = context;
    const schemes = (await listCodeSchemes(deps.db)).filter(({ kind }) => kind !== 'PHC');
    const markets = await listMarkets(deps.db);
    const day = localDateOf(deps.now());
    const nameOfMarket = marketNames(markets, language);
    // Only where the number carries no market and another market is left to open.
    const servesMore = (schemeId: string) => {
      const scheme = schemes.find(({ id }) => id === schemeId);
      const taken = area.codes.filter((code) => code.schemeId === schemeId);
      return markets.some(
        (market) =>
          scheme?.marketSuffix === false &&
          !whyNotForMarket(scheme, market) &&
          !taken.some(({ marketCode }) => marketCode === market.code),
      );
    };
    return (
      <CodeForm
        context={context}
        area={area}
        values={values}
        errors={errors}
        schemes={schemes
          .filter((scheme) => isAllottable(scheme, day))
          .map((scheme) => ({
            value: scheme.id,
            label: `${scheme.example} · ${nameOf(scheme, language)}`,
          }))}
        markets={markets.map((market) => ({
          value: market.code,
          label: nameOf(market, language),
        }))}
        sharable={area.codes
          .filter((code) => code.state !== 'revoked' && servesMore(code.schemeId))
          .map((code) => ({
            value: code.id,
            label: `${code.valueVerbatim} (${nameOfMarket(code.marketCode)})`,
          }))}
        examples={schemes.map(({ example }) => example).join(', ')}
      />
    );
  }

  async function decideForm(
    request: Request,
    id: string,
    kind: (typeof newDecisionKinds)[number],
    values: Record<string, string>,
    errors: readonly FormError[],
  ) {
    const context = pageContext(request);
    // Read again: what is shown beside a refusal is the code as it is now.
    const code = await readAreaCode(deps, actorOf(request), id);
    const market = marketNames(await listMarkets(deps.db), context.language)(code.marketCode);
    return (
      <DecideForm
        context={context}
        code={code}
        kind={kind}
        market={market}
        values={values}
        errors={errors}
      />
    );
  }

  /** Day first in every language, as the field's hint says. */
  function today(): string {
    return formatDate(localDateOf(deps.now()), 'vi');
  }
}
