import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { languageOf } from '../../http/language.ts';
import { problemSchema } from '../../http/openapi.ts';
import { actorOf } from '../../http/visitor.ts';
import { areaSquareMetres } from '../../lib/geometry.ts';
import { idInput } from '../../lib/input.ts';
import { readAreaOutline } from '../areas/rules/read-area-outline.ts';
import { findOverlaps } from './actions/find-overlaps.ts';
import { readLand, readProvince } from './actions/read-land.ts';
import { problems } from './problems.ts';
import { boundaryList, outlineQuestion, overlapList, readingAnswer } from './schemas.ts';
import { sayNote, sayOffer } from './sentences.ts';
import { listBoundaries } from './store.ts';
import { readers, seesNames } from './who.ts';

const params = z.strictObject({ id: idInput });
const tags = ['land'];
const refusals = { 401: problemSchema, 403: problemSchema, 404: problemSchema, 422: problemSchema };

export function landApi(app: App, deps: Deps): void {
  app.post(
    '/api/v1/outlines/read',
    {
      config: { access: { roles: readers } },
      schema: {
        tags,
        summary:
          'Check an outline without keeping it: what is wrong, what was put right, what it measures',
        body: outlineQuestion,
        response: {
          200: readingAnswer,
          401: problemSchema,
          403: problemSchema,
          422: problemSchema,
        },
      },
    },
    async (request) => {
      const language = languageOf(request);
      const { outline, ...wishes } = request.body;
      const { places, box } = await readProvince(deps.db);
      const read = readAreaOutline(outline, { ...wishes, province: box });
      if (!('reading' in read)) throw problems.outlineEmpty();
      const { format, notes, offers } = read.reading;
      const found = 'outline' in read ? read.outline : null;
      return {
        format,
        outline: found,
        squareMetres: found && Math.round(areaSquareMetres(found)),
        problem:
          'problem' in read ? { code: read.problem.code, text: read.problem.text[language] } : null,
        notes: notes.map((note) => ({ kind: note.kind, text: sayNote(note, language) })),
        offers: offers.map((offer) => ({
          key: offer.key,
          text: sayOffer(offer, places, language),
          outline: offer.outline,
          squareMetres: Math.round(areaSquareMetres(offer.outline)),
        })),
      };
    },
  );

  app.get(
    '/api/v1/areas/:id/boundaries',
    {
      config: { access: { roles: readers } },
      schema: {
        tags,
        summary: 'Every outline a growing area has had, the present one first',
        params,
        response: { 200: boundaryList, ...refusals },
      },
    },
    async (request) => {
      const land = await readLand(deps, actorOf(request), request.params.id);
      const language = languageOf(request);
      const rows = await listBoundaries(deps.db, land.id);
      return {
        items: rows.map(({ id: _, recordedBy: __, notes, recordedAt, ...row }) => ({
          ...row,
          notes: notes.map((note) => ({ kind: note.kind, text: sayNote(note, language) })),
          recordedAt: recordedAt.toISOString(),
        })),
      };
    },
  );

  app.get(
    '/api/v1/areas/:id/overlaps',
    {
      config: { access: { roles: readers } },
      schema: {
        tags,
        summary: 'Ground that another area of the same crop and market claims too',
        params,
        response: { 200: overlapList, ...refusals },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const land = await readLand(deps, actor, request.params.id);
      const withNames = seesNames(actor.role);
      const found = await findOverlaps(deps.db, land);
      return {
        items: found.map(({ areaId, name, holder, ...overlap }) => ({
          ...overlap,
          areaId: withNames ? areaId : null,
          name: withNames ? name : null,
          holder: withNames ? holder : null,
        })),
      };
    },
  );
}
