import type { Deps } from '../../../deps.ts';
import { findSweep, listChanges, listLotsOf } from '../store/changed-lots.ts';
import { moveSweep } from '../store/write.ts';
import { evaluateLot } from './evaluate-lot.ts';

const entriesAtOnce = 500;

/** Looks at every lot that the ledger has said something about since the last time. */
export async function sweepChangedLots(deps: Deps): Promise<void> {
  for (;;) {
    const changes = await listChanges(deps.db, await findSweep(deps.db), entriesAtOnce);
    const last = changes.at(-1);
    if (!last) return;
    for (const lotId of await listLotsOf(deps.db, changes)) {
      await deps.db.transaction((tx) => evaluateLot(tx, deps, lotId));
    }
    await deps.db.transaction((tx) => moveSweep(tx, last.sequence));
    if (changes.length < entriesAtOnce) return;
  }
}
