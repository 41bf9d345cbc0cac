import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import { byteOrderMark, csvLine } from '../../../lib/csv.ts';
import { formatDate, localDateOf, parseDate } from '../../../lib/dates.ts';
import { idInput } from '../../../lib/input.ts';
import { isAuthority } from '../../../lib/roles.ts';
import type { FormError } from '../../../web/page-context.ts';
import { readBalance } from '../actions/read-balance.ts';
import { readTrace } from '../actions/read-trace.ts';
import { setTolerance } from '../actions/set-tolerance.ts';
import type { BalanceLine } from '../rules/balance.ts';
import { listKeepers } from '../store/balance.ts';
import { listProducts, listTolerances } from '../store/read-movements.ts';
import { readers, ruleSetters } from '../who.ts';
import { BalancePage } from './balance-page.tsx';
import type { Texts } from './form-parts.tsx';
import { base } from './names.ts';
import { toleranceOf } from './read-form.ts';
import { TolerancesPage } from './tolerances-page.tsx';
import { TracePage } from './trace-page.tsx';

const params = z.object({ id: idInput });
const traceQuery = z.object({
  direction: z.enum(['back', 'forward', 'both']).catch('both'),
  steps: z.coerce.number().int().min(1).max(50).optional().catch(undefined),
});
const balanceQuery = z.object({
  organisation: idInput.optional().catch(undefined),
  from: z.string().max(20).optional().catch(undefined),
  to: z.string().max(20).optional().catch(undefined),
});

/** What is only looked at: the way of a lot, the balance of a store; and the usual losses. */
export function readingPages(app: App, deps: Deps): void {
  const reading = { config: { access: { roles: readers } }, schema: { hide: true } };

  app.get(
    `${base}/lots/:id`,
    { ...reading, schema: { hide: true, params } },
    async (request, reply) => {
      const { direction, steps } = traceQuery.parse(request.query);
      const ask = { direction, ...(steps === undefined ? {} : { steps }) };
      const trace = await readTrace(deps, actorOf(request), request.params.id, ask);
      const context = pageContext(request);
      return sendPage(reply, <TracePage {...{ context, trace, direction, steps }} />);
    },
  );

  app.get(`${base}/balance`, reading, async (request, reply) => {
    const context = pageContext(request);
    const actor = actorOf(request);
    const keepers = isAuthority(actor.role) ? await listKeepers(deps.db) : [];
    const balance = await balanceAsked(request, keepers[0]?.id);
    const typed = {
      from: formatDate(balance.from, context.language),
      to: formatDate(balance.to, context.language),
    };
    return sendPage(reply, <BalancePage {...{ context, balance, keepers, typed }} errors={[]} />);
  });

  app.get(`${base}/balance.csv`, reading, async (request, reply) => {
    const balance = await balanceAsked(request, undefined);
    const header = ['Kỳ', 'Từ ngày', 'Đến ngày', 'Nông sản', 'Đầu kỳ (kg)', 'Vào (kg)'];
    const more = ['Ra (kg)', 'Hao hụt (kg)', 'Loại bỏ (kg)', 'Còn lại (kg)'];
    const rows = [
      ...balance.seasons.map((line) => {
        const { name, startsOn, endsOn } = line.season;
        return csvLine([name, startsOn, endsOn, line.crop.vi, ...figuresOf(line)]);
      }),
      ...balance.days.map((line) =>
        csvLine(['Ngày', line.day, line.day, line.crop.vi, ...figuresOf(line)]),
      ),
    ];
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="can-doi-kho-${balance.to}.csv"`)
      .header('cache-control', 'no-store')
      .send(byteOrderMark + csvLine([...header, ...more]) + rows.join(''));
  });

  app.get(`${base}/tolerances`, reading, async (request, reply) =>
    sendPage(reply, await tolerances(request, {}, [])),
  );

  app.post(
    `${base}/tolerances`,
    { ...reading, config: { access: { roles: ruleSetters } } },
    (request, reply) => {
      const texts = textsOf(request.body);
      return answerForm(request, reply, {
        act: () => setTolerance(deps, actorOf(request), toleranceOf(texts), texts.idempotencyKey),
        done: () => `${base}/tolerances`,
        again: (errors) => tolerances(request, texts, errors),
      });
    },
  );

  /** Days that cannot be read count as not given: the page then shows the last thirty. */
  function balanceAsked(request: Request, first: string | undefined) {
    const { organisation, from, to } = balanceQuery.parse(request.query);
    return readBalance(deps, actorOf(request), {
      organisationId: organisation ?? first,
      from: dayOf(from),
      to: dayOf(to),
    });
  }

  async function tolerances(request: Request, texts: Texts, errors: readonly FormError[]) {
    const [rows, crops] = await Promise.all([listTolerances(deps.db), listProducts(deps.db)]);
    const context = pageContext(request);
    const maySet = ruleSetters.includes(actorOf(request).role);
    const today = formatDate(localDateOf(deps.now()), context.language);
    const shown = { context, rows, crops, maySet, errors };
    return <TolerancesPage {...shown} texts={{ validFrom: today, ...texts }} />;
  }
}

function dayOf(text: string | undefined) {
  if (text === undefined) return undefined;
  return /^\d{4}-\d\d-\d\d$/.test(text)
    ? parseDate(text.split('-').reverse().join('/'))
    : parseDate(text);
}

function figuresOf(line: BalanceLine): number[] {
  const { openingGrams, inGrams, outGrams, lossGrams, rejectedGrams, closingGrams } = line;
  return [openingGrams, inGrams, outGrams, lossGrams, rejectedGrams, closingGrams].map(
    (grams) => grams / 1000,
  );
}
