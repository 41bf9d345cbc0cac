import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { localDateOf, parseDate } from '../../../lib/dates.ts';
import { clean } from '../../../lib/fold.ts';
import { idInput, lineInput, pageQuery } from '../../../lib/input.ts';
import { printPublicCode, readPublicCode } from '../../../lib/public-code.ts';
import type { FormError } from '../../../web/page-context.ts';
import { qrDrawing } from '../../labels/actions.ts';
import { advanceAuthorisation } from '../actions/advance-authorisation.ts';
import { isQuotaUnknown } from '../actions/check-cap.ts';
import { draftAuthorisation } from '../actions/draft-authorisation.ts';
import { objectToUse, useAuthorisation } from '../actions/use-authorisation.ts';
import { draftInput, shownStates, useInput } from '../schemas.ts';
import * as store from '../store/read.ts';
import { proofUrl } from '../view.ts';
import { grantees, readers, writers } from '../who.ts';
import { DraftForm } from './draft-form.tsx';
import { AuthorisationList, base } from './list.tsx';
import { NoProofPage, ProofPage } from './proof.tsx';
import { AuthorisationRecord } from './record.tsx';

type Texts = Record<string, string>;

const params = z.object({ id: idInput });
const query = z.object({
  q: z.string().max(100).optional().catch(undefined),
  state: z.enum(shownStates).optional().catch(undefined),
  after: pageQuery.shape.after.catch(undefined),
});
const stepForm = z.object({
  step: z.enum(['sign', 'accept', 'suspend', 'resume', 'revoke'], { error: 'choose' }),
  reason: z.string().max(2000).overwrite(clean).max(500).optional(),
});
const objectionForm = z.object({ useId: idInput, objection: lineInput(500) });

export function authorisationPages(app: App, deps: Deps): void {
  const access = (roles: typeof readers) => ({
    config: { access: { roles } },
    schema: { hide: true },
  });
  const one = (roles: typeof readers) => ({ ...access(roles), schema: { hide: true, params } });

  app.get(base, access(readers), async (request, reply) => {
    const { q, state, after } = query.parse(request.query);
    const today = localDateOf(deps.now());
    const filter = { search: q, state, after, limit: 25 };
    const found = await store.listAuthorisations(deps.db, actorOf(request), today, filter);
    const address = (cursor?: string) =>
      `${base}?${new URLSearchParams({ ...(q && { q }), ...(state && { state }), ...(cursor && { after: cursor }) })}`;
    return sendPage(
      reply,
      <AuthorisationList
        context={pageContext(request)}
        rows={found.items}
        today={today}
        search={q}
        state={state}
        next={found.next ? address(found.next) : undefined}
        first={after ? address() : undefined}
      />,
    );
  });

  app.get(`${base}/new`, access(writers), async (request, reply) =>
    sendPage(reply, await draftForm(request, {}, [])),
  );

  app.post(`${base}/new`, access(writers), (request, reply) => {
    const texts = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => draftAuthorisation(deps, actorOf(request), draftOf(texts), texts.idempotencyKey),
      done: ({ id }) => `${base}/${id}`,
      again: (errors) => draftForm(request, texts, errors),
    });
  });

  app.get(`${base}/:id`, one(readers), async (request, reply) =>
    sendPage(reply, await record(request, request.params.id, {}, [])),
  );

  const forms = [
    { noun: 'steps', roles: [...writers, ...grantees], act: takeStep },
    { noun: 'uses', roles: grantees, act: declareUse },
    { noun: 'objections', roles: writers, act: object },
  ] as const;
  for (const { noun, roles, act } of forms) {
    app.post(`${base}/:id/${noun}`, one(roles), (request, reply) => {
      const { id } = request.params;
      const texts = textsOf(request.body);
      return answerForm(request, reply, {
        act: () => act(request, id, texts),
        done: () => `${base}/${id}`,
        again: (errors) => record(request, id, texts, errors),
      });
    });
  }

  // Capitals keep the QR code small; small letters are typed.
  for (const path of ['/uy-quyen/:code', '/UY-QUYEN/:code']) {
    app.route({
      method: 'GET',
      url: path,
      config: { access: 'public' },
      schema: { hide: true, params: z.object({ code: z.string() }) },
      handler: async (request, reply) => {
        const context = pageContext(request);
        const read = readPublicCode(request.params.code);
        const row = 'code' in read ? await store.findSigned(deps.db, read.code) : undefined;
        const typed =
          'code' in read ? printPublicCode(read.code) : clean(request.params.code).slice(0, 60);
        if (!row) return sendPage(reply, <NoProofPage context={context} typed={typed} />, 404);
        const today = localDateOf(deps.now());
        return sendPage(reply, <ProofPage context={context} row={row} today={today} />);
      },
    });
  }

  function takeStep(request: Request, id: string, texts: Texts) {
    const actor = actorOf(request);
    const { step, reason } = stepForm.parse(texts);
    // The holder's steps are the head's alone.
    if (step !== 'accept' && actor.role !== 'cooperative-head') throw httpProblems.notAllowed();
    if (step === 'accept' && !grantees.includes(actor.role)) throw httpProblems.notAllowed();
    const version = Number(texts.version) || undefined;
    return advanceAuthorisation(deps, actor, { id, step, reason: reason || undefined, version });
  }

  function declareUse(request: Request, id: string, texts: Texts) {
    return useAuthorisation(deps, actorOf(request), id, useOf(texts), texts.idempotencyKey);
  }

  function object(request: Request, id: string, texts: Texts) {
    const { useId, objection } = objectionForm.parse(texts);
    return objectToUse(deps, actorOf(request), { id, useId, reason: objection });
  }

  async function draftForm(request: Request, texts: Texts, errors: readonly FormError[]) {
    const { organisationId } = actorOf(request);
    const [codes, known] = await Promise.all([
      store.listOwnCodes(deps.db, organisationId),
      store.listGrantees(deps.db, organisationId),
    ]);
    const context = pageContext(request);
    return <DraftForm {...{ context, codes, texts, errors }} grantees={known} />;
  }

  async function record(request: Request, id: string, texts: Texts, errors: readonly FormError[]) {
    const row = await store.findAuthorisation(deps.db, actorOf(request), id);
    if (!row) throw httpProblems.notFound();
    const [uses, steps] = await Promise.all([
      store.listUses(deps.db, id),
      store.listSteps(deps.db, id),
    ]);
    const context = pageContext(request);
    const qr = row.signedAt ? qrDrawing(proofUrl(deps.publicUrl, row.publicCode)) : undefined;
    const today = localDateOf(deps.now());
    const isUnlimited = row.state === 'draft' && (await isQuotaUnknown(deps.db, deps, row));
    const shown = { context, row, uses, steps, today, qr, texts, errors, isUnlimited };
    return <AuthorisationRecord {...shown} />;
  }
}

const isoOf = (text: string | undefined) => parseDate(text ?? '') ?? text;

function draftOf({ areaCodeId, grantee, amount, unit, startsOn, endsOn }: Texts) {
  const days = { startsOn: isoOf(startsOn), endsOn: isoOf(endsOn) };
  return draftInput.parse({ areaCodeId, grantee, amount, unit, ...days });
}

function useOf({ amount, unit, usedOn, consignment, batch }: Texts) {
  const typed = { amount, unit, usedOn: isoOf(usedOn), consignment };
  return useInput.parse({ ...typed, ...(batch && { batch }) });
}
