import type { batchStates } from '../../db/schema/batches.ts';
import type { Problem } from '../../lib/problem.ts';
import { problems } from './problems.ts';

/** A label is printed for a batch somebody released: before that nothing on it is sure. */
export function whyNotPrint(state: (typeof batchStates)[number]): Problem | undefined {
  return state === 'released' ? undefined : problems.notReleased();
}

/**
 * What the QR code says, in capitals: scheme and host may be written so, and capitals fit the
 * alphanumeric mode, which makes the code about a third smaller. Printed for ever, so short and plain.
 */
export function scanUrl(publicUrl: string, publicCode: string): string {
  return `${publicUrl}/T/${publicCode}`.toUpperCase();
}

/** The address to type when a phone does not scan. */
export function hostOf(publicUrl: string): string {
  return new URL(publicUrl).host;
}

/** Sheets of sticky labels, 3 across and 8 down, 70 x 37 mm without gaps, as shops here sell them. */
export const sheet = { across: 3, down: 8, widthMm: 70, heightMm: 37 } as const;
export const labelsPerSheet = sheet.across * sheet.down;
export const mostLabels = 20 * labelsPerSheet;

/** Where each label stands, starting at a place of a sheet that is partly used. Places count from 0. */
export function placesOf(first: number, count: number): { page: number; x: number; y: number }[] {
  // A4 is 297 mm high, eight labels are 296.
  const top = (297 - sheet.down * sheet.heightMm) / 2;
  return Array.from({ length: count }, (_, index) => {
    const place = first - 1 + index;
    const onPage = place % labelsPerSheet;
    return {
      page: Math.floor(place / labelsPerSheet),
      x: (onPage % sheet.across) * sheet.widthMm,
      y: top + Math.floor(onPage / sheet.across) * sheet.heightMm,
    };
  });
}
