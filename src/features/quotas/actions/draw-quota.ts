import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { type LocalDate, localDateOf } from '../../../lib/dates.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import {
  isNearWith,
  leftOf,
  nearPercent,
  overOf,
  percentOf,
  whyNotAdjust,
  whyNotRelease,
  whyNotReserve,
} from '../rules.ts';
import { type AreaBalance, listBalances } from '../store/balances.ts';
import {
  type EntryRow,
  findCode,
  findEntry,
  findExcessOf,
  insertExcess,
  insertWarning,
  listInspecting,
  lockQuota,
  saveEntry,
} from '../store/entries.ts';

type Lot = {
  readonly id: string;
  readonly areaCodeId: string;
  readonly grams: number;
  /** the first day of the harvest: its season is the one that is drawn on */
  readonly harvestedFrom: LocalDate;
};

/**
 * Reserves the lot's weight in the quota of its area and season. Beyond the quota it is refused, or,
 * with a reason, goes to the inspectors. Call it after the lot is written and before its own fact.
 */
export async function reserveQuota(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  lot: Lot,
  reason: string | undefined,
): Promise<void> {
  const { code, balance } = await holdBalance(tx, deps, lot);
  const told = { code: code.value, grams: lot.grams };
  // A lot that was returned and is sent again keeps what it asked for the first time.
  const excess = await findExcessOf(tx, lot.id);
  refuseIf(
    excess ? whyNotAdjust(balance, told, excess) : whyNotReserve(balance, { ...told, reason }),
  );
  const overGrams = overOf(balance, lot.grams);
  await move(tx, deps, actor, lot, { areaId: code.areaId, overGrams, state: 'reserved' });
  await warnHolder(tx, deps, code, balance, lot.grams);
  if (overGrams > 0 && reason && !excess)
    await askExcess(tx, deps, actor, { lot, code, overGrams, reason });
  if (balance.quotaGrams === null) return;
  await recordFact(tx, deps, actor, {
    kind: 'quota.reserved',
    subjectType: 'batch',
    subjectId: lot.id,
    happenedOn: lot.harvestedFrom,
    facts: {
      areaId: code.areaId,
      seasonId: balance.season?.id,
      grams: lot.grams,
      overGrams,
      quotaGrams: balance.quotaGrams,
    },
  });
}

/** A lot that was sent and is corrected: its reservation follows, within what is left or was asked for. */
export async function adjustQuota(tx: Tx, deps: Deps, actor: Actor, lot: Lot): Promise<void> {
  const before = await findEntry(tx, lot.id);
  const { code, balance } = await holdBalance(tx, deps, lot);
  const excess = await findExcessOf(tx, lot.id);
  refuseIf(whyNotAdjust(balance, { code: code.value, grams: lot.grams }, excess));
  const overGrams = overOf(balance, lot.grams);
  const same =
    before?.grams === lot.grams &&
    before.harvestedOn === lot.harvestedFrom &&
    before.areaId === code.areaId &&
    before.overGrams === overGrams &&
    before.state === 'reserved';
  if (same) return;
  await move(tx, deps, actor, lot, { areaId: code.areaId, overGrams, state: 'reserved' });
  await warnHolder(tx, deps, code, balance, lot.grams);
}

/** A lot that was returned or voided draws on nothing any more. */
export async function freeQuota(tx: Tx, deps: Deps, actor: Actor, batchId: string): Promise<void> {
  const seen = await findEntry(tx, batchId);
  if (!seen) return;
  await lockQuota(tx, seen.areaId);
  const entry = (await findEntry(tx, batchId)) ?? seen;
  if (entry.state === 'freed') return;
  const freed = { ...entry, state: 'freed' as const, version: entry.version + 1 };
  await saveEntry(tx, freed, { personId: actor.personId, at: deps.now() });
}

/** Throws while a weight beyond the quota waits for its own decision, or was refused. */
export async function refuseUnsettled(tx: Tx, batchId: string): Promise<void> {
  refuseIf(whyNotRelease(await findEntry(tx, batchId), await findExcessOf(tx, batchId)));
}

/** A released lot that weighs less, or by an inspector's word more; more must fit the quota. */
export async function amendQuota(tx: Tx, deps: Deps, actor: Actor, lot: Lot): Promise<void> {
  const { code, balance } = await holdBalance(tx, deps, lot);
  const before = await findEntry(tx, lot.id);
  if (!before) return;
  const excess = await findExcessOf(tx, lot.id);
  if (lot.grams > before.grams)
    refuseIf(whyNotAdjust(balance, { code: code.value, grams: lot.grams }, excess));
  const overGrams = Math.min(before.overGrams, overOf(balance, lot.grams));
  await move(tx, deps, actor, lot, { areaId: code.areaId, overGrams, state: 'used' });
}

