import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import { isUniqueViolation } from '../../../db/errors.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import { fold } from '../../../lib/fold.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { refuseOwnHolder } from '../../areas/actions/evidence.ts';
import { recordFact } from '../../ledger/actions.ts';
import { findCommune } from '../../reference/actions.ts';
import { problems } from '../problems.ts';
import { whyNotHouse } from '../rules.ts';
import type { HouseCorrection, HouseInput } from '../schemas.ts';
import { hasLiveCode } from '../store/codes.ts';
import { isOperator } from '../store/houses.ts';
import { insertHouse, lockHouse, updateHouse } from '../store/write.ts';

/** Registers a packing house: an operator its own, an officer anyone's. */
export async function registerHouse(
  deps: Deps,
  actor: Actor,
  input: HouseInput,
  key?: string,
): Promise<{ id: string }> {
  const request = { operation: 'packing-house.register', key, input };
  return withOwnGln(() =>
    createOnce(deps, actor, request, async (tx) => {
      const { operatorId: wished, ...rest } = input;
      const isOfficer = actor.role === 'officer';
      if (!isOfficer && wished !== undefined && wished !== actor.organisationId)
        throw problems.operatorNotYours();
      const operatorId = isOfficer ? wished : actor.organisationId;
      if (!operatorId || !(await isOperator(tx, operatorId))) throw problems.operatorUnknown();
      const house = await checked(tx, rest);
      const id = deps.newId('pkh');
      await insertHouse(tx, {
        ...house,
        id,
        operatorId,
        createdBy: actor.personId,
        createdAt: deps.now(),
      });
      await recordFact(tx, deps, actor, {
        kind: 'packing-house.registered',
        subjectType: 'packing-house',
        subjectId: id,
        facts: { operatorId, ...factsOf(house) },
      });
      return { id };
    }),
  );
}

/** Corrects what was declared; the operator and the codes stay. */
export async function correctHouse(
  deps: Deps,
  actor: Actor,
  id: string,
  input: HouseCorrection,
  seenVersion: number | undefined,
): Promise<{ id: string }> {
  return withOwnGln(() =>
    deps.db.transaction(async (tx) => {
      const before = await lockHouse(tx, id);
      const isOwn = before?.operatorId === actor.organisationId;
      if (!before || (actor.role !== 'officer' && !isOwn)) throw http.notFound();
      if (seenVersion !== undefined && seenVersion !== before.version)
        throw http.changedMeanwhile();
      if (await hasLiveCode(tx, id)) {
        // What a code was given for is changed by whoever gives codes, and not for their own house.
        if (actor.role !== 'officer') throw problems.correctedByOfficer();
        await refuseOwnHolder(tx, actor, before.operatorId);
      }
      const house = await checked(tx, input);
      await updateHouse(tx, id, { ...house, version: before.version + 1 });
      await recordFact(tx, deps, actor, {
        kind: 'packing-house.corrected',
        subjectType: 'packing-house',
        subjectId: id,
        facts: { before: factsOf(before), after: factsOf(house) },
      });
      return { id };
    }),
  );
}

function factsOf(row: Awaited<ReturnType<typeof checked>>) {
  const { name, communeCode, addressLine, kilogramsPerDay, kilogramsPerSeason, gln } = row;
  return { name, communeCode, addressLine, kilogramsPerDay, kilogramsPerSeason, gln };
}

async function checked(tx: Tx, input: HouseCorrection) {
  refuseIf(whyNotHouse(input));
  const commune = await findCommune(tx, input.communeCode);
  if (commune?.provinceCode !== '91') throw problems.communeUnknown();
  return { ...input, gln: input.gln || null, nameFolded: fold(input.name) };
}

async function withOwnGln<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (isUniqueViolation(error, 'packing_houses_gln_unique')) throw problems.glnTaken();
    throw error;
  }
}
