import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { fileOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import { formatDate, localDateOf } from '../../../lib/dates.ts';
import { idInput } from '../../../lib/input.ts';
import type { FormError } from '../../../web/page-context.ts';
import { listCodeSchemes, listCrops, listMarkets } from '../../reference/actions.ts';
import { isAllottable } from '../../reference/rules.ts';
import { decideHouseCode } from '../actions/decide-code.ts';
import { examplesOf, giveHouseCode } from '../actions/give-code.ts';
import { readHouse, readHouseCode } from '../actions/read-house.ts';
import { type Decision, decisionVerbs } from '../rules.ts';
import { codeGrant, decisionInput } from '../schemas.ts';
import { deciders } from '../who.ts';
import { CodeForm } from './code-form.tsx';
import { DecideForm } from './decide-form.tsx';
import { decisionFrom, grantFrom } from './form-input.ts';
import { base, marketNames, nameOf } from './names.ts';

const params = z.object({ id: idInput });
const ways = z.object({ way: z.enum(['allot', 'record']).catch('allot') });
const kinds = z.object({ kind: z.enum(decisionVerbs).catch('suspend') });
const config = { access: { roles: deciders } };
type Way = z.infer<typeof ways>['way'];
type Values = Record<string, string>;

export function packingHouseCodePages(app: App, deps: Deps): void {
  const giving = { config, schema: { hide: true, params, querystring: ways } };
  const deciding = { config, schema: { hide: true, params, querystring: kinds } };

  app.get(`${base}/:id/codes/new`, giving, async (request, reply) => {
    const { way } = request.query;
    return sendPage(reply, await codeForm(request, request.params.id, way, dayOnly(), []));
  });

  app.post(`${base}/:id/codes/new`, giving, async (request, reply) => {
    const values = textsOf(request.body);
    const { way } = request.query;
    const { id } = request.params;
    return answerForm(request, reply, {
      act: () => {
        const sent = { key: values.idempotencyKey, file: fileOf(request.body, 'file') };
        const input = codeGrant.parse(grantFrom(way, values));
        return giveHouseCode(deps, actorOf(request), id, input, sent);
      },
      done: () => `${base}/${id}`,
      again: (errors) => codeForm(request, id, way, values, errors),
    });
  });

  app.get('/console/packing-house-codes/:id/decide', deciding, async (request, reply) => {
    const { kind } = request.query;
    return sendPage(reply, await decideForm(request, request.params.id, kind, dayOnly(), []));
  });

  app.post('/console/packing-house-codes/:id/decide', deciding, async (request, reply) => {
    const values = textsOf(request.body);
    const { kind } = request.query;
    const code = await readHouseCode(deps, request.params.id);
    return answerForm(request, reply, {
      act: () => {
        const input = decisionInput.parse(decisionFrom(kind, values));
        return decideHouseCode(deps, actorOf(request), code.id, input, {
          seenVersion: Number(values.version),
          key: values.idempotencyKey,
          file: fileOf(request.body, 'file'),
        });
      },
      done: () => `${base}/${code.houseId}`,
      again: (errors) => decideForm(request, code.id, kind, values, errors),
    });
  });

  async function codeForm(
    request: Request,
    houseId: string,
    way: Way,
    values: Values,
    errors: readonly FormError[],
  ) {
    const context = pageContext(request);
    const { language } = context;
    const house = await readHouse(deps, actorOf(request), houseId);
    const schemes = await listCodeSchemes(deps.db);
    const today = localDateOf(deps.now());
    const named = (row: Parameters<typeof nameOf>[0], value: string) => ({
      value,
      label: nameOf(row, language),
    });
    return (
      <CodeForm
        context={context}
        house={house}
        way={way}
        values={values}
        errors={errors}
        markets={(await listMarkets(deps.db)).map((row) => named(row, row.code))}
        schemes={schemes
          .filter((scheme) => scheme.kind !== 'PUC' && isAllottable(scheme, today))
          .map((row) => named(row, row.id))}
        crops={(await listCrops(deps.db)).map((row) => named(row, row.code))}
        examples={examplesOf(schemes)}
      />
    );
  }

  async function decideForm(
    request: Request,
    id: string,
    kind: Decision,
    values: Values,
    errors: readonly FormError[],
  ) {
    const context = pageContext(request);
    // Read again: what is shown beside a refusal is the code as it is now.
    const code = await readHouseCode(deps, id);
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
  function dayOnly(): Values {
    return { decidedOn: formatDate(localDateOf(deps.now()), 'vi') };
  }
}
