import { createHash } from 'node:crypto';
import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { type LocalDate, localDateOf } from '../../../lib/dates.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { isInForce } from '../../areas/rules.ts';
import { recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { whyNotUse } from '../rules.ts';
import { type Authorisation, findAuthorisation } from '../store/read.ts';
import { insertUse, listAccepted, lockAuthorisation } from '../store/write.ts';

type Draw = {
  readonly areaCodeId: string;
  readonly grams: number;
  readonly usedOn: LocalDate;
  /** the consignment and its buyer */
  readonly consignment: string;
  readonly batchId: string;
};

/**
 * A delivery draws on the authorisation that covers code and day, as if the use had been declared by
 * hand: refused beyond the cap, and the holder is told and may object. Undefined when there is none.
 */
export async function drawOnAuthorisation(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  draw: Draw,
): Promise<string | undefined> {
  const { areaCodeId, grams, usedOn, consignment, batchId } = draw;
  const day = { areaCodeId, granteeId: actor.organisationId, day: usedOn };
  const held = await holdFitting(tx, actor, await listAccepted(tx, day), grams);
  if (!held) return undefined;
  const { id } = held;
  const usable = { ...held, code: held.codeValue, isCodeInForce: isInForce(held.codeState) };
  refuseIf(whyNotUse(usable, { usedOn, grams }, localDateOf(deps.now())));
  const useId = deps.newId('use');
  await insertUse(tx, {
    ...{ id: useId, authorisationId: id, grams, usedOn, consignment, batchId },
    ...{ declaredBy: actor.personId, declaredAt: deps.now() },
  });
  await tellOrganisation(tx, deps, held.holderId, {
    kind: 'authorisation-used',
    href: `/console/authorisations/${id}`,
    facts: {
      value: held.codeValue,
      grantee: held.granteeName,
      amount: formatKilograms(grams, 'vi'),
    },
  });
  await recordFact(tx, deps, actor, {
    kind: 'authorisation.used',
    subjectType: 'authorisation',
    subjectId: id,
    happenedOn: usedOn,
    facts: { useId, grams, batchId, consignmentSha256: sha256Of(consignment) },
  });
  return useId;
}

/** Holds what a delivery may draw on until the transaction ends, in one order for all. */
export async function holdAuthorisations(
  tx: Tx,
  actor: Actor,
  areaCodeIds: readonly string[],
  day: LocalDate,
): Promise<void> {
  const ids: string[] = [];
  for (const areaCodeId of areaCodeIds)
    ids.push(...(await listAccepted(tx, { areaCodeId, granteeId: actor.organisationId, day })));
  for (const id of ids.toSorted()) await lockAuthorisation(tx, id);
}

/** The first that still bears so much, else the first of all: its refusal says what is left. */
async function holdFitting(tx: Tx, actor: Actor, ids: readonly string[], grams: number) {
  const held: Authorisation[] = [];
  for (const id of ids) {
    await lockAuthorisation(tx, id);
    const found = await findAuthorisation(tx, actor, id);
    if (found) held.push(found);
  }
  return held.find(({ capGrams, usedGrams }) => usedGrams + grams <= capGrams) ?? held[0];
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
