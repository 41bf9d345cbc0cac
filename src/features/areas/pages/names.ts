import type { Language } from '../../../lib/language.ts';
import type { Tone } from '../../../web/components/tag.tsx';
import type { StateWords } from '../messages/states.ts';
import type { CodeState } from '../rules.ts';
import type { AreaRow } from '../store/areas.ts';

export const toneOf = {
  issued: 'plain',
  'sent-to-importer': 'plain',
  active: 'ok',
  warned: 'warn',
  suspended: 'stop',
  revoked: 'stop',
  lapsed: 'stop',
} as const satisfies Record<CodeState, Tone>;

type Named = { nameVi: string; nameEn: string; nameZh: string };

/** A name of a reference list in the reader's language. */
export function nameOf(row: Named, language: Language): string {
  return { vi: row.nameVi, en: row.nameEn, zh: row.nameZh }[language];
}

export function cropName(
  area: Pick<AreaRow, 'cropVi' | 'cropEn' | 'cropZh'>,
  language: Language,
): string {
  return { vi: area.cropVi, en: area.cropEn, zh: area.cropZh }[language];
}

/** Market names by code; an unknown code is shown as it is. */
export function marketNames(markets: readonly (Named & { code: string })[], language: Language) {
  const names = new Map(markets.map((market) => [market.code, nameOf(market, language)]));
  return (code: string) => names.get(code) ?? code;
}

export function stateName(state: CodeState | 'none', say: StateWords): string {
  return state === 'none' ? say.noneState : say[state];
}
