import type { Outline } from './outline-reading.ts';
import type { boxOf, Position } from './rings.ts';

type Box = ReturnType<typeof boxOf>;

export const schematicSize = { width: 360, height: 220 } as const;

/** Places degrees on a small picture: north up, aspect kept, `box` as large as it can be. */
export function schematicOf(box: Box, padding = 16) {
  const { width, height } = schematicSize;
  const narrowing = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const [across, down] = [(box.east - box.west) * narrowing, box.north - box.south];
  const scale = Math.min((width - 2 * padding) / across, (height - 2 * padding) / down);
  const [left, top] = [(width - across * scale) / 2, (height - down * scale) / 2];
  const point = ([x, y]: Position): Position => [
    round(left + (x - box.west) * narrowing * scale),
    round(top + (box.north - y) * scale),
  ];
  const path = (outline: Outline) =>
    (outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates)
      .flat()
      .map(
        (ring) =>
          `M${ring
            .slice(0, -1)
            .map((corner) => point(corner).join(' '))
            .join('L')}Z`,
      )
      .join('');
  const isInside = (position: Position) => {
    const [x, y] = point(position);
    return x >= 0 && x <= width && y >= 0 && y <= height;
  };
  return { point, path, isInside };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
