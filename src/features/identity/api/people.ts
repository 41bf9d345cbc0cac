import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { idempotencyKey } from '../../../http/etag.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { endRole, grantRole, setPersonDisabled } from '../actions/change-roles.ts';
import { type Invitation, invitePerson, renewInvitation } from '../actions/invite-person.ts';
import {
  disabledInput,
  grantedAnswer,
  idParams,
  invitationAnswer,
  membershipParams,
  newPersonInput,
  newRoleInput,
  nothingAnswer,
  peopleAnswer,
  peopleQuery,
  personAnswer,
} from '../schemas.ts';
import { type HeldRole, listRolesOf } from '../store/memberships.ts';
import { findPerson, listPeople, type Person } from '../store/people.ts';
import { asHeldRole } from './me.ts';

const tags = ['identity'];
const config = { access: { roles: ['administrator'] } } as const;
const refusals = { 401: problemSchema, 403: problemSchema, 422: problemSchema };
const stateRefusals = { ...refusals, 404: problemSchema, 409: problemSchema };

export function peopleApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v1/people',
    config,
    schema: {
      tags,
      summary: 'People by name',
      querystring: peopleQuery,
      response: { 200: peopleAnswer, ...refusals },
    },
    handler: async (request) => {
      const { search, after, limit } = request.query;
      const found = await listPeople(deps.db, { search, after, limit: limit + 1 });
      const people = found.slice(0, limit);
      const roles = await listRolesOf(
        deps.db,
        people.map(({ id }) => id),
      );
      return {
        items: people.map((person) => asPerson(person, roles)),
        next: found.length > limit ? (people.at(-1)?.id ?? null) : null,
      };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/people',
    config,
    schema: {
      tags,
      summary: 'Add a person with a first role; the temporary password is told once',
      body: newPersonInput,
      response: { 201: invitationAnswer, 400: problemSchema, ...refusals, 409: problemSchema },
    },
    handler: async (request, reply) => {
      const key = idempotencyKey(request);
      const made = await invitePerson(deps, actorOf(request), request.body, key);
      return reply.code(201).send(asInvitation(made));
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/people/:id',
    config,
    schema: {
      tags,
      summary: 'A person with the roles held now',
      params: idParams,
      response: { 200: personAnswer, 401: problemSchema, 403: problemSchema, 404: problemSchema },
    },
    handler: async (request) => {
      const person = await findPerson(deps.db, request.params.id);
      if (!person) throw httpProblems.notFound();
      return asPerson(person, await listRolesOf(deps.db, [person.id]));
    },
  });

  app.route({
    method: 'PUT',
    url: '/api/v1/people/:id/disabled',
    config,
    schema: {
      tags,
      summary: 'Disable a person, or enable them again',
      params: idParams,
      body: disabledInput,
      response: { 204: nothingAnswer, ...stateRefusals },
    },
    handler: async (request, reply) => {
      const change = { personId: request.params.id, disabled: request.body.disabled };
      await setPersonDisabled(deps, actorOf(request), change);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/people/:id/roles',
    config,
    schema: {
      tags,
      summary: 'Give a person a role in an organisation',
      params: idParams,
      body: newRoleInput,
      response: { 201: grantedAnswer, 400: problemSchema, ...stateRefusals },
    },
    handler: async (request, reply) => {
      const input = { personId: request.params.id, ...request.body };
      const made = await grantRole(deps, actorOf(request), input, idempotencyKey(request));
      return reply.code(201).send(made);
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/v1/people/:id/roles/:membershipId',
    config,
    schema: {
      tags,
      summary: 'End a role',
      params: membershipParams,
      response: { 204: nothingAnswer, ...stateRefusals },
    },
    handler: async (request, reply) => {
      const { id: personId, membershipId } = request.params;
      await endRole(deps, actorOf(request), { personId, membershipId });
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/people/:id/invitation',
    config,
    schema: {
      tags,
      summary: 'A new temporary password; the old one and every session end',
      params: idParams,
      response: { 201: invitationAnswer, ...stateRefusals },
    },
    handler: async (request, reply) => {
      const { id: personId } = request.params;
      const slip = await renewInvitation(deps, actorOf(request), personId);
      return reply.code(201).send(asInvitation({ personId, slip }));
    },
  });
}

function asPerson(person: Person, roles: readonly HeldRole[]) {
  return {
    id: person.id,
    name: person.fullName,
    phone: person.phone,
    createdAt: person.createdAt.toISOString(),
    disabledAt: person.disabledAt?.toISOString() ?? null,
    hasTemporaryPassword: person.temporaryUntil !== null,
    roles: roles.filter(({ personId }) => personId === person.id).map(asHeldRole),
  };
}

function asInvitation({ personId, slip }: Invitation) {
  return {
    personId,
    temporaryPassword: slip?.password ?? null,
    validUntil: slip?.validUntil.toISOString() ?? null,
  };
}
