import type { LocalDate } from '../../../lib/dates.ts';

type National = {
  readonly day: LocalDate;
  readonly kind: 'holiday' | 'swap-off' | 'swap-work';
  readonly nameVi: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly source: string;
  readonly certainty: 'decided' | 'computed';
};
type Provincial = {
  readonly day: LocalDate;
  readonly kind: National['kind'] | 'as-weekday';
  readonly name: string;
  readonly source: string;
};

/** The days that count in the end: what the province said last of a day stands before the list. */
export function daysThatCount(
  national: readonly National[],
  provincial: readonly Provincial[],
): National[] {
  const days = new Map<LocalDate, National>(national.map((row) => [row.day, row]));
  for (const { day, kind, name, source } of provincial) {
    if (kind === 'as-weekday') days.delete(day);
    else {
      const names = { nameVi: name, nameEn: name, nameZh: name };
      days.set(day, { day, kind, ...names, source, certainty: 'decided' });
    }
  }
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
