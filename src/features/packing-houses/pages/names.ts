import type { Language } from '../../../lib/language.ts';
import type { Tone } from '../../../web/components/tag.tsx';
import type { Decision, SupplyState } from '../rules.ts';
import type { HouseCode } from '../store/codes.ts';

export const base = '/console/packing-houses';

export const toneOfState = {
  issued: 'plain',
  active: 'ok',
  warned: 'warn',
  suspended: 'stop',
  revoked: 'stop',
} as const satisfies Record<HouseCode['state'], Tone>;

export const toneOfDecision = {
  issue: 'ok',
  'issue-for-importer': 'plain',
  approve: 'ok',
  warn: 'warn',
  clear: 'ok',
  suspend: 'stop',
  restore: 'ok',
  revoke: 'stop',
} as const satisfies Record<Decision | 'issue' | 'issue-for-importer', Tone>;

export const toneOfSupply = {
  asked: 'warn',
  agreed: 'ok',
  refused: 'plain',
  ended: 'plain',
} as const satisfies Record<SupplyState, Tone>;

type Named = { nameVi: string; nameEn: string; nameZh: string };

/** A name of a reference list in the reader's language. */
export function nameOf(row: Named, language: Language): string {
  return { vi: row.nameVi, en: row.nameEn, zh: row.nameZh }[language];
}

/** Market names by code; an unknown code is shown as it is. */
export function marketNames(markets: readonly (Named & { code: string })[], language: Language) {
  const names = new Map(markets.map((market) => [market.code, nameOf(market, language)]));
  return (code: string) => names.get(code) ?? code;
}
