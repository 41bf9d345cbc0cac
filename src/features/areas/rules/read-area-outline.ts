import { type Outline, readOutline, type WhyNotOutline } from '../../../lib/geometry.ts';
import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems.ts';

const refusals: Readonly<Record<WhyNotOutline, () => Problem>> = {
  notGeoJson: problems.outlineNotGeoJson,
  notAnArea: problems.outlineNotAnArea,
  swapped: problems.outlineSwapped,
  metres: problems.outlineMetres,
  tooFewPoints: problems.outlineTooFewPoints,
  selfCrossing: problems.outlineCrossing,
  outsideVietnam: problems.outlineOutside,
  tooManyPoints: problems.outlineTooLarge,
};

/** The outline out of GeoJSON as text or object; null for none; a refusal that names the way out. */
export function readAreaOutline(sent: unknown): { outline: Outline | null } | { problem: Problem } {
  if (sent === undefined || sent === null || (typeof sent === 'string' && sent.trim() === ''))
    return { outline: null };
  const read = readOutline(sent);
  return 'why' in read ? { problem: refusals[read.why]() } : read;
}
