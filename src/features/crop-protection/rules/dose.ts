import type { doseUnits } from '../../../db/schema/crop-protection.ts';
import { readDecimal, wholeProduct } from '../../../lib/decimal.ts';

export type DoseUnit = (typeof doseUnits)[number];

/** The sprayer that labels count in ("bình 25 lít"). */
export const tankLitres = 25;
/** What the integer of a dose counts: thousandths of its unit, so that 0,4 l/ha is 400. */
export const thousandths = 1000;
const mostOfUnit = 1_000_000;

export type Dose = {
  /** thousandths of the unit, an integer above zero */
  readonly amount: number;
  readonly unit: DoseUnit;
  /** spray mixture on a hectare; a dose per tank says nothing per hectare without it */
  readonly waterLitres?: number | undefined;
};

export type LabelDose = {
  readonly min: number;
  readonly max: number;
  readonly unit: DoseUnit;
  readonly waterMinLitres: number | null;
  readonly waterMaxLitres: number | null;
};

/**
 * Reads "0,4", "1.5" or "400" into thousandths; undefined when it is no amount above zero, or when
 * "1.200" may be twelve hundred as well as one and a fifth.
 */
export function parseDose(text: string): number | undefined {
  const read = readDecimal(text.normalize('NFKC').trim(), false);
  if (typeof read === 'string') return undefined;
  const amount = wholeProduct(read, thousandths);
  if (amount === undefined || amount <= 0n || amount > BigInt(mostOfUnit * thousandths))
    return undefined;
  return Number(amount);
}

/** Thousandths as people write them: 400 is "0,4" in Vietnamese and "0.4" elsewhere. */
export function printDose(amount: number, language: string): string {
  const whole = Math.floor(amount / thousandths);
  const rest = String(amount % thousandths)
    .padStart(3, '0')
    .replace(/0+$/, '');
  if (rest === '') return String(whole);
  return `${whole}${language === 'vi' ? ',' : '.'}${rest}`;
}

/**
 * The use against the most that the label allows: 'above', 'within', or 'unclear' when grams meet
 * millilitres, or tanks meet hectares without the water. Exact: only integers are multiplied.
 */
export function compareDose(use: Dose, label: LabelDose): 'above' | 'within' | 'unclear' {
  if (isVolume(use.unit) !== isVolume(label.unit)) return 'unclear';
  if (isPerTank(use.unit) && isPerTank(label.unit)) return above(use.amount, label.max);
  const used = perHectare(use.amount, use.unit, use.waterLitres);
  // A label in tanks with a range of water allows the most where the water is most.
  const allowed = perHectare(label.max, label.unit, label.waterMaxLitres ?? undefined);
  if (used === undefined || allowed === undefined) return 'unclear';
  return above(used, allowed);
}

function above<Amount extends number | bigint>(used: Amount, allowed: Amount) {
  return used > allowed ? 'above' : 'within';
}

/** Thousandths of a gram or millilitre on a hectare, times the litres of a tank: whole numbers only. */
function perHectare(
  amount: number,
  unit: DoseUnit,
  waterLitres: number | undefined,
): bigint | undefined {
  if (isPerTank(unit))
    return waterLitres === undefined ? undefined : BigInt(amount) * BigInt(waterLitres);
  const factor = unit === 'kg/ha' || unit === 'l/ha' ? 1000n : 1n;
  return BigInt(amount) * factor * BigInt(tankLitres);
}

function isVolume(unit: DoseUnit): boolean {
  return unit === 'ml/ha' || unit === 'l/ha' || unit === 'ml/tank';
}

export function isPerTank(unit: DoseUnit): boolean {
  return unit === 'g/tank' || unit === 'ml/tank';
}
