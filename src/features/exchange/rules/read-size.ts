import { readDecimal, wholeProduct } from '../../../lib/decimal.ts';
import { fold } from '../../../lib/fold.ts';
import { largestSquareMetres } from '../../../lib/numbers.ts';
import type { FindingKey } from './findings.ts';

/** Units of land with their square metres. The "large công" of rice land is 1,296 m² in the Mekong delta. */
export const areaUnits = [
  { label: 'ha', squareMetres: 10_000, names: ['ha', 'hecta', 'hec ta', 'hectare'] },
  { label: 'công', squareMetres: 1000, names: ['công', 'công tầm nhỏ', 'công đất', 'sào Nam Bộ'] },
  {
    label: 'công tầm lớn',
    squareMetres: 1296,
    names: ['công tầm lớn', 'công tầm cấy', 'công lớn'],
  },
  { label: 'm²', squareMetres: 1, names: ['m2', 'm²', 'mét vuông'] },
] as const;

type WhySize = Extract<FindingKey, `size${string}`>;
type Read =
  | { readonly squareMetres: number }
  | { readonly why: WhySize }
  | { readonly why: 'unitUnknown'; readonly choices: string };

const whyOf = { notANumber: 'sizeUnreadable', ambiguous: 'sizeAmbiguous' } as const;

/** A size in the unit of its own text ("3 công"), of the unit column, of the header ("(m²)"), or ha. */
export function readSquareMetres(written: {
  text: string;
  isNumber: boolean;
  unit: string | undefined;
  header: string;
}): Read {
  const folded = fold(written.text.normalize('NFKC'));
  const [, amount = '', own = ''] = /^([-−]?[\d.,\s]*\d)\s*(.*)$/.exec(folded) ?? [];
  if (amount === '') return { why: 'sizeUnreadable' };
  if (/^[-−]/.test(amount)) return { why: 'sizeNotPositive' };
  const inHeader = /\(([^)]*)\)/.exec(written.header)?.[1] ?? '';
  const named = own || (written.unit ?? '');
  const unit =
    unitNamed(named) ?? (named === '' ? (unitNamed(inHeader) ?? areaUnits[0]) : undefined);
  if (!unit) return { why: 'unitUnknown', choices: areaUnits.map(({ label }) => label).join(', ') };
  if (written.isNumber && own === '') return fromNumber(Number(amount), unit.squareMetres);
  const decimal = readDecimal(amount.replace(/\s/g, ''), unit.squareMetres === 1);
  if (typeof decimal === 'string') return { why: whyOf[decimal] };
  const product = wholeProduct(decimal, unit.squareMetres);
  return product === undefined ? { why: 'sizeTooFine' } : within(Number(product));
}

/** What a formula worked out has many decimals: it is rounded to the square metre. */
function fromNumber(amount: number, factor: number): Read {
  return Number.isFinite(amount) ? within(Math.round(amount * factor)) : { why: 'sizeUnreadable' };
}

function within(squareMetres: number): Read {
  if (squareMetres <= 0) return { why: 'sizeNotPositive' };
  return squareMetres > largestSquareMetres ? { why: 'sizeTooLarge' } : { squareMetres };
}

function unitNamed(text: string) {
  const wanted = fold(text.normalize('NFKC'));
  return areaUnits.find(({ names }) => names.some((name) => fold(name) === wanted));
}
