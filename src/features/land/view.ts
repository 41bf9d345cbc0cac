import { boxOfOutline, centre, type Outline } from '../../lib/geometry.ts';
import { boxOf, type Position } from '../../lib/rings.ts';
import { schematicOf } from '../../lib/schematic.ts';
import type { SchematicShape } from '../../web/components/schematic.tsx';
import { nearestPlace } from './rules.ts';
import type { Place } from './store.ts';

/** Degrees around an area that show the communes next to it: some 9 km. */
const reach = 0.08;

/** Where an area lies among the communes' points. */
export function locatorOf(outline: Outline, places: readonly Place[]) {
  const { longitude, latitude } = centre(outline);
  const at: Position = [longitude, latitude];
  const near = nearestPlace(places, at)?.place;
  const seen: Position[] = near ? [at, [near.longitude, near.latitude]] : [at];
  const box = boxOf(seen);
  const drawing = schematicOf(
    {
      west: box.west - reach,
      south: box.south - reach,
      east: box.east + reach,
      north: box.north + reach,
    },
    0,
  );
  const positioned = places.map(({ name, ...p }) => ({
    name,
    position: [p.longitude, p.latitude] as Position,
  }));
  return {
    near,
    shapes: [{ kind: 'own' as const, path: drawing.path(outline) }],
    mark: drawing.point(at),
    places: positioned
      .filter(({ position }) => drawing.isInside(position))
      .map(({ name, position }) => ({ name, at: drawing.point(position) })),
  };
}

type Layer = { readonly kind: SchematicShape['kind']; readonly outline: Outline };

/** Shapes at one scale, as large as `frame` lets them be. */
export function closeUpOf(frame: Outline, layers: readonly Layer[]): SchematicShape[] {
  const drawing = schematicOf(boxOfOutline(frame));
  return layers.map(({ kind, outline }) => ({ kind, path: drawing.path(outline) }));
}
