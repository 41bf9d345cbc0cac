import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { visitorOf } from '../../../http/visitor.ts';
import { changePassword } from '../actions/change-password.ts';
import { chooseRole } from '../actions/manage-sessions.ts';
import { chooseRoleInput, meAnswer, nothingAnswer, passwordInput } from '../schemas.ts';
import { type HeldRole, listRolesOf } from '../store/memberships.ts';
import { findPerson } from '../store/people.ts';

const tags = ['identity'];
const config = { access: 'signed-in' } as const;
const refusals = { 401: problemSchema, 403: problemSchema, 422: problemSchema };

export function meApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v1/me',
    config,
    schema: {
      tags,
      summary: 'Who I am, in which role I act and which others I hold',
      response: { 200: meAnswer, 401: problemSchema },
    },
    handler: async (request) => {
      const { personId, actor, via, mayWrite, mustChangePassword } = visitorOf(request);
      // A key stands for its organisation, not for the person who made it.
      const person = via === 'session' ? await findPerson(deps.db, personId) : undefined;
      const roles = person ? await listRolesOf(deps.db, [person.id]) : [];
      return {
        personId,
        name: person?.fullName ?? null,
        phone: person?.phone ?? null,
        via,
        mayWrite,
        mustChangePassword,
        acting: actor ? { role: actor.role, organisationId: actor.organisationId } : null,
        roles: roles.map(asHeldRole),
      };
    },
  });

  app.route({
    method: 'PUT',
    url: '/api/v1/me/role',
    config,
    schema: {
      tags,
      summary: 'Act in another of my roles',
      body: chooseRoleInput,
      response: { 204: nothingAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      await chooseRole(deps, visitorOf(request), request.body.membershipId);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'PUT',
    url: '/api/v1/me/password',
    config,
    schema: {
      tags,
      summary: 'Change my password; every other browser is signed out',
      body: passwordInput,
      response: { 204: nothingAnswer, ...refusals, 429: problemSchema },
    },
    handler: async (request, reply) => {
      await changePassword(deps, visitorOf(request), request.body, { address: request.ip });
      return reply.code(204).send(null);
    },
  });
}

export function asHeldRole({ id, role, organisationId, organisationName }: HeldRole) {
  return { membershipId: id, role, organisationId, organisationName };
}