/** What was reserved is used with the release; refused while an excess waits or was not approved. */
export async function useQuota(tx: Tx, deps: Deps, actor: Actor, lot: Lot): Promise<void> {
  const { code, balance } = await holdBalance(tx, deps, lot);
  const entry = await findEntry(tx, lot.id);
  refuseIf(whyNotRelease(entry, await findExcessOf(tx, lot.id)));
  // Lots that were sent before there were quotas have no entry yet.
  const overGrams = entry?.overGrams ?? overOf(balance, lot.grams);
  await move(tx, deps, actor, lot, { areaId: code.areaId, overGrams, state: 'used' });
}

/** The code and what its land has left without this lot; nobody else draws on it meanwhile. */
async function holdBalance(tx: Tx, deps: Deps, lot: Lot) {
  const code = await findCode(tx, lot.areaCodeId);
  if (!code) throw new Error('The batch stands on a code that is not there');
  await lockQuota(tx, code.areaId);
  const [found] = await listBalances(
    tx,
    code.areaId,
    { on: lot.harvestedFrom },
    localDateOf(deps.now()),
  );
  if (!found) throw new Error('The code stands on an area that is not there');
  const own = await findEntry(tx, lot.id);
  return { code, balance: without(found, own) };
}

function without(balance: AreaBalance, own: EntryRow | undefined): AreaBalance {
  const { season } = balance;
  const isCounted =
    own?.areaId === balance.areaId &&
    season !== null &&
    season.startsOn <= own.harvestedOn &&
    own.harvestedOn <= season.endsOn;
  if (!isCounted) return balance;
  return {
    ...balance,
    reservedGrams: balance.reservedGrams - (own.state === 'reserved' ? own.grams : 0),
    usedGrams: balance.usedGrams - (own.state === 'used' ? own.grams : 0),
  };
}

async function move(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  lot: Lot,
  to: Pick<EntryRow, 'areaId' | 'overGrams' | 'state'>,
): Promise<void> {
  const before = await findEntry(tx, lot.id);
  const entry = {
    batchId: lot.id,
    harvestedOn: lot.harvestedFrom,
    grams: lot.grams,
    version: (before?.version ?? 0) + 1,
    ...to,
  };
  await saveEntry(tx, entry, { personId: actor.personId, at: deps.now() });
}

type Code = NonNullable<Awaited<ReturnType<typeof findCode>>>;

/** Tells the holder that the quota is nearly used, the first time that it is. */
async function warnHolder(tx: Tx, deps: Deps, code: Code, balance: AreaBalance, grams: number) {
  if (!balance.season || !isNearWith(balance, grams)) return;
  const isFirst = await insertWarning(tx, {
    areaId: balance.areaId,
    seasonId: balance.season.id,
    percent: nearPercent,
    warnedAt: deps.now(),
  });
  if (!isFirst) return;
  const after = { ...balance, reservedGrams: balance.reservedGrams + grams };
  await tellOrganisation(tx, deps, code.holderId, {
    kind: 'quota-near',
    href: '/console/quotas',
    facts: {
      value: code.value,
      percent: `${percentOf(after)} %`,
      left: formatKilograms(Math.max(0, leftOf(after) ?? 0), 'vi'),
    },
  });
}

type Ask = { lot: Lot; code: Code; overGrams: number; reason: string };

async function askExcess(tx: Tx, deps: Deps, actor: Actor, { lot, code, overGrams, reason }: Ask) {
  const id = deps.newId('exc');
  await insertExcess(tx, {
    id,
    batchId: lot.id,
    areaId: code.areaId,
    gramsOver: overGrams,
    reason,
    askedBy: actor.personId,
    holderId: actor.organisationId,
    askedAt: deps.now(),
  });
  for (const authorityId of await listInspecting(tx)) {
    await tellOrganisation(tx, deps, authorityId, {
      kind: 'quota-asked',
      href: `/console/quotas/excess/${id}`,
      facts: {
        value: code.value,
        amount: formatKilograms(overGrams, 'vi'),
        holder: code.holderName,
      },
    });
  }
  await recordFact(tx, deps, actor, {
    kind: 'quota.excess-asked',
    subjectType: 'batch',
    subjectId: lot.id,
    facts: { requestId: id, overGrams },
  });
}
