import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { pageContext, sendPage } from '../../../http/pages.ts';
import { formatDate, localDateOf } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { formatNumber } from '../../../lib/numbers.ts';
import { Table } from '../../../web/components/table.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { figureWords } from '../messages/figures.ts';
import { byDistrict, percentOf, totalOfFigure } from '../rules/figures.ts';
import { countFigures, figureCodes } from '../store/figures.ts';
import { correctors } from '../who.ts';

type Counts = { numerator: number; denominator: number };

/** The plan's figures with numerator, denominator, date and rule, then all of them by former district. */
export function figuresPages(app: App, deps: Deps): void {
  app.get(
    '/console/organisations/figures',
    { config: { access: { roles: correctors } }, schema: { hide: true } },
    async (request, reply) => {
      const context = pageContext(request);
      const { language } = context;
      const say = figureWords(language);
      const today = localDateOf(deps.now());
      const counted = await countFigures(deps.db, today);
      const year = Number(today.slice(0, 4));
      const districts = byDistrict(counted);
      const totals = figureCodes.map((code) => ({ code, ...totalOfFigure(counted[code]) }));
      return sendPage(
        reply,
        <ConsoleLayout
          context={context}
          title={say.title}
          section="organisations"
          intro={say.intro(formatDate(today, language))}
        >
          <Table
            caption={say.title}
            rows={totals}
            columns={[
              {
                header: say.figure,
                cell: (row) => (
                  <>
                    {say[row.code]}
                    <br />
                    <small>{say[`${row.code}Rule`](year)}</small>
                  </>
                ),
              },
              {
                header: say.numerator,
                cell: (row) => formatNumber(row.numerator, language),
                numeric: true,
              },
              {
                header: say.denominator,
                cell: (row) => formatNumber(row.denominator, language),
                numeric: true,
              },
              { header: say.percent, cell: (row) => percent(row, language), numeric: true },
            ]}
          />
          <h2>{say.byDistrict}</h2>
          <p class="soft">{say.byDistrictNote}</p>
          {districts.length > 0 && (
            <Table
              caption={say.byDistrict}
              rows={districts}
              columns={[
                { header: say.district, cell: (row) => row.district || say.several },
                ...figureCodes.map((code) => ({
                  header: say[code],
                  cell: (row: (typeof districts)[number]) => share(row.counts[code], language),
                  numeric: true,
                })),
              ]}
            />
          )}
        </ConsoleLayout>,
      );
    },
  );
}

/** '1/2 (50 %)'; a dash where the district has nobody of that kind. */
function share(counts: Counts | undefined, language: Language): string {
  if (!counts) return '–';
  const [reached, of] = [counts.numerator, counts.denominator].map((count) =>
    formatNumber(count, language),
  );
  return `${reached}/${of} (${percent(counts, language)})`;
}

function percent(counts: Counts, language: Language): string {
  const part = percentOf(counts);
  // A figure and its sign stay on one line.
  return part === undefined ? '–' : `${formatNumber(part, language, 1)}\u00a0%`;
}
