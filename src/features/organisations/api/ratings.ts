import type { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../../http/etag.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { advanceRating, scoreYear } from '../actions/rate.ts';
import { readOrganisation } from '../actions.ts';
import { deadlinesOf } from '../rules/rating.ts';
import {
  ratingAnswer as answerSchema,
  type ratingAnswer,
  ratingParams,
  ratingStepInput,
  ratingsAnswer,
  scoreInput,
} from '../schemas/rating.ts';
import { params } from '../schemas.ts';
import { findRating, listRatings, type Rating } from '../store/ratings.ts';
import { raters, ratingReaders } from '../who.ts';

const refusals = {
  401: problemSchema,
  403: problemSchema,
  404: problemSchema,
  409: problemSchema,
  412: problemSchema,
  422: problemSchema,
};
const tags = ['organisations'];

export function ratingApi(app: App, deps: Deps): void {
  app.get(
    '/api/v1/organisations/:id/ratings',
    {
      config: { access: { roles: ratingReaders } },
      schema: {
        tags,
        summary: 'Yearly ratings of a cooperative, the latest first',
        params,
        response: { 200: ratingsAnswer, ...refusals },
      },
    },
    async (request) => {
      const found = await readOrganisation(deps, actorOf(request), request.params.id);
      return { items: (await listRatings(deps.db, found.id)).map(answerOf) };
    },
  );

  app.post(
    '/api/v1/organisations/:id/ratings',
    {
      config: { access: { roles: raters } },
      schema: {
        tags,
        summary: 'The board scores a year, or scores it anew before submitting',
        params,
        body: scoreInput,
        response: { 201: answerSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { id } = request.params;
      const sent = { key: idempotencyKey(request), version: expectedVersion(request) };
      await scoreYear(deps, actor, id, request.body, sent);
      const rating = await load(id, request.body.year);
      sendVersion(reply, rating.version);
      return reply.code(201).send(answerOf(rating));
    },
  );

  app.post(
    '/api/v1/organisations/:id/ratings/:year/steps',
    {
      config: { access: { roles: raters } },
      schema: {
        tags,
        summary: 'Check, submit, comment on, resubmit or publish a rating',
        params: ratingParams,
        body: ratingStepInput,
        response: { 200: answerSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { id, year } = request.params;
      const sent = { key: idempotencyKey(request), version: expectedVersion(request) };
      await advanceRating(deps, actorOf(request), id, year, request.body, sent);
      const rating = await load(id, year);
      sendVersion(reply, rating.version);
      return answerOf(rating);
    },
  );

  async function load(id: string, year: number): Promise<Rating> {
    const found = await findRating(deps.db, id, year);
    if (!found) throw http.notFound();
    return found;
  }
}

function answerOf(rating: Rating): z.infer<typeof ratingAnswer> {
  const points = Object.entries(rating.pointTenths).map(([code, tenths]) => [code, tenths / 10]);
  return {
    ...rating,
    points: Object.fromEntries(points) as Record<string, number>,
    total: rating.totalTenths / 10,
    ...deadlinesOf(rating.year),
  };
}
