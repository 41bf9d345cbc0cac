import { acceptOffer, type Outline, readOutline } from '../../../lib/geometry.ts';
import type { OutlineFault, OutlineReading } from '../../../lib/outline-reading.ts';
import type { Problem } from '../../../lib/problem.ts';
import type { ReadingWishes } from '../../../lib/read-outline.ts';
import { outlineProblems as problems } from '../problems/outlines.ts';

export type SentOutline = ReadingWishes & {
  /** the repair a person took, by its key */
  readonly accept?: string | undefined;
};

/** The outline out of what was sent; null for none; a refusal that names the way out. */
export function readAreaOutline(
  sent: unknown,
  wishes: SentOutline = {},
):
  | { outline: null }
  | { outline: Outline; reading: OutlineReading }
  | { problem: Problem; reading: OutlineReading } {
  if (sent === undefined || sent === null || (typeof sent === 'string' && sent.trim() === ''))
    return { outline: null };
  const reading = acceptOffer(readOutline(sent, wishes), wishes.accept);
  const { result } = reading;
  return 'fault' in result
    ? { problem: whyNotOutline(result.fault), reading }
    : { outline: result.outline, reading };
}

function whyNotOutline(fault: OutlineFault): Problem {
  switch (fault.why) {
    case 'notGeoJson':
      return problems.outlineNotGeoJson();
    case 'unreadableLine':
      return problems.outlineLine({ line: String(fault.line), text: fault.text });
    case 'zipped':
      return problems.outlineZipped();
    case 'notAnArea':
      return problems.outlineNotAnArea();
    case 'swapped':
      return problems.outlineSwapped();
    case 'metres':
      return problems.outlineMetres();
    case 'outsideVietnam':
      return problems.outlineOutside({
        corner: String(fault.corner),
        corners: String(fault.corners),
      });
    case 'tooFewPoints':
      return problems.outlineTooFewPoints();
    case 'tooManyPoints':
      return problems.outlineTooLarge();
    case 'partsOverlap':
      return problems.outlinePartsOverlap();
    case 'holeOutside':
      return problems.outlineHoleOutside();
    case 'selfCrossing': {
      const [first, second] = fault.sides.map(String);
      const [longitude, latitude] = fault.at.map((degrees) => degrees.toFixed(6));
      return problems.outlineCrossing({
        first: first ?? '',
        second: second ?? '',
        at: `${latitude}, ${longitude}`,
      });
    }
  }
}
