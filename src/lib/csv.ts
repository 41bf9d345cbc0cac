/** Excel opens UTF-8 with Vietnamese marks only behind this mark. */
export const byteOrderMark = '\uFEFF';

/**
 * One line of a CSV file (RFC 4180, CRLF). A text that a spreadsheet would run as a formula
 * gets an apostrophe in front: names are typed by strangers.
 */
export function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}
