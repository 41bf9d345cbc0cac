import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { localDateOf } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import type { FormError } from '../../../web/page-context.ts';
import { listCrops } from '../../reference/actions.ts';
import { advanceContract, correctContract, recordContract } from '../actions/contracts.ts';
import { readOrganisation } from '../actions.ts';
import { problems } from '../problems/work.ts';
import { contractInput, contractParams, contractStepInput } from '../schemas/work.ts';
import { params } from '../schemas.ts';
import { findContract, listBuyers, listContractSteps, listContracts } from '../store/contracts.ts';
import { recorders, workReaders } from '../who.ts';
import { ContractForm, contractFrom, gramsFrom, typedContract } from './contract-form.tsx';
import { ContractList, ContractPage } from './contracts.tsx';
import { inputOf, versionOf } from './form-input.ts';
import { pathOf } from './tabs.tsx';

const stepQuery = z.object({ to: z.string().optional().catch(undefined) });

type Ids = { id: string; contractId: string };
type Values = Record<string, string>;

export function contractPages(app: App, deps: Deps): void {
  const reading = { access: { roles: workReaders } };
  const recording = { access: { roles: recorders } };
  const ofOne = { hide: true, params };
  const ofContract = { hide: true, params: contractParams };
  const path = '/console/organisations/:id/contracts';

  app.get(path, { config: reading, schema: ofOne }, async (request, reply) => {
    const shared = await load(request, request.params.id);
    const contracts = await listContracts(deps.db, request.params.id);
    return sendPage(reply, <ContractList {...shared} contracts={contracts} />);
  });

  app.get(`${path}/new`, { config: recording, schema: ofOne }, async (request, reply) =>
    sendPage(reply, await form(request, { ...request.params, contractId: '' }, {}, [])),
  );
  app.post(`${path}/new`, { config: recording, schema: ofOne }, async (request, reply) => {
    const { id } = request.params;
    const values = textsOf(request.body);
    return answerForm(request, reply, {
      act: () =>
        recordContract(
          deps,
          actorOf(request),
          id,
          contractInput.parse(contractFrom(values)),
          values.idempotencyKey,
        ),
      done: (made) => `${pathOf({ id }, 'contracts')}/${made.id}`,
      again: (errors) => form(request, { id, contractId: '' }, values, errors),
    });
  });

  app.get(
    `${path}/:contractId/edit`,
    { config: recording, schema: ofContract },
    async (request, reply) => sendPage(reply, await form(request, request.params, undefined, [])),
  );
  app.post(
    `${path}/:contractId/edit`,
    { config: recording, schema: ofContract },
    async (request, reply) => {
      const { id, contractId } = request.params;
      const values = textsOf(request.body);
      return answerForm(request, reply, {
        act: () =>
          correctContract(
            deps,
            actorOf(request),
            id,
            contractId,
            contractInput.parse(contractFrom(values)),
            versionOf(values),
          ),
        done: () => `${pathOf({ id }, 'contracts')}/${contractId}`,
        again: (errors) => form(request, request.params, values, errors),
      });
    },
  );

  app.get(
    `${path}/:contractId`,
    { config: reading, schema: { ...ofContract, querystring: stepQuery } },
    async (request, reply) =>
      sendPage(reply, await page(request, request.params, {}, [], request.query.to)),
  );
  app.post(
    `${path}/:contractId`,
    { config: recording, schema: ofContract },
    async (request, reply) => {
      const { id, contractId } = request.params;
      const values = textsOf(request.body);
      const typed = inputOf(values, { dates: ['happenedOn'] });
      const input = { ...typed, ...(typed.deliveredGrams !== undefined && delivered(typed)) };
      return answerForm(request, reply, {
        act: () =>
          advanceContract(deps, actorOf(request), id, contractId, contractStepInput.parse(input), {
            key: values.idempotencyKey,
            version: versionOf(values),
          }),
        done: () => `${pathOf({ id }, 'contracts')}/${contractId}`,
        again: (errors) => page(request, request.params, values, errors),
      });
    },
  );

  async function load(request: Request, id: string) {
    const context = pageContext(request);
    const actor = actorOf(request);
    return {
      context,
      organisation: await readOrganisation(deps, actor, id),
      cropNames: await cropNamesIn(context.language),
      isOwn: actor.organisationId === id && recorders.includes(actor.role),
      today: localDateOf(deps.now()),
    };
  }

  async function cropNamesIn(language: Language): Promise<Map<string, string>> {
    const crops = await listCrops(deps.db);
    const names = { vi: 'nameVi', en: 'nameEn', zh: 'nameZh' } as const;
    return new Map(crops.map((crop) => [crop.code, crop[names[language]]]));
  }

  async function form(
    request: Request,
    { id, contractId }: Ids,
    typed: Values | undefined,
    errors: readonly FormError[],
  ) {
    const { context, organisation, cropNames, isOwn } = await load(request, id);
    if (!isOwn) throw http.notFound();
    const draft = contractId ? await findContract(deps.db, id, contractId) : undefined;
    if (contractId && !draft) throw http.notFound();
    if (draft && draft.state !== 'draft') throw problems.contractSigned();
    const values = typed ?? (draft ? typedContract(draft) : {});
    const crops = [...cropNames].map(([value, label]) => ({ value, label }));
    const buyers = await listBuyers(deps.db, id);
    const props = { context, organisation, crops, buyers, values, errors, draft };
    return <ContractForm {...props} />;
  }

  async function page(
    request: Request,
    { id, contractId }: Ids,
    values: Values,
    errors: readonly FormError[],
    asked?: string,
  ) {
    const shared = await load(request, id);
    const contract = await findContract(deps.db, id, contractId);
    if (!contract) throw http.notFound();
    const steps = await listContractSteps(deps.db, contractId);
    return <ContractPage {...shared} {...{ contract, steps, values, errors, asked }} />;
  }
}

function delivered(typed: Values) {
  return { deliveredGrams: gramsFrom(typed.deliveredGrams) };
}
