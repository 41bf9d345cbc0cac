import type { Language } from '../../../lib/language.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import type { StockLot } from '../store/read-stock.ts';

export const base = '/console/movements';

type Named = Pick<StockLot, 'crop' | 'varietyVi' | 'varietyEn' | 'varietyZh'>;

/** The variety where it is known, else the crop. */
export function productOf(lot: Named, language: Language): string {
  const variety = { vi: lot.varietyVi, en: lot.varietyEn, zh: lot.varietyZh }[language];
  return variety ?? lot.crop[language];
}

export function kilograms(grams: number, language: Language): string {
  return formatKilograms(grams, language);
}

/**
 * As somebody would type it so that it can be read in one way only: no marks between thousands, and
 * never three decimals, which could be thousands.
 */
export function typedKilograms(grams: number): string {
  const text = String(grams / 1000).replace('.', ',');
  return /,\d{3}$/.test(text) ? `${text}0` : text;
}

/** Reaching for the phone's keyboard is the slow part: the kinds stand in the order of a day. */
export const formKinds = ['sort', 'repack', 'split', 'merge', 'dry', 'process'] as const;
