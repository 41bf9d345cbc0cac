import type { DiaryKind } from '../../../db/schema/diary.ts';
import { daysBetween, type LocalDate, localDateOf } from '../../../lib/dates.ts';
import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems/entries.ts';
import { firstWorkDay, inWords } from './plantings.ts';

type Season = {
  readonly startsOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly plotIds: readonly string[];
};
type Work = {
  readonly happenedOn: LocalDate;
  readonly plotIds: readonly string[];
  readonly kind: DiaryKind;
  readonly note?: string | null | undefined;
};

export function whyNotEntry(work: Work, season: Season, today: LocalDate): (Problem | undefined)[] {
  return [
    whyNotDay(work.happenedOn, season, today),
    work.plotIds.every((id) => season.plotIds.includes(id)) ? undefined : problems.plotOutside(),
    work.kind === 'note' && !work.note ? problems.noteMissing() : undefined,
  ];
}

function whyNotDay(day: LocalDate, season: Season, today: LocalDate): Problem | undefined {
  if (day > today) return problems.inFuture();
  const first = firstWorkDay(season.startsOn);
  if (day < first) return problems.beforeSeason({ day: inWords(first) });
  if (season.endedOn !== null && day > season.endedOn)
    return problems.afterSeason({ day: inWords(season.endedOn) });
  return undefined;
}

/** Whole days from the work to the writing, by the clock of the service; 0 on the same day. */
export function daysLate(happenedOn: LocalDate, recordedAt: Date): number {
  return Math.max(0, daysBetween(happenedOn, localDateOf(recordedAt)));
}

/** Kinds that make sense for a crop, the usual ones first. */
export function kindsFor(crop: { code: string; isPerennial: boolean }): readonly DiaryKind[] {
  if (crop.code === riceCode)
    return [
      ...(['sowing', 'fertiliser', 'spraying', 'irrigation', 'draining', 'pests'] as const),
      ...(['harvest', 'straw', 'treatment', 'note'] as const),
    ];
  const usual = ['fertiliser', 'spraying', 'irrigation', 'pests'] as const;
  const late = ['harvest', 'treatment', 'draining', 'note'] as const;
  if (crop.isPerennial) return [...usual, 'bagging', ...late, 'sowing'];
  return ['sowing', ...usual, ...late, 'bagging'];
}

export const riceCode = 'LU';

/** Products are put on: their use is judged. */
export function hasUses(kind: DiaryKind): kind is 'spraying' | 'treatment' {
  return kind === 'spraying' || kind === 'treatment';
}
