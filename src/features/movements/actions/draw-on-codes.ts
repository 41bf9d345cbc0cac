import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import type { Actor } from '../../../lib/roles.ts';
import {
  drawOnAuthorisation,
  holdAuthorisations,
} from '../../authorisations/actions/draw-authorisation.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { allocate } from '../rules/allocate.ts';
import { sumOf } from '../rules/moving.ts';
import { insertDeliveryCodes } from '../store/write.ts';
import { findOrigins, listCodesOf } from './origins.ts';

type Code = Awaited<ReturnType<typeof listCodesOf>>[number] & { grams: number; lotIds: string[] };
type Goods = readonly { id: string; takenGrams: number }[];
type To = { usedOn: LocalDate; buyerId: string | null };

/**
 * Somebody else's codes for export that the goods grew under, with the grams of each. Their
 * authorisations are held from here on: before the ledger, as everybody else does it.
 */
export async function holdCodes(tx: Tx, actor: Actor, goods: Goods, to: To): Promise<Code[]> {
  const whole = sumOf(goods.map(({ takenGrams }) => takenGrams));
  const starts = new Map(goods.map(({ id, takenGrams }) => [id, takenGrams / whole]));
  const { parts } = await findOrigins(tx, starts);
  const ids = [...parts.keys()];
  // A billionth of a lot is less than a gram of it up to a thousand tonnes; the sum stays exact.
  const weights = ids.map((id) => Math.round((parts.get(id) ?? 0) * 1e9));
  const grams = allocate(whole, weights);
  const gramsOf = new Map(ids.map((id, index) => [id, grams[index] ?? 0]));
  const codes = new Map<string, Code>();
  for (const row of await listCodesOf(tx, ids)) {
    const known = codes.get(row.areaCodeId) ?? { ...row, grams: 0, lotIds: [] };
    known.grams += gramsOf.get(row.lotId) ?? 0;
    known.lotIds.push(row.lotId);
    codes.set(row.areaCodeId, known);
  }
  // Goods that go back to the holder, and codes that no importer asks for, use nothing up.
  const used = [...codes.values()].filter(
    ({ holderId, isExport, grams: some }) =>
      isExport && some > 0 && holderId !== actor.organisationId && holderId !== to.buyerId,
  );
  const areaCodeIds = used.map(({ areaCodeId }) => areaCodeId);
  await holdAuthorisations(tx, actor, areaCodeIds, to.usedOn);
  return used;
}

type Delivery = {
  movementId: string;
  lot: { id: string; number: string };
  usedOn: LocalDate;
  buyer: { name: string };
};

/**
 * Goods that ship under somebody else's code draw on the authorisation its holder gave: the use is
 * declared by the delivery itself, and the holder can object. Without one the holder is told, too.
 */
export async function drawOnCodes(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  codes: readonly Code[],
  { movementId, lot, usedOn, buyer }: Delivery,
): Promise<void> {
  const rows = [];
  for (const { areaCodeId, grams, lotIds, holderId, value } of codes) {
    const [only] = lotIds;
    const useId = await drawOnAuthorisation(tx, deps, actor, {
      ...{ areaCodeId, grams, usedOn },
      consignment: `${lot.number}, ${buyer.name}`.slice(0, 200),
      batchId: lotIds.length === 1 && only ? only : lot.id,
    });
    rows.push({ movementId, areaCodeId, grams, useId: useId ?? null });
    if (useId) continue;
    await tellOrganisation(tx, deps, holderId, {
      kind: 'code-moved',
      href: '/console/authorisations',
      facts: { value, amount: formatKilograms(grams, 'vi') },
    });
  }
  await insertDeliveryCodes(tx, rows);
}
