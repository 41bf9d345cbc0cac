import type { Deps } from '../../deps.ts';
import { problems as httpProblems } from '../../http/problems.ts';
import type { Actor } from '../../lib/roles.ts';
import { findBatch } from './store/read-batches.ts';
import { listClaimed } from './store/read-certificates.ts';
import { listChecks, listDecisions, listFlags } from './store/read-lots.ts';
import { listLotPlots } from './store/read-plots.ts';

/** One batch with all that is known of it, for those who may see it. */
export async function loadLot(deps: Deps, actor: Actor, id: string) {
  const batch = await findBatch(deps.db, actor, id);
  if (!batch) throw httpProblems.notFound();
  const [claimed, plots, checks, decisions, flags] = await Promise.all([
    listClaimed(deps.db, id),
    listLotPlots(deps.db, id),
    listChecks(deps.db, [id]),
    listDecisions(deps.db, id),
    listFlags(deps.db, id),
  ]);
  return { batch, claimed, plots, checks, decisions, flags };
}

export type LoadedLot = Awaited<ReturnType<typeof loadLot>>;
