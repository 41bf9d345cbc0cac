import type { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../../http/etag.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { type LocalDate, localDateOf } from '../../../lib/dates.ts';
import { advanceContract, correctContract, recordContract } from '../actions/contracts.ts';
import { readOrganisation } from '../actions.ts';
import { isLinkage } from '../rules/contract.ts';
import * as schemas from '../schemas/work.ts';
import { params } from '../schemas.ts';
import {
  type Contract,
  findContract,
  listContractSteps,
  listContracts,
} from '../store/contracts.ts';
import { recorders, workReaders } from '../who.ts';

const refusals = {
  401: problemSchema,
  403: problemSchema,
  404: problemSchema,
  409: problemSchema,
  412: problemSchema,
  422: problemSchema,
};
const tags = ['organisations'];
const mayRecord = { access: { roles: recorders } };
const mayRead = { access: { roles: workReaders } };
const base = '/api/v1/organisations/:id';

export function contractApi(app: App, deps: Deps): void {
  app.get(
    `${base}/contracts`,
    {
      config: mayRead,
      schema: {
        tags,
        summary: 'Contracts with buyers, the newest first',
        params,
        response: { 200: schemas.contractsAnswer, ...refusals },
      },
    },
    async (request) => {
      const found = await readOrganisation(deps, actorOf(request), request.params.id);
      const today = localDateOf(deps.now());
      const contracts = await listContracts(deps.db, found.id);
      return { items: contracts.map((contract) => answerOf(contract, today)) };
    },
  );
  app.post(
    `${base}/contracts`,
    {
      config: mayRecord,
      schema: {
        tags,
        summary: 'Record a contract with a buyer, as a draft',
        params,
        body: schemas.contractInput,
        response: { 201: schemas.contractAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const key = idempotencyKey(request);
      const made = await recordContract(deps, actorOf(request), id, request.body, key);
      const contract = await load(id, made.id);
      sendVersion(reply, contract.version);
      return reply.code(201).send(answerOf(contract, localDateOf(deps.now())));
    },
  );
  app.get(
    `${base}/contracts/:contractId`,
    {
      config: mayRead,
      schema: {
        tags,
        summary: 'One contract with its steps, the oldest first',
        params: schemas.contractParams,
        response: { 200: schemas.contractWithSteps, ...refusals },
      },
    },
    async (request, reply) => {
      const found = await readOrganisation(deps, actorOf(request), request.params.id);
      const contract = await load(found.id, request.params.contractId);
      const steps = await listContractSteps(deps.db, contract.id);
      sendVersion(reply, contract.version);
      return {
        ...answerOf(contract, localDateOf(deps.now())),
        steps: steps.map(({ state, happenedOn, note, takenAt }) => ({
          to: state,
          happenedOn,
          note,
          takenAt: takenAt.toISOString(),
        })),
      };
    },
  );
  app.put(
    `${base}/contracts/:contractId`,
    {
      config: mayRecord,
      schema: {
        tags,
        summary: 'Correct a draft',
        params: schemas.contractParams,
        body: schemas.contractInput,
        response: { 200: schemas.contractAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const { id, contractId } = request.params;
      const version = expectedVersion(request);
      await correctContract(deps, actorOf(request), id, contractId, request.body, version);
      const contract = await load(id, contractId);
      sendVersion(reply, contract.version);
      return answerOf(contract, localDateOf(deps.now()));
    },
  );
  app.post(
    `${base}/contracts/:contractId/steps`,
    {
      config: mayRecord,
      schema: {
        tags,
        summary: 'Sign, start, deliver, settle or break a contract',
        params: schemas.contractParams,
        body: schemas.contractStepInput,
        response: { 200: schemas.contractAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const { id, contractId } = request.params;
      const sent = { key: idempotencyKey(request), version: expectedVersion(request) };
      await advanceContract(deps, actorOf(request), id, contractId, request.body, sent);
      const contract = await load(id, contractId);
      sendVersion(reply, contract.version);
      return answerOf(contract, localDateOf(deps.now()));
    },
  );

  async function load(organisationId: string, id: string): Promise<Contract> {
    const found = await findContract(deps.db, organisationId, id);
    if (!found) throw http.notFound();
    return found;
  }
}

function answerOf(contract: Contract, today: LocalDate): z.infer<typeof schemas.contractAnswer> {
  return { ...contract, countsAsLinkage: isLinkage(contract, today) };
}
