import { formatInstant } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/console.ts';
import { publicWords } from '../messages/public.ts';
import { acknowledgeClock } from '../rules/life-cycle.ts';
import { printNumber } from '../rules/number.ts';
import { type ShownFilter, shownFilters } from '../rules/shown.ts';
import type { Complaint } from '../store/read.ts';
import { tones } from './tones.ts';

export const base = '/console/complaints';

type Props = {
  context: PageContext;
  rows: readonly Complaint[];
  show: ShownFilter | undefined;
  now: Date;
  next: string | undefined;
  first: string | undefined;
};

export function ComplaintList({ context, rows, show, now, next, first }: Props) {
  const { language } = context;
  const say = words(language);
  const names = publicWords(language);
  const filters = { waiting: say.waiting, open: say.open, closed: say.closedFilter };
  return (
    <ConsoleLayout context={context} title={say.title} section="complaints" intro={say.intro}>
      <nav class="links" aria-label={say.showLabel}>
        <a href={base} aria-current={show === undefined ? 'page' : undefined}>
          {say.all}
        </a>{' '}
        {shownFilters.map((filter) => (
          <>
            <a
              href={`${base}?show=${filter}`}
              aria-current={show === filter ? 'page' : undefined}
              key={filter}
            >
              {filters[filter]}
            </a>{' '}
          </>
        ))}
      </nav>
      {rows.length === 0 ? (
        <EmptyState action={show ? { href: base, label: say.all } : undefined}>
          {say.none}
        </EmptyState>
      ) : (
        <Table
          caption={say.title}
          rows={rows}
          columns={[
            {
              header: say.number,
              cell: (row) => (
                <a class="mono" href={`${base}/${row.id}`}>
                  {printNumber(row.number)}
                </a>
              ),
            },
            {
              header: say.about,
              cell: (row) => (
                <>
                  {names[row.category]}
                  <small>
                    {row.lotNumber ? `${row.lotNumber} · ${row.holderName}` : say.noLot}
                  </small>
                </>
              ),
            },
            {
              header: say.state,
              cell: (row) => (
                <>
                  <Tag tone={tones[row.state]}>{names[row.state]}</Tag>
                  {row.assigneeName && <small>{row.assigneeName}</small>}
                </>
              ),
            },
            {
              header: say.receivedAt,
              cell: (row) => (
                <>
                  {formatInstant(row.receivedAt, language)}
                  {row.state === 'received' && (
                    <small>{clockSentence(row.receivedAt, now, language)}</small>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      <Pager language={language} next={next} first={first} />
    </ConsoleLayout>
  );
}

export function clockSentence(receivedAt: Date, now: Date, language: Language): string {
  const { hours, isLate } = acknowledgeClock(receivedAt, now);
  const say = words(language);
  return isLate ? say.clockLate(hours) : say.clockLeft(hours);
}
