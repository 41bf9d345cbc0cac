import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { type Actor, isAuthority } from '../../../lib/roles.ts';
import { graphSeen } from '../rules/seen-graph.ts';
import { type DescribedLot, describeLots, findTraced } from '../store/describe-lots.ts';
import { listPlotsOf } from '../store/list-plots.ts';
import { type TraceAsk, type TraceEdge, trace } from './trace.ts';

/** More than this nobody reads in one go; a recall computes its scope by itself. */
export const mostTraced = 3000;

export type TracedLot = DescribedLot & {
  readonly ordinal: number;
  readonly depth: number;
  /** something was made of it that is not the viewer's to see */
  readonly goesOn: boolean;
  /** of a harvest of the viewer's own: the plots with their grams */
  readonly plots: readonly { name: string; grams: number }[];
};

export type LotTrace = {
  readonly lot: { readonly id: string; readonly number: string };
  readonly lots: readonly TracedLot[];
  readonly edges: readonly TraceEdge[];
  readonly isCut: boolean;
};

/**
 * The graph around a lot as the actor may see it: where it came from back to the land; where it went as
 * far as the actor's own lots go, with who received them. The customers of a customer are not theirs.
 */
export async function readTrace(
  deps: Deps,
  actor: Actor,
  lotId: string,
  ask: Pick<TraceAsk, 'direction' | 'steps'>,
): Promise<LotTrace> {
  const lot = await findTraced(deps.db, actor, lotId);
  if (!lot) throw httpProblems.notFound();
  const whole = await trace(deps.db, { ...ask, lotIds: [lotId], most: mostTraced });
  const described = await describeLots(
    deps.db,
    whole.lots.map(({ id }) => id),
  );
  const byId = new Map(described.map((row) => [row.id, row]));
  const isOfficial = isAuthority(actor.role);
  const mayFollow = (id: string) =>
    isOfficial || byId.get(id)?.organisationId === actor.organisationId;
  const seen = graphSeen(lotId, whole, mayFollow);
  const harvests = described.filter((row) => row.areaCode !== null && mayFollow(row.id));
  const plots = await listPlotsOf(
    deps.db,
    harvests.map(({ id }) => id),
  );
  const lots = seen.lots.flatMap((place) => {
    const row = byId.get(place.id);
    const own = plots.filter(({ batchId }) => batchId === place.id);
    return row ? [{ ...row, ...place, plots: own }] : [];
  });
  return { lot, lots, edges: seen.edges, isCut: whole.isCut };
}
