import type { Database, Tx } from '../../db/connect.ts';
import type { LocalDate } from '../../lib/dates.ts';
import { type AreaBalance, listBalances } from './store/balances.ts';
import { listCodeBalances, type Paging } from './store/list-codes.ts';

export { lockQuota } from './store/entries.ts';
export type { AreaBalance };

/** The officer's worklist: codes whose land has 80 % or more of its quota drawn, the fullest first. */
export function listNearLimit(db: Database, today: LocalDate, paging: Paging) {
  return listCodeBalances(db, today, { ...paging, near: true, season: { on: today } });
}

/** Every code with the balance of its land in today's season, a page at a time; of one holder or all. */
export function listQuotas(
  db: Database,
  today: LocalDate,
  paging: Paging & { holderId?: string | undefined },
) {
  return listCodeBalances(db, today, { ...paging, season: { on: today } });
}

/** The balance of an area for the season of that day; weights in grams. */
export async function balanceOn(
  db: Database | Tx,
  areaId: string,
  day: LocalDate,
  today: LocalDate,
): Promise<AreaBalance | undefined> {
  const [found] = await listBalances(db, areaId, { on: day }, today);
  return found;
}

/** The balances of an area for every season that meets the time from `from` to `to`. */
export function balancesBetween(
  db: Database | Tx,
  areaId: string,
  time: { from: LocalDate; to: LocalDate },
  today: LocalDate,
): Promise<AreaBalance[]> {
  return listBalances(db, areaId, time, today);
}
