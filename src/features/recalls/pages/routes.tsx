import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { fileOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { parseDate } from '../../../lib/dates.ts';
import { idInput, pageQuery } from '../../../lib/input.ts';
import type { FormError } from '../../../web/page-context.ts';
import { advanceRecall } from '../actions/advance.ts';
import { changeScope } from '../actions/change-scope.ts';
import { acknowledge, recordRecovery, recordTold } from '../actions/recover.ts';
import { sidesOf } from '../actions/scope.ts';
import { raiseSignal } from '../actions/signal.ts';
import * as schemas from '../schemas.ts';
import { findRecall, listRecalls, shownFilters } from '../store/read.ts';
import { listRecoveries, listScope, listTimeline, sumScope } from '../store/read-parts.ts';
import { seenRecipients } from '../store/seen-recipients.ts';
import { holders, officers, readers, signallers } from '../who.ts';
import { fieldsOf, foundAtOf, stepOf } from './form-input.ts';
import { base, RecallList } from './list.tsx';
import { RecallRecord } from './record.tsx';
import { SignalForm } from './signal-form.tsx';

type Texts = Record<string, string>;

const params = z.object({ id: idInput });
const query = z.object({
  show: z.enum(shownFilters).optional().catch(undefined),
  after: pageQuery.shape.after.catch(undefined),
});
const drillQuery = z.object({ drill: z.literal('1').optional().catch(undefined) });

export function recallPages(app: App, deps: Deps): void {
  const access = (roles: typeof readers) => ({
    config: { access: { roles } },
    schema: { hide: true },
  });
  const one = (roles: typeof readers) => ({ ...access(roles), schema: { hide: true, params } });
  const players = [...officers, ...holders];

  app.get(base, access(readers), async (request, reply) => {
    const { show, after } = query.parse(request.query);
    const found = await listRecalls(deps.db, actorOf(request), { show, after, limit: 25 });
    const address = (cursor?: string) =>
      `${base}?${new URLSearchParams({ ...(show && { show }), ...(cursor && { after: cursor }) })}`;
    return sendPage(
      reply,
      <RecallList
        context={pageContext(request)}
        rows={found.items}
        show={show}
        now={deps.now()}
        next={found.next ? address(found.next) : undefined}
        first={after ? address() : undefined}
      />,
    );
  });

  app.get(`${base}/new`, access(signallers), (request, reply) =>
    sendPage(reply, signalForm(request, { source: 'holder' }, [])),
  );

  app.post(`${base}/new`, access(signallers), (request, reply) => {
    const texts = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => {
        const { lots, source, grounds, idempotencyKey } = texts;
        const isDrill = isDrillAsked(request);
        const typed = { lots, source, grounds, isDrill, foundAt: foundAtOf(texts) };
        const input = schemas.signalInput.parse(typed);
        return raiseSignal(deps, actorOf(request), input, idempotencyKey);
      },
      done: ({ id }) => `${base}/${id}`,
      again: (errors) => signalForm(request, texts, errors),
    });
  });

  app.get(`${base}/:id`, one(readers), async (request, reply) =>
    sendPage(reply, await record(request, request.params.id, {}, [])),
  );

  const forms = [
    { noun: 'steps', form: undefined, act: takeStep },
    { noun: 'scope', form: 'scope', act: scope },
    { noun: 'recoveries', form: 'recover', act: recover },
    { noun: 'told', form: 'told', act: told },
  ] as const;
  for (const { noun, form, act } of forms) {
    app.post(`${base}/:id/${noun}`, one(players), (request, reply) => {
      const { id } = request.params;
      const texts = textsOf(request.body);
      return answerForm(request, reply, {
        act: () => act(request, id, texts),
        done: () => `${base}/${id}`,
        again: (errors) =>
          record(request, id, texts, errors.map(ofForm(form ?? texts['step'] ?? ''))),
      });
    });
  }

  app.post(
    `${base}/:id/recipients/:recipientId/acknowledgement`,
    {
      config: { access: { roles: holders } },
      schema: { hide: true, params: schemas.recipientParams },
    },
    (request, reply) => {
      const { id, recipientId } = request.params;
      const texts = textsOf(request.body);
      return answerForm(request, reply, {
        act: () => {
          const { stock, unit, note } = fieldsOf(texts, recipientId);
          const input = schemas.acknowledgementInput.parse({ stock, unit, note });
          return acknowledge(deps, actorOf(request), { id, recipientId, input });
        },
        done: () => `${base}/${id}`,
        again: (errors) => record(request, id, texts, errors.map(ofForm(recipientId))),
      });
    },
  );

  function takeStep(request: Request, id: string, texts: Texts) {
    const { step, input } = stepOf(texts);
    const evidence = fileOf(request.body, `${step}-evidence`);
    const version = versionOf(texts);
    return advanceRecall(deps, actorOf(request), { id, step, input, evidence, version });
  }

  function scope(request: Request, id: string, texts: Texts) {
    const { lotId, reason } = fieldsOf(texts, 'scope');
    const typed = { lotId, isIncluded: texts['isIncluded'] === 'yes', reason };
    const input = schemas.scopeInput.parse(typed);
    return changeScope(deps, actorOf(request), { id, input, version: versionOf(texts) });
  }

  function recover(request: Request, id: string, texts: Texts) {
    const { lotId, amount, unit, place, recoveredOn } = fieldsOf(texts, 'recover');
    const day = parseDate(recoveredOn ?? '') ?? recoveredOn;
    const input = schemas.recoveryInput.parse({ lotId, amount, unit, place, recoveredOn: day });
    return recordRecovery(deps, actorOf(request), id, input, texts['idempotencyKey']);
  }

  function told(request: Request, id: string, texts: Texts) {
    const fields = fieldsOf(texts, 'told');
    const recipientId = idInput.parse(fields['recipientId']);
    const { toldHow } = schemas.toldInput.parse({ toldHow: fields['toldHow'] });
    return recordTold(deps, actorOf(request), { id, recipientId, toldHow });
  }

  function signalForm(request: Request, texts: Texts, errors: readonly FormError[]) {
    const isDrill = isDrillAsked(request);
    return <SignalForm context={pageContext(request)} {...{ texts, errors, isDrill }} />;
  }

  async function record(request: Request, id: string, texts: Texts, errors: readonly FormError[]) {
    const actor = actorOf(request);
    const recall = await findRecall(deps.db, actor, id);
    if (!recall) throw httpProblems.notFound();
    const [sums, lots, recipients, recoveries, timeline] = await Promise.all([
      sumScope(deps.db, id),
      listScope(deps.db, id, 100),
      seenRecipients(deps.db, actor, recall),
      listRecoveries(deps.db, id),
      listTimeline(deps.db, id),
    ]);
    const parts = { recall, sums, lots, recipients, recoveries, timeline, texts, errors };
    const sides = sidesOf(actor, recall);
    return (
      <RecallRecord context={pageContext(request)} {...parts} sides={sides} now={deps.now()} />
    );
  }
}

/** The field of the form that was sent. */
function ofForm(form: string): (error: FormError) => FormError {
  return (error) => (error.field ? { ...error, field: `${form}-${error.field}` } : error);
}

function isDrillAsked(request: Request): boolean {
  return drillQuery.parse(request.query).drill === '1';
}

function versionOf(texts: Texts): number | undefined {
  return /^\d{1,9}$/.test(texts['version'] ?? '') ? Number(texts['version']) : undefined;
}
