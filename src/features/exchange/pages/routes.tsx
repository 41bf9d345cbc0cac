import { z } from 'zod';
import { type ImportKind, importKinds } from '../../../db/schema/exchange.ts';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { fileOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import type { FormError } from '../../../web/page-context.ts';
import { exportsFor } from '../actions/export-lists.ts';
import { answerQuestions, applySheet, readRun, sendSheet } from '../actions/send-sheet.ts';
import { kindInput, params } from '../schemas.ts';
import { listQuestions } from '../store/questions.ts';
import { listFindings, listRuns } from '../store/runs.ts';
import { exporters, importers, kindsFor, sightOf } from '../who.ts';
import { base, ExchangePage } from './hub.tsx';
import { RunPage } from './run.tsx';

const pageRows = 50;
const hubQuery = z.object({
  after: z.string().max(1200).optional().catch(undefined),
  /** what another page sends people here to import */
  kind: kindInput.optional().catch(undefined),
});
const runQuery = z.object({
  after: z.coerce.number().int().min(0).max(10_000_000).catch(0),
  notes: z.enum(['true']).optional().catch(undefined),
});

export function exchangePages(app: App, deps: Deps): void {
  const config = { access: { roles: importers } };

  app.get(
    base,
    { config: { access: { roles: exporters } }, schema: { hide: true } },
    async (request, reply) => sendPage(reply, await hub(request)),
  );

  app.post(`${base}/imports`, { config, schema: { hide: true } }, async (request, reply) => {
    const texts = textsOf(request.body);
    return answerForm(request, reply, {
      act: () =>
        sendSheet(
          deps,
          actorOf(request),
          {
            kind: z.object({ kind: kindInput }).parse(texts).kind,
            file: fileOf(request.body, 'file'),
          },
          texts.idempotencyKey,
        ),
      done: ({ id }) => `${base}/imports/${id}`,
      again: (errors) => hub(request, errors, texts.kind),
    });
  });

  app.get(
    `${base}/imports/:id`,
    { config, schema: { hide: true, params } },
    async (request, reply) => {
      const page = await runPage(request, request.params.id);
      // Without a script: the browser asks again while a job is at work.
      if (page.isRunning) void reply.header('refresh', '3');
      return sendPage(reply, page.node);
    },
  );

  app.post(
    `${base}/imports/:id/answers`,
    { config, schema: { hide: true, params } },
    async (request, reply) => {
      const { id } = request.params;
      const answers = Object.entries(textsOf(request.body)).flatMap(([name, value]) =>
        name.startsWith('answer ') ? [[name.slice(7), value] as const] : [],
      );
      return answerForm(request, reply, {
        act: () => answerQuestions(deps, actorOf(request), id, Object.fromEntries(answers)),
        done: () => `${base}/imports/${id}`,
        again: async (errors) => (await runPage(request, id, errors)).node,
      });
    },
  );

  app.post(
    `${base}/imports/:id/apply`,
    { config, schema: { hide: true, params } },
    async (request, reply) => {
      const { id } = request.params;
      const onlyRight = textsOf(request.body).onlyRight === 'yes';
      return answerForm(request, reply, {
        act: () => applySheet(deps, actorOf(request), id, { onlyRight }),
        done: () => `${base}/imports/${id}`,
        again: async (errors) => (await runPage(request, id, errors)).node,
      });
    },
  );

  async function hub(request: Request, errors: readonly FormError[] = [], kind?: string) {
    const actor = actorOf(request);
    const kinds: readonly ImportKind[] = kindsFor(actor.role);
    const { after, kind: asked } = hubQuery.parse(request.query ?? {});
    const runs = await listRuns(deps.db, sightOf(actor), { after, limit: 10 });
    return (
      <ExchangePage
        context={pageContext(request)}
        kinds={kinds}
        exports={exportsFor(actor.role)}
        mayHaveOutlines={actor.role === 'officer'}
        runs={kinds.length > 0 ? runs.items : []}
        next={runs.next ?? undefined}
        kind={importKinds.find((each) => each === kind) ?? asked ?? kinds[0]}
        errors={errors}
      />
    );
  }

  async function runPage(request: Request, id: string, errors: readonly FormError[] = []) {
    const run = await readRun(deps, actorOf(request), id);
    const { after, notes } = runQuery.parse(request.query ?? {});
    const withNotes = notes === 'true';
    const found = await listFindings(deps.db, id, {
      ...{ afterRow: after, limit: pageRows + 1, withNotes },
    });
    const rows = found.slice(0, pageRows);
    const address = (row: number) =>
      `${base}/imports/${id}?after=${row}${withNotes ? '&notes=true' : ''}`;
    const last = rows.at(-1);
    const isRunning = run.state === 'checking' || run.state === 'applying';
    return {
      isRunning,
      node: (
        <RunPage
          context={pageContext(request)}
          run={run}
          questions={await listQuestions(deps.db, id)}
          rows={isRunning ? [] : rows}
          withNotes={withNotes}
          next={found.length > pageRows && last ? address(last.number) : undefined}
          first={after > 0 ? address(0) : undefined}
          errors={errors}
        />
      ),
    };
  }
}
