import { formatDate, type LocalDate } from '../../../lib/dates.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/words.ts';
import type { ListRecord } from '../store/read-lists.ts';
import { listWriters } from '../who.ts';
import { base } from './base.ts';

type Props = { context: PageContext; lists: readonly ListRecord[] };

/** Every version of the permitted list, the latest first. */
export function ListIndex({ context, lists }: Props) {
  const { language, viewer } = context;
  const say = words(language);
  const draft = { href: `${base}/lists/new`, label: say.newList };
  const day = (date: LocalDate | null) => (date ? formatDate(date, language) : say.unknown);
  return (
    <ConsoleLayout
      context={context}
      title={say.lists}
      section="crop-protection"
      intro={say.listsIntro}
      action={viewer && listWriters.includes(viewer.role) ? draft : undefined}
    >
      {lists.length === 0 ? (
        <EmptyState>{say.noProducts}</EmptyState>
      ) : (
        <Table
          caption={say.lists}
          rows={lists}
          columns={[
            {
              header: say.number,
              cell: (list) => (
                <>
                  <a href={`${base}/lists/${list.id}`}>{list.number}</a>
                  <small>{say[list.kind]}</small>
                </>
              ),
            },
            { header: say.inForceFrom, cell: (list) => day(list.inForceFrom) },
            { header: say.products, cell: (list) => String(list.products), numeric: true },
            {
              header: say.state,
              cell: ({ state }) => (
                <Tag tone={state === 'published' ? 'ok' : 'warn'}>{say[state]}</Tag>
              ),
            },
          ]}
        />
      )}
    </ConsoleLayout>
  );
}
