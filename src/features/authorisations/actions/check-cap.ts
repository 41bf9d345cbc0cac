import type { Database, Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { type LocalDate, localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import { balancesBetween, lockQuota } from '../../quotas/actions.ts';
import { promisedGrams, whyNotCap } from '../rules.ts';
import { listPromised } from '../store/write.ts';

type Cap = {
  code: { value: string; areaId: string };
  capGrams: number;
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** the authorisation itself, when it exists already */
  id: string | undefined;
};

/** Whether nothing limits the cap: no season, or no ceiling for the crop, in some of its time. */
export async function isQuotaUnknown(
  db: Database,
  deps: Deps,
  { areaId, startsOn, endsOn }: { areaId: string; startsOn: LocalDate; endsOn: LocalDate },
): Promise<boolean> {
  const time = { from: startsOn, to: endsOn };
  const balances = await balancesBetween(db, areaId, time, localDateOf(deps.now()));
  return balances.some(({ quotaGrams }) => quotaGrams === null);
}

/** Refuses a cap that, with the other ones, is more than the land may bear in one of its seasons. */
export async function refuseBeyondQuota(tx: Tx, deps: Deps, cap: Cap): Promise<void> {
  const { code, capGrams, startsOn, endsOn, id } = cap;
  await lockQuota(tx, code.areaId);
  const today = localDateOf(deps.now());
  const time = { from: startsOn, to: endsOn };
  const seasons = [];
  for (const { season, quotaGrams } of await balancesBetween(tx, code.areaId, time, today)) {
    if (!season) continue;
    const days = { from: season.startsOn, to: season.endsOn };
    const promised = promisedGrams(await listPromised(tx, code.areaId, id, days), today);
    seasons.push({ name: season.name, quotaGrams, promisedGrams: promised });
  }
  refuseIf(whyNotCap(code.value, capGrams, seasons));
}
