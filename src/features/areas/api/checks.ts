import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { idempotencyKey } from '../../../http/etag.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { actorOf } from '../../../http/visitor.ts';
import { idInput } from '../../../lib/input.ts';
import { readArea } from '../actions/read-area.ts';
import { recordCheck } from '../actions/record-check.ts';
import { suspendCodes } from '../actions/suspend-codes.ts';
import { surveillanceDueOn } from '../rules/surveillance.ts';
import { checkInput, checkList } from '../schemas/checks.ts';
import { suspensionInput } from '../schemas.ts';
import { type CheckRow, listChecks } from '../store/checks.ts';
import { listDecisions } from '../store/codes.ts';
import { deciders, inspectors, readers } from '../who.ts';

const params = z.strictObject({ id: idInput });
const refusals = { 401: problemSchema, 403: problemSchema, 404: problemSchema, 422: problemSchema };

export function areaCheckApi(app: App, deps: Deps): void {
  app.get(
    '/api/v1/areas/:id/checks',
    {
      config: { access: { roles: readers } },
      schema: {
        tags: ['areas'],
        summary: 'Checks of an area, the latest first, and when the next is due',
        params,
        response: { 200: checkList, ...refusals },
      },
    },
    async (request) => {
      const area = await readArea(deps, actorOf(request), request.params.id);
      return answerFor(area.id);
    },
  );

  app.post(
    '/api/v1/areas/:id/checks',
    {
      config: { access: { roles: inspectors } },
      schema: {
        tags: ['areas'],
        summary: 'Record a check of an area with its minutes',
        params,
        body: checkInput,
        response: { 201: checkList, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await recordCheck(deps, actorOf(request), id, request.body, idempotencyKey(request));
      return reply.code(201).send(await answerFor(id));
    },
  );

  app.post(
    '/api/v1/area-codes/suspensions',
    {
      config: { access: { roles: deciders } },
      schema: {
        tags: ['area codes'],
        summary: 'Suspend many codes by one notice, all of them or none',
        body: suspensionInput,
        response: {
          201: z.object({ count: z.int().meta({ example: 12 }) }),
          ...{ 401: problemSchema, 403: problemSchema, 422: problemSchema },
        },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { count } = await suspendCodes(deps, actor, request.body, idempotencyKey(request));
      return reply.code(201).send({ count: Number(count) });
    },
  );

  async function answerFor(areaId: string) {
    const checks = await listChecks(deps.db, areaId);
    const decisions = await listDecisions(deps.db, { areaId });
    const dueOn = surveillanceDueOn({
      issuedOn: decisions.findLast(({ kind }) => kind.startsWith('issue'))?.decidedOn,
      lastPassedOn: checks.find(({ check }) => check.outcome !== 'failed')?.check.checkedOn,
    });
    return { items: checks.map(itemOf), surveillanceDueOn: dueOn ?? null };
  }
}

function itemOf({ check, authority }: CheckRow) {
  const { id, kind, marketCode, checkedOn, outcome, minutesNumber, findings } = check;
  const { measuredSquareMetres, evidenceFileId, isSignedByBoth } = check;
  return {
    ...{ id, kind, marketCode, checkedOn, outcome, minutesNumber, findings },
    ...{ measuredSquareMetres, evidenceFileId, isSignedByBoth, authority },
    recordedAt: check.recordedAt.toISOString(),
  };
}
