import { readDecimal, wholeProduct } from '../../../lib/decimal.ts';
import { fold } from '../../../lib/fold.ts';
import { largestSquareMetres, type WhyNotAmount } from '../../../lib/numbers.ts';

/**
 * Hectares, the southern công of 1,000 m², the greater công of 1,296 m² (36 m by 36 m, tầm lớn, tầm
 * cấy) that older households still measure by, and square metres.
 */
export const landUnits = ['ha', 'cong', 'cong-lon', 'm2'] as const;
export type LandUnit = (typeof landUnits)[number];

const squareMetresPer: Readonly<Record<LandUnit, number>> = {
  ha: 10_000,
  cong: 1000,
  'cong-lon': 1296,
  m2: 1,
};

const unitWords: readonly (readonly [RegExp, LandUnit])[] = [
  [/^(ha|hecta|hectares?|公顷)$/, 'ha'],
  [/^cong (dat )?(tam )?(lon|cay)$/, 'cong-lon'],
  [/^cong( dat)?$/, 'cong'],
  [/^(m2|met vuong|平方米)$/, 'm2'],
];

/**
 * Reads the size of land as households say it, into whole square metres; a unit inside the text
 * ("3 công 200 m2", "2 công rưỡi", "4 công tầm lớn") wins over `unit`. What can be read in two ways
 * is refused.
 */
export function readLandSize(
  text: string,
  unit: LandUnit,
): { squareMetres: number } | { why: WhyNotAmount } {
  const written = fold(text.normalize('NFKC').replace(/㎡/g, 'm2')).replace(/m \^? ?2\b/g, 'm2');
  if (written === '') return { why: 'empty' };
  if (/^[-−]/.test(written)) return { why: 'notPositive' };
  let total = 0n;
  let above: LandUnit | undefined;
  let left = written;
  while (left !== '') {
    const half = above !== undefined && /^ruoi$/.test(left);
    if (half && above) return within(total + BigInt(squareMetresPer[above] / 2));
    const match = /^(\d[\d.,]*(?: \d{3})*) ?(m2|[^\d]*?) ?(?=\d|ruoi$|$)/.exec(left);
    if (!match) return { why: 'notANumber' };
    const own = match[2] ? unitOf(match[2]) : above === undefined ? unit : undefined;
    if (!own) return { why: match[2] ? 'notANumber' : 'ambiguous' };
    // "2 công 1 ha" or "1 công 1500 m2" says two sizes: nobody can tell which is meant.
    const part = amountOf(match[1] ?? '', own);
    if (typeof part === 'string') return { why: part };
    if (above !== undefined && part >= BigInt(squareMetresPer[above])) return { why: 'ambiguous' };
    total += part;
    above = own;
    left = left.slice(match[0].length);
  }
  return within(total);
}

function unitOf(word: string): LandUnit | undefined {
  return unitWords.find(([pattern]) => pattern.test(word.trim()))?.[1];
}

function amountOf(number: string, unit: LandUnit): bigint | WhyNotAmount {
  const decimal = readDecimal(number.replaceAll(' ', ''), unit === 'm2');
  if (typeof decimal === 'string') return decimal;
  const whole = wholeProduct(decimal, squareMetresPer[unit]);
  if (whole !== undefined) return whole;
  if (unit !== 'cong-lon') return 'tooFine';
  // 3,2 greater công are 4,147.2 m²: the measure itself is no finer than that.
  const divisor = 10n ** BigInt(decimal.scale);
  return (decimal.digits * 1296n + divisor / 2n) / divisor;
}

function within(amount: bigint): { squareMetres: number } | { why: WhyNotAmount } {
  if (amount <= 0n) return { why: 'notPositive' };
  if (amount > BigInt(largestSquareMetres)) return { why: 'tooLarge' };
  return { squareMetres: Number(amount) };
}
