import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { parseDate } from '../../../lib/dates.ts';
import { codeInput, idInput, pageQuery } from '../../../lib/input.ts';
import type { FormError } from '../../../web/page-context.ts';
import { listCrops, listVarieties } from '../../reference/actions.ts';
import { setCeiling } from '../actions/set-ceiling.ts';
import { addSeason, changeSeason } from '../actions/set-season.ts';
import { ceilingInput, seasonChange, seasonInput } from '../schemas.ts';
import { listCeilings, listSeasons } from '../store/settings.ts';
import { readers, setters } from '../who.ts';
import { CeilingsPage } from './ceilings.tsx';
import { ChangeSeasonPage, SeasonsPage } from './seasons.tsx';

type Texts = Record<string, string>;

const params = z.object({ id: idInput });
const query = z.object({
  crop: codeInput.optional().catch(undefined),
  after: pageQuery.shape.after.catch(undefined),
});

export function settingPages(app: App, deps: Deps): void {
  const reading = { config: { access: { roles: readers } }, schema: { hide: true } };
  const setting = { config: { access: { roles: setters } }, schema: { hide: true } };
  const settingOne = { config: setting.config, schema: { hide: true, params } };

  app.get('/console/quotas/ceilings', reading, async (request, reply) =>
    sendPage(reply, await ceilings(request, {}, [])),
  );

  app.post('/console/quotas/ceilings', setting, (request, reply) => {
    const texts = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => setCeiling(deps, actorOf(request), ceilingOf(texts), texts.idempotencyKey),
      done: () => '/console/quotas/ceilings',
      again: (errors) => ceilings(request, texts, errors),
    });
  });

  app.get('/console/quotas/seasons', reading, async (request, reply) =>
    sendPage(reply, await seasons(request, {}, [])),
  );

  app.post('/console/quotas/seasons', setting, (request, reply) => {
    const texts = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => addSeason(deps, actorOf(request), seasonOf(texts), texts.idempotencyKey),
      done: () => '/console/quotas/seasons',
      again: (errors) => seasons(request, texts, errors),
    });
  });

  app.get('/console/quotas/seasons/:id', settingOne, async (request, reply) =>
    sendPage(reply, await oneSeason(request, request.params.id, undefined, [])),
  );

  app.post('/console/quotas/seasons/:id', settingOne, (request, reply) => {
    const texts = textsOf(request.body);
    const { id } = request.params;
    return answerForm(request, reply, {
      act: () =>
        changeSeason(deps, actorOf(request), id, changeOf(texts), Number(texts.version) || 0),
      done: () => '/console/quotas/seasons',
      again: (errors) => oneSeason(request, id, texts, errors),
    });
  });

  async function ceilings(request: Request, texts: Texts, errors: readonly FormError[]) {
    const { crop, after } = query.parse(request.query ?? {});
    const [found, crops, varieties] = await Promise.all([
      listCeilings(deps.db, { cropCode: crop, after, limit: 50 }),
      listCrops(deps.db),
      listVarieties(deps.db),
    ]);
    const address = (cursor?: string) =>
      `/console/quotas/ceilings?${new URLSearchParams({ ...(crop && { crop }), ...(cursor && { after: cursor }) })}`;
    return (
      <CeilingsPage
        context={pageContext(request)}
        rows={found.items}
        names={{ crops, varieties }}
        crop={crop}
        texts={texts}
        errors={errors}
        next={found.next ? address(found.next) : undefined}
        first={after ? address() : undefined}
      />
    );
  }

  async function seasons(request: Request, texts: Texts, errors: readonly FormError[]) {
    const [rows, crops] = await Promise.all([listSeasons(deps.db), listCrops(deps.db)]);
    const context = pageContext(request);
    return <SeasonsPage context={context} rows={rows} crops={crops} {...{ texts, errors }} />;
  }

  async function oneSeason(
    request: Request,
    id: string,
    texts: Texts | undefined,
    errors: readonly FormError[],
  ) {
    const season = (await listSeasons(deps.db)).find((row) => row.id === id);
    if (!season) throw httpProblems.notFound();
    const crops = await listCrops(deps.db);
    const context = pageContext(request);
    return <ChangeSeasonPage {...{ context, season, crops, texts, errors }} />;
  }
}

const isoOf = (text: string | undefined) => parseDate(text ?? '') ?? text;

function changeOf({ name, startsOn, endsOn, reason }: Texts) {
  return seasonChange.parse({ name, startsOn: isoOf(startsOn), endsOn: isoOf(endsOn), reason });
}

function seasonOf(texts: Texts) {
  const { cropCode, kind, name, startsOn, endsOn, reason } = texts;
  const days = { startsOn: isoOf(startsOn), endsOn: isoOf(endsOn) };
  return seasonInput.parse({ cropCode, kind, name, ...days, reason });
}

/** 17.800 and 17 800 are one number: the dot is the mark of thousands here. */
function ceilingOf(texts: Texts) {
  const { cropCode, varietyCode, seasonKind, reason } = texts;
  const typed = (texts.kilogramsPerHectare ?? '')
    .normalize('NFKC')
    .replace(/[\s.,](?=\d{3}\b)/g, '');
  return ceilingInput.parse({
    cropCode,
    varietyCode: varietyCode || null,
    seasonKind: seasonKind || null,
    kilogramsPerHectare: /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : typed,
    validFrom: isoOf(texts.validFrom),
    reason,
  });
}
