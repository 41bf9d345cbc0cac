import type { Tx } from '../../../db/connect.ts';
import type { boundarySources } from '../../../db/schema/land.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import type { Outline } from '../../../lib/geometry.ts';
import type { OutlineReading } from '../../../lib/outline-reading.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordBoundary } from '../../land/actions.ts';
import { areaProblems } from '../problems/areas.ts';
import { outlineProblems } from '../problems/outlines.ts';
import { readAreaOutline, type SentOutline } from '../rules/read-area-outline.ts';
import { hasLiveCode, lockArea, updateArea } from '../store/areas.ts';
import { hasRoleIn } from '../store/codes.ts';
import { sightOf } from '../who.ts';

export type OutlineChange = SentOutline & {
  readonly outline: unknown;
  readonly source?: 'drawn' | 'walk' | undefined;
  readonly reason?: string | undefined;
};

/** Gives an area another outline, and nothing else. Who may correct the area may do so. */
export async function changeOutline(
  deps: Deps,
  actor: Actor,
  id: string,
  change: OutlineChange,
  seenVersion?: number,
): Promise<{ isNew: boolean }> {
  return deps.db.transaction(async (tx) => {
    const { area } = await lockForCorrection(tx, actor, id, seenVersion);
    const read = readAreaOutline(change.outline, change);
    if ('problem' in read) throw read.problem;
    if (!('reading' in read)) throw outlineProblems.outlineNotGeoJson();
    if (isSameOutline(area.outline, read.outline)) return { isNew: false };
    await updateArea(tx, id, { outline: read.outline, version: area.version + 1 });
    await recordReading(tx, deps, actor, { areaId: id, ...read, ...change, outline: read.outline });
    return { isNew: true };
  });
}

/** The area, held until the transaction ends, if `actor` may correct it; else says why not. */
export async function lockForCorrection(tx: Tx, actor: Actor, id: string, seenVersion?: number) {
  const area = await lockArea(tx, id);
  const { holderId } = sightOf(actor);
  if (!area || (holderId !== undefined && area.holderId !== holderId)) throw http.notFound();
  if (seenVersion !== undefined && seenVersion !== area.version) throw http.changedMeanwhile();
  const hasCode = await hasLiveCode(tx, id);
  if (hasCode && actor.role !== 'officer') throw areaProblems.hasCode();
  if (hasCode && (await hasRoleIn(tx, actor.personId, area.holderId)))
    throw areaProblems.ownAreaHasCode();
  return { area, hasCode };
}

type Reading = {
  readonly areaId: string;
  readonly outline: Outline;
  readonly reading: OutlineReading;
  readonly source?: (typeof boundarySources)[number] | undefined;
  readonly reason?: string | undefined;
};

/** The next version of the boundary, by what the outline came as. Call it last. */
export async function recordReading(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  { areaId, outline, reading, source, reason }: Reading,
): Promise<void> {
  const isMetres = reading.notes.some(({ kind }) => kind === 'converted');
  await recordBoundary(tx, deps, actor, {
    ...{ areaId, outline, reason, notes: reading.notes },
    source: source ?? (isMetres ? 'vn2000' : reading.format),
  });
}

/** By corners: the database gives objects back with their names in another order. */
export function isSameOutline(one: Outline | null, other: Outline | null): boolean {
  return JSON.stringify(one?.coordinates) === JSON.stringify(other?.coordinates);
}
