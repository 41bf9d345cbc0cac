/** Whether a GTIN, GLN, GGN or SSCC (8 to 18 digits) ends in the right GS1 modulo-10 check digit. */
export function gs1CheckDigitOk(digits: string): boolean {
  if (!/^\d{8,18}$/.test(digits)) return false;
  // From the right: the check digit itself counts once, then 3 and 1 in turn.
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0;
}
