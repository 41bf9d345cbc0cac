import type { LocalDate } from '../../../lib/dates.ts';
import type { Problem } from '../../../lib/problem.ts';
import { decisionProblems as problems } from '../problems/decisions.ts';
import type { IntervalFacts } from './check-facts.ts';

type Spray = { readonly plotId: string; readonly product: string; readonly sprayedOn: LocalDate };

/** What the diary says of one plot up to a day: the first safe day, and sprays nobody can judge. */
export type PlotSafety = {
  readonly safeFrom: LocalDate | null;
  readonly unknown: readonly Spray[];
  readonly decidedBy: Spray | null;
};

type Harvest = { readonly from: LocalDate; readonly to: LocalDate };
type Judged = { readonly facts: IntervalFacts } | { readonly problem: Problem };

/**
 * A harvest is safe when no day of it lies between a spray and the end of its interval. An unknown
 * interval says neither yes nor no. `nameOf`: the plot as its household calls it; `isWhole`: every plot
 * of the lot has a diary.
 */
export function judgeSafety(
  harvest: Harvest,
  plots: readonly PlotSafety[],
  { nameOf, isWhole }: { nameOf: (plotId: string) => string; isWhole: boolean },
): Judged {
  for (const { safeFrom, decidedBy } of plots) {
    if (safeFrom === null || decidedBy === null) continue;
    const { plotId, product, sprayedOn } = decidedBy;
    const touched = sprayedOn > harvest.from ? sprayedOn : harvest.from;
    if (touched < safeFrom && sprayedOn <= harvest.to) {
      const plot = nameOf(plotId);
      return { problem: problems.harvestBeforeSafe({ plot, product, sprayedOn, safeFrom }) };
    }
  }
  const unknown = plots.flatMap((plot) => plot.unknown);
  const [first] = unknown.toSorted((a, b) => b.sprayedOn.localeCompare(a.sprayedOn));
  if (first) {
    const { product, plotId, sprayedOn } = first;
    const count = unknown.length;
    return { facts: { kind: 'unknown', product, plot: nameOf(plotId), sprayedOn, count } };
  }
  if (plots.length === 0 || !isWhole) return { facts: { kind: 'no-diary' } };
  const latest = plots
    .flatMap(({ safeFrom }) => (safeFrom === null ? [] : [safeFrom]))
    .toSorted()
    .at(-1);
  return { facts: latest ? { kind: 'safe', safeFrom: latest } : { kind: 'no-spray' } };
}
