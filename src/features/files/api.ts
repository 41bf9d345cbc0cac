import { createOnce } from '../../db/create-once.ts';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { idempotencyKey } from '../../http/etag.ts';
import { fileOf } from '../../http/form-body.ts';
import { problemSchema } from '../../http/openapi.ts';
import { actorOf } from '../../http/visitor.ts';
import type { Role } from '../../lib/roles.ts';
import { keepReadyFile, readyFile } from './actions.ts';
import { problems } from './problems.ts';
import { bytesAnswer, fileParams, keptAnswer, uploadInput } from './schemas.ts';
import { sendFile } from './send-file.ts';
import { findVisibleFile } from './store.ts';

const roles: Role[] = [
  'cooperative-editor',
  'cooperative-head',
  'packing-house',
  'inspector',
  'officer',
];
const tags = ['files'];

export function fileApi(app: App, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/api/v1/files',
    config: { access: { roles } },
    schema: {
      tags,
      summary: 'Upload a document or a photo, at most 8 MB',
      description:
        'The type is read from the bytes. Images are written anew without place and device, so that `sha256` is that of the kept bytes.',
      consumes: ['multipart/form-data'],
      body: uploadInput,
      response: {
        201: keptAnswer,
        413: problemSchema,
        415: problemSchema,
        422: problemSchema,
      },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const sent = fileOf(request.body, 'file');
      if (!sent) throw problems.missing();
      const ready = await readyFile(deps, sent, request.body.kind ?? 'document');
      const once = { operation: 'files.upload', key: idempotencyKey(request), input: ready };
      const kept = await createOnce(deps, actor, once, (tx) =>
        keepReadyFile(tx, deps, actor, ready),
      );
      return reply.code(201).header('location', `/api/v1/files/${kept.id}`).send(kept);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/files/:id',
    config: { access: { roles } },
    schema: {
      tags,
      summary:
        'The bytes of a file of your organisation, or of a paper about your own land; inspectors and officers read all',
      params: fileParams,
      response: { 200: bytesAnswer, 404: problemSchema },
    },
    handler: async (request, reply) =>
      sendFile(reply, deps, await findVisibleFile(deps.db, actorOf(request), request.params.id)),
  });

  app.route({
    method: 'GET',
    url: '/console/files/:id',
    config: { access: { roles } },
    schema: { hide: true, params: fileParams },
    handler: async (request, reply) =>
      sendFile(reply, deps, await findVisibleFile(deps.db, actorOf(request), request.params.id)),
  });
}
