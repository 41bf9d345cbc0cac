import type { CheckResult, LotFacts, PlotFacts } from './check-facts.ts';

type Ceiling = NonNullable<LotFacts['ceiling']>;
type Picked = {
  grams: number;
  days: number;
  /** of the area, for a lot that names no plots */
  squareMetres: number;
  plots: readonly PlotFacts[];
};
type Judged = { result: CheckResult; reason: string; facts: Record<string, string | number> };

/** Whether so much can be picked from that land in so many days; weights in grams. */
export function whyNotCapacity(ceiling: Ceiling, picked: Picked): Judged {
  const { plots, days, grams } = picked;
  if (plots.length === 0) {
    if (ceiling.gramsPerSquareMetre === null)
      return { result: 'unknown', reason: 'capacity-needs-plots', facts: {} };
    const most = ceiling.gramsPerSquareMetre * picked.squareMetres * days;
    return grams > most
      ? { result: 'failed', reason: 'over-capacity', facts: { most, grams, days } }
      : { result: 'passed', reason: 'within-capacity', facts: { most, grams, days } };
  }
  const judged = plots.map((plot) => ({ plot, most: mostOf(ceiling, plot, days) }));
  const worst = judged
    .filter(({ plot, most }) => plot.grams > most)
    .toSorted((a, b) => b.plot.grams - b.most - (a.plot.grams - a.most))[0];
  if (worst) {
    const { plot, most } = worst;
    const facts = { plot: plot.name, grams: plot.grams, most, days };
    return { result: 'failed', reason: 'plot-over-capacity', facts };
  }
  const most = judged.reduce((sum, one) => sum + one.most, 0);
  return { result: 'passed', reason: 'within-capacity', facts: { most, grams, days } };
}

/** The lower of both ceilings where both are set. */
function mostOf(ceiling: Ceiling, plot: PlotFacts, days: number): number {
  const { gramsPerSquareMetre: byLand, gramsPerPlot: byPlot } = ceiling;
  const limits = [
    byLand === null ? null : byLand * plot.squareMetres * days,
    byPlot === null ? null : byPlot * days,
  ].filter((limit) => limit !== null);
  return Math.min(...limits);
}
