import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { fileOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { localDateOf } from '../../../lib/dates.ts';
import type { FormError } from '../../../web/page-context.ts';
import { advanceRating, scoreYear } from '../actions/rate.ts';
import { readOrganisation } from '../actions.ts';
import { whyNotRateYear } from '../rules/rating.ts';
import { ratingParams, ratingStepInput, scoreInput } from '../schemas/rating.ts';
import { params } from '../schemas.ts';
import { findFileName, findRating, listRatingSteps, listRatings } from '../store/ratings.ts';
import { raters, ratingReaders } from '../who.ts';
import { inputOf, versionOf } from './form-input.ts';
import { RatingList, RatingPage } from './rating.tsx';
import { RatingForm, sheetOf, typedOf } from './rating-form.tsx';
import { pathOf } from './tabs.tsx';

const scoreQuery = z.object({ year: z.coerce.number().int().optional().catch(undefined) });

export function ratingPages(app: App, deps: Deps): void {
  const readers = { access: { roles: ratingReaders } };
  const scorers = { access: { roles: ['cooperative-head' as const] } };
  const stepTakers = { access: { roles: raters } };

  app.get(
    '/console/organisations/:id/rating',
    { config: readers, schema: { hide: true, params } },
    async (request, reply) => {
      const actor = actorOf(request);
      const organisation = await readOrganisation(deps, actor, request.params.id);
      const today = localDateOf(deps.now());
      const lastYear = Number(today.slice(0, 4)) - 1;
      const since = organisation.kinds[0]?.validFrom ?? today;
      const rated = { kind: organisation.kind, cooperativeSince: since };
      return sendPage(
        reply,
        <RatingList
          context={pageContext(request)}
          organisation={organisation}
          ratings={await listRatings(deps.db, organisation.id)}
          lastYear={lastYear}
          isRated={!whyNotRateYear(rated, lastYear, today)}
          mayScore={actor.role === 'cooperative-head' && actor.organisationId === organisation.id}
        />,
      );
    },
  );

  app.get(
    '/console/organisations/:id/rating/score',
    { config: scorers, schema: { hide: true, params, querystring: scoreQuery } },
    async (request, reply) => {
      const year = request.query.year ?? Number(localDateOf(deps.now()).slice(0, 4)) - 1;
      const rating = await findRating(deps.db, request.params.id, year);
      const { language } = pageContext(request);
      const values: Record<string, string> = rating
        ? typedOf(rating, language)
        : { year: String(year) };
      return sendPage(reply, await form(request, request.params.id, values, []));
    },
  );

  app.post(
    '/console/organisations/:id/rating/score',
    { config: scorers, schema: { hide: true, params } },
    async (request, reply) => {
      const { id } = request.params;
      const actor = actorOf(request);
      const values = textsOf(request.body);
      const year = /^\d{4}$/.test(values.year ?? '') ? Number(values.year) : values.year;
      const file = fileOf(request.body, 'file');
      return answerForm(request, reply, {
        act: async () => {
          const version = values.version ? versionOf(values) : undefined;
          const sent = { key: values.idempotencyKey, version, file };
          const before = typeof year === 'number' ? await findRating(deps.db, id, year) : undefined;
          if (before?.state === 'commented') {
            const sheet = { step: 'resubmit', note: values.note ?? '', ...sheetOf(values) };
            await advanceRating(deps, actor, id, before.year, ratingStepInput.parse(sheet), sent);
            return before.year;
          }
          const input = scoreInput.parse({ year, ...sheetOf(values) });
          await scoreYear(deps, actor, id, input, sent);
          return input.year;
        },
        done: (scored) => `${pathOf({ id }, 'rating')}/${scored}`,
        again: (errors) => form(request, id, values, errors),
      });
    },
  );

  app.get(
    '/console/organisations/:id/rating/:year',
    { config: readers, schema: { hide: true, params: ratingParams } },
    async (request, reply) => sendPage(reply, await page(request, request.params, {}, [])),
  );

  app.post(
    '/console/organisations/:id/rating/:year',
    { config: stepTakers, schema: { hide: true, params: ratingParams } },
    async (request, reply) => {
      const { id, year } = request.params;
      const values = textsOf(request.body);
      return answerForm(request, reply, {
        act: () =>
          advanceRating(deps, actorOf(request), id, year, ratingStepInput.parse(inputOf(values)), {
            key: values.idempotencyKey,
            version: versionOf(values),
          }),
        done: () => `${pathOf({ id }, 'rating')}/${year}`,
        again: (errors) => page(request, { id, year }, values, errors),
      });
    },
  );

  async function form(
    request: Request,
    id: string,
    values: Record<string, string>,
    errors: readonly FormError[],
  ) {
    const organisation = await readOrganisation(deps, actorOf(request), id);
    const year = Number(values.year);
    const rating = Number.isInteger(year) ? await findRating(deps.db, id, year) : undefined;
    const props = { context: pageContext(request), organisation, rating, values, errors };
    return <RatingForm {...props} />;
  }

  async function page(
    request: Request,
    { id, year }: { id: string; year: number },
    values: Record<string, string>,
    errors: readonly FormError[],
  ) {
    const actor = actorOf(request);
    const organisation = await readOrganisation(deps, actor, id);
    const rating = await findRating(deps.db, id, year);
    if (!rating) throw http.notFound();
    const { financeFileId } = rating;
    return (
      <RatingPage
        context={pageContext(request)}
        organisation={organisation}
        rating={rating}
        steps={await listRatingSteps(deps.db, rating.id)}
        fileName={financeFileId ? await findFileName(deps.db, financeFileId) : undefined}
        values={values}
        errors={errors}
        actor={actor}
      />
    );
  }
}
