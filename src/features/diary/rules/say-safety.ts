import { formatDate, type LocalDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import type { Tone } from '../../../web/components/tag.tsx';
import { words } from '../messages/words.ts';
import type { PlotSafety } from './harvest-safe.ts';

/** What is said of one plot, or of all plots of a season together. */
export type Said = { readonly tone: Tone; readonly text: string };

/** "Thửa 3: thu hoạch được từ 12/12/2026". */
export function sayPlotSafety(
  safety: PlotSafety,
  { plot, today, language }: { plot: string; today: LocalDate; language: Language },
): Said {
  const say = words(language);
  const [unknown] = safety.unknown.toSorted((a, b) => b.sprayedOn.localeCompare(a.sprayedOn));
  if (unknown) {
    const day = formatDate(unknown.sprayedOn, language);
    return { tone: 'warn', text: say.safeUnknown(plot, unknown.product, day) };
  }
  if (safety.safeFrom === null) return { tone: 'plain', text: say.safeNoSpray(plot) };
  const day = formatDate(safety.safeFrom, language);
  return safety.safeFrom > today
    ? { tone: 'stop', text: say.safeFrom(plot, day) }
    : { tone: 'ok', text: say.safeNow(plot, day) };
}

/** The season in one line: unknown wins, then the latest of its plots. */
export function saySeasonSafety(
  safety: readonly PlotSafety[],
  today: LocalDate,
  language: Language,
): Said {
  const say = words(language);
  if (safety.some(({ unknown }) => unknown.length > 0))
    return { tone: 'warn', text: say.shortUnknown };
  const latest = safety
    .flatMap(({ safeFrom }) => (safeFrom === null ? [] : [safeFrom]))
    .toSorted()
    .at(-1);
  if (latest === undefined) return { tone: 'plain', text: say.shortNoSpray };
  const day = formatDate(latest, language);
  return latest > today
    ? { tone: 'stop', text: say.shortFrom(day) }
    : { tone: 'ok', text: say.shortNow(day) };
}
