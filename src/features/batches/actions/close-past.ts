import type { Deps } from '../../../deps.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { clockActor } from '../../../lib/roles.ts';
import { listPastDate } from '../store/read-lots.ts';
import { holdLot } from '../store/write-lots.ts';
import { moveLot } from './move-lot.ts';

/** Closes every released lot past the day it should be sold by; safe to run again. */
export async function closePastLots(deps: Deps): Promise<void> {
  const today = localDateOf(deps.now());
  for (const id of await listPastDate(deps.db, today)) {
    await deps.db.transaction(async (tx) => {
      const lot = await holdLot(tx, id);
      if (lot?.state !== 'released' || lot.bestBefore === null || lot.bestBefore >= today) return;
      await moveLot(tx, deps, clockActor, lot, {
        kind: 'closed',
        to: 'closed',
        fact: 'batch.closed',
        reasonCode: 'past-date',
      });
    });
  }
}
