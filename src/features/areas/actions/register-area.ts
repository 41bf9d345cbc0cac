import type { Database } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { fold } from '../../../lib/fold.ts';
import type { Outline } from '../../../lib/geometry.ts';
import { combine, type Problem, refuseIf } from '../../../lib/problem.ts';
import { type Actor, isCooperative } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { findCommune } from '../../reference/actions.ts';
import { areaProblems } from '../problems/areas.ts';
import { readAreaOutline } from '../rules/read-area-outline.ts';
import type { AreaCorrection, AreaInput } from '../schemas.ts';
import { cropExists, insertArea, isHolder, updateArea } from '../store/areas.ts';
import { isSameOutline, lockForCorrection, recordReading } from './change-outline.ts';

/** The An Giang of today; areas elsewhere belong to another province's service. */
const provinceCode = '91';

/** Registers land with its holder, crop and size. Sent again with the same key it creates nothing. */
export async function registerArea(
  deps: Deps,
  actor: Actor,
  input: AreaInput,
  key?: string,
): Promise<{ id: string }> {
  return createOnce(deps, actor, { operation: 'area.register', key, input }, async (tx) => {
    const holderId = isCooperative(actor.role) ? actor.organisationId : (input.holderId ?? '');
    const read = readAreaOutline(input.outline, { accept: input.outlineAccept });
    refuseIf(
      combine([
        await whyNotHolder(tx, actor, input.holderId),
        ...(await whyNotPlace(tx, input)),
        'problem' in read ? read.problem : undefined,
      ]),
    );
    const id = deps.newId('are');
    const outline = 'outline' in read ? read.outline : null;
    const row = { ...columnsOf(input), outline, holderId };
    await insertArea(tx, { ...row, id, createdBy: actor.personId, createdAt: deps.now() });
    await recordFact(tx, deps, actor, {
      kind: 'area.registered',
      subjectType: 'area',
      subjectId: id,
      facts: { holderId, ...factsOf(row) },
    });
    if (outline && 'reading' in read)
      await recordReading(tx, deps, actor, { areaId: id, outline, reading: read.reading });
    return { id };
  });
}

/**
 * Corrects what describes an area. Once it has a code its holder can no longer do so: size and
 * outline are what the code was issued for. An outline that is left out stays as it was.
 */
export async function correctArea(
  deps: Deps,
  actor: Actor,
  id: string,
  input: AreaCorrection,
  seenVersion?: number,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const locked = await lockForCorrection(tx, actor, id, seenVersion);
    const { area: before, hasCode } = locked;
    const read = readAreaOutline(input.outline, { accept: input.outlineAccept });
    refuseIf(
      combine([
        hasCode && input.cropCode !== before.cropCode ? areaProblems.cropHasCode() : undefined,
        ...(await whyNotPlace(tx, input)),
        'problem' in read ? read.problem : undefined,
      ]),
    );
    const sent = 'outline' in read ? read.outline : null;
    const row = {
      ...columnsOf(input),
      outline: input.outline === undefined ? before.outline : sent,
    };
    await updateArea(tx, id, { ...row, version: before.version + 1 });
    await recordFact(tx, deps, actor, {
      kind: 'area.corrected',
      subjectType: 'area',
      subjectId: id,
      facts: { before: factsOf(before), after: factsOf(row) },
    });
    if (sent && 'reading' in read && !isSameOutline(before.outline, sent))
      await recordReading(tx, deps, actor, { areaId: id, outline: sent, reading: read.reading });
  });
}

async function whyNotHolder(
  db: Database,
  actor: Actor,
  holderId: string | undefined,
): Promise<Problem | undefined> {
  if (isCooperative(actor.role)) {
    const isOther = holderId !== undefined && holderId !== actor.organisationId;
    return isOther ? areaProblems.holderNotYours() : undefined;
  }
  if (holderId === undefined) return areaProblems.holderMissing();
  return (await isHolder(db, holderId)) ? undefined : areaProblems.holderUnknown();
}

async function whyNotPlace(db: Database, input: AreaCorrection) {
  const commune = await findCommune(db, input.communeCode);
  return [
    commune?.provinceCode === provinceCode ? undefined : areaProblems.communeUnknown(),
    (await cropExists(db, input.cropCode)) ? undefined : areaProblems.cropUnknown(),
  ];
}

function columnsOf({ name, communeCode, cropCode, squareMetres, householdCount }: AreaCorrection) {
  return { name, nameFolded: fold(name), communeCode, cropCode, squareMetres, householdCount };
}

/** The outline goes into the ledger as text, whose hash does not hang on how numbers are printed. */
function factsOf(row: AreaCorrection & { outline?: unknown } & { outline: Outline | null }) {
  const { name, communeCode, cropCode, squareMetres, householdCount, outline } = row;
  const text = outline === null ? null : JSON.stringify(outline);
  return { name, communeCode, cropCode, squareMetres, householdCount, outline: text };
}
