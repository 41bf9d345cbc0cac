import { formatInstant, type LocalDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { isAuthority, isCooperative, type Role } from '../../../lib/roles.ts';
import { Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { DataList, type Fact } from '../../../web/components/data-list.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { states } from '../messages/states.ts';
import { words } from '../messages/words.ts';
import { warningsOf } from '../rules.ts';
import type { CertificateRecord } from '../store/read.ts';
import { areasOf, historyOf, type Names, nameIn, periodOf, productsOf, tagsOf } from '../view.ts';
import type { Kind } from './kind.ts';

export type RecordProps = {
  context: PageContext;
  record: CertificateRecord;
  kind: Kind | undefined;
  names: Names;
  today: LocalDate;
};

export function CertificatePage(props: RecordProps & { role: Role }) {
  const { context, record, today, role } = props;
  const { language } = context;
  const say = words(language);
  return (
    <ConsoleLayout
      context={context}
      title={record.numberVerbatim}
      heading={<span class="mono">{record.numberVerbatim}</span>}
      section="certificates"
      action={
        role === 'inspector' ? { href: `${pathOf(record)}/check`, label: say.check } : undefined
      }
      intro={props.kind ? nameIn(props.kind, language) : record.kindCode}
    >
      <p>
        {tagsOf(record, today, language).map(({ tone, text }) => (
          <>
            <Tag key={text} tone={tone}>
              {text}
            </Tag>{' '}
          </>
        ))}
      </p>
      <Warnings {...props} />
      <Columns>
        <Card title={say.facts}>
          <DataList facts={factsOf(props)} />
        </Card>
        <Card title={say.history}>
          <Timeline entries={historyOf(record, language)} />
        </Card>
      </Columns>
      <Buttons>
        {isCooperative(role) && record.checks.length === 0 && (
          <LinkButton href={`${pathOf(record)}/edit`} kind="quiet">
            {say.correct}
          </LinkButton>
        )}
        {isAuthority(role) && (
          <LinkButton href={`${pathOf(record)}/notice`} kind="danger">
            {say.notice}
          </LinkButton>
        )}
      </Buttons>
    </ConsoleLayout>
  );
}

export function pathOf(record: { id: string }): string {
  return `/console/certificates/${record.id}`;
}

/** Shown to holder and inspector alike: odd papers exist, so these refuse nothing. */
export function Warnings({ context, record, kind }: RecordProps) {
  const found = warningsOf({ ...record, number: record.numberVerbatim }, kind);
  if (found.length === 0) return null;
  const say = states(context.language);
  return (
    <Notice tone="warn" title={words(context.language).warningTitle}>
      {found.map((warning) => (
        <p key={warning}>{say[warning]}</p>
      ))}
    </Notice>
  );
}

/** The certificate as declared, item by item. */
export function factsOf({ context, record, kind, names }: RecordProps): Fact[] {
  const { language } = context;
  const say = words(language);
  return [
    { term: say.number, value: record.numberVerbatim, code: true },
    {
      term: say.holder,
      value: record.holderName,
      by: say.declaredBy(record.declaredByName, formatInstant(record.declaredAt, language)),
    },
    { term: say.certifier, value: record.certifierName },
    { term: say.validity, value: periodOf(record, language) },
    { term: say.products, value: productsOf(record, names, language) },
    { term: say.areas, value: areasOf(record, language) },
    { term: say.file, ...fileFact(record, language) },
    ...(kind ? [{ term: say.source, value: kind.source }] : []),
    ...(kind?.lookupUrl
      ? [
          {
            term: say.lookup,
            value: (
              <a href={kind.lookupUrl} rel="noreferrer noopener">
                {new URL(kind.lookupUrl).host}
              </a>
            ),
          },
        ]
      : []),
  ];
}

function fileFact({ file }: CertificateRecord, language: Language): Omit<Fact, 'term'> {
  const say = words(language);
  if (!file) return { value: say.noFile };
  return {
    value: (
      <a href={`/console/files/${file.id}`}>
        {say.openFile}: {file.name}
      </a>
    ),
    by: <span class="mono">SHA-256 {file.sha256.slice(0, 16)}…</span>,
  };
}
