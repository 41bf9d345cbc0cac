import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import { idInput, pageQuery } from '../../../lib/input.ts';
import { isAuthority } from '../../../lib/roles.ts';
import type { FormError } from '../../../web/page-context.ts';
import { findCommune, formerNamesOf, listCommunes, listMarkets } from '../../reference/actions.ts';
import { nameCommune, printCommune } from '../../reference/rules.ts';
import { type ReadHouse, readHouse } from '../actions/read-house.ts';
import { correctHouse, registerHouse } from '../actions/register-house.ts';
import { houseCorrection, houseInput } from '../schemas.ts';
import { listHouses, listOperators } from '../store/houses.ts';
import { askers, deciders, readers, registrars, sightOf, suppliers } from '../who.ts';
import { packingHouseCodePages } from './code-routes.tsx';
import { houseFrom, valuesOf } from './form-input.ts';
import { HouseRecord } from './house.tsx';
import { HouseForm } from './house-form.tsx';
import { HouseList } from './list.tsx';
import { base, marketNames } from './names.ts';
import { supplyPages } from './supply-routes.tsx';

const params = z.object({ id: idInput });
// A wrong filter in an address is dropped: the list is still of use.
const listQuery = z.object({
  q: z.string().max(100).optional().catch(undefined),
  after: pageQuery.shape.after.catch(undefined),
});
const reading = { config: { access: { roles: readers } }, schema: { hide: true } };
const writing = { config: { access: { roles: registrars } }, schema: { hide: true } };

export function packingHousePages(app: App, deps: Deps): void {
  packingHouseCodePages(app, deps);
  supplyPages(app, deps);

  app.get(base, reading, async (request, reply) => {
    const { q, after } = listQuery.parse(request.query);
    const actor = actorOf(request);
    const context = pageContext(request);
    const page = await listHouses(deps.db, sightOf(actor), { search: q, after, limit: 25 });
    const address = (cursor?: string) =>
      `${base}?${new URLSearchParams({ ...(q && { q }), ...(cursor && { after: cursor }) })}`;
    return sendPage(
      reply,
      <HouseList
        context={context}
        houses={page.items}
        marketName={marketNames(await listMarkets(deps.db), context.language)}
        search={q}
        next={page.next ? address(page.next) : undefined}
        first={after ? address() : undefined}
        mayRegister={registrars.includes(actor.role)}
      />,
    );
  });

  app.get(`${base}/new`, writing, async (request, reply) =>
    sendPage(reply, await form(request, {}, [])),
  );

  app.post(`${base}/new`, writing, async (request, reply) => {
    const values = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => {
        const input = houseInput.parse(houseFrom(values));
        return registerHouse(deps, actorOf(request), input, values.idempotencyKey);
      },
      done: ({ id }) => `${base}/${id}`,
      again: (errors) => form(request, values, errors),
    });
  });

  app.get(`${base}/:id`, { ...reading, schema: { hide: true, params } }, async (request, reply) => {
    const house = await readHouse(deps, actorOf(request), request.params.id);
    return sendPage(reply, await record(request, house));
  });

  app.get(
    `${base}/:id/edit`,
    { ...writing, schema: { hide: true, params } },
    async (request, reply) => {
      const house = await readHouse(deps, actorOf(request), request.params.id);
      return sendPage(reply, await form(request, valuesOf(house), [], house));
    },
  );

  app.post(
    `${base}/:id/edit`,
    { ...writing, schema: { hide: true, params } },
    async (request, reply) => {
      const actor = actorOf(request);
      const values = textsOf(request.body);
      const house = await readHouse(deps, actor, request.params.id);
      return answerForm(request, reply, {
        act: () => {
          const { operatorId: _, ...sent } = houseFrom(values);
          const input = houseCorrection.parse(sent);
          return correctHouse(deps, actor, house.id, input, Number(values.version));
        },
        done: () => `${base}/${house.id}`,
        again: (errors) => form(request, values, errors, house),
      });
    },
  );

  async function form(
    request: Request,
    values: Record<string, string>,
    errors: readonly FormError[],
    house?: ReadHouse,
  ) {
    const context = pageContext(request);
    const communes = await listCommunes(deps.db, { provinceCode: '91' });
    const isOfficer = actorOf(request).role === 'officer';
    const operators = isOfficer ? await listOperators(deps.db) : undefined;
    return (
      <HouseForm
        context={context}
        values={values}
        errors={errors}
        communes={communes.map((commune) => ({
          value: commune.code,
          label: nameCommune(commune, context.language),
        }))}
        operators={operators?.map(({ id, name }) => ({ value: id, label: name }))}
        record={house && { id: house.id, version: house.version }}
      />
    );
  }

  async function record(request: Request, house: ReadHouse) {
    const context = pageContext(request);
    const { role, organisationId } = actorOf(request);
    const commune = await findCommune(deps.db, house.communeCode);
    const former = await formerNamesOf(deps.db, house.communeCode);
    const runsIt = house.operatorId === organisationId;
    const isLive = house.codes.some(({ state }) => state !== 'revoked');
    const isOfficer = deciders.includes(role);
    return (
      <HouseRecord
        context={context}
        house={house}
        address={commune ? printCommune(commune, former, context.language) : house.communeCode}
        marketName={marketNames(await listMarkets(deps.db), context.language)}
        mayCorrect={registrars.includes(role) && (isOfficer || !isLive)}
        mayDecide={isOfficer}
        isAuthority={isAuthority(role)}
        side={
          askers.includes(role) && runsIt
            ? 'operator'
            : suppliers.includes(role)
              ? 'holder'
              : undefined
        }
        runsIt={runsIt}
      />
    );
  }
}
