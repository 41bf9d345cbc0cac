import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../../http/etag.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { actorOf } from '../../../http/visitor.ts';
import { idInput, pageQuery } from '../../../lib/input.ts';
import { leaveMember, takeBackDeparture } from '../actions/leave-member.ts';
import { readMember, readMembers } from '../actions/read-members.ts';
import { correctMember, registerMember } from '../actions/register-member.ts';
import { answerOf, itemOf } from '../answer.ts';
import {
  departureInput,
  memberAnswer,
  memberInput,
  memberPage,
  memberQuery,
  readPage,
} from '../schemas.ts';
import { listReads } from '../store/reads.ts';
import { readers, writers } from '../who.ts';

const params = z.strictObject({ id: idInput });
const tags = ['members'];
const refusals = {
  401: problemSchema,
  403: problemSchema,
  404: problemSchema,
  409: problemSchema,
  412: problemSchema,
  422: problemSchema,
};
const reading = { access: { roles: readers } };
const writing = { access: { roles: writers } };

/** Member households. Whoever looks for an authority is recorded. */
export function memberApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v1/members',
    config: reading,
    schema: {
      tags,
      summary: 'Member households by the last word of the name',
      description: 'A look by an authority is recorded for the organisation to read.',
      querystring: memberQuery,
      response: { 200: memberPage, ...refusals },
    },
    handler: async (request) => {
      const page = await readMembers(deps, actorOf(request), request.query);
      return { items: page.items.map(itemOf), next: page.next };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/members',
    config: writing,
    schema: {
      tags,
      summary: 'Register a member household',
      body: memberInput,
      response: { 201: memberAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const { id } = await registerMember(deps, actor, request.body, idempotencyKey(request));
      void reply.code(201).header('location', `/api/v1/members/${id}`);
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/members/access',
    config: writing,
    schema: {
      tags,
      summary: 'Who looked at the organisation’s households, the latest first',
      querystring: pageQuery,
      response: { 200: readPage, ...refusals },
    },
    handler: async (request) => {
      const page = await listReads(deps.db, actorOf(request).organisationId, request.query);
      return {
        next: page.next,
        items: page.items.map((row) => ({
          id: row.id,
          what: row.what,
          memberId: row.memberId,
          rowCount: row.rowCount,
          reader: {
            name: row.readerName,
            role: row.readerRole,
            organisation: row.readerOrganisation,
          },
          readAt: row.readAt.toISOString(),
        })),
      };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/members/:id',
    config: reading,
    schema: {
      tags,
      summary: 'One household with its plots and consents',
      description: 'A look by an authority is recorded for the organisation to read.',
      params,
      response: { 200: memberAnswer, ...refusals },
    },
    handler: (request, reply) => current(request, reply, request.params.id),
  });

  app.route({
    method: 'PUT',
    url: '/api/v1/members/:id',
    config: writing,
    schema: {
      tags,
      summary: 'Correct a household',
      params,
      body: memberInput,
      response: { 200: memberAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const version = expectedVersion(request);
      await correctMember(deps, actorOf(request), id, request.body, version);
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/members/:id/departure',
    config: writing,
    schema: {
      tags,
      summary: 'Record that a household left',
      params,
      body: departureInput,
      response: { 200: memberAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      await leaveMember(deps, actorOf(request), id, request.body, expectedVersion(request));
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/v1/members/:id/departure',
    config: writing,
    schema: {
      tags,
      summary: 'Take back a departure recorded by mistake',
      params,
      response: { 200: memberAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      await takeBackDeparture(deps, actorOf(request), id, expectedVersion(request));
      return current(request, reply, id);
    },
  });

  async function current(request: Request, reply: FastifyReply, id: string) {
    const member = await readMember(deps, actorOf(request), id);
    sendVersion(reply, member.version);
    return answerOf(member);
  }
}
