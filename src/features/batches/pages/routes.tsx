import { z } from 'zod';
import { batchStates } from '../../../db/schema/batches.ts';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { type FormBody, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { idInput, pageQuery } from '../../../lib/input.ts';
import { refuseIf } from '../../../lib/problem.ts';
import { isAuthority } from '../../../lib/roles.ts';
import type { FormError } from '../../../web/page-context.ts';
import { correctBatch } from '../actions/correct-batch.ts';
import { registerBatch } from '../actions/register-batch.ts';
import { whyNotStep } from '../rules/life-cycle.ts';
import { findBatch, isHarvest, listBatches } from '../store/read-batches.ts';
import { listClaimed } from '../store/read-certificates.ts';
import { listLotPlots, listOwnPlots } from '../store/read-plots.ts';
import { queueReaders, readers, writers } from '../who.ts';
import { BatchForm } from './batch-form.tsx';
import { checkingPages } from './checking-routes.tsx';
import { decisionPages } from './decision-routes.tsx';
import { inputOf, nothingTyped, photoOf, type Typed, typedBefore, typedIn } from './form-fields.ts';
import { BatchList } from './list-page.tsx';
import { loadChoices } from './load-choices.ts';
import { queuePages } from './queue-routes.tsx';
import { recordPages } from './record-routes.tsx';
import { seenVersion } from './seen-version.ts';

const params = z.object({ id: idInput });
const listPageQuery = z.object({
  q: z.string().max(100).optional().catch(undefined),
  state: z.enum(batchStates).optional().catch(undefined),
  after: pageQuery.shape.after.catch(undefined),
});

const hidden = { hide: true };

export function batchesPages(app: App, deps: Deps): void {
  recordPages(app, deps);
  decisionPages(app, deps);
  queuePages(app, deps);
  checkingPages(app, deps);
  const reading = { config: { access: { roles: readers } }, schema: { ...hidden, params } };
  const writing = { config: { access: { roles: writers } }, schema: { ...hidden, params } };
  const { params: _, ...hiddenOnly } = writing.schema;
  const creating = { config: writing.config, schema: hiddenOnly };

  app.get(
    '/console/batches',
    { config: reading.config, schema: hidden },
    async (request, reply) => {
      const { q, state, after } = listPageQuery.parse(request.query);
      const actor = actorOf(request);
      const found = await listBatches(deps.db, actor, { search: q, state, after, limit: 25 });
      const address = (cursor?: string) =>
        `/console/batches?${new URLSearchParams({
          ...(q && { q }),
          ...(state && { state }),
          ...(cursor && { after: cursor }),
        })}`;
      return sendPage(
        reply,
        <BatchList
          context={pageContext(request)}
          rows={found.items}
          search={q}
          state={state}
          next={found.next ? address(found.next) : undefined}
          first={after ? address() : undefined}
          mayRegister={writers.includes(actor.role)}
          showsProducer={isAuthority(actor.role)}
          maySeeQueue={queueReaders.includes(actor.role)}
        />,
      );
    },
  );

  app.get('/console/batches/new', creating, async (request, reply) =>
    sendPage(reply, await newForm(request, nothingTyped, [])),
  );

  app.post('/console/batches/new', creating, (request, reply) => {
    const typed = typedIn(request.body);
    const key = textsOf(request.body).idempotencyKey;
    return answerForm(request, reply, {
      act: async () =>
        registerBatch(deps, actorOf(request), {
          input: inputOf(typed, await plotNames(request)),
          photo: photoOf(request.body as FormBody),
          key,
        }),
      done: ({ id }) => `/console/batches/${id}`,
      again: (errors) => newForm(request, typed, errors, key),
    });
  });

  app.get('/console/batches/:id/edit', writing, async (request, reply) =>
    sendPage(reply, await editForm(request, request.params.id, undefined, [])),
  );

  app.post('/console/batches/:id/edit', writing, (request, reply) => {
    const typed = typedIn(request.body);
    const { id } = request.params;
    return answerForm(request, reply, {
      act: async () => {
        const { harvestedTo, harvestedFrom, ...input } = inputOf(typed, await plotNames(request));
        return correctBatch(deps, actorOf(request), {
          id,
          // An empty last day means a harvest of one day, not "as before".
          input: { ...input, harvestedFrom, harvestedTo: harvestedTo ?? harvestedFrom },
          photo: photoOf(request.body as FormBody),
          version: seenVersion(request),
        });
      },
      done: () => `/console/batches/${id}`,
      again: (errors) => editForm(request, id, typed, errors),
    });
  });

  /** A field that cannot be read is named by its plot. */
  async function plotNames(request: Request): Promise<ReadonlyMap<string, string>> {
    const plots = await listOwnPlots(deps.db, actorOf(request).organisationId);
    return new Map(plots.map(({ id, name }) => [id, name]));
  }

  async function newForm(
    request: Request,
    typed: Typed,
    errors: readonly FormError[],
    key?: string,
  ) {
    const context = pageContext(request);
    const { organisationId } = actorOf(request);
    return (
      <BatchForm
        context={context}
        choices={await loadChoices(deps.db, organisationId, context.language)}
        typed={typed}
        errors={errors}
        today={localDateOf(deps.now())}
        purpose={{ kind: 'register', key: key ?? context.newKey }}
      />
    );
  }

  async function editForm(
    request: Request,
    id: string,
    typed: Typed | undefined,
    errors: readonly FormError[],
  ) {
    const context = pageContext(request);
    const actor = actorOf(request);
    const batch = await findBatch(deps.db, actor, id);
    if (!batch || !isHarvest(batch)) throw httpProblems.notFound();
    refuseIf(whyNotStep('correct', batch.state));
    const claimed = await listClaimed(deps.db, id);
    const before = typedBefore(
      batch,
      claimed.map((certificate) => certificate.id),
      await listLotPlots(deps.db, id),
    );
    return (
      <BatchForm
        context={context}
        choices={await loadChoices(deps.db, actor.organisationId, context.language)}
        typed={typed ?? before}
        errors={errors}
        today={localDateOf(deps.now())}
        purpose={{
          kind: 'correct',
          id,
          number: batch.number,
          // After a stale save the page shows the new version: saving again is then deliberate.
          version: String(batch.version),
          keptCodeId: batch.areaCodeId,
        }}
      />
    );
  }
}
