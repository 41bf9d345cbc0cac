import { type Decimal, readDecimal, wholeProduct } from './decimal.ts';
import { fold } from './fold.ts';
import type { Language } from './language.ts';

/** kg, yến, tạ, tấn, and giạ of paddy, as people write weights on slips. */
export const weightUnits = ['kg', 'yen', 'ta', 'tan', 'gia'] as const;
export type WeightUnit = (typeof weightUnits)[number];

/**
 * One giạ of paddy in kilograms. The giạ is a measure of volume, weighed as 20 to 22 kg from place
 * to place; 20 kg is what An Giang and Kiên Giang trade by, and the lower value never overstates a lot.
 */
export const kilogramsPerGia = 20;

const kilogramsPer: Readonly<Record<WeightUnit, number>> = {
  kg: 1,
  yen: 10,
  ta: 100,
  tan: 1000,
  gia: kilogramsPerGia,
};

/** 100,000 tonnes: more than any lot or season of one code, and far inside exact integers. */
export const largestGrams = 100_000_000_000;
/** The province has less than a million hectares. */
export const largestSquareMetres = 10_000_000_000;

export type WhyNotAmount =
  | 'empty'
  | 'notANumber'
  | 'ambiguous'
  | 'notPositive'
  | 'tooLarge'
  | 'tooFine';

const weightWords: Readonly<Record<string, WeightUnit>> = {
  ...{ kg: 'kg', kgs: 'kg', ki: 'kg', ky: 'kg', kilo: 'kg', kilogam: 'kg', kilogram: 'kg' },
  ...{ 公斤: 'kg', 千克: 'kg', yen: 'yen', ta: 'ta', gia: 'gia' },
  ...{ tan: 'tan', t: 'tan', 吨: 'tan' },
};

type Piece = { number: string; unit: WeightUnit | undefined };

/**
 * Reads a weight as it is written on a slip, into whole grams; a unit inside the text ("860 kg",
 * "12 tấn 5", "2 tấn rưỡi", "3 tạ 20 kg") wins over `unit`. What can be read in two ways is refused,
 * because a thousandfold error in a lot's weight is worse than a second question.
 */
export function parseWeight(
  text: string,
  unit: WeightUnit,
): { grams: number } | { why: WhyNotAmount } {
  const written = plain(text);
  if (typeof written !== 'string') return written;
  const pieces = piecesOf(written);
  const [first, ...rest] = pieces ?? [];
  if (!first) return { why: 'notANumber' };
  const total = rest.length ? compound(first, rest) : single(first.number, first.unit ?? unit);
  if (typeof total === 'string') return { why: total };
  const grams = within(total, largestGrams);
  return typeof grams === 'number' ? { grams } : grams;
}

/** Reads hectares, or square metres when the text says m2. */
export function parseHectares(text: string): { squareMetres: number } | { why: WhyNotAmount } {
  const written = plain(text);
  if (typeof written !== 'string') return written;
  const match = /^([\d.,]+) ?(ha|hecta|hectares?|公顷|m2|平方米)?$/.exec(written);
  if (!match) return { why: 'notANumber' };
  const isSquareMetres = match[2] === 'm2' || match[2] === '平方米';
  const decimal = readDecimal(match[1] ?? '', isSquareMetres);
  if (typeof decimal === 'string') return { why: decimal };
  const product = wholeProduct(decimal, isSquareMetres ? 1 : 10_000);
  if (product === undefined) return { why: 'tooFine' };
  const squareMetres = within(product, largestSquareMetres);
  return typeof squareMetres === 'number' ? { squareMetres } : squareMetres;
}

/** Folded, with "12 500" joined; a sign is refused here, where it can still be told from a dash. */
function plain(text: string): string | { why: WhyNotAmount } {
  const written = fold(text.normalize('NFKC')).replace(/\b\d{1,3}(?: \d{3})+(?!\d)/g, (digits) =>
    digits.replaceAll(' ', ''),
  );
  if (written === '') return { why: 'empty' };
  if (written.length > 60) return { why: 'notANumber' };
  return /^[-−] ?\d/.test(written) ? { why: 'notPositive' } : written;
}

