import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems.ts';
import { whyNotSeason } from '../rules.ts';
import type { SeasonChange, SeasonInput } from '../schemas.ts';
import {
  findCrop,
  holdSeason,
  listOthers,
  lockSeasons,
  type SeasonRow,
  saveSeason,
} from '../store/settings.ts';

/** A new season of a crop. Lots harvested in it count for it, also those that were sent before. */
export function addSeason(
  deps: Deps,
  actor: Actor,
  input: SeasonInput,
  key?: string | undefined,
): Promise<{ id: string }> {
  return createOnce(deps, actor, { operation: 'quotas.add-season', key, input }, async (tx) => {
    if (!(await findCrop(tx, input.cropCode))) throw problems.cropUnknown();
    await lockSeasons(tx, input.cropCode);
    const others = await listOthers(tx, input.cropCode, undefined);
    refuseIf(whyNotSeason(input, others));
    const { reason, ...fields } = input;
    const row = { id: deps.newId('sea'), version: 1, ...fields };
    await saveSeason(tx, row, { reason, setBy: actor.personId, setAt: deps.now() });
    await recordFact(tx, deps, actor, factOf(row));
    return { id: row.id };
  });
}

/** Other days or another name; what it was before stays in its history. */
export function changeSeason(
  deps: Deps,
  actor: Actor,
  id: string,
  input: SeasonChange,
  seenVersion: number | undefined,
): Promise<{ id: string }> {
  return deps.db.transaction(async (tx) => {
    const before = await holdSeason(tx, id);
    if (!before) throw httpProblems.notFound();
    if (seenVersion !== undefined && seenVersion !== before.version)
      throw httpProblems.changedMeanwhile();
    await lockSeasons(tx, before.cropCode);
    refuseIf(whyNotSeason(input, await listOthers(tx, before.cropCode, id)));
    const { reason, ...fields } = input;
    const row = { ...before, ...fields, version: before.version + 1 };
    await saveSeason(tx, row, { reason, setBy: actor.personId, setAt: deps.now() });
    await recordFact(tx, deps, actor, factOf(row));
    return { id };
  });
}

function factOf({ id, ...facts }: SeasonRow) {
  return { kind: 'season.set', subjectType: 'season', subjectId: id, facts } as const;
}
