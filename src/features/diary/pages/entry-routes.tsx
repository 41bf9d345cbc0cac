import { z } from 'zod';
import { type DiaryKind, diaryKinds } from '../../../db/schema/diary.ts';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { listOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { formatDate } from '../../../lib/dates.ts';
import { idInput } from '../../../lib/input.ts';
import { isCooperative } from '../../../lib/roles.ts';
import type { FormError } from '../../../web/page-context.ts';
import { correctEntry, strikeEntry } from '../actions/correct-entry.ts';
import { type EntryRecord, readEntry, readPlanting } from '../actions/read-diary.ts';
import { removeTemplate, saveTemplate } from '../actions/templates.ts';
import { writeEntry } from '../actions/write-entry.ts';
import { correctionInput, entryInput, strikeInput, templateInput } from '../schemas/entries.ts';
import { params } from '../schemas/plantings.ts';
import { readers, writers } from '../who.ts';
import { base, type Values } from './base.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryPage } from './entry-page.tsx';
import { valuesOf } from './fill-form.ts';
import { atEntryFields, readWork, sentPhotos } from './form-work.ts';
import { listsOf, prefill, suggestionsFor, warningsOf } from './load-entry.ts';

const writing = { access: { roles: writers } };
const kindParams = z.object({ id: idInput, kind: z.enum(diaryKinds) });
const ofKind = { config: writing, schema: { hide: true, params: kindParams } };
const readingOne = { config: { access: { roles: readers } }, schema: { hide: true, params } };
const writingOne = { config: writing, schema: { hide: true, params } };
const query = z.object({
  as: z.literal('last').optional().catch(undefined),
  template: idInput.optional().catch(undefined),
});

/** Entries of the diary: written, corrected, taken back, kept as templates. */
export function entryPages(app: App, deps: Deps): void {
  app.get(`${base}/:id/write/:kind`, ofKind, async (request, reply) => {
    const { id, kind } = request.params;
    const record = await ownSeason(request, id);
    const wish = query.parse(request.query ?? {});
    const context = pageContext(request);
    const { values, filled } = await prefill(deps, record.planting, kind, wish, context.language);
    return sendPage(reply, await form(request, record, kind, { values, filled }));
  });

  app.post(`${base}/:id/write/:kind`, ofKind, async (request, reply) => {
    const { id, kind } = request.params;
    const record = await ownSeason(request, id);
    const values = textsOf(request.body);
    const plotIds = listOf(request.body, 'plotIds');
    return answerForm(request, reply, {
      act: async () => {
        const work = await readWork(deps, { kind, values, plotIds, photoFileIds: [] });
        const input = entryInput.parse({ ...work, id: values.id, plantingId: id });
        const photos = await sentPhotos(deps, request.body);
        return writeEntry(deps, actorOf(request), input, photos);
      },
      done: (written) => `${base}/entries/${written.id}`,
      again: (errors) => form(request, record, kind, { values, plotIds, errors }),
    });
  });

  app.get(`${base}/entries/:id`, readingOne, async (request, reply) => {
    const record = await readEntry(deps, actorOf(request), request.params.id);
    return sendPage(reply, await page(request, record, {}, []));
  });

  app.get(`${base}/entries/:id/correct`, writingOne, async (request, reply) => {
    const record = await ownEntry(request, request.params.id);
    const { entry, version } = record;
    const happenedOn = formatDate(version.happenedOn, 'vi');
    const values = { ...valuesOf(entry.kind, version), happenedOn };
    const { plotIds, photoFileIds } = version;
    return sendPage(reply, await correction(request, record, { values, plotIds, photoFileIds }));
  });

  app.post(`${base}/entries/:id/correct`, writingOne, async (request, reply) => {
    const record = await ownEntry(request, request.params.id);
    const { id, kind } = record.entry;
    const values = textsOf(request.body);
    const lists = {
      plotIds: listOf(request.body, 'plotIds'),
      photoFileIds: listOf(request.body, 'photoFileIds'),
    };
    return answerForm(request, reply, {
      act: async () => {
        const work = await readWork(deps, { kind, values, ...lists });
        const input = correctionInput.parse({ ...work, reason: values.reason });
        const photos = await sentPhotos(deps, request.body);
        const seen = Number(values.version) || 0;
        await correctEntry(deps, actorOf(request), { id, input, seen, photos });
      },
      done: () => `${base}/entries/${id}`,
      again: (errors) => correction(request, record, { values, ...lists, errors }),
    });
  });

  app.post(`${base}/entries/:id/strike`, writingOne, async (request, reply) => {
    const record = await ownEntry(request, request.params.id);
    const values = textsOf(request.body);
    const { id } = record.entry;
    return answerForm(request, reply, {
      act: () => {
        const { reason } = strikeInput.parse({ reason: values.reason });
        const seen = Number(values.version) || 0;
        return strikeEntry(deps, actorOf(request), { id, reason, seen });
      },
      done: () => `${base}/entries/${id}`,
      again: (errors) => page(request, record, values, errors),
    });
  });

  app.post(`${base}/entries/:id/template`, writingOne, async (request, reply) => {
    const record = await ownEntry(request, request.params.id);
    const values = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => {
        const input = templateInput.parse({ entryId: record.entry.id, name: values.name });
        return saveTemplate(deps, actorOf(request), input);
      },
      done: () => `${base}/${record.planting.id}`,
      again: (errors) => page(request, record, values, errors),
    });
  });

  app.post(`${base}/templates/:id/remove`, writingOne, async (request, reply) => {
    await removeTemplate(deps, actorOf(request), request.params.id);
    return reply.redirect(base, 303);
  });

  async function ownSeason(request: Request, id: string) {
    const record = await readPlanting(deps, actorOf(request), id);
    if (record.planting.organisationId !== actorOf(request).organisationId) throw http.notFound();
    return record;
  }

  async function ownEntry(request: Request, id: string) {
    const record = await readEntry(deps, actorOf(request), id);
    if (record.planting.organisationId !== actorOf(request).organisationId) throw http.notFound();
    return record;
  }

  type Shown = {
    values: Values;
    plotIds?: readonly string[];
    errors?: readonly FormError[];
    filled?: string | undefined;
  };

  async function form(
    request: Request,
    { planting, plots }: Pick<EntryRecord, 'planting' | 'plots'>,
    kind: DiaryKind,
    { values, plotIds = [], errors = [], filled }: Shown,
    correcting?: Parameters<typeof EntryForm>[0]['correcting'],
  ) {
    const context = pageContext(request);
    return (
      <EntryForm
        {...{ context, planting, plots, kind, values, plotIds, filled, correcting }}
        errors={atEntryFields(errors, kind, values, context.language)}
        products={await suggestionsFor(deps, planting, kind)}
      />
    );
  }

  function correction(
    request: Request,
    record: EntryRecord,
    shown: Shown & { photoFileIds: readonly string[] },
  ) {
    const { id, kind, version } = record.entry;
    const { photoFileIds } = record.version;
    const correcting = { id, version, photoFileIds, kept: shown.photoFileIds };
    return form(request, record, kind, shown, correcting);
  }

  async function page(
    request: Request,
    record: EntryRecord,
    values: Values,
    errors: readonly FormError[],
  ) {
    const context = pageContext(request);
    const warnings = await warningsOf(deps, record, context.language);
    const lists = await listsOf(deps, record);
    const mayWrite = isCooperative(actorOf(request).role);
    return <EntryPage {...{ context, record, mayWrite, warnings, lists, values, errors }} />;
  }
}
