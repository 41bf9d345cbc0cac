import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { idempotencyKey } from '../../../http/etag.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { actorOf } from '../../../http/visitor.ts';
import { setCheckingRule, setPickingCeiling } from '../actions/set-checking.ts';
import { checkingRuleInput, pickingCeilingInput } from '../schemas/decisions.ts';
import { checkingRulesAnswer, madeAnswer, pickingCeilingsAnswer } from '../schemas/queue.ts';
import { listCheckingRules, listPickingCeilings } from '../store/rule-settings.ts';
import { readers, ruleSetters } from '../who.ts';

const tags = ['batches'];
const refusals = { 401: problemSchema, 403: problemSchema, 422: problemSchema };

/** Which lots pass without an inspector, and how much can be picked in a day: open to producers. */
export function checkingApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v1/checking-rules',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'Rules by which batches pass without an inspector; the first one counts',
      response: { 200: checkingRulesAnswer, ...refusals },
    },
    handler: async () => {
      const rules = await listCheckingRules(deps.db);
      return { items: rules.map((rule) => ({ ...rule, setAt: rule.setAt.toISOString() })) };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/checking-rules',
    config: { access: { roles: ruleSetters } },
    schema: {
      tags,
      summary: 'Set the rule from now on',
      body: checkingRuleInput,
      response: { 201: madeAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const key = idempotencyKey(request);
      const made = await setCheckingRule(deps, actorOf(request), request.body, key);
      return reply.code(201).send(made);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/picking-ceilings',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'The most that can be picked of a crop in a day; the first of a crop counts',
      response: { 200: pickingCeilingsAnswer, ...refusals },
    },
    handler: async () => {
      const ceilings = await listPickingCeilings(deps.db);
      return {
        items: ceilings.map(({ crop: _, ...row }) => ({ ...row, setAt: row.setAt.toISOString() })),
      };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/picking-ceilings',
    config: { access: { roles: ruleSetters } },
    schema: {
      tags,
      summary: 'Set how much of a crop can be picked in a day',
      body: pickingCeilingInput,
      response: { 201: madeAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const key = idempotencyKey(request);
      const made = await setPickingCeiling(deps, actorOf(request), request.body, key);
      return reply.code(201).send(made);
    },
  });
}
