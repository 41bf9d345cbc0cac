import { formatDate, formatInstant } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { Card } from '../../../web/components/card.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { waitingAmendment } from '../actions/amend-lot.ts';
import { checkName, sayCheck, sayRisk } from '../check-words.ts';
import type { LoadedLot } from '../load.ts';
import { checkNames } from '../messages/checks.ts';
import { decideWords } from '../messages/decide.ts';
import { reasonText } from '../reasons.ts';
import { inOrder } from '../rules/checks.ts';
import { openFlags } from '../store/read-lots.ts';

type Props = { context: PageContext; lot: LoadedLot };

/** What whoever opens the lot must know first: why it came back, is held, flagged or asks for more. */
export function LotNotices({ context, lot }: Props) {
  const { language } = context;
  const say = decideWords(language);
  const { batch, decisions, flags } = lot;
  const day = (date: string | null) => (date ? formatDate(date, language) : '');
  const returned = decisions.find(({ kind }) => kind === 'returned');
  const held = decisions.find(({ toState }) => toState === 'on-hold');
  const passed = decisions.find(({ kind }) => kind === 'passed' || kind === 'verified');
  const asked = waitingAmendment(decisions);
  const weight = (grams: number | null) => formatKilograms(grams ?? 0, language);
  const topic = returned?.reasonCode ? reasonText(returned.reasonCode)?.[language] : undefined;
  return (
    <>
      {batch.state === 'returned' && returned && (
        <Notice tone="stop" title={say.returnedWhy}>
          {[topic, returned.reason].filter(Boolean).join(': ')}
        </Notice>
      )}
      {batch.state === 'recalled' && (
        <p class="links">
          <a href="/console/recalls">{say.toRecalls}</a>
        </p>
      )}
      {batch.state === 'on-hold' && held && (
        <Notice tone="warn" title={say.heldWhy(day(held.dueOn))}>
          {held.reason}
        </Notice>
      )}
      {batch.state === 'verified' && passed?.kind === 'passed' && (
        <Notice tone="ok">{say.passedByRule(day(passed.dueOn))}</Notice>
      )}
      {openFlags(flags, decisions).map((flag) => (
        <Notice key={flag.id} tone="warn" title={say.flagTitle}>
          {flag.safeFrom
            ? say.flagSafe(day(flag.sprayedOn), day(flag.safeFrom))
            : say.flagUnknown(day(flag.sprayedOn))}
        </Notice>
      ))}
      {asked && (
        <Notice tone="warn" title={say.askedTitle}>
          {say.asked(weight(asked.fromGrams), weight(asked.toGrams))} {asked.reason}
        </Notice>
      )}
    </>
  );
}

const tones = { passed: 'ok', failed: 'stop', unknown: 'warn', 'not-applicable': 'plain' } as const;

/** Each automatic check with its result and its reason, and why the lot waits. */
export function ChecksCard({ context, lot }: Props) {
  const { language } = context;
  const say = decideWords(language);
  const names = checkNames(language);
  const [first] = lot.checks;
  if (!first) return null;
  const waits =
    lot.batch.state === 'submitted'
      ? (lot.decisions.find(({ kind }) => kind === 'waits')?.risks ?? [])
      : [];
  return (
    <Card title={say.checksTitle}>
      <p class="soft">
        {say.checksIntro} {formatInstant(first.checkedAt, language)}
      </p>
      <Table
        caption={say.checksTitle}
        rows={inOrder(lot.checks)}
        columns={[
          { header: say.checkedWhat, cell: ({ kind }) => checkName(kind, language) },
          {
            header: say.result,
            cell: ({ result }) => <Tag tone={tones[result]}>{names[result]}</Tag>,
          },
          {
            header: say.reasonWords,
            cell: ({ reason, facts, ruleVersion }) => (
              <>
                {sayCheck(reason, facts, language)}
                <small>{ruleWords(ruleVersion, language)}</small>
              </>
            ),
          },
        ]}
      />
      {waits.length > 0 && (
        <>
          <h3>{say.risksTitle}</h3>
          <ul>
            {waits.map(({ reason, facts }) => (
              <li key={`${reason} ${facts.kind ?? ''}`}>{sayRisk(reason, facts, language)}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

/** A check by a setting of the province keeps the setting's id, which says nothing to people. */
function ruleWords(ruleVersion: string, language: Language): string {
  const say = decideWords(language);
  return /^checks-\d+$/.test(ruleVersion) ? say.ruleOf(ruleVersion) : say.ruleSet;
}

/** How much came from which plot; households by their number only. */
export function PlotsCard({ context, lot }: Props) {
  const { language } = context;
  const say = decideWords(language);
  if (lot.plots.length === 0) return null;
  return (
    <Card title={say.plotsTitle}>
      <Table
        caption={say.plotsTitle}
        rows={lot.plots}
        columns={[
          { header: say.plot, cell: ({ name }) => name },
          { header: say.book, cell: ({ memberNumber }) => memberNumber },
          {
            header: say.weight,
            numeric: true,
            cell: ({ grams }) => formatKilograms(grams, language),
          },
        ]}
      />
    </Card>
  );
}
