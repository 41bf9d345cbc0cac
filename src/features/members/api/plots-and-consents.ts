import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../../http/etag.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { idInput } from '../../../lib/input.ts';
import { consentOf } from '../actions/consent-of.ts';
import { giveConsents, withdrawConsent } from '../actions/give-consent.ts';
import { readMember } from '../actions/read-members.ts';
import { correctPlot, registerPlot, retirePlot } from '../actions/register-plot.ts';
import { answerOf } from '../answer.ts';
import { consentTexts } from '../rules/consent-texts.ts';
import {
  areaConsentAnswer,
  consentInput,
  consentQuery,
  memberAnswer,
  plotInput,
  retirementInput,
  withdrawalInput,
} from '../schemas.ts';
import { findSeenArea } from '../store/areas.ts';
import { readers, sightOf, writers } from '../who.ts';

const params = z.strictObject({ id: idInput });
const refusals = {
  401: problemSchema,
  403: problemSchema,
  404: problemSchema,
  409: problemSchema,
  412: problemSchema,
  415: problemSchema,
  422: problemSchema,
};
const reading = { access: { roles: readers } };
const writing = { access: { roles: writers } };
const tags = ['members'];
const text = z.object({ vi: z.string(), en: z.string(), zh: z.string() });

/** Plots of households and their consent; each answers with the household as it then stands. */
export function plotAndConsentApi(app: App, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/api/v1/members/:id/plots',
    config: writing,
    schema: {
      tags,
      summary: 'Register a plot of a household',
      params,
      body: plotInput,
      response: { 201: memberAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const key = idempotencyKey(request);
      await registerPlot(deps, actorOf(request), id, request.body, key);
      void reply.code(201);
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'PUT',
    url: '/api/v1/plots/:id',
    config: writing,
    schema: {
      tags,
      summary: 'Correct a plot',
      description: '`If-Match` takes the version of the plot.',
      params,
      body: plotInput,
      response: { 200: memberAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const version = expectedVersion(request);
      const { memberId } = await correctPlot(deps, actorOf(request), id, request.body, version);
      return current(request, reply, memberId);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/plots/:id/retirement',
    config: writing,
    schema: {
      tags,
      summary: 'End the use of a plot',
      description: '`If-Match` takes the version of the plot.',
      params,
      body: retirementInput,
      response: { 200: memberAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const version = expectedVersion(request);
      const { memberId } = await retirePlot(deps, actorOf(request), id, request.body, version);
      return current(request, reply, memberId);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/areas/:id/consents',
    config: writing,
    schema: {
      tags,
      summary: 'Record that households agreed for an area: all of them or none',
      params,
      body: consentInput,
      response: { 201: areaConsentAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const key = idempotencyKey(request);
      await giveConsents(deps, actorOf(request), id, request.body, { key });
      const day = localDateOf(deps.now());
      void reply.code(201);
      return { areaId: id, day, ...(await consentOf(deps.db, id, day)) };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/areas/:id/consent',
    config: reading,
    schema: {
      tags,
      summary: 'How much of an area’s land its households stand behind',
      description:
        'With the first day of a season, a withdrawal after that day does not count yet. No personal data.',
      params,
      querystring: consentQuery,
      response: { 200: areaConsentAnswer, ...refusals },
    },
    handler: async (request) => {
      const { id } = request.params;
      if (!(await findSeenArea(deps.db, sightOf(actorOf(request)), id))) throw http.notFound();
      const { day = localDateOf(deps.now()), seasonStart } = request.query;
      return { areaId: id, day, ...(await consentOf(deps.db, id, day, seasonStart)) };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/members/:id/withdrawals',
    config: writing,
    schema: {
      tags,
      summary: 'Record that a household withdrew; its land leaves the quota from the next season',
      params,
      body: withdrawalInput,
      response: { 201: memberAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const key = idempotencyKey(request);
      await withdrawConsent(deps, actorOf(request), id, request.body, { key });
      void reply.code(201);
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/consent-texts',
    config: reading,
    schema: {
      tags,
      summary: 'What households agree to, every version',
      response: {
        200: z.object({
          items: z.array(
            z.object({
              version: z.string(),
              validFrom: z.iso.date(),
              paragraphs: z.array(text),
            }),
          ),
        }),
        401: problemSchema,
        403: problemSchema,
      },
    },
    handler: async () => ({
      items: consentTexts.map((one) => ({ ...one, paragraphs: [...one.paragraphs] })),
    }),
  });

  async function current(request: Request, reply: FastifyReply, id: string) {
    const member = await readMember(deps, actorOf(request), id);
    sendVersion(reply, member.version);
    return answerOf(member);
  }
}
