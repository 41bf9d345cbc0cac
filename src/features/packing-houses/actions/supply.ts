import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import { isUniqueViolation } from '../../../db/errors.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { problems } from '../problems.ts';
import { supplyAfter, whyNotPeriod, whyNotStep } from '../rules.ts';
import type { SupplyInput, SupplyStepInput } from '../schemas.ts';
import { findAreaByCode, findSupply } from '../store/supplies.ts';
import { insertStep, insertSupply, lockHouse, lockSupply, updateSupply } from '../store/write.ts';
import { sideOf } from './read-house.ts';

/** A packing house asks the holder of an area, named by its code, whether the area may supply it. */
export async function askSupply(
  deps: Deps,
  actor: Actor,
  houseId: string,
  input: SupplyInput,
  key?: string,
): Promise<{ id: string }> {
  const request = { operation: `supply.ask ${houseId}`, key, input };
  try {
    return await createOnce(deps, actor, request, async (tx) => {
      const house = await lockHouse(tx, houseId);
      if (house?.operatorId !== actor.organisationId) throw http.notFound();
      refuseIf(whyNotPeriod(input, localDateOf(deps.now())));
      const area = await findAreaByCode(tx, input.areaCode);
      if (!area) throw problems.areaUnknown();
      const id = deps.newId('sup');
      const { validFrom, validTo = null } = input;
      const agreement = { houseId, areaId: area.id, validFrom, validTo };
      await insertSupply(tx, { ...agreement, id, state: 'asked', createdAt: deps.now() });
      await recordStep(tx, deps, actor, { agreementId: id, kind: 'ask' });
      await tellOrganisation(tx, deps, area.holderId, {
        kind: 'supply-asked',
        facts: { house: house.name, area: area.name },
        href: `/console/packing-houses/${houseId}`,
      });
      await recordFact(tx, deps, actor, {
        kind: 'supply.asked',
        subjectType: 'packing-house',
        subjectId: houseId,
        facts: { supplyId: id, ...agreement },
      });
      return { id };
    });
  } catch (error) {
    throw isUniqueViolation(error, 'supply_agreements_live_index')
      ? problems.supplyExists()
      : error;
  }
}

/** The holder agrees or refuses; either side ends. Somebody else's agreement is answered as missing. */
export async function stepSupply(
  deps: Deps,
  actor: Actor,
  id: string,
  input: SupplyStepInput,
  sent: { key?: string | undefined; seenVersion?: number | undefined } = {},
): Promise<{ id: string }> {
  const request = { operation: `supply.step ${id}`, key: sent.key, input };
  return createOnce(deps, actor, request, async (tx) => {
    await lockSupply(tx, id);
    const supply = await findSupply(tx, id);
    const side = sideOf(supply, actor);
    if (!supply || !side) throw http.notFound();
    const { step, reason } = input;
    if (sent.seenVersion !== undefined && sent.seenVersion !== supply.version)
      throw http.changedMeanwhile();
    refuseIf(whyNotStep(supply.state, step, side, reason));
    const state = supplyAfter(step);
    await updateSupply(tx, id, { state, version: supply.version + 1 });
    await recordStep(tx, deps, actor, { agreementId: id, kind: step, reason: reason || null });
    const { houseId, houseName: house, areaId, areaName: area, holderId, operatorId } = supply;
    await tellOrganisation(tx, deps, side === 'holder' ? operatorId : holderId, {
      kind: `supply-${state}`,
      facts: { house, area },
      href: `/console/packing-houses/${houseId}`,
    });
    await recordFact(tx, deps, actor, {
      kind: `supply.${state}`,
      subjectType: 'packing-house',
      subjectId: houseId,
      facts: { supplyId: id, areaId, step, reason: reason || null },
    });
    return { id };
  });
}

type StepRow = Pick<Parameters<typeof insertStep>[1], 'agreementId' | 'kind' | 'reason'>;

function recordStep(tx: Tx, deps: Deps, actor: Actor, row: StepRow): Promise<void> {
  return insertStep(tx, {
    ...row,
    id: deps.newId('stp'),
    doneBy: actor.personId,
    organisationId: actor.organisationId,
    doneAt: deps.now(),
  });
}
