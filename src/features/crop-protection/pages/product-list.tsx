import { productGroups } from '../../../db/schema/crop-protection.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { SearchBar } from '../../../web/components/search-bar.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { groupWords } from '../messages/groups.ts';
import { words } from '../messages/words.ts';
import type { ProductGroup } from '../rules/products.ts';
import type { Standing } from '../rules/standing.ts';
import type { Product } from '../store/read-products.ts';
import { checkers } from '../who.ts';
import { base, standingTones } from './base.ts';

type Props = {
  context: PageContext;
  rows: readonly { product: Product; standing: Standing }[];
  search: string | undefined;
  group: ProductGroup | undefined;
  waiting: number;
  next: string | undefined;
  first: string | undefined;
};

/** Products with where each stands today. */
export function ProductList(props: Props) {
  const { context, rows, search, group, waiting, next, first } = props;
  const { language, viewer } = context;
  const say = words(language);
  const isFiltered = Boolean(search) || group !== undefined;
  return (
    <ConsoleLayout context={context} title={say.title} section="crop-protection" intro={say.intro}>
      <nav aria-label={say.more}>
        <a href={`${base}/lists`}>{say.toLists}</a>
        {' · '}
        <a href={`${base}/substances`}>{say.toSubstances}</a>
        {viewer && checkers.includes(viewer.role) && (
          <>
            {' · '}
            <a href={`${base}/labels`}>{`${say.toLabels} (${waiting})`}</a>
          </>
        )}
      </nav>
      <SearchBar
        language={language}
        action={base}
        label={say.search}
        q={search}
        filters={[
          {
            name: 'group',
            label: say.group,
            value: group,
            options: [
              { value: '', label: say.everyGroup },
              ...productGroups.map((value) => ({ value, label: groupWords(language)[value] })),
            ],
          },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState
          action={
            isFiltered
              ? { href: base, label: say.showAll }
              : { href: `${base}/lists`, label: say.toLists }
          }
        >
          {say.none}
        </EmptyState>
      ) : (
        <Table
          caption={say.title}
          rows={rows}
          columns={[
            {
              header: say.product,
              cell: ({ product }) => (
                <>
                  <a href={`${base}/products/${product.id}`}>{product.tradeName}</a>
                  <small>{product.ingredients}</small>
                </>
              ),
            },
            { header: say.group, cell: ({ product }) => groupWords(language)[product.group] },
            {
              header: say.standing,
              cell: ({ standing }) => (
                <Tag tone={standingTones[standing.is]}>{say[standing.is]}</Tag>
              ),
            },
          ]}
        />
      )}
      <Pager language={language} next={next} first={first} />
    </ConsoleLayout>
  );
}
