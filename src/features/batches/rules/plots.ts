import type { Problem } from '../../../lib/problem.ts';
import { decisionProblems as problems } from '../problems/decisions.ts';
import { inKilograms } from './read-weight.ts';

/** The plots a lot names are members' plots of its area, each once, and add up to its weight. */
export function whyNotPlots(
  plots: readonly { readonly plotId: string; readonly grams: number }[],
  own: readonly { readonly id: string; readonly areaId: string }[],
  areaId: string,
  /** undefined while the weight itself is not understood */
  grams: number | undefined,
): Problem | undefined {
  if (plots.length === 0) return undefined;
  const ofArea = new Set(own.filter((plot) => plot.areaId === areaId).map(({ id }) => id));
  const named = new Set(plots.map(({ plotId }) => plotId));
  const isKnown = plots.every(({ plotId }) => ofArea.has(plotId));
  if (!isKnown || named.size < plots.length) return problems.plotNotOfArea();
  const sum = plots.reduce((total, plot) => total + plot.grams, 0);
  if (grams === undefined || sum === grams) return undefined;
  return problems.plotsDoNotAddUp({ plots: inKilograms(sum), lot: inKilograms(grams) });
}
