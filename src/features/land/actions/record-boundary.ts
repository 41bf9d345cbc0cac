import type { Tx } from '../../../db/connect.ts';
import type { boundarySources } from '../../../db/schema/land.ts';
import type { Deps } from '../../../deps.ts';
import { areaSquareMetres, boxOfOutline, type Outline } from '../../../lib/geometry.ts';
import type { OutlineNote } from '../../../lib/outline-reading.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { insertBoundary, lastVersionOf } from '../store.ts';

export type NewBoundary = {
  readonly areaId: string;
  readonly outline: Outline;
  readonly source: (typeof boundarySources)[number];
  readonly reason?: string | undefined;
  readonly notes?: readonly OutlineNote[];
};

/**
 * Adds the next version of an area's boundary and its fact. The caller holds the area's row, has
 * decided who may, keeps the present outline on it, and calls this last.
 */
export async function recordBoundary(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  boundary: NewBoundary,
): Promise<void> {
  const { areaId, outline, source, reason, notes = [] } = boundary;
  const version = (await lastVersionOf(tx, areaId)) + 1;
  const squareMetres = Math.round(areaSquareMetres(outline));
  await insertBoundary(tx, {
    id: deps.newId('bnd'),
    ...{ areaId, version, outline, squareMetres, source },
    reason: reason ?? null,
    notes: [...notes],
    ...boxOfOutline(outline),
    recordedBy: actor.personId,
    recordedAt: deps.now(),
  });
  await recordFact(tx, deps, actor, {
    kind: 'area.outlined',
    subjectType: 'area',
    subjectId: areaId,
    // As text, whose hash does not hang on how numbers are printed.
    facts: { version, squareMetres, source, outline: JSON.stringify(outline) },
  });
}
