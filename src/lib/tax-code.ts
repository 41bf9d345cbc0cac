const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/**
 * Reads a tax code: ten digits, ten and a three-digit dependant (0100109106-001), or the twelve-digit
 * personal number of a household (since 01/07/2025). A wrong check digit is told, not refused: old
 * papers carry mistyped codes that must still be entered. Personal numbers have no check digit.
 */
export function readTaxCode(text: string): { taxCode: string; checkDigitOk: boolean } | undefined {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}.]/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-');
  if (/^\d{12}$/.test(bare)) return { taxCode: bare, checkDigitOk: true };
  const [, own, dependant] = /^(\d{10})(?:-?(\d{3}))?$/.exec(bare) ?? [];
  if (!own) return undefined;
  return { taxCode: dependant ? `${own}-${dependant}` : own, checkDigitOk: isCheckDigitOk(own) };
}

function isCheckDigitOk(digits: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return 10 - (sum % 11) === Number(digits[9]);
}
