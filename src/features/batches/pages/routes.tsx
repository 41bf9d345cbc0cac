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
import { qrOf } from '../../labels/actions.ts';
import { balanceOn } from '../../quotas/actions.ts';
import { releaseBatch, submitBatch } from '../actions/advance-batch.ts';
import { correctBatch } from '../actions/correct-batch.ts';
import { registerBatch } from '../actions/register-batch.ts';
import { whyNotCorrect } from '../rules/life-cycle.ts';
import { submissionInput } from '../schemas.ts';
import { findBatch, listBatches } from '../store/read-batches.ts';
import { listClaimed } from '../store/read-certificates.ts';
import { listDecisions } from '../store/read-codes.ts';
import { listHistory } from '../store/read-history.ts';
import { claimsOf } from '../view.ts';
import { heads, readers, writers } from '../who.ts';
import { BatchForm } from './batch-form.tsx';
import { BatchRecord } from './batch-record.tsx';
import { inputOf, nothingTyped, photoOf, type Typed, typedBefore, typedIn } from './form-fields.ts';
import { BatchList } from './list-page.tsx';
import { loadChoices } from './load-choices.ts';

const params = z.object({ id: idInput });
const listPageQuery = z.object({
  q: z.string().max(100).optional().catch(undefined),
  state: z.enum(batchStates).optional().catch(undefined),
  after: pageQuery.shape.after.catch(undefined),
});

const hidden = { hide: true };

export function batchesPages(app: App, deps: Deps): void {
  const reading = { config: { access: { roles: readers } }, schema: { ...hidden, params } };
  const writing = { config: { access: { roles: writers } }, schema: { ...hidden, params } };
  const leading = { config: { access: { roles: heads } }, schema: { ...hidden, params } };
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
      act: () =>
        registerBatch(deps, actorOf(request), {
          input: inputOf(typed),
          photo: photoOf(request.body as FormBody),
          key,
        }),
      done: ({ id }) => `/console/batches/${id}`,
      again: (errors) => newForm(request, typed, errors, key),
    });
  });

  app.get('/console/batches/:id', reading, async (request, reply) =>
    sendPage(reply, await record(request, request.params.id, [])),
  );

  app.get('/console/batches/:id/edit', writing, async (request, reply) =>
    sendPage(reply, await editForm(request, request.params.id, undefined, [])),
  );

  app.post('/console/batches/:id/edit', writing, (request, reply) => {
    const typed = typedIn(request.body);
    const { id } = request.params;
    return answerForm(request, reply, {
      act: () => {
        const { harvestedTo, harvestedFrom, ...input } = inputOf(typed);
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

  app.post('/console/batches/:id/submission', leading, (request, reply) => {
    const { id } = request.params;
    const typed = textsOf(request.body).excessReason ?? '';
    return answerForm(request, reply, {
      act: () => {
        const { excessReason } = submissionInput.parse({ excessReason: typed }) ?? {};
        const sent = { id, version: seenVersion(request), excessReason: excessReason || undefined };
        return submitBatch(deps, actorOf(request), sent);
      },
      done: () => `/console/batches/${id}`,
      again: (errors) => record(request, id, errors.map(atExcessForm), typed),
    });
  });

  app.post('/console/batches/:id/release', leading, (request, reply) => {
    const { id } = request.params;
    return answerForm(request, reply, {
      act: () => releaseBatch(deps, actorOf(request), { id, version: seenVersion(request) }),
      done: () => `/console/batches/${id}`,
      again: (errors) => record(request, id, errors.map(atExcessForm)),
    });
  });

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
    if (!batch) throw httpProblems.notFound();
    refuseIf(whyNotCorrect(batch.state));
    const claimed = await listClaimed(deps.db, id);
    const before = typedBefore(
      batch,
      claimed.map((certificate) => certificate.id),
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

  async function record(
    request: Request,
    id: string,
    errors: readonly FormError[],
    excessReason?: string,
  ) {
    const context = pageContext(request);
    const actor = actorOf(request);
    const batch = await findBatch(deps.db, actor, id);
    if (!batch) throw httpProblems.notFound();
    const today = localDateOf(deps.now());
    const [decisions, claimed, history, quota] = await Promise.all([
      listDecisions(deps.db, [batch.areaCodeId]),
      listClaimed(deps.db, id),
      listHistory(deps.db, id),
      balanceOn(deps.db, batch.areaId, batch.harvestedFrom, today),
    ]);
    const isHead = heads.includes(actor.role);
    return (
      <BatchRecord
        context={context}
        batch={batch}
        decisions={decisions}
        claims={claimsOf(batch, claimed)}
        history={history}
        today={today}
        quota={quota}
        excessReason={excessReason}
        qr={batch.state === 'released' ? qrOf(deps.publicUrl, batch.publicCode).svg : undefined}
        may={{
          correct: writers.includes(actor.role) && batch.state !== 'released',
          submit: isHead && batch.state === 'draft',
          release: isHead && batch.state === 'submitted',
        }}
        errors={errors}
      />
    );
  }
}

/** The page has two inputs that an error could point at, and those only while the weight is the matter. */
function atExcessForm({ field, text }: FormError): FormError {
  return { field: field === 'amount' || field === 'excessReason' ? field : undefined, text };
}

/** The version the form was made from. */
function seenVersion(request: Request): number | undefined {
  const version = Number(textsOf(request.body).version);
  return Number.isSafeInteger(version) ? version : undefined;
}
