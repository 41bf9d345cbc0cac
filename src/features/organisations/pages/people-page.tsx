import { formatDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { LinkButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { type Column, Table } from '../../../web/components/table.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { peopleWords } from '../messages/people.ts';
import { technologies as known } from '../rules/people.ts';
import type { listManagers, listTechnologies } from '../store/people.ts';
import type { Organisation } from '../store.ts';
import { pathOf, Tabs } from './tabs.tsx';

type Props = {
  context: PageContext;
  organisation: Organisation;
  /** undefined: personal data that the reader's role does not see */
  managers: Awaited<ReturnType<typeof listManagers>> | undefined;
  technologies: Awaited<ReturnType<typeof listTechnologies>>;
  isOwn: boolean;
};

export function PeoplePage(props: Props) {
  const { context, organisation } = props;
  return (
    <ConsoleLayout context={context} title={organisation.name} section="organisations">
      <Tabs context={context} organisation={organisation} here="people" />
      <Managers {...props} />
      <Technologies {...props} />
    </ConsoleLayout>
  );
}

function Managers(props: Props) {
  const { context, organisation, managers, isOwn } = props;
  const { language } = context;
  const say = peopleWords(language);
  if (!managers) return <Notice tone="plain">{say.managersHidden}</Notice>;
  const path = `${pathOf(organisation, 'people')}/managers`;
  return (
    <Card title={say.managers}>
      <p class="soft">{say.managersIntro}</p>
      {managers.length === 0 ? (
        <EmptyState>{say.noManagers}</EmptyState>
      ) : (
        <Table
          caption={say.managers}
          rows={managers}
          columns={[
            { header: say.fullName, cell: (row) => row.fullName },
            { header: say.position, cell: (row) => say[row.position] },
            { header: say.education, cell: (row) => say[row.education] },
            ...period<(typeof managers)[number]>(language, isOwn ? path : undefined),
          ]}
        />
      )}
      {isOwn && (
        <LinkButton kind="quiet" href={`${path}/new`}>
          {say.addManager}
        </LinkButton>
      )}
    </Card>
  );
}

function Technologies({ context, organisation, technologies, isOwn }: Props) {
  const { language } = context;
  const say = peopleWords(language);
  const path = `${pathOf(organisation, 'people')}/technologies`;
  return (
    <Card title={say.technologies}>
      <p class="soft">{say.technologiesIntro}</p>
      {technologies.length === 0 ? (
        <EmptyState>{say.noTechnologies}</EmptyState>
      ) : (
        <Table
          caption={say.technologies}
          rows={technologies}
          columns={[
            { header: say.technology, cell: (row) => nameTechnology(row.technologyCode, language) },
            ...period<(typeof technologies)[number]>(language, isOwn ? path : undefined),
          ]}
        />
      )}
      {isOwn && (
        <LinkButton kind="quiet" href={`${path}/new`}>
          {say.addTechnology}
        </LinkButton>
      )}
    </Card>
  );
}

type Line = { id: string; from: string; to: string | null };

/** `endPath`: where whoever may do so records the end of a line. */
function period<Row extends Line>(language: Language, endPath: string | undefined): Column<Row>[] {
  const say = peopleWords(language);
  return [
    { header: say.from, cell: (row) => formatDate(row.from, language) },
    {
      header: say.to,
      cell: (row) => {
        if (row.to) return formatDate(row.to, language);
        return endPath ? <a href={`${endPath}/${row.id}/end`}>{say.end}</a> : say.current;
      },
    },
  ];
}

export function nameTechnology(code: string, language: Language): string {
  const technology = known.find((one) => one === code);
  return technology ? peopleWords(language)[technology] : code;
}
