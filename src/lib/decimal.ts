/** An exact decimal: `digits` divided by ten to the power of `scale`. */
export type Decimal = { readonly digits: bigint; readonly scale: number };

/**
 * Reads 1234, 1.234,5, 1,234.5, 0,86 and 1.234.567. A single mark before three digits ("1.234")
 * may be a thousand or a fraction: `dotMeansThousands` settles the dot, as Vietnam writes it; the
 * comma stays ambiguous because both habits are common.
 */
export function readDecimal(
  text: string,
  dotMeansThousands: boolean,
): Decimal | 'notANumber' | 'ambiguous' {
  if (!/^\d+(?:[.,]\d+)*$/.test(text)) return 'notANumber';
  const marks = text.replace(/\d/g, '');
  if (marks === '') return decimal(text, '');
  const last = marks.at(-1) ?? '';
  if (marks.length > 1) {
    const isOneKind = marks === last.repeat(marks.length);
    if (isOneKind) return grouped(text, last);
    const cut = text.lastIndexOf(last);
    const whole = grouped(text.slice(0, cut), last === ',' ? '.' : ',');
    return whole === 'notANumber' ? whole : decimal(String(whole.digits), text.slice(cut + 1));
  }
  const [whole = '', fraction = ''] = text.split(last);
  const mayBeThousands = fraction.length === 3 && whole.length <= 3 && !whole.startsWith('0');
  if (!mayBeThousands) return decimal(whole, fraction);
  return last === '.' && dotMeansThousands ? decimal(whole + fraction, '') : 'ambiguous';
}

/** The decimal times a whole factor, or undefined when the product is not whole. */
export function wholeProduct({ digits, scale }: Decimal, factor: number): bigint | undefined {
  const product = digits * BigInt(factor);
  const divisor = 10n ** BigInt(scale);
  return product % divisor === 0n ? product / divisor : undefined;
}

function grouped(text: string, mark: string): Decimal | 'notANumber' {
  const [first = '', ...groups] = text.split(mark);
  const isGrouped = /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return isGrouped ? decimal(first + groups.join(''), '') : 'notANumber';
}

function decimal(whole: string, fraction: string): Decimal {
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}
