import { formatDate, formatInstant, type LocalDate } from '../../../lib/dates.ts';
import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { SearchBar } from '../../../web/components/search-bar.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { groupWords } from '../messages/groups.ts';
import { lineWords } from '../messages/lines.ts';
import { words } from '../messages/words.ts';
import type { ListRecord, listLines } from '../store/read-lists.ts';
import { checkers, listWriters } from '../who.ts';
import { base } from './base.ts';

type Props = {
  context: PageContext;
  list: ListRecord;
  lines: Awaited<ReturnType<typeof listLines>>;
  search: string | undefined;
  next: string | undefined;
  first: string | undefined;
  isOwn: boolean;
  errors: readonly FormError[];
};

/** One list: its head, what is left to do with a draft, its lines. */
export function ListPage(props: Props) {
  const { context, list, lines, search, errors } = props;
  const { language } = context;
  const say = words(language);
  const day = (date: LocalDate | null) => (date ? formatDate(date, language) : say.unknown);
  return (
    <ConsoleLayout
      context={context}
      title={list.number}
      section="crop-protection"
      intro={say[`${list.kind}Note`]}
      errors={errors}
    >
      <Card>
        <DataList
          facts={[
            {
              term: say.state,
              value: <Tag tone={list.state === 'published' ? 'ok' : 'warn'}>{say[list.state]}</Tag>,
              by: list.publishedAt
                ? `${formatInstant(list.publishedAt, language)} · ${list.publishedByName ?? ''}`
                : undefined,
            },
            { term: say.kind, value: say[list.kind] },
            { term: say.issuedOn, value: day(list.issuedOn) },
            { term: say.inForceFrom, value: day(list.inForceFrom) },
            { term: say.runOffUntil, value: day(list.runOffUntil) },
            { term: say.products, value: String(list.products) },
            { term: say.source, value: list.source },
            ...(list.linesSha256 ? [{ term: say.hash, value: list.linesSha256, code: true }] : []),
          ]}
        />
      </Card>
      {list.state === 'draft' && <DraftSteps {...props} />}
      {list.products === 0 ? (
        <p>{say.noProducts}</p>
      ) : (
        <>
          <SearchBar
            language={language}
            action={`${base}/lists/${list.id}`}
            label={say.search}
            q={search}
          />
          <Lines {...{ context, lines }} />
          <Pager language={language} next={props.next} first={props.first} />
        </>
      )}
    </ConsoleLayout>
  );
}

function DraftSteps({ context, list, isOwn }: Props) {
  const { language, viewer } = context;
  const say = words(language);
  if (!viewer || !checkers.includes(viewer.role)) return null;
  return (
    <>
      {listWriters.includes(viewer.role) && (
        <Card title={say.importSheet}>
          <p>{say.importHint}</p>
          <Buttons>
            <LinkButton href="/console/exchange?kind=products">{say.importSheet}</LinkButton>
            <LinkButton href={`${base}/lists/${list.id}/edit`} kind="quiet">
              {say.correct}
            </LinkButton>
          </Buttons>
        </Card>
      )}
      <Card title={say.publish}>
        <p>{say.publishHint}</p>
        {isOwn ? (
          <Notice tone="plain">{say.ownDraft}</Notice>
        ) : (
          <Form
            context={context}
            action={`${base}/lists/${list.id}/publication`}
            version={list.version}
          >
            <Button kind="quiet">{say.publish}</Button>
          </Form>
        )}
      </Card>
    </>
  );
}

function Lines({ context: { language }, lines }: Pick<Props, 'context' | 'lines'>) {
  const say = words(language);
  return (
    <Table
      caption={say.products}
      rows={lines}
      columns={[
        {
          header: say.product,
          cell: (line) => (
            <>
              <a href={`${base}/products/${line.productId}`}>{line.tradeName}</a>
              <small>{line.ingredients}</small>
            </>
          ),
        },
        { header: say.group, cell: (line) => groupWords(language)[line.group], hideOnPhone: true },
        {
          header: say.crops,
          cell: ({ uses }) =>
            uses.map(({ cropName, pests }) => `${cropName}: ${pests ?? ''}`).join('; '),
        },
        {
          header: say.state,
          cell: ({ standing, runOffUntil }) => (
            <>
              <Tag tone={standing === 'listed' ? 'ok' : 'stop'}>
                {lineWords(language)[standing]}
              </Tag>
              {runOffUntil && <small>{say.until(formatDate(runOffUntil, language))}</small>}
            </>
          ),
        },
      ]}
    />
  );
}
