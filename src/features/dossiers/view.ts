import { formatDate, formatInstant, type LocalDate } from '../../lib/dates.ts';
import type { Language } from '../../lib/language.ts';
import { type Role, roles } from '../../lib/roles.ts';
import type { Tone } from '../../web/components/tag.tsx';
import type { TimelineEntry } from '../../web/components/timeline.tsx';
import { roleName } from '../../web/messages.ts';
import type { WorkCalendar } from '../reference/rules/working-days.ts';
import { words } from './messages/words.ts';
import { reasonText } from './reasons.ts';
import { daysUntil } from './rules/deadline.ts';
import type { DossierState } from './rules/life-cycle.ts';
import { deedInWords, statesInWords } from './rules/names.ts';
import type { DossierRecord, DossierRow } from './store/read.ts';

export const toneOf = {
  draft: 'plain',
  submitted: 'plain',
  returned: 'warn',
  'under-review': 'plain',
  'field-check': 'plain',
  issued: 'ok',
  rejected: 'stop',
  withdrawn: 'plain',
  lapsed: 'stop',
} as const satisfies Record<DossierState, Tone>;

export type TermView = { readonly text: string; readonly note: string; readonly tone: Tone };

/** How its term stands, in words: left, paused, over. */
export function termOf(
  row: DossierRow,
  today: LocalDate,
  calendar: WorkCalendar,
  language: Language,
): TermView | undefined {
  const say = words(language);
  if (row.state === 'returned' && row.lapsesOn) {
    const by = say.resubmitBy(formatDate(row.lapsesOn, language));
    return {
      text: by,
      note: row.daysLeft === null ? '' : say.pausedDays(row.daysLeft),
      tone: 'warn',
    };
  }
  if (!['submitted', 'under-review', 'field-check'].includes(row.state)) return undefined;
  if (row.dueOn === null) return { text: say.noTerm, note: '', tone: 'plain' };
  const note = say.dueOn(formatDate(row.dueOn, language));
  const days = daysUntil(row.dueOn, today, calendar);
  if (days === undefined) return { text: note, note: '', tone: 'plain' };
  if (row.dueOn < today) return { text: say.lateDays(-days), note, tone: 'stop' };
  return { text: say.leftDays(days), note, tone: days <= 1 ? 'warn' : 'plain' };
}

/** One or two sentences: whose turn it is and what follows. */
export function nextOf(record: DossierRecord, language: Language): string {
  const say = words(language);
  switch (record.state) {
    case 'draft':
      return say.nextDraft;
    case 'submitted':
      return say.nextSubmitted;
    case 'returned':
      return say.nextReturned;
    case 'under-review':
      return record.needsFieldCheck ? say.nextReviewCheck : say.nextReview;
    case 'field-check':
      return record.proposal ? say.nextChecked : say.nextCheck;
    case 'issued':
      return record.codeState === 'issued' || record.codeState === 'sent-to-importer'
        ? say.nextIssuedWaiting
        : say.nextIssuedActive;
    case 'rejected':
      return say.nextRejected;
    case 'withdrawn':
    case 'lapsed':
      return say.nextEnded;
  }
}

/** Every step, the latest first. Who did it, in which role, with number, reasons and note. */
export function historyOf(
  record: DossierRecord,
  language: Language,
  paperOf: (step: DossierRecord['steps'][number]) => TimelineEntry['what'],
): TimelineEntry[] {
  const say = words(language);
  return record.steps.map((step) => {
    const proposed = step.proposal === 'issue' ? say.proposedIssue : say.proposedReject;
    const told = [
      deedInWords(step.verb)[language],
      ...(step.number ? [say.numberIs(step.number)] : []),
      ...(step.proposal ? [proposed] : []),
      ...step.reasonCodes.map((code) => reasonText(code)[language]),
      ...(step.note ? [step.note] : []),
    ];
    return {
      when: formatDate(step.happenedOn, language),
      dateTime: step.happenedOn,
      what: [told.join(' · '), paperOf(step)],
      who: whoOf(step, language),
      tone: step.from === step.to && !step.proposal ? 'plain' : toneOf[step.to],
    };
  });
}

function whoOf(step: DossierRecord['steps'][number], language: Language): string {
  const at = formatInstant(step.recordedAt, language);
  const role = roles.find((one: Role) => one === step.actorRole);
  if (!step.personName || !role) return `${words(language).clock} · ${at}`;
  return `${step.organisationName} · ${step.personName}, ${roleName(role, language)} · ${at}`;
}

export function stateText(state: DossierState, language: Language): string {
  return statesInWords(state)[language];
}
