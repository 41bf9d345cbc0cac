import { Button } from '../../web/components/button.tsx';
import { Card } from '../../web/components/card.tsx';
import { DataList } from '../../web/components/data-list.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { Outline } from '../../web/components/outline.tsx';
import { type Column, Table } from '../../web/components/table.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { Timeline } from '../../web/components/timeline.tsx';
import { PublicLayout } from '../../web/layouts/public.tsx';
import type { PageContext } from '../../web/page-context.ts';
import { printCommune } from '../reference/rules.ts';
import { findWords } from './find-messages.ts';
import {
  type FoundOrganisation,
  mostFound,
  type Producer,
  type ProducerKind,
} from './find-store.ts';
import type { AreaView, CodeView, StateView } from './present-area.ts';
import { printAddress } from './present-lot.ts';

type Page = { readonly context: PageContext };

export function HomePage({ context }: Page) {
  const say = findWords(context.language);
  return (
    <PublicLayout context={context} title={say.title}>
      <h1>{say.heading}</h1>
      <p>{say.intro}</p>
      <Card>
        <FindForm context={context} asked="" />
      </Card>
      <p>{say.camera}</p>
      <Card title={say.whatTitle}>
        <ul>
          <li>{say.whatRecord}</li>
          <li>{say.whatCode}</li>
          <li>{say.whatLimit}</li>
        </ul>
      </Card>
    </PublicLayout>
  );
}

function FindForm({ context, asked }: Page & { asked: string }) {
  const say = findWords(context.language);
  return (
    // biome-ignore lint/a11y/useSemanticElements: old web views do not know the element `search`
    <form method="get" action="/find" role="search">
      <div class="field">
        <label for="q">{say.field}</label>
        <span class="hint" id="q-hint">
          {say.hint}
        </span>
        <input
          id="q"
          name="q"
          value={asked}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          aria-describedby="q-hint"
        />
        <span class="hint">{say.forgiving}</span>
      </div>
      <Button>{say.look}</Button>
    </form>
  );
}

type Results = Page & {
  asked: string;
  codes: readonly CodeView[];
  organisations: readonly FoundOrganisation[];
  isCut: boolean;
};

export function ResultsPage({ context, asked, codes, organisations, isCut }: Results) {
  const say = findWords(context.language);
  return (
    <PublicLayout context={context} title={say.results(asked)} noIndex>
      <h1>{say.results(asked)}</h1>
      <FindForm context={context} asked={asked} />
      {codes.length + organisations.length === 0 && <EmptyState>{say.none(asked)}</EmptyState>}
      {codes.length > 0 && (
        <section>
          <h2>{say.areas}</h2>
          <CodeList context={context} codes={codes} withHolder />
          {isCut && <p class="soft">{say.more(mostFound)}</p>}
        </section>
      )}
      {organisations.length > 0 && (
        <section>
          <h2>{say.organisations}</h2>
          <DataList
            facts={organisations.map((one) => ({
              term: say[kindOf(one.kind)],
              value: <a href={`/organisations/${one.id}`}>{one.name}</a>,
              by: printCommune(one.commune, [], context.language),
            }))}
          />
        </section>
      )}
    </PublicLayout>
  );
}

type CodeListProps = Page & { codes: readonly CodeView[]; withHolder?: boolean };

function CodeList({ context, codes, withHolder }: CodeListProps) {
  const say = findWords(context.language);
  const columns: Column<CodeView>[] = [
    {
      header: say.code,
      code: true,
      cell: (row) => (
        <>
          <a href={row.href}>{row.value}</a>
          {withHolder && (
            <small>
              <a href={row.holderHref}>{row.holder}</a>
            </small>
          )}
        </>
      ),
    },
    {
      header: say.crop,
      cell: (row) => (
        <>
          {row.crop} · {row.size}
          <small>{row.place}</small>
        </>
      ),
    },
    { header: say.markets, cell: (row) => <States states={row.states} /> },
  ];
  return <Table caption={say.areas} columns={columns} rows={codes} />;
}

function States({ states }: { states: readonly StateView[] }) {
  return (
    <div class="links">
      {states.map(({ market, tone, state }) => (
        <Tag key={market} tone={tone}>
          {market}: {state}
        </Tag>
      ))}
    </div>
  );
}

export function AreaPage({ context, area }: Page & { area: AreaView }) {
  const say = findWords(context.language);
  return (
    <PublicLayout context={context} title={say.areaTitle(area.value)}>
      <h1>
        {say.areaTitle('')} <span class="mono">{area.value}</span>
      </h1>
      <p class="soft">{say.areaIntro}</p>
      <Card title={say.states}>
        <States states={area.states} />
      </Card>
      <Card>
        {area.outlinePath && <Outline path={area.outlinePath} label={area.outlineLabel} />}
        {area.outlinePath && <p class="by">{say.coarse}</p>}
        <DataList
          facts={[
            { term: say.crop, value: area.crop },
            { term: say.area, value: area.size },
            { term: say.place, value: area.place },
            { term: say.holder, value: <a href={area.holderHref}>{area.holder}</a> },
          ]}
        />
      </Card>
      <Card title={say.decisions}>
        <Timeline entries={area.decisions} />
      </Card>
    </PublicLayout>
  );
}

type ProducerProps = Page & { producer: Producer; codes: readonly CodeView[] };

export function ProducerPage({ context, producer, codes }: ProducerProps) {
  const say = findWords(context.language);
  return (
    <PublicLayout context={context} title={producer.name}>
      <h1>{producer.name}</h1>
      <Card>
        <DataList
          facts={[
            { term: say.kind, value: say[kindOf(producer.kind)] },
            { term: say.address, value: printAddress(producer, context.language) },
            { term: say.lots, value: String(producer.releasedLots) },
          ]}
        />
      </Card>
      <section>
        <h2>{say.areas}</h2>
        {codes.length === 0 ? (
          <EmptyState>{say.noCodes}</EmptyState>
        ) : (
          <CodeList context={context} codes={codes} />
        )}
      </section>
    </PublicLayout>
  );
}

/** The queries answer producers only. */
function kindOf(kind: FoundOrganisation['kind']): ProducerKind {
  return kind === 'cooperative' || kind === 'cooperative-group' ? kind : 'company';
}
