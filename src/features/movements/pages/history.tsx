import { movementKinds } from '../../../db/schema/movements.ts';
import { formatDate } from '../../../lib/dates.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { Table } from '../../../web/components/table.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { PageContext } from '../../../web/page-context.ts';
import { kindWords } from '../messages/kinds.ts';
import { words } from '../messages/words.ts';
import type { MovementKind } from '../rules/moving.ts';
import type { Movement } from '../store/read-movements.ts';
import { base, kilograms } from './names.ts';

type Props = {
  context: PageContext;
  rows: readonly Movement[];
  kind: MovementKind | undefined;
  next: string | undefined;
  first: string | undefined;
};

/** The book of all movements; nothing in it can be changed. */
export function History({ context, rows, kind, next, first }: Props) {
  const { language } = context;
  const say = words(language);
  const kinds = kindWords(language);
  return (
    <ConsoleLayout
      context={context}
      title={say.history}
      section="movements"
      intro={say.historyIntro}
    >
      <form class="find" method="get" action={`${base}/history`}>
        <SelectField
          name="kind"
          label={say.kind}
          value={kind ?? ''}
          options={[
            { value: '', label: say.everyKind },
            ...movementKinds.map((value) => ({ value, label: kinds[value] })),
          ]}
        />
        <button type="submit" class="quiet">
          {shared(language).filter}
        </button>
      </form>
      {rows.length === 0 ? (
        <EmptyState action={kind && { href: `${base}/history`, label: say.showAll }}>
          {say.noHistory}
        </EmptyState>
      ) : (
        <Table
          caption={say.history}
          rows={rows}
          columns={[
            {
              header: say.kind,
              cell: (row) => (
                <>
                  <a href={`${base}/${row.id}`}>{kinds[row.kind]}</a>
                  <small>{row.organisation}</small>
                </>
              ),
            },
            { header: say.day, cell: (row) => formatDate(row.happenedOn, language) },
            { header: say.counterpart, cell: (row) => row.counterpart ?? '–' },
            {
              header: say.loss,
              numeric: true,
              cell: (row) => kilograms(row.lossGrams + row.rejectedGrams, language),
            },
          ]}
        />
      )}
      <Pager language={language} next={next} first={first} />
      <p class="links">
        <a href={`${base}/balance`}>{say.balance}</a>
        <a href={`${base}/tolerances`}>{say.tolerances}</a>
      </p>
    </ConsoleLayout>
  );
}
