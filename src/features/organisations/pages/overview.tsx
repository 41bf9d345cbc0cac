import { formatDate, formatInstant } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { LinkButton } from '../../../web/components/button.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { DataList, type Fact } from '../../../web/components/data-list.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Timeline, type TimelineEntry } from '../../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import type { OldNamePaper } from '../actions/old-names.ts';
import { legalWords } from '../messages/legal.ts';
import { words } from '../messages.ts';
import { toneOf } from '../rules/legal-status.ts';
import { isTaxCodeDoubtful } from '../rules.ts';
import type { Organisation } from '../store.ts';
import { BecomeCooperative } from './become-cooperative.tsx';
import { nameStatus } from './name-status.ts';
import { pathOf, Tabs } from './tabs.tsx';

type Props = {
  context: PageContext;
  organisation: Organisation;
  address: string;
  oldNamePapers: readonly OldNamePaper[];
  mayWrite: boolean;
  errors: readonly FormError[];
  values: Record<string, string>;
};

export function OrganisationRecord(props: Props) {
  const { context, organisation, mayWrite, errors } = props;
  const { language } = context;
  const say = words(language);
  const legal = legalWords(language);
  const [status] = organisation.statuses;
  return (
    <ConsoleLayout
      context={context}
      title={organisation.name}
      section="organisations"
      intro={mayWrite ? say[organisation.kind] : say.mine}
      errors={errors}
    >
      <Tabs context={context} organisation={organisation} here="overview" />
      {organisation.legalStatus === 'ended' && status && (
        <Notice tone="stop">{legal.endedNotice(formatDate(status.effectiveOn, language))}</Notice>
      )}
      {isTaxCodeDoubtful(organisation.taxCode) && (
        <Notice tone="warn">{say.taxCodeDoubtful}</Notice>
      )}
      <Columns>
        <Card>
          <DataList facts={factsOf(props)} />
          {mayWrite && (
            <LinkButton kind="quiet" href={`${pathOf(organisation)}/edit`}>
              {say.correct}
            </LinkButton>
          )}
        </Card>
        <Card title={legal.statusOverTime}>
          <Timeline entries={statusEntries(organisation, language)} />
          <p class="soft">{legal.statusSource}</p>
          {mayWrite && (
            <LinkButton kind="quiet" href={`${pathOf(organisation)}/status`}>
              {legal.changeStatus}
            </LinkButton>
          )}
        </Card>
        <Card title={legal.namesOverTime}>
          <Timeline entries={nameEntries(organisation, language)} />
          {mayWrite && (
            <LinkButton kind="quiet" href={`${pathOf(organisation)}/rename`}>
              {legal.rename}
            </LinkButton>
          )}
        </Card>
        <Card title={say.kindsOverTime}>
          <Timeline entries={kindEntries(organisation, language)} />
        </Card>
      </Columns>
      <OldNamePapers {...props} />
      {mayWrite && organisation.kind === 'cooperative-group' && <BecomeCooperative {...props} />}
    </ConsoleLayout>
  );
}

function factsOf({ context, organisation, address }: Props): Fact[] {
  const { language } = context;
  const say = words(language);
  const legal = legalWords(language);
  const optional = (term: string, value: string | null): Fact[] => (value ? [{ term, value }] : []);
  const { kind, legalStatus, representativeTitle } = organisation;
  return [
    { term: say.kindLabel, value: say[kind] },
    {
      term: legal.status,
      value: <Tag tone={toneOf(legalStatus)}>{nameStatus(legalStatus, kind, language)}</Tag>,
    },
    { term: say.shortName, value: organisation.shortName, code: true },
    { term: say.taxCode, value: organisation.taxCode ?? '–', code: true },
    { term: say.address, value: address },
    ...optional(say.formerAddress, organisation.formerAddress),
    {
      term: say.representative,
      value: organisation.representative,
      ...(representativeTitle && { by: representativeTitle }),
    },
    ...optional(legal.officePhone, organisation.officePhone),
  ];
}

function statusEntries({ kind, kinds, statuses }: Organisation, language: Language) {
  const legal = legalWords(language);
  const first: TimelineEntry = {
    when: formatDate(kinds.at(-1)?.validFrom ?? '2020-01-01', language),
    what: nameStatus('operating', kind, language),
    who: legal.sinceRegistration,
  };
  const changes = statuses.map((change) => ({
    when: formatDate(change.effectiveOn, language),
    dateTime: change.effectiveOn,
    what: nameStatus(change.status, kind, language),
    who: `${change.number}: ${change.grounds} · ${change.recordedByName}, ${formatInstant(change.recordedAt, language)}`,
    tone: toneOf(change.status),
  }));
  return [...changes, first];
}

function nameEntries({ name, renamings, kinds }: Organisation, language: Language) {
  const changes = renamings.map((one) => ({
    when: formatDate(one.changedOn, language),
    dateTime: one.changedOn,
    what: one.name,
    who: `${one.number} · ${one.recordedByName}, ${formatInstant(one.recordedAt, language)}`,
  }));
  const first: TimelineEntry = {
    when: formatDate(kinds.at(-1)?.validFrom ?? '2020-01-01', language),
    what: renamings.at(-1)?.formerName ?? name,
    who: legalWords(language).sinceRegistration,
    tone: renamings.length > 0 ? 'plain' : 'ok',
  };
  return [...changes, first];
}

function kindEntries({ kinds }: Organisation, language: Language) {
  const say = words(language);
  const date = (day: string) => formatDate(day, language);
  return kinds.map((period) => ({
    when: period.validTo
      ? say.fromTo(date(period.validFrom), date(period.validTo))
      : say.from(date(period.validFrom)),
    what: say[period.kind],
    who:
      period.minutesNumber && period.minutesOn
        ? `${period.grounds} · ${legalWords(language).minutes(period.minutesNumber, date(period.minutesOn))}`
        : period.grounds,
  }));
}

function OldNamePapers({ context, oldNamePapers }: Props) {
  if (oldNamePapers.length === 0) return null;
  const { language } = context;
  const say = legalWords(language);
  return (
    <Card title={say.oldNamePapers}>
      <p class="soft">{say.oldNameIntro}</p>
      <Table
        caption={say.oldNamePapers}
        rows={oldNamePapers}
        columns={[
          {
            header: say.paperNumber,
            cell: (row) => <a href={row.href}>{row.number}</a>,
            code: true,
          },
          { header: say.paper, cell: (row) => say[row.kind] },
          { header: say.issuedOn, cell: (row) => formatDate(row.issuedOn, language) },
          {
            header: say.status,
            cell: (row) => <Tag tone="warn">{say.oldNameMark(row.oldName)}</Tag>,
          },
        ]}
      />
    </Card>
  );
}
