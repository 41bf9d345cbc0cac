/**
 * What a search compares: no marks, no case, single blanks ("Đắk Lắk" is "dak lak").
 * đ is mapped first because it does not decompose: stripping marks alone would keep it.
 */
export function fold(text: string): string {
  return text
    .replace(/[đĐ]/g, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What a person typed, fit to be stored: composed (iPhones send decomposed marks), without characters
 * that cannot be seen or that turn the reading direction, with single blanks.
 */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\n\v\f\r\u0085]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}
