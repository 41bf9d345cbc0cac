import { formatDate } from '../../../lib/dates.ts';
import type { Text } from '../../../lib/language.ts';
import { Card } from '../../../web/components/card.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { SelectField } from '../../../web/components/select-field.tsx';
import { type Column, Table } from '../../../web/components/table.tsx';
import { Tile, Tiles } from '../../../web/components/tile.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import type { Balance } from '../actions/read-balance.ts';
import { traceWords } from '../messages/trace.ts';
import type { BalanceLine } from '../rules/balance.ts';
import { base, kilograms } from './names.ts';

type Props = {
  context: PageContext;
  balance: Balance;
  /** whom the authority may look at; nobody else has a choice */
  keepers: readonly { id: string; name: string }[];
  typed: { from: string; to: string };
  errors: readonly FormError[];
};

/** What came in, went out, was lost and is left: by day, by season, and against what is in store. */
export function BalancePage({ context, balance, keepers, typed, errors }: Props) {
  const { language } = context;
  const say = traceWords(language);
  const { organisation, from, to, days, seasons, stocks } = balance;
  const query = new URLSearchParams({ organisation: organisation.id, from, to });
  return (
    <ConsoleLayout
      context={context}
      title={say.balanceTitle}
      section="movements"
      intro={say.balanceIntro(organisation.name)}
      errors={errors}
    >
      <form class="find" method="get" action={`${base}/balance`} novalidate>
        {keepers.length > 0 && (
          <SelectField
            name="organisation"
            label={say.keeperOf}
            value={organisation.id}
            options={keepers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <DateField
          name="from"
          label={say.from}
          language={language}
          value={typed.from}
          error={errorFor(errors, 'from')}
        />
        <DateField
          name="to"
          label={say.to2}
          language={language}
          value={typed.to}
          error={errorFor(errors, 'to')}
        />
        <button type="submit" class="quiet">
          {say.show}
        </button>
      </form>
      {stocks.length > 0 && (
        <Tiles>
          {stocks.map(({ cropCode, crop, leftGrams, bookedGrams }) => (
            <Tile
              key={cropCode}
              label={`${say.closing}: ${crop[language]}`}
              value={kilograms(leftGrams, language)}
              note={
                leftGrams === bookedGrams
                  ? say.agrees
                  : say.differs(kilograms(leftGrams - bookedGrams, language))
              }
            />
          ))}
        </Tiles>
      )}
      <Card title={say.byDay}>
        {days.length === 0 ? (
          <p>{say.noDays}</p>
        ) : (
          <Table
            caption={say.byDay}
            rows={days}
            columns={[
              { header: say.day, cell: ({ day }) => formatDate(day, language) },
              ...lineColumns(context),
            ]}
          />
        )}
      </Card>
      <Card title={say.bySeason}>
        {seasons.length === 0 ? (
          <p>{say.noSeasons}</p>
        ) : (
          <Table
            caption={say.bySeason}
            rows={seasons}
            columns={[
              {
                header: say.season,
                cell: ({ season }) => (
                  <>
                    {season.name}
                    <small>
                      {formatDate(season.startsOn, language)} –{' '}
                      {formatDate(season.endsOn, language)}
                    </small>
                  </>
                ),
              },
              ...lineColumns(context),
            ]}
          />
        )}
      </Card>
      <p class="links">
        <a href={`${base}/balance.csv?${query}`}>{say.sheet}</a>
      </p>
    </ConsoleLayout>
  );
}

function lineColumns({ language }: PageContext): Column<BalanceLine & { crop: Text }>[] {
  const say = traceWords(language);
  const figure = (header: string, of: (line: BalanceLine) => number, hideOnPhone = false) => ({
    header,
    numeric: true,
    hideOnPhone,
    cell: (line: BalanceLine) => kilograms(of(line), language),
  });
  return [
    { header: say.product, cell: ({ crop }) => crop[language] },
    figure(say.opening, (line) => line.openingGrams, true),
    figure(say.in, (line) => line.inGrams),
    figure(say.out, (line) => line.outGrams),
    figure(say.loss, (line) => line.lossGrams),
    figure(say.rejected, (line) => line.rejectedGrams),
    figure(say.closing, (line) => line.closingGrams),
  ];
}
