import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { formatDate, parseDate } from '../../../lib/dates.ts';
import { pageQuery } from '../../../lib/input.ts';
import { pageAfter, readCursor } from '../../../lib/paging.ts';
import type { Role } from '../../../lib/roles.ts';
import type { FormError } from '../../../web/page-context.ts';
import { correctList, draftList, publishList } from '../actions/set-list.ts';
import { confirmSubstance, setSubstance } from '../actions/set-substance.ts';
import { keyParams, listInput, params, substanceInput } from '../schemas.ts';
import { listSubstances } from '../store/read-force.ts';
import { findList, type ListRecord, listLines, listLists } from '../store/read-lists.ts';
import { checkers, listWriters, readers } from '../who.ts';
import { base } from './base.ts';
import { ListForm } from './list-form.tsx';
import { ListIndex } from './list-index.tsx';
import { ListPage } from './list-record.tsx';
import { SubstancesPage } from './substances.tsx';

type Texts = Record<string, string>;
const query = z.object({
  q: z.string().max(100).optional().catch(undefined),
  after: pageQuery.shape.after.catch(undefined),
});
const rowsOnPage = 50;

/** Lists and substances. */
export function listPages(app: App, deps: Deps): void {
  const to = (roles: readonly Role[]) => ({
    config: { access: { roles } },
    schema: { hide: true },
  });
  const one = (roles: readonly Role[]) => ({ ...to(roles), schema: { hide: true, params } });

  app.get(`${base}/lists`, to(readers), async (request, reply) => {
    const lists = await listLists(deps.db);
    return sendPage(reply, <ListIndex context={pageContext(request)} lists={lists} />);
  });

  app.get(`${base}/lists/new`, to(listWriters), (request, reply) =>
    sendPage(reply, form(request, undefined, {}, [])),
  );

  app.post(`${base}/lists/new`, to(listWriters), (request, reply) => {
    const texts = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => draftList(deps, actorOf(request), listOfTexts(texts), texts.idempotencyKey),
      done: ({ id }) => `${base}/lists/${id}`,
      again: (errors) => form(request, undefined, texts, errors),
    });
  });

  app.get(`${base}/lists/:id`, one(readers), async (request, reply) =>
    sendPage(reply, await record(request, request.params.id, [])),
  );

  app.get(`${base}/lists/:id/edit`, one(listWriters), async (request, reply) => {
    const list = await draft(request.params.id);
    return sendPage(reply, form(request, list, textsOfList(list), []));
  });

  app.post(`${base}/lists/:id/edit`, one(listWriters), async (request, reply) => {
    const list = await draft(request.params.id);
    const texts = textsOf(request.body);
    const sent = { id: list.id, version: Number(texts.version) || undefined };
    return answerForm(request, reply, {
      act: () => correctList(deps, actorOf(request), sent, listOfTexts(texts)),
      done: ({ id }) => `${base}/lists/${id}`,
      again: (errors) => form(request, list, texts, errors),
    });
  });

  app.post(`${base}/lists/:id/publication`, one(checkers), (request, reply) => {
    const { id } = request.params;
    const version = Number(textsOf(request.body).version) || undefined;
    return answerForm(request, reply, {
      act: () => publishList(deps, actorOf(request), { id, version }),
      done: () => `${base}/lists/${id}`,
      // The page has no fields to lead to: what is missing is given under its own address.
      again: (errors) =>
        record(
          request,
          id,
          errors.map(({ text }) => ({ field: undefined, text })),
        ),
    });
  });

  app.get(`${base}/substances`, to(readers), async (request, reply) =>
    sendPage(reply, await substances(request, {}, [])),
  );

  app.post(`${base}/substances`, to(listWriters), (request, reply) => {
    const texts = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => setSubstance(deps, actorOf(request), substanceOf(texts), texts.idempotencyKey),
      done: () => `${base}/substances`,
      again: (errors) => substances(request, texts, errors),
    });
  });

  app.post(
    `${base}/substances/:key/confirmation`,
    { ...to(checkers), schema: { hide: true, params: keyParams } },
    (request, reply) => {
      const { key } = request.params;
      const version = Number(textsOf(request.body).version) || undefined;
      return answerForm(request, reply, {
        act: () => confirmSubstance(deps, actorOf(request), { key, version }),
        done: () => `${base}/substances`,
        again: (errors) => substances(request, {}, errors),
      });
    },
  );

  function form(
    request: Request,
    list: ListRecord | undefined,
    texts: Texts,
    errors: readonly FormError[],
  ) {
    return <ListForm context={pageContext(request)} {...{ list, texts, errors }} />;
  }

  async function draft(id: string): Promise<ListRecord> {
    const list = await findList(deps.db, id);
    if (!list) throw http.notFound();
    return list;
  }

  async function record(request: Request, id: string, errors: readonly FormError[]) {
    const list = await draft(id);
    const { q, after } = query.parse(request.query ?? {});
    const wanted = { search: q, after: readCursor(after)?.[0], limit: rowsOnPage + 1 };
    const rows = await listLines(deps.db, id, wanted);
    const { items, next } = pageAfter(rows, rowsOnPage, (row) => [row.sameKey, row.productId]);
    const address = (cursor?: string) =>
      `${base}/lists/${id}?${new URLSearchParams({ ...(q && { q }), ...(cursor && { after: cursor }) })}`;
    return (
      <ListPage
        context={pageContext(request)}
        list={list}
        lines={items}
        search={q}
        next={next ? address(next) : undefined}
        first={after ? address() : undefined}
        isOwn={list.enteredBy === actorOf(request).personId}
        errors={errors}
      />
    );
  }

  async function substances(request: Request, texts: Texts, errors: readonly FormError[]) {
    const rows = await listSubstances(deps.db);
    const context = pageContext(request);
    return <SubstancesPage {...{ context, rows, texts, errors }} />;
  }
}

function listOfTexts({ number, kind, issuedOn, inForceFrom, runOffUntil, source }: Texts) {
  return listInput.parse({
    ...{ number: number ?? '', kind, source: source ?? '' },
    ...{ issuedOn: dayOf(issuedOn), inForceFrom: dayOf(inForceFrom) },
    runOffUntil: dayOf(runOffUntil),
  });
}

function substanceOf({ name, alsoNames, kind, bannedFrom, bannedUntil, source }: Texts) {
  const others = (alsoNames ?? '').split(';').map((each) => each.trim());
  return substanceInput.parse({
    ...{ name: name ?? '', alsoNames: others.filter(Boolean), kind, source: source ?? '' },
    ...{ bannedFrom: dayOf(bannedFrom), bannedUntil: dayOf(bannedUntil) },
  });
}

function textsOfList(list: ListRecord): Texts {
  const day = (date: string | null) => (date ? formatDate(date, 'vi') : '');
  return {
    ...{ number: list.number, kind: list.kind, source: list.source },
    ...{ issuedOn: day(list.issuedOn), inForceFrom: day(list.inForceFrom) },
    runOffUntil: day(list.runOffUntil),
  };
}

/** Empty is not known; what is no date stays as it was typed, for the schema to refuse. */
function dayOf(typed: string | undefined): string | null {
  const text = (typed ?? '').trim();
  return text === '' ? null : (parseDate(text) ?? text);
}
