import geodesic from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { areaSquareMetres, type Outline } from '../../src/lib/geometry.ts';
import type { Position, Ring } from '../../src/lib/rings.ts';

const wgs84 = geodesic.Geodesic.WGS84;

function independentArea(rings: Ring[]): number {
  const [outer = 0, ...holes] = rings.map((ring) => {
    const polygon = wgs84.Polygon(false);
    for (const [longitude, latitude] of ring.slice(0, -1)) polygon.AddPoint(latitude, longitude);
    return Math.abs(polygon.Compute(false, true).area ?? 0);
  });
  return outer - holes.reduce((sum, hole) => sum + hole, 0);
}

const round = (west: number, south: number, degrees: number, corners: number): Ring => {
  const points = Array.from({ length: corners }, (_, k): Position => {
    const turn = (2 * Math.PI * k) / corners;
    const reach = degrees * (1 + 0.4 * Math.sin(3 * turn));
    return [west + reach * Math.cos(turn), south + reach * Math.sin(turn)];
  });
  return [...points, ...points.slice(0, 1)];
};
const strip: Ring = [
  [105.4, 10.5],
  [105.45, 10.5301],
  [105.45, 10.5303],
  [105.4, 10.5002],
  [105.4, 10.5],
];

describe('the area agrees with the geodesic polygons of an independent library to 0.1 %', () => {
  test.each<[string, Ring[]]>([
    ['a garden of 20 m', [round(105.4, 10.5, 0.0001, 5)]],
    ['an orchard of 18 ha', [round(105.43, 10.52, 0.002, 12)]],
    ['an area with a pond', [round(105.43, 10.52, 0.004, 40), round(105.43, 10.52, 0.001, 9)]],
    ['a dyke, long and narrow', [strip]],
    ['Phú Quốc', [round(103.97, 10.22, 0.01, 200)]],
    ['the northernmost hamlet', [round(105.32, 23.38, 0.005, 30)]],
    ['Cà Mau', [round(104.72, 8.6, 0.005, 30)]],
    ['a commune', [round(105.2, 10.4, 0.05, 300)]],
  ])('%s', (_, rings) => {
    const outline: Outline = { type: 'Polygon', coordinates: rings };
    expect(Math.abs(areaSquareMetres(outline) / independentArea(rings) - 1)).toBeLessThan(0.001);
  });
});
