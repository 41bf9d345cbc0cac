import { Parser } from 'saxen';
import type { RawOutline } from './read-geojson.ts';
import type { Position, Ring } from './rings.ts';

/** The one place mark with polygons of a KML file, as Google Earth and surveyors' phones write it. */
export function readKml(text: string): RawOutline {
  const marks = placeMarksOf(text);
  if (!marks) return { fault: { why: 'notGeoJson' } };
  const areas = marks.filter((polygons) => polygons.length > 0);
  const [polygons] = areas;
  return polygons && areas.length === 1 ? { polygons } : { fault: { why: 'notAnArea' } };
}

/** The polygons of every place mark; undefined for what is no XML or has unreadable coordinates. */
function placeMarksOf(text: string): Ring[][][] | undefined {
  const open: string[] = [];
  // What stands outside of place marks counts as one.
  const marks: Ring[][][] = [[]];
  let isSound = true;
  let isKml = false;
  const readText = (part: string) => {
    if (open.at(-1) !== 'coordinates' || !open.includes('Polygon')) return;
    const ring = ringOf(part);
    const polygon = marks.at(-1)?.at(-1);
    if (!ring || !polygon) isSound = false;
    else if (open.includes('innerBoundaryIs')) polygon.push(ring);
    else polygon.unshift(ring);
  };
  const parser = new Parser()
    .on('openTag', (name) => {
      const local = bare(name);
      open.push(local);
      if (local === 'kml' || local === 'Placemark') isKml = true;
      if (local === 'Placemark') marks.push([]);
      if (local === 'Polygon') marks.at(-1)?.push([]);
    })
    .on('closeTag', () => void open.pop())
    .on('text', readText)
    .on('cdata', readText)
    .on('error', () => {
      isSound = false;
    });
  parser.parse(text);
  return isSound && isKml && open.length === 0 ? marks : undefined;
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** "105.43,10.52,0 105.44,10.52,0": longitude first, heights left out. */
function ringOf(text: string): Ring | undefined {
  const tuples = text.replace(/\s*,\s*/g, ',').match(/\S+/g) ?? [];
  const ring = tuples.flatMap((tuple): Position[] => {
    const [x, y] = tuple.split(',').map((part) => (part === '' ? Number.NaN : Number(part)));
    return x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y)
      ? [[x, y]]
      : [];
  });
  return ring.length === tuples.length ? ring : undefined;
}
