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
import { decideCode } from '../actions/decide-code.ts';
import { giveCode } from '../actions/give-code.ts';
import { readArea, readAreaCode } from '../actions/read-area.ts';
import { codeGrant, decisionInput, newDecisionKinds } from '../schemas.ts';
import type { Area } from '../store/areas.ts';
import { findLatestCheck } from '../store/checks.ts';
import { listDecisions } from '../store/codes.ts';
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
      return sendPage(reply, await codeForm(request, area, { decidedOn: today() }, []));
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
          const input = decisionInput.parse(decisionFrom(kind, values));
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
    return (
      <CodeForm
        context={context}
        area={area}
        values={values}
        errors={errors}
        markets={markets.map((market) => ({
          value: market.code,
          label: nameOf(market, language),
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
    const markets = await listMarkets(deps.db);
    const market = marketNames(markets, context.language)(code.marketCode);
    const suspended = (await listDecisions(deps.db, { codeId: id })).find(
      (decision) => decision.kind === 'suspend',
    );
    const latest = await findLatestCheck(deps.db, code, localDateOf(deps.now()));
    const check =
      suspended && latest && latest.checkedOn > suspended.decidedOn ? latest : undefined;
    return (
      <DecideForm
        context={context}
        code={code}
        kind={kind}
        market={market}
        needsImporter={
          markets.find((each) => each.code === code.marketCode)?.needsImporterApproval ?? false
        }
        check={check}
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
