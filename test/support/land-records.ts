import { eq } from 'drizzle-orm';
import { nanoid } from 'nanoid';
import { growingAreas } from '../../src/db/schema/areas.ts';
import { areaBoundaries } from '../../src/db/schema/land.ts';
import { areaSquareMetres, boxOfOutline, type Outline } from '../../src/lib/geometry.ts';
import type { SignedIn } from './actors.ts';
import type { TestApp } from './app.ts';
import { haveArea } from './records.ts';

/** A square of land; 0.001 degrees are 110 m. */
export const squareAt = (west = 105.4, south = 10.53, side = 0.004): Outline => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ].map(([x = 0, y = 0]) => [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6]),
  ],
});

/** An area with an outline, whose boundary is at version 1. */
export async function haveOutlinedArea(
  t: TestApp,
  owner: SignedIn,
  outline: Outline = squareAt(),
  wish: Parameters<typeof haveArea>[2] = {},
) {
  const area = await haveArea(t, owner, wish);
  await t.db.transaction(async (tx) => {
    await tx.update(growingAreas).set({ outline }).where(eq(growingAreas.id, area.id));
    await tx.insert(areaBoundaries).values({
      id: `bnd_${nanoid(16)}`,
      areaId: area.id,
      version: 1,
      outline,
      squareMetres: Math.round(areaSquareMetres(outline)),
      source: 'geojson',
      notes: [],
      ...boxOfOutline(outline),
      recordedBy: owner.personId,
      recordedAt: t.clock.now,
    });
  });
  return { ...area, outline };
}
