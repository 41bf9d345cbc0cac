import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { idempotencyKey } from '../../../http/etag.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { actorOf } from '../../../http/visitor.ts';
import { codeInput } from '../../../lib/input.ts';
import { readCode } from '../../areas/rules/read-code.ts';
import { setDay } from '../actions/set-day.ts';
import { addScheme, closeScheme } from '../actions/set-scheme.ts';
import { schemeProblems } from '../problems/schemes.ts';
import { explainCode } from '../rules/explain-code.ts';
import { daysThatCount } from '../rules/year-days.ts';
import {
  createdAnswer,
  dayInput,
  daysAnswer,
  daysQuery,
  readAnswer,
  readQuery,
  schemeClosure,
  schemeInput,
} from '../schemas/settings.ts';
import { listDays } from '../store/calendar.ts';
import { listCodeSchemes, readOrigins } from '../store/schemes.ts';
import { setters } from '../who.ts';

const tags = ['reference'];
const open = { config: { access: 'public' } } as const;
const setting = { config: { access: { roles: setters } } };
const refusals = { 401: problemSchema, 403: problemSchema, 409: problemSchema, 422: problemSchema };

/** Codes read in words, days off, and what an officer of the province sets. */
export function settingsApi(app: App, deps: Deps): void {
  app.get(
    '/api/v1/codes/read',
    {
      ...open,
      schema: {
        tags,
        summary: 'What the parts of a code mean, of any generation and in any spelling',
        querystring: readQuery,
        response: { 200: readAnswer, 422: problemSchema },
      },
    },
    async (request) => {
      const { value } = request.query;
      const schemes = await listCodeSchemes(deps.db);
      const read = readCode(value, schemes);
      if (!read)
        throw schemeProblems.codeUnread({
          examples: schemes.map(({ example }) => example).join(', '),
        });
      const { scheme } = read;
      return {
        value,
        normalised: read.normalised,
        schemeId: scheme.id,
        schemeName: { vi: scheme.nameVi, en: scheme.nameEn, zh: scheme.nameZh },
        source: scheme.source,
        kind: read.isPackingHouse ? ('PHC' as const) : ('PUC' as const),
        parts: explainCode(read, await readOrigins(deps.db, read.parts.commune)),
      };
    },
  );

  app.get(
    '/api/v1/days-off',
    {
      ...open,
      schema: {
        tags,
        summary:
          'Days of a year that are not what their weekday says: days off, and Saturdays worked',
        querystring: daysQuery,
        response: { 200: daysAnswer, 422: problemSchema },
      },
    },
    async (request) => {
      const { national, provincial } = await listDays(deps.db, request.query.year);
      return {
        items: daysThatCount(national, provincial).map((row) => ({
          day: row.day,
          isWorked: row.kind === 'swap-work',
          name: row.nameVi,
          source: row.source,
          certainty: row.certainty,
        })),
      };
    },
  );

  app.post(
    '/api/v1/days-off',
    {
      ...setting,
      schema: {
        tags,
        summary: 'Say that a day is off or worked, or take that back',
        body: dayInput,
        response: { 201: createdAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const created = await setDay(deps, actorOf(request), request.body, idempotencyKey(request));
      return reply.code(201).send(created);
    },
  );

  app.post(
    '/api/v1/code-schemes',
    {
      ...setting,
      schema: {
        tags,
        summary: 'Add a form of code that a new text brings',
        body: schemeInput,
        response: { 201: createdAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const key = idempotencyKey(request);
      const created = await addScheme(deps, actorOf(request), request.body, key);
      return reply.code(201).send(created);
    },
  );

  app.post(
    '/api/v1/code-schemes/:id/closure',
    {
      ...setting,
      schema: {
        tags,
        summary: 'End the giving of codes of a form with a day',
        params: z.strictObject({ id: codeInput }),
        body: schemeClosure,
        response: { 201: createdAnswer, ...refusals, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const key = idempotencyKey(request);
      const closed = await closeScheme(deps, actorOf(request), id, request.body, key);
      return reply.code(201).send(closed);
    },
  );
}
