import { formatDate, formatInstant } from '../../../lib/dates.ts';
import { formatHectares } from '../../../lib/numbers.ts';
import type { Tone } from '../../../web/components/tag.tsx';
import { Timeline, type TimelineEntry } from '../../../web/components/timeline.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/areas.ts';
import { checkWords } from '../messages/checks.ts';
import { decisionWords } from '../messages/decisions.ts';
import { deedWords } from '../messages/states.ts';
import { reasonText } from '../reasons.ts';
import type { DecisionKind } from '../rules/life-cycle.ts';
import type { CheckRow } from '../store/checks.ts';
import type { DecisionRow } from '../store/codes.ts';

type Props = {
  context: PageContext;
  decisions: readonly DecisionRow[];
  checks: readonly CheckRow[];
  marketName: (code: string) => string;
};

/** Decisions and checks of an area in one line of time, the latest first. */
export function History(props: Props) {
  const { context, decisions, checks } = props;
  const entries = [
    ...decisions.map((row) => ({
      day: row.decidedOn,
      at: row.recordedAt,
      entry: entryOfDecision(row, props),
    })),
    ...checks.map((row) => ({
      day: row.check.checkedOn,
      at: row.check.recordedAt,
      entry: entryOfCheck(row, props),
    })),
  ].toSorted((a, b) => b.day.localeCompare(a.day) || b.at.getTime() - a.at.getTime());
  if (entries.length === 0) return <p class="soft">{words(context.language).historyEmpty}</p>;
  return <Timeline entries={entries.map(({ entry }) => entry)} />;
}

const toneOfKind: Readonly<Record<DecisionKind, Tone>> = {
  issue: 'ok',
  'issue-for-importer': 'plain',
  send: 'plain',
  approve: 'ok',
  decline: 'warn',
  warn: 'warn',
  clear: 'ok',
  suspend: 'stop',
  restore: 'ok',
  revoke: 'stop',
  lapse: 'stop',
  adjust: 'plain',
};

function entryOfDecision(row: DecisionRow, { context, marketName }: Props): TimelineEntry {
  const { language } = context;
  const say = words(language);
  const verb = deedWords(language)[row.kind];
  return {
    when: `${formatDate(row.decidedOn, language)} · ${say.numbered(row.number)}`,
    dateTime: row.decidedOn,
    tone: toneOfKind[row.kind],
    what: (
      <>
        <b>{say.forMarket(verb, row.value, marketName(row.marketCode))}</b>
        <br />
        {reasonText(row.reasonCode)[language]}. {row.grounds}
        <Details row={row} language={language} />
        <Paper id={row.evidenceFileId} name={row.evidenceName} language={language} />
      </>
    ),
    who: say.recordedBy(row.decidedBy, row.authority, formatInstant(row.recordedAt, language)),
  };
}

const toneOfOutcome: Readonly<Record<CheckRow['check']['outcome'], Tone>> = {
  passed: 'ok',
  'passed-with-findings': 'warn',
  failed: 'stop',
};

type Language = PageContext['language'];

function Details({ row, language }: { row: DecisionRow; language: Language }) {
  const say = decisionWords(language);
  const { notice, replyDueOn, importerReference, changes } = row;
  const facts = [
    notice && [say.finding, notice.finding],
    notice?.consignment && [say.consignment, notice.consignment],
    notice?.lot && [say.lot, notice.lot],
    notice?.exporter && [say.exporter, notice.exporter],
    replyDueOn && [say.replyDueOn, formatDate(replyDueOn, language)],
    importerReference && [say.importerReference, importerReference],
    changes && [say.changes, changes],
  ].filter((fact) => Array.isArray(fact));
  return (
    <>
      {facts.map(([term, value]) => (
        <div key={term} class="soft">
          {term}: {value}
        </div>
      ))}
    </>
  );
}

function entryOfCheck({ check, ...row }: CheckRow, { context, marketName }: Props): TimelineEntry {
  const { language } = context;
  const say = checkWords(language);
  const outcome = say[check.outcome];
  const market = check.marketCode ? ` · ${marketName(check.marketCode)}` : '';
  return {
    when: `${formatDate(check.checkedOn, language)} · ${words(language).numbered(check.minutesNumber)}`,
    dateTime: check.checkedOn,
    tone: toneOfOutcome[check.outcome],
    what: (
      <>
        <b>
          {say[check.kind]}: {outcome}
          {market}
        </b>
        {check.findings && <div>{check.findings}</div>}
        {check.measuredSquareMetres !== null && (
          <div class="soft">
            {say.measured(formatHectares(check.measuredSquareMetres, language))}
          </div>
        )}
        <div class="soft">{check.isSignedByBoth ? say.signed : say.notSigned}</div>
        <Paper id={check.evidenceFileId} name={row.evidenceName} language={language} />
      </>
    ),
    who: words(language).recordedBy(
      row.inspector,
      row.authority,
      formatInstant(check.recordedAt, language),
    ),
  };
}

function Paper(props: { id: string | null; name: string | null; language: Language }) {
  if (!props.id) return null;
  return (
    <div>
      <a href={`/console/files/${props.id}`}>{words(props.language).evidence(props.name ?? '')}</a>
    </div>
  );
}
