import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { listOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { localDateOf, parseDate } from '../../../lib/dates.ts';
import { codeInput } from '../../../lib/input.ts';
import type { FormError } from '../../../web/page-context.ts';
import { setDay } from '../actions/set-day.ts';
import { addScheme, closeScheme } from '../actions/set-scheme.ts';
import { daysThatCount } from '../rules/year-days.ts';
import { dayInput, daysQuery, schemeClosure, schemeInput } from '../schemas/settings.ts';
import { listDays, listKnownYears } from '../store/calendar.ts';
import { listCodeSchemes, listSchemeSettings } from '../store/schemes.ts';
import { setters } from '../who.ts';
import { CloseForm, SchemeForm } from './scheme-forms.tsx';
import { base, SettingsPage } from './settings.tsx';

const params = z.object({ id: codeInput });
const route = { config: { access: { roles: setters } }, schema: { hide: true } };
const withId = { ...route, schema: { hide: true, params } };

export function settingsPages(app: App, deps: Deps): void {
  app.get(base, route, async (request, reply) => sendPage(reply, await overview(request, {}, [])));

  app.post(`${base}/days`, route, async (request, reply) => {
    const values = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => {
        const { day, kind, name, source } = values;
        const input = dayInput.parse({
          day: isoOf(day),
          kind,
          name: name ?? '',
          source: source ?? '',
        });
        return setDay(deps, actorOf(request), input, values.idempotencyKey);
      },
      done: () => `${base}?year=${isoOf(values.day).slice(0, 4)}`,
      again: (errors) => overview(request, values, errors),
    });
  });

  app.get(`${base}/schemes/new`, route, (request, reply) =>
    sendPage(
      reply,
      <SchemeForm context={pageContext(request)} values={{}} markets={[]} errors={[]} />,
    ),
  );

  app.post(`${base}/schemes/new`, route, async (request, reply) => {
    const values = textsOf(request.body);
    const markets = listOf(request.body, 'markets');
    return answerForm(request, reply, {
      act: () => {
        const input = schemeInput.parse(schemeOf(values, markets));
        return addScheme(deps, actorOf(request), input, values.idempotencyKey);
      },
      done: () => base,
      again: (errors) => (
        <SchemeForm
          context={pageContext(request)}
          values={values}
          markets={markets}
          errors={errors}
        />
      ),
    });
  });

  app.get(`${base}/schemes/:id/close`, withId, async (request, reply) => {
    const scheme = await schemeFor(request.params.id);
    return sendPage(
      reply,
      <CloseForm context={pageContext(request)} scheme={scheme} values={{}} errors={[]} />,
    );
  });

  app.post(`${base}/schemes/:id/close`, withId, async (request, reply) => {
    const { id } = request.params;
    const scheme = await schemeFor(id);
    const values = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => {
        const { lastDay, source } = values;
        const input = schemeClosure.parse({ lastDay: isoOf(lastDay), source: source ?? '' });
        return closeScheme(deps, actorOf(request), id, input, values.idempotencyKey);
      },
      done: () => base,
      again: (errors) => (
        <CloseForm context={pageContext(request)} scheme={scheme} values={values} errors={errors} />
      ),
    });
  });

  async function schemeFor(id: string) {
    const scheme = (await listCodeSchemes(deps.db)).find((one) => one.id === id);
    if (!scheme) throw http.notFound();
    return scheme;
  }

  async function overview(
    request: Request,
    values: Record<string, string>,
    errors: readonly FormError[],
  ) {
    const thisYear = localDateOf(deps.now()).slice(0, 4);
    const { year } = daysQuery.catch({ year: thisYear }).parse(request.query);
    const { national, provincial } = await listDays(deps.db, year);
    const known = await listKnownYears(deps.db);
    return (
      <SettingsPage
        context={pageContext(request)}
        schemes={await listCodeSchemes(deps.db)}
        schemeSettings={await listSchemeSettings(deps.db)}
        year={year}
        years={[...new Set([...known, year])].toSorted()}
        days={daysThatCount(national, provincial)}
        daySettings={provincial}
        values={values}
        errors={errors}
      />
    );
  }
}

function schemeOf(values: Record<string, string>, markets: readonly string[]) {
  const { name, nameEn, nameZh, kind, template, issuedBy, allotted, example, source } = values;
  return {
    name: name ?? '',
    ...(nameEn && { nameEn }),
    ...(nameZh && { nameZh }),
    kind,
    template: template ?? '',
    issuedBy,
    forExport: markets.includes('export'),
    forDomestic: markets.includes('domestic'),
    allotted: allotted === 'yes' ? true : allotted === 'no' ? false : undefined,
    validFrom: isoOf(values.validFrom),
    example: example ?? '',
    source: source ?? '',
  };
}

function isoOf(typed: string | undefined): string {
  return parseDate(typed ?? '') ?? typed ?? '';
}
