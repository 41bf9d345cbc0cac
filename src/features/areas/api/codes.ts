import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../../http/etag.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { actorOf } from '../../../http/visitor.ts';
import { idInput } from '../../../lib/input.ts';
import { decideCode } from '../actions/decide-code.ts';
import { giveCode } from '../actions/give-code.ts';
import { readAreaCode } from '../actions/read-area.ts';
import { reasonText } from '../reasons.ts';
import { codeAnswer, codeGrant, codePage, codeQuery, decisionInput } from '../schemas.ts';
import { listCodes, listDecisions } from '../store/codes.ts';
import { deciders, readers, sightOf } from '../who.ts';
import { codeFieldsOf } from './areas.ts';

const params = z.strictObject({ id: idInput });
const tags = ['area codes'];
const refusals = { 401: problemSchema, 403: problemSchema, 404: problemSchema, 422: problemSchema };

export function areaCodeApi(app: App, deps: Deps): void {
  app.get(
    '/api/v1/area-codes',
    {
      config: { access: { roles: readers } },
      schema: {
        tags,
        summary: 'Growing-area codes, found in any spelling',
        querystring: codeQuery,
        response: { 200: codePage, 401: problemSchema, 403: problemSchema, 422: problemSchema },
      },
    },
    async (request) => {
      const { search, state, market, after, limit } = request.query;
      const sight = sightOf(actorOf(request));
      const page = await listCodes(deps.db, { ...sight, search, state, market, after, limit });
      const items = page.items.map((code) => ({
        ...codeFieldsOf(code),
        areaName: code.areaName,
        holderName: code.holderName,
        cropCode: code.cropCode,
      }));
      return { items, next: page.next };
    },
  );

  app.post(
    '/api/v1/areas/:id/codes',
    {
      config: { access: { roles: deciders } },
      schema: {
        tags,
        summary: 'Record a code that was issued elsewhere on paper',
        params,
        body: codeGrant,
        response: { 201: codeAnswer, ...refusals, 409: problemSchema },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const key = idempotencyKey(request);
      const { id } = await giveCode(deps, actor, request.params.id, request.body, key);
      const code = await answerFor(request, id);
      sendVersion(reply, code.version);
      return reply.code(201).header('location', `/api/v1/area-codes/${id}`).send(code);
    },
  );

  app.get(
    '/api/v1/area-codes/:id',
    {
      config: { access: { roles: readers } },
      schema: {
        tags,
        summary: 'One code with every decision on it, the latest first',
        params,
        response: { 200: codeAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const code = await answerFor(request, request.params.id);
      sendVersion(reply, code.version);
      return code;
    },
  );

  app.post(
    '/api/v1/area-codes/:id/decisions',
    {
      config: { access: { roles: deciders } },
      schema: {
        tags,
        summary:
          'Take a decision on a code for its market: send, approve, warn, suspend, restore, revoke ...',
        params,
        body: decisionInput,
        response: { 201: codeAnswer, ...refusals, 409: problemSchema, 412: problemSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await decideCode(deps, actorOf(request), id, request.body, {
        seenVersion: expectedVersion(request),
        key: idempotencyKey(request),
      });
      const code = await answerFor(request, id);
      sendVersion(reply, code.version);
      return reply.code(201).send(code);
    },
  );

  async function answerFor(request: Request, id: string) {
    const code = await readAreaCode(deps, actorOf(request), id);
    const decisions = await listDecisions(deps.db, { codeId: id });
    return {
      ...codeFieldsOf(code),
      decisions: decisions.map((decision) => ({
        id: decision.id,
        kind: decision.kind,
        number: decision.number,
        decidedOn: decision.decidedOn,
        reasonCode: decision.reasonCode,
        reason: reasonText(decision.reasonCode),
        grounds: decision.grounds,
        evidenceFileId: decision.evidenceFileId,
        importerReference: decision.importerReference,
        notice: decision.notice,
        replyDueOn: decision.replyDueOn,
        changes: decision.changes,
        authority: decision.authority,
        recordedAt: decision.recordedAt.toISOString(),
      })),
    };
  }
}
