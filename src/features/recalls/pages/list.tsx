import { formatInstant } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { words } from '../messages.ts';
import type { RecallState } from '../rules/life-cycle.ts';
import { openingClock } from '../rules/terms.ts';
import { type Recall, type ShownFilter, shownFilters } from '../store/read.ts';
import { signallers } from '../who.ts';

export const base = '/console/recalls';

export const tones = {
  signal: 'warn',
  assessed: 'warn',
  'voluntary-open': 'stop',
  'mandatory-open': 'stop',
  'in-progress': 'stop',
  enforced: 'stop',
  handled: 'warn',
  closed: 'plain',
  'closed-no-action': 'plain',
} as const satisfies Record<RecallState, string>;

type Props = {
  context: PageContext;
  rows: readonly Recall[];
  show: ShownFilter | undefined;
  now: Date;
  next: string | undefined;
  first: string | undefined;
};

/** The officer's recall desk; for others the recalls of their own goods and of what they received. */
export function RecallList({ context, rows, show, now, next, first }: Props) {
  const { language, viewer } = context;
  const say = words(language);
  const maySignal = viewer !== undefined && signallers.includes(viewer.role);
  return (
    <ConsoleLayout
      context={context}
      title={say.title}
      section="recalls"
      intro={say.intro}
      action={maySignal ? { href: `${base}/new`, label: say.new } : undefined}
    >
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
              {filterName(filter, language)}
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
                <>
                  <a class="mono" href={`${base}/${row.id}`}>
                    {row.number}
                  </a>
                  {row.isDrill && <small>{say.drill}</small>}
                </>
              ),
            },
            {
              header: say.holder,
              cell: (row) => (
                <>
                  {row.holderName}
                  <small>{row.hazard ?? row.grounds}</small>
                </>
              ),
            },
            {
              header: say.state,
              cell: (row) => <Tag tone={tones[row.state]}>{say[row.state]}</Tag>,
            },
            {
              header: say.since,
              cell: (row) => (
                <>
                  {formatInstant(row.foundAt, language)}
                  {(row.state === 'signal' || row.state === 'assessed') && (
                    <small>{clockSentence(row.foundAt, now, language)}</small>
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

export function clockSentence(foundAt: Date, now: Date, language: Language): string {
  const { hoursLeft, isLate } = openingClock(foundAt, now);
  const say = words(language);
  return isLate ? say.clockLate(hoursLeft) : say.clockLeft(hoursLeft);
}

function filterName(filter: ShownFilter, language: Language): string {
  const say = words(language);
  const names = {
    open: say.open,
    waiting: say.waiting,
    closed: say.closedFilter,
    drill: say.drills,
  };
  return names[filter];
}
