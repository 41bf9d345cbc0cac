import { formatDate, formatInstant, type LocalDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { formatHectares, formatWeight } from '../../../lib/numbers.ts';
import { LinkButton } from '../../../web/components/button.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag, type Tone } from '../../../web/components/tag.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { workWords } from '../messages/work.ts';
import { type ContractState, isLinkage } from '../rules/contract.ts';
import type { Contract, listContractSteps } from '../store/contracts.ts';
import type { Organisation } from '../store.ts';
import { ContractStep } from './contract-step.tsx';
import { pathOf, Tabs } from './tabs.tsx';

const tones: Readonly<Record<ContractState, Tone>> = {
  draft: 'plain',
  signed: 'ok',
  'in-season': 'ok',
  delivered: 'ok',
  settled: 'ok',
  broken: 'stop',
};

type Shared = {
  context: PageContext;
  organisation: Organisation;
  cropNames: ReadonlyMap<string, string>;
  isOwn: boolean;
  today: LocalDate;
};

export function ContractList(props: Shared & { contracts: readonly Contract[] }) {
  const { context, organisation, contracts, isOwn, cropNames, today } = props;
  const { language } = context;
  const say = workWords(language);
  const path = pathOf(organisation, 'contracts');
  const add = isOwn ? { href: `${path}/new`, label: say.newContract } : undefined;
  return (
    <ConsoleLayout
      context={context}
      title={organisation.name}
      section="organisations"
      action={add}
      intro={say.contractsIntro}
    >
      <Tabs context={context} organisation={organisation} here="contracts" />
      {contracts.length === 0 ? (
        <EmptyState action={add}>{say.none}</EmptyState>
      ) : (
        <Table
          caption={say.contracts}
          rows={contracts}
          columns={[
            {
              header: say.partner,
              cell: (row) => <a href={`${path}/${row.id}`}>{row.partnerName}</a>,
            },
            { header: say.crop, cell: (row) => cropNames.get(row.cropCode) ?? row.cropCode },
            {
              header: say.grams,
              cell: (row) => formatWeight(row.grams, language),
              numeric: true,
            },
            { header: say.season, cell: (row) => row.season },
            {
              header: say.state,
              cell: (row) => <States contract={row} language={language} today={today} />,
            },
          ]}
        />
      )}
    </ConsoleLayout>
  );
}

type StatesProps = { contract: Contract; language: Language; today: LocalDate };

function States({ contract, language, today }: StatesProps) {
  const say = workWords(language);
  return (
    <>
      <Tag tone={tones[contract.state]}>{say[contract.state]}</Tag>{' '}
      {isLinkage(contract, today) && <Tag tone="ok">{say.linkage}</Tag>}
    </>
  );
}

export type PageProps = Shared & {
  contract: Contract;
  steps: Awaited<ReturnType<typeof listContractSteps>>;
  values: Record<string, string>;
  errors: readonly FormError[];
  /** the step that was asked for; the usual next one otherwise */
  asked: string | undefined;
};

export function ContractPage(props: PageProps) {
  const { context, organisation, contract, steps, errors, isOwn, today } = props;
  const { language } = context;
  const say = workWords(language);
  return (
    <ConsoleLayout
      context={context}
      title={`${contract.partnerName}: ${contract.season}`}
      section="organisations"
      intro={<States contract={contract} language={language} today={today} />}
      errors={errors}
    >
      <Tabs context={context} organisation={organisation} here="contracts" />
      {isOwn && <ContractStep {...props} />}
      <Columns>
        <Card title={say.contract}>
          <DataList facts={factsOf(props)} />
          {isOwn && contract.state === 'draft' && (
            <LinkButton
              kind="quiet"
              href={`${pathOf(organisation, 'contracts')}/${contract.id}/edit`}
            >
              {say.correct}
            </LinkButton>
          )}
        </Card>
        {steps.length > 0 && (
          <Card title={say.history}>
            <Timeline
              entries={steps.toReversed().map((step) => ({
                when: formatDate(step.happenedOn, language),
                dateTime: step.happenedOn,
                what: step.note ? `${say[step.state]}: ${step.note}` : say[step.state],
                who: `${step.takenByName}, ${formatInstant(step.takenAt, language)}`,
                tone: tones[step.state],
              }))}
            />
          </Card>
        )}
      </Columns>
    </ConsoleLayout>
  );
}

function factsOf({ context, contract, cropNames }: PageProps) {
  const { language } = context;
  const say = workWords(language);
  const { squareMetres, deliveredGrams } = contract;
  return [
    { term: say.partner, value: contract.partnerName },
    { term: say.number, value: contract.number ?? '–', code: true },
    { term: say.crop, value: cropNames.get(contract.cropCode) ?? contract.cropCode },
    { term: say.grams, value: formatWeight(contract.grams, language) },
    ...(squareMetres === null
      ? []
      : [{ term: say.squareMetres, value: formatHectares(squareMetres, language) }]),
    { term: say.priceRule, value: contract.priceRule },
    { term: say.quality, value: contract.quality },
    { term: say.season, value: contract.season },
    { term: say.validFrom, value: formatDate(contract.validFrom, language) },
    { term: say.validTo, value: formatDate(contract.validTo, language) },
    ...(deliveredGrams === null
      ? []
      : [{ term: say.deliveredGrams, value: formatWeight(deliveredGrams, language) }]),
  ];
}
