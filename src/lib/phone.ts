/**
 * Reads a Vietnamese mobile number in any of its forms (0912…, +84 912…, 84-912…, +84 (0)912…) into
 * E.164. Landlines (02…) are not mobile numbers: nobody signs in with them.
 */
export function readPhone(text: string): { phone: string } | undefined {
  const bare = text.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}.()\u2212]/gu, '');
  const national = /^(?:(?:\+|00)?840?|0)([35789]\d{8})$/.exec(bare)?.[1];
  return national ? { phone: `+84${national}` } : undefined;
}

/** As people say it: 0912 345 678. */
export function printPhone(e164: string): string {
  const national = `0${e164.replace(/^\+84/, '')}`;
  return [national.slice(0, 4), national.slice(4, 7), national.slice(7)].join(' ');
}

/** Enough for its owner to recognise the number, not enough to call it. */
export function maskPhone(e164: string): string {
  return `${printPhone(e164).slice(0, 2)}•• ••• ${e164.slice(-3)}`;
}
