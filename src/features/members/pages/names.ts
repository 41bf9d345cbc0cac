import type { Language } from '../../../lib/language.ts';
import type { Tone } from '../../../web/components/tag.tsx';
import type { ConsentState } from '../rules.ts';
import type { PlotRow } from '../store/plots.ts';

export const base = '/console/members';

export const toneOf = {
  invited: 'warn',
  given: 'ok',
  withdrawn: 'stop',
} as const satisfies Record<ConsentState, Tone>;

type Named = { nameVi: string; nameEn: string; nameZh: string };

export function nameIn(row: Named, language: Language): string {
  return { vi: row.nameVi, en: row.nameEn, zh: row.nameZh }[language];
}

/** The variety where it is known, else the crop. */
export function productName(plot: PlotRow, language: Language): string {
  const crop = { vi: plot.cropVi, en: plot.cropEn, zh: plot.cropZh }[language];
  return { vi: plot.varietyVi, en: plot.varietyEn, zh: plot.varietyZh }[language] ?? crop;
}
