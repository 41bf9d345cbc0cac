import { formatHectares } from '../../../lib/numbers.ts';
import { printPhone } from '../../../lib/phone.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { SearchBar } from '../../../web/components/search-bar.tsx';
import type { SelectOption } from '../../../web/components/select-field.tsx';
import { type Column, Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { nameCommune } from '../../reference/rules.ts';
import type { ListedMember } from '../actions/read-members.ts';
import { consentWords } from '../messages/consents.ts';
import { words } from '../messages/households.ts';
import { consentStates } from '../rules.ts';
import { presences } from '../schemas.ts';
import { base, toneOf } from './names.ts';

type Props = {
  context: PageContext;
  members: readonly ListedMember[];
  filter: {
    search: string | undefined;
    area: string | undefined;
    consent: string | undefined;
    presence: string;
    organisation: string | undefined;
  };
  areas: readonly SelectOption[];
  /** for an authority, whose list spans organisations */
  organisations: readonly SelectOption[] | undefined;
  /** of the chosen area, what is missing in one sentence */
  missing: string | undefined;
  next: string | undefined;
  first: string | undefined;
};

export function MemberList(props: Props) {
  const { context, members, filter, organisations } = props;
  const { language } = context;
  const say = words(language);
  const register = organisations ? undefined : { href: `${base}/new`, label: say.register };
  const { presence, ...narrowing } = filter;
  const isFiltered = presence !== 'present' || Object.values(narrowing).some(Boolean);
  return (
    <ConsoleLayout
      context={context}
      title={say.title}
      section="members"
      action={register}
      intro={organisations ? say.guarded : undefined}
    >
      {!organisations && (
        <p class="links">
          <a href={`${base}/consents`}>{say.byArea}</a>
          <a href={`${base}/access`}>{say.access}</a>
        </p>
      )}
      <SearchBar
        language={language}
        action={base}
        label={say.searchLabel}
        q={filter.search}
        filters={filtersOf(props)}
      />
      {props.missing && <Notice tone="plain">{props.missing}</Notice>}
      {members.length === 0 ? (
        <EmptyState action={isFiltered ? { href: base, label: say.clearSearch } : register}>
          {isFiltered ? say.noneFound : organisations ? say.noneForReaders : say.none}
        </EmptyState>
      ) : (
        <Table caption={say.title} rows={members} columns={columnsOf(props)} />
      )}
      <Pager language={language} next={props.next} first={props.first} />
    </ConsoleLayout>
  );
}

function filtersOf({ context, filter, areas, organisations }: Props) {
  const say = words(context.language);
  const sayConsent = consentWords(context.language);
  const states = consentStates.map((value) => ({ value, label: sayConsent[value] }));
  return [
    ...(organisations
      ? [
          {
            name: 'organisation',
            label: say.organisation,
            value: filter.organisation,
            options: [{ value: '', label: say.anyOrganisation }, ...organisations],
          },
        ]
      : []),
    ...(areas.length > 0
      ? [
          {
            name: 'area',
            label: say.area,
            value: filter.area,
            options: [{ value: '', label: say.anyArea }, ...areas],
          },
        ]
      : []),
    {
      name: 'consent',
      label: say.consent,
      value: filter.consent,
      options: [{ value: '', label: say.anyConsent }, ...states],
    },
    {
      name: 'presence',
      label: say.presence,
      value: filter.presence,
      options: presences.map((value) => ({ value, label: say[value] })),
    },
  ];
}

function columnsOf({ context, organisations }: Props): Column<ListedMember>[] {
  const { language } = context;
  const say = words(language);
  const sayConsent = consentWords(language);
  return [
    {
      header: say.name,
      cell: (member) => (
        <>
          <a href={`${base}/${member.id}`}>{member.fullName}</a>
          <small>
            <span class="mono">{member.number}</span>
            {organisations && ` · ${member.organisationName}`}
          </small>
        </>
      ),
    },
    {
      header: say.commune,
      cell: (member) => (
        <>
          {nameCommune({ name: member.communeName, kind: member.communeKind }, language)}
          {member.hamlet && <small>{member.hamlet}</small>}
        </>
      ),
      hideOnPhone: true,
    },
    {
      header: say.phoneShort,
      cell: (member) => (member.phone ? printPhone(member.phone) : '–'),
      hideOnPhone: true,
    },
    {
      header: say.land,
      cell: (member) =>
        member.areas.length === 0 ? (
          <span class="soft">{say.noLand}</span>
        ) : (
          member.areas.map((area) => (
            <div key={area.areaId}>
              {area.areaName} <Tag tone={toneOf[area.state]}>{sayConsent[area.state]}</Tag>
              <small>{formatHectares(area.squareMetres, language)}</small>
            </div>
          ))
        ),
    },
  ];
}
