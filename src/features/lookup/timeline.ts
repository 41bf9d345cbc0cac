import { formatDate, formatInstant, type LocalDate, localDateOf } from '../../lib/dates.ts';
import type { Language } from '../../lib/language.ts';
import { formatWeight } from '../../lib/numbers.ts';
import type { TimelineEntry } from '../../web/components/timeline.tsx';
import { roleName } from '../../web/messages.ts';
import type { LotFacts, PublicDecision, Recorded } from './facts.ts';
import {
  isPublicKind,
  type PublicKind,
  sayRecorded,
  timelineWords,
  toneOf,
} from './timeline-messages.ts';
import { claimsShown } from './verdict.ts';

type PublicEntry = Recorded & { readonly kind: PublicKind; readonly number: string | undefined };

/** The entries of the ledger that shoppers see: of the lot, its code, and the certificates shown. */
export function publicEntries(lot: LotFacts): PublicEntry[] {
  const shown = new Set(claimsShown(lot).map(({ id }) => id));
  return lot.recorded.flatMap((entry): PublicEntry[] => {
    const { kind } = entry;
    if (!isPublicKind(kind)) return [];
    if (kind.startsWith('certificate.') && !shown.has(entry.subjectId)) return [];
    return [{ ...entry, kind, number: decisionOf(entry, lot.code.decisions)?.number }];
  });
}

const decisionKinds: Readonly<Record<string, readonly PublicDecision['kind'][]>> = {
  'area-code.issued': ['issue', 'issue-for-importer'],
  'area-code.approved': ['approve'],
  'area-code.warned': ['warn'],
  'area-code.cleared': ['clear'],
  'area-code.suspended': ['suspend'],
  'area-code.restored': ['restore'],
  'area-code.revoked': ['revoke'],
  'area-code.lapsed': ['lapse'],
};

function decisionOf(entry: Recorded, decisions: readonly PublicDecision[]) {
  const kinds = decisionKinds[entry.kind] ?? [];
  return decisions.find((d) => kinds.includes(d.kind) && d.decidedOn === entry.happenedOn);
}

/** Newest first: by the day it happened, on one day by the ledger's order; the harvest ends its day. */
export function presentTimeline(lot: LotFacts, language: Language): TimelineEntry[] {
  const dated = publicEntries(lot).map((entry) => ({
    day: dayOf(entry),
    sequence: entry.sequence,
    shown: present(entry, lot, language),
  }));
  const { harvestedTo } = lot.match;
  const harvest = { day: harvestedTo, sequence: 0, shown: presentHarvest(lot, language) };
  return [...dated, harvest]
    .toSorted((a, b) => b.day.localeCompare(a.day) || b.sequence - a.sequence)
    .map(({ shown }) => shown);
}

/** A lot's papers are dated by when they were written, decisions by when they take effect. */
function dayOf(entry: PublicEntry): LocalDate {
  return entry.kind.startsWith('batch.') ? localDateOf(entry.recordedAt) : entry.happenedOn;
}

function present(entry: PublicEntry, lot: LotFacts, language: Language): TimelineEntry {
  const say = timelineWords(language);
  const day = dayOf(entry);
  const claim = lot.claims.find(({ id }) => id === entry.subjectId);
  const what = sayRecorded(entry.kind, claim?.kindName[language] ?? lot.code.value, language);
  const who = say.who(roleName(entry.role, language), entry.organisation);
  const recorded = formatInstant(entry.recordedAt, language);
  // Written down on the day itself, one time says both; later than that, both are told.
  const isSameDay = localDateOf(entry.recordedAt) === day;
  return {
    when: isSameDay ? recorded : formatDate(day, language),
    dateTime: isSameDay ? entry.recordedAt.toISOString() : day,
    what: entry.number ? `${what} (${say.decision(entry.number)})` : what,
    who: isSameDay ? who : say.recorded(who, recorded),
    tone: toneOf(entry.kind),
  };
}

function presentHarvest({ match, grams, producer }: LotFacts, language: Language): TimelineEntry {
  const say = timelineWords(language);
  const { harvestedFrom: from, harvestedTo: to } = match;
  const days = from === to ? [to] : [from, to];
  return {
    when: days.map((day) => formatDate(day, language)).join(' – '),
    dateTime: to,
    what: say.harvest(formatWeight(grams, language)),
    who: say.declaredBy(producer.name),
    tone: 'plain',
  };
}
