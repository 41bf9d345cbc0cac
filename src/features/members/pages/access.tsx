import { formatInstant } from '../../../lib/dates.ts';
import { formatNumber } from '../../../lib/numbers.ts';
import { roles } from '../../../lib/roles.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { Table } from '../../../web/components/table.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { roleName } from '../../../web/messages.ts';
import type { PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/households.ts';
import type { ReadRow } from '../store/reads.ts';
import { base } from './names.ts';

type Props = {
  context: PageContext;
  reads: readonly ReadRow[];
  next: string | undefined;
  first: string | undefined;
};

/** Which authority looked at the organisation's households. */
export function AccessLog({ context, reads, next, first }: Props) {
  const { language } = context;
  const say = words(language);
  return (
    <ConsoleLayout context={context} title={say.access} section="members" intro={say.accessIntro}>
      {reads.length === 0 ? (
        <EmptyState action={{ href: base, label: say.title }}>{say.accessNone}</EmptyState>
      ) : (
        <Table
          caption={say.access}
          rows={reads}
          columns={[
            {
              header: say.who,
              cell: (read) => (
                <>
                  {read.readerName}
                  <small>
                    {roleOf(read.readerRole)} · {read.readerOrganisation}
                  </small>
                </>
              ),
            },
            { header: say.when, cell: (read) => formatInstant(read.readAt, language) },
            { header: say.what, cell: whatOf },
          ]}
        />
      )}
      <Pager language={language} next={next} first={first} />
    </ConsoleLayout>
  );

  function roleOf(role: string) {
    const known = roles.find((one) => one === role);
    return known ? roleName(known, language) : role;
  }

  function whatOf({ what, memberId, memberName, rowCount }: ReadRow) {
    const count = formatNumber(rowCount, language);
    if (what === 'list') return say.sawList(count);
    if (what === 'export') return say.sawExport(count);
    return <a href={`${base}/${memberId}`}>{say.sawRecord(memberName ?? '')}</a>;
  }
}
