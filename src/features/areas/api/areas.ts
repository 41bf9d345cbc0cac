import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../../http/etag.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { actorOf } from '../../../http/visitor.ts';
import { areaSquareMetres } from '../../../lib/geometry.ts';
import { idInput } from '../../../lib/input.ts';
import { readArea } from '../actions/read-area.ts';
import { correctArea, registerArea } from '../actions/register-area.ts';
import { outlineDiffers } from '../rules.ts';
import { areaAnswer, areaCorrection, areaInput, areaPage, areaQuery } from '../schemas.ts';
import { type Area, type AreaCode, type AreaRow, listAreas } from '../store/areas.ts';
import { readers, registrars, sightOf } from '../who.ts';

const params = z.strictObject({ id: idInput });
const tags = ['areas'];
const refusals = { 401: problemSchema, 403: problemSchema, 404: problemSchema, 422: problemSchema };

export function growingAreaApi(app: App, deps: Deps): void {
  app.get(
    '/api/v1/areas',
    {
      config: { access: { roles: readers } },
      schema: {
        tags,
        summary: 'Growing areas with their codes, by name',
        querystring: areaQuery,
        response: { 200: areaPage, 401: problemSchema, 403: problemSchema, 422: problemSchema },
      },
    },
    async (request) => {
      const { search, state, crop, after, limit } = request.query;
      const sight = sightOf(actorOf(request));
      const page = await listAreas(deps.db, { ...sight, search, state, crop, after, limit });
      return { items: page.items.map(itemOf), next: page.next };
    },
  );

  app.post(
    '/api/v1/areas',
    {
      config: { access: { roles: registrars } },
      schema: {
        tags,
        summary: 'Register a growing area',
        body: areaInput,
        response: { 201: areaAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { id } = await registerArea(deps, actor, request.body, idempotencyKey(request));
      const area = await readArea(deps, actor, id);
      sendVersion(reply, area.version);
      return reply.code(201).header('location', `/api/v1/areas/${id}`).send(answerOf(area));
    },
  );

  app.get(
    '/api/v1/areas/:id',
    {
      config: { access: { roles: readers } },
      schema: {
        tags,
        summary: 'One growing area',
        params,
        response: { 200: areaAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const area = await readArea(deps, actorOf(request), request.params.id);
      sendVersion(reply, area.version);
      return answerOf(area);
    },
  );

  app.put(
    '/api/v1/areas/:id',
    {
      config: { access: { roles: registrars } },
      schema: {
        tags,
        summary: 'Correct a growing area',
        params,
        body: areaCorrection,
        response: { 200: areaAnswer, ...refusals, 409: problemSchema, 412: problemSchema },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { id } = request.params;
      await correctArea(deps, actor, id, request.body, expectedVersion(request));
      const area = await readArea(deps, actor, id);
      sendVersion(reply, area.version);
      return answerOf(area);
    },
  );
}

function itemOf(area: AreaRow | Area) {
  const { id, holderId, holderName, name, communeCode, cropCode } = area;
  return {
    ...{ id, holderId, holderName, name, communeCode, cropCode },
    squareMetres: area.squareMetres,
    householdCount: area.householdCount,
    codes: area.codes.map(codeFieldsOf),
  };
}

function answerOf(area: Area) {
  const measured = area.outline && Math.round(areaSquareMetres(area.outline));
  return {
    ...itemOf(area),
    outline: area.outline,
    outlineSquareMetres: measured,
    outlineDiffers: measured !== null && outlineDiffers(area.squareMetres, measured),
    version: area.version,
  };
}

export function codeFieldsOf(code: AreaCode) {
  const { id, areaId, schemeId, marketCode, valueNormalised, origin, state, version } = code;
  return {
    ...{ id, areaId, schemeId, marketCode, value: code.valueVerbatim },
    ...{ valueNormalised, origin, state, version },
  };
}
