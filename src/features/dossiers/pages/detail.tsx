import { formatDate } from '../../../lib/dates.ts';
import { formatHectares, formatNumber, formatWeight } from '../../../lib/numbers.ts';
import type { Problem } from '../../../lib/problem.ts';
import { isCooperative, type Role } from '../../../lib/roles.ts';
import { Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { DataList, type Fact } from '../../../web/components/data-list.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import type { WorkCalendar } from '../../reference/rules/working-days.ts';
import { forms } from '../messages/forms.ts';
import { words } from '../messages/words.ts';
import { type Step, stepsFor } from '../rules/life-cycle.ts';
import { kindsInWords } from '../rules/names.ts';
import type { DossierRecord } from '../store/read.ts';
import { historyOf, nextOf, stateText, termOf, toneOf } from '../view.ts';
import { base } from './list.tsx';

export type DetailProps = {
  context: PageContext;
  role: Role;
  record: DossierRecord;
  gaps: readonly Problem[];
  today: string;
  calendar: WorkCalendar;
  varietyNames: readonly string[];
};

/** One dossier: how it stands, what happens next, what is missing, what is in it, what was done. */
export function DossierPage(props: DetailProps) {
  const { context, record, role } = props;
  const { language } = context;
  const say = words(language);
  // A commune's office sees the dossier, not the pages and papers behind it.
  const opensRecords = role !== 'commune-officer';
  const term = termOf(record, props.today, props.calendar, language);
  return (
    <ConsoleLayout
      context={context}
      title={record.number ?? `${say.title}: ${record.areaName}`}
      heading={record.number ? <span class="mono">{record.number}</span> : undefined}
      section="dossiers"
      intro={`${kindsInWords(record.kind)[language]} · ${record.areaName} · ${record.market[language]}`}
    >
      <p>
        <Tag tone={toneOf[record.state]}>{stateText(record.state, language)}</Tag>{' '}
        {term && <Tag tone={term.tone}>{[term.text, term.note].filter(Boolean).join(' · ')}</Tag>}
      </p>
      <Notice tone={record.state === 'issued' ? 'ok' : 'plain'} title={say.next}>
        <p>{nextOf(record, language)}</p>
      </Notice>
      <Gaps {...props} />
      <Steps {...props} />
      <Columns>
        <Card title={say.content}>
          <DataList facts={factsOf(props)} />
          {opensRecords && (
            <p>
              <a href={`/console/areas/${record.areaId}`}>{say.openArea}</a>
            </p>
          )}
        </Card>
        <Card title={say.history}>
          <Timeline
            entries={historyOf(record, language, (step) =>
              step.evidenceFileId && opensRecords ? (
                <>
                  {' '}
                  <a href={`/console/files/${step.evidenceFileId}`}>
                    {say.paper}: {step.evidenceName}
                  </a>
                </>
              ) : null,
            )}
          />
        </Card>
      </Columns>
    </ConsoleLayout>
  );
}

/** One sentence each; the holder's to do, for others to know. */
function Gaps({ context, gaps, record, role }: DetailProps) {
  const { language } = context;
  const say = words(language);
  const isHolder = isCooperative(role);
  if (gaps.length === 0) {
    const isReady = isHolder && (record.state === 'draft' || record.state === 'returned');
    return isReady ? <Notice tone="ok">{say.nothingMissing}</Notice> : null;
  }
  return (
    <Notice tone="warn" title={isHolder ? say.missing : say.missingNow}>
      <ul>
        {gaps.map(({ code, text }) => (
          <li key={code}>{text[language]}</li>
        ))}
      </ul>
    </Notice>
  );
}

const dangers: readonly string[] = ['withdraw', 'reject', 'return'];

/** What this role may do now; the first is the one to expect. */
function Steps({ context, record, role, gaps }: DetailProps) {
  const say = forms(context.language);
  const steps = stepsFor(record.state, role).filter(
    (verb): verb is Step =>
      verb !== 'draft' &&
      verb !== 'lapse' &&
      !(verb === 'submit' && gaps.length > 0) &&
      !(verb === 'issue' && record.needsFieldCheck && !record.proposal),
  );
  if (steps.length === 0) return null;
  const order: readonly string[] = ['submit', 'propose', 'issue', 'forward', 'revise'];
  const first = order.find((verb) => steps.some((one) => one === verb));
  return (
    <Buttons>
      {steps
        .toSorted((a, b) => Number(b === first) - Number(a === first))
        .map((verb) => (
          <LinkButton
            key={verb}
            href={`${base}/${record.id}/${verb === 'revise' ? 'edit' : `step/${verb}`}`}
            kind={verb === first ? 'filled' : dangers.includes(verb) ? 'danger' : 'quiet'}
          >
            {verb === 'revise' ? words(context.language).edit : say[verb]}
          </LinkButton>
        ))}
    </Buttons>
  );
}

export function factsOf({ context, record, varietyNames }: DetailProps): Fact[] {
  const { language } = context;
  const say = words(language);
  const { expectedGrams, treeCount } = record;
  const facts: (Fact | false)[] = [
    { term: say.holder, value: record.holderName },
    {
      term: say.area,
      value: `${record.areaName}, ${formatHectares(record.squareMetres, language)}, ${record.communeName}`,
    },
    { term: say.crop, value: record.crop[language] },
    { term: say.market, value: record.market[language] },
    record.receivedOn !== null && {
      term: say.received,
      value: formatDate(record.receivedOn, language),
    },
    record.codeValue !== null && { term: say.code, value: record.codeValue, code: true },
    record.kind === 're-issue' && { term: say.change, value: record.changeReason ?? say.empty },
    {
      term: say.expected,
      value: expectedGrams === null ? say.empty : formatWeight(expectedGrams, language),
    },
    { term: say.varieties, value: varietyNames.join(', ') || say.empty },
    { term: say.trees, value: treeCount === null ? say.empty : formatNumber(treeCount, language) },
    { term: say.standard, value: record.standard ?? say.empty },
    { term: say.water, value: record.waterSource ?? say.empty },
    { term: say.control, value: record.controlPerson ?? say.empty },
    { term: say.committed, value: record.isCommitted ? say.yes : say.no },
  ];
  return facts.filter((fact) => fact !== false);
}
