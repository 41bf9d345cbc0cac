import type { FastifyReply } from 'fastify';
import type { Deps } from '../../deps.ts';
import type { App, Request } from '../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../http/etag.ts';
import { problemSchema } from '../../http/openapi.ts';
import { problems as http } from '../../http/problems.ts';
import { actorOf } from '../../http/visitor.ts';
import { localDateOf } from '../../lib/dates.ts';
import { pageAfter, readTimeCursor } from '../../lib/paging.ts';
import type { Role } from '../../lib/roles.ts';
import { listCertificateKinds } from '../reference/actions.ts';
import { checkCertificate, recordNotice } from './actions/check-certificate.ts';
import { correctCertificate, declareCertificate } from './actions/declare-certificate.ts';
import { answerOf } from './answer.ts';
import {
  certificateAnswer,
  certificatesAnswer,
  certificatesQuery,
  checkInput,
  declarationInput,
  noticeInput,
  certificateParams as params,
} from './schemas.ts';
import { findCertificate, listCertificates } from './store/read.ts';

export const readers: Role[] = ['cooperative-editor', 'cooperative-head', 'inspector', 'officer'];
export const holders: Role[] = ['cooperative-editor', 'cooperative-head'];
export const noticeKeepers: Role[] = ['inspector', 'officer'];

const tags = ['certificates'];
const refusals = {
  403: problemSchema,
  404: problemSchema,
  409: problemSchema,
  412: problemSchema,
  422: problemSchema,
};

export function certificateApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v1/certificates',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'Certificates, the newest first; those waiting for a check the oldest first',
      querystring: certificatesQuery,
      response: { 200: certificatesAnswer, 422: problemSchema },
    },
    handler: async (request) => {
      const { after, limit, search, show } = request.query;
      const [at, id] = readTimeCursor(after) ?? [];
      const found = await listCertificates(deps.db, actorOf(request), {
        show,
        search,
        after: at && id ? { at, id } : undefined,
        limit: limit + 1,
        today: localDateOf(deps.now()),
      });
      const page = pageAfter(found, limit, (row) => [row.declaredAt.toISOString(), row.id]);
      const kinds = await listCertificateKinds(deps.db);
      return { ...page, items: page.items.map((row) => answerOf(row, kinds, deps.now())) };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/certificates',
    config: { access: { roles: holders } },
    schema: {
      tags,
      summary: 'Declare a certificate your organisation holds',
      body: declarationInput,
      response: { 201: certificateAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const key = idempotencyKey(request);
      const { id } = await declareCertificate(deps, actorOf(request), request.body, { key });
      const made = await current(request, reply, id);
      return reply.code(201).header('location', `/api/v1/certificates/${id}`).send(made);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/certificates/:id',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'One certificate with its checks and notices',
      params,
      response: { 200: certificateAnswer, 404: problemSchema },
    },
    handler: (request, reply) => current(request, reply, request.params.id),
  });

  app.route({
    method: 'PUT',
    url: '/api/v1/certificates/:id',
    config: { access: { roles: holders } },
    schema: {
      tags,
      summary: 'Correct a certificate that nobody has checked yet',
      params,
      body: declarationInput,
      response: { 200: certificateAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const version = expectedVersion(request);
      const { id } = request.params;
      await correctCertificate(deps, actorOf(request), id, request.body, { version });
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/certificates/:id/checks',
    config: { access: { roles: ['inspector'] } },
    schema: {
      tags,
      summary: 'Record the check of a certificate against the paper or with the certifier',
      description: 'With `If-Match` the check counts only for the version the inspector looked at.',
      params,
      body: checkInput,
      response: { 201: certificateAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const sent = { key: idempotencyKey(request), version: expectedVersion(request) };
      const { id } = request.params;
      await checkCertificate(deps, actorOf(request), id, request.body, sent);
      return reply.code(201).send(await current(request, reply, id));
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/certificates/:id/notices',
    config: { access: { roles: noticeKeepers } },
    schema: {
      tags,
      summary: 'Record a suspension, restoration or withdrawal',
      params,
      body: noticeInput,
      response: { 201: certificateAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const sent = { key: idempotencyKey(request), version: expectedVersion(request) };
      const { id } = request.params;
      await recordNotice(deps, actorOf(request), id, request.body, sent);
      return reply.code(201).send(await current(request, reply, id));
    },
  });

  async function current(request: Request, reply: FastifyReply, id: string) {
    const found = await findCertificate(deps.db, actorOf(request), id);
    if (!found) throw http.notFound();
    sendVersion(reply, found.version);
    return answerOf(found, await listCertificateKinds(deps.db), deps.now());
  }
}