function piecesOf(text: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  let left = text;
  while (left !== '') {
    const match = /^(?:(\d[\d.,]*) ?([a-z公斤千克吨]*)|(ruoi)) ?/.exec(left);
    if (!match) return undefined;
    const word = match[2] ?? '';
    const unit = Object.hasOwn(weightWords, word) ? weightWords[word] : undefined;
    if (word !== '' && !unit) return undefined;
    pieces.push({ number: match[1] ?? 'ruoi', unit });
    left = left.slice(match[0].length);
  }
  return pieces;
}

function single(number: string, unit: WeightUnit): bigint | WhyNotAmount {
  const decimal = readDecimal(number, unit === 'kg');
  return typeof decimal === 'string' ? decimal : inGrams(decimal, unit);
}

/** Falling units ("3 tạ 20 kg"); the last may be bare ("12 tấn 5" is 12.5) or "rưỡi", a half. */
function compound(first: Piece, rest: Piece[]): bigint | WhyNotAmount {
  if (!first.unit || !/^\d+$/.test(first.number)) return 'notANumber';
  let above = first.unit;
  let total = single(first.number, above);
  for (const [index, piece] of rest.entries()) {
    const isLast = index === rest.length - 1;
    if (!isLast && !(piece.unit && /^\d+$/.test(piece.number))) return 'notANumber';
    const part = piece.unit ? single(piece.number, piece.unit) : bare(piece.number, above);
    if (typeof total === 'string') return total;
    if (typeof part === 'string') return part;
    // "1 tấn 1500 kg" says the same weight twice, or two weights: nobody can tell.
    if (part >= gramsPer(above)) return 'ambiguous';
    total += part;
    above = piece.unit ?? above;
  }
  return total;
}

function bare(number: string, above: WeightUnit): bigint | WhyNotAmount {
  if (number === 'ruoi') return gramsPer(above) / 2n;
  if (!/^\d+$/.test(number)) return 'notANumber';
  if (above === 'gia') return 'ambiguous';
  // Tenths in speech; "12 tấn 500" is 500 kg and .500 alike. "12 tấn 50" could be either.
  const isKilograms = 10 ** number.length === kilogramsPer[above];
  if (number.length > 1 && !isKilograms) return 'ambiguous';
  return inGrams({ digits: BigInt(number), scale: number.length }, above);
}

function inGrams(decimal: Decimal, unit: WeightUnit): bigint | WhyNotAmount {
  return wholeProduct(decimal, kilogramsPer[unit] * 1000) ?? 'tooFine';
}

function gramsPer(unit: WeightUnit): bigint {
  return BigInt(kilogramsPer[unit] * 1000);
}

function within(amount: bigint, largest: number): number | { why: WhyNotAmount } {
  if (amount <= 0n) return { why: 'notPositive' };
  return amount > BigInt(largest) ? { why: 'tooLarge' } : Number(amount);
}

const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB', zh: 'zh-CN' };
const formatters = new Map<string, Intl.NumberFormat>();

/** 1.234.567,5 in Vietnamese, 1,234,567.5 in English and Chinese; at most three decimals. */
export function formatNumber(n: number, language: Language, maxDecimals = 3): string {
  const key = `${language}${maxDecimals}`;
  const formatter =
    formatters.get(key) ??
    new Intl.NumberFormat(locales[language], { maximumFractionDigits: maxDecimals });
  formatters.set(key, formatter);
  return formatter.format(n);
}

/** The exact weight, always in kilograms: what is echoed beside a field and printed on a label. */
export function formatKilograms(grams: number, language: Language): string {
  return `${formatNumber(grams / 1000, language)} kg`;
}

/** In the handier unit: tonnes when two decimals say it exactly or it is over 100 t, else kilograms. */
export function formatWeight(grams: number, language: Language): string {
  const isTonnes = grams >= 1_000_000 && (grams % 10_000 === 0 || grams >= 100_000_000);
  if (isTonnes) {
    const tonne = { vi: 'tấn', en: 't', zh: '吨' }[language];
    return `${formatNumber(grams / 1_000_000, language, 2)} ${tonne}`;
  }
  return `${formatNumber(grams / 1000, language)} ${language === 'zh' ? '公斤' : 'kg'}`;
}

/** Two decimals, four below one hectare, so that 500 m² is still told from nothing. */
export function formatHectares(squareMetres: number, language: Language): string {
  const number = formatNumber(squareMetres / 10_000, language, squareMetres < 10_000 ? 4 : 2);
  return `${number} ${language === 'zh' ? '公顷' : 'ha'}`;
}
