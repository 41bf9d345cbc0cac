import { printPublicCode, readPublicCode } from '../../../lib/public-code.ts';

/** As people write it down: PA-K7MP-4XQ2-9RT. */
export function printNumber(number: string): string {
  return `PA-${printPublicCode(number)}`;
}

/** Reads it in any case, with or without PA and dashes. */
export function readNumber(text: string): string | undefined {
  if (text.length > 60) return undefined;
  // A number of eleven characters may itself begin with PA.
  for (const bare of [text.replace(/^\s*PA[-\s]*/i, ''), text]) {
    const read = readPublicCode(bare);
    if ('code' in read) return read.code;
  }
  return undefined;
}
