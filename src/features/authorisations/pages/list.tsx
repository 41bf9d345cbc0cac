import { formatDate } from '../../../lib/dates.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { isCooperative } from '../../../lib/roles.ts';
import { Bar } from '../../../web/components/bar.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { SearchBar } from '../../../web/components/search-bar.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { words } from '../messages.ts';
import { type Standing, standingOn } from '../rules.ts';
import { type ShownState, shownStates } from '../schemas.ts';
import type { Authorisation } from '../store/read.ts';

export const base = '/console/authorisations';

export const tones = {
  draft: 'plain',
  signed: 'warn',
  accepted: 'ok',
  'not-yet': 'plain',
  suspended: 'stop',
  revoked: 'stop',
  expired: 'plain',
} as const satisfies Record<Standing, string>;

type Props = {
  context: PageContext;
  rows: readonly Authorisation[];
  today: string;
  search: string | undefined;
  state: ShownState | undefined;
  next: string | undefined;
  first: string | undefined;
};

export function AuthorisationList({ context, rows, today, search, state, next, first }: Props) {
  const { language } = context;
  const say = words(language);
  const mayDraft = context.viewer !== undefined && isCooperative(context.viewer.role);
  const draw = { href: `${base}/new`, label: say.new };
  const isFiltered = Boolean(search) || state !== undefined;
  return (
    <ConsoleLayout
      context={context}
      title={say.title}
      section="authorisations"
      intro={say.intro}
      action={mayDraft ? draw : undefined}
    >
      <SearchBar
        language={language}
        action={base}
        label={say.search}
        q={search}
        filters={[
          {
            name: 'state',
            label: say.state,
            value: state,
            options: [
              { value: '', label: say.everyState },
              ...shownStates.map((value) => ({ value, label: say[value] })),
            ],
          },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState
          action={isFiltered ? { href: base, label: say.showAll } : mayDraft ? draw : undefined}
        >
          {say.none}
        </EmptyState>
      ) : (
        <Table
          caption={say.title}
          rows={rows}
          columns={[
            {
              header: say.code,
              cell: (row) => (
                <>
                  <a class="mono" href={`${base}/${row.id}`}>
                    {row.codeValue}
                  </a>
                  <small>
                    {row.crop[language]} · {row.market[language]}
                  </small>
                </>
              ),
            },
            {
              header: say.grantee,
              cell: (row) => (
                <>
                  {row.granteeName}
                  <small>
                    {say.holder}: {row.holderName}
                  </small>
                </>
              ),
            },
            {
              header: say.used,
              cell: (row) => (
                <>
                  {say.usedOf(
                    formatKilograms(row.usedGrams, language),
                    formatKilograms(row.capGrams, language),
                  )}
                  <Bar percent={(row.usedGrams * 100) / row.capGrams} />
                </>
              ),
            },
            {
              header: say.days,
              cell: (row) =>
                `${formatDate(row.startsOn, language)} – ${formatDate(row.endsOn, language)}`,
            },
            {
              header: say.state,
              cell: (row) => {
                const standing = standingOn(row, today);
                return (
                  <>
                    <Tag tone={tones[standing]}>{say[standing]}</Tag>
                    {row.disputedUses > 0 && <Tag tone="stop">{say.disputed}</Tag>}
                  </>
                );
              },
            },
          ]}
        />
      )}
      <Pager language={language} next={next} first={first} />
    </ConsoleLayout>
  );
}
