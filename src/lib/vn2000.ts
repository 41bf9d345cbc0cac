import proj4 from 'proj4';
import type { Position } from './rings.ts';

/**
 * Central meridians of cadastral maps here (3-degree zones): former An Giang, which the merged
 * province keeps, and former Kiên Giang.
 */
export const meridians = [104.75, 104.5] as const;
export const defaultMeridian = meridians[0];

/**
 * VN-2000 to WGS84 as published (Decision 05/2007/QĐ-BTNMT; EPSG:6960). The registry gives the
 * rotations for a turned frame, proj4 takes them for turned vectors: the other sign. It is 1.3 m.
 */
const shift =
  '-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278';

/** Degrees of WGS84 for metres [east, north] of VN-2000 in the 3-degree zone of that meridian. */
export function fromVn2000(position: Position, meridian: number): Position {
  const [longitude = 0, latitude = 0] = zoneOf(meridian).forward([...position]);
  return [longitude, latitude];
}

/** Metres [east, north] of VN-2000, as a cadastral map gives them. */
export function toVn2000(position: Position, meridian: number): Position {
  const [east = 0, north = 0] = zoneOf(meridian).inverse([...position]);
  return [east, north];
}

function zoneOf(meridian: number) {
  return proj4(
    `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=${shift} +units=m +no_defs`,
    '+proj=longlat +datum=WGS84 +no_defs',
  );
}

/** "104°45′" */
export function writeMeridian(meridian: number): string {
  const degrees = Math.floor(meridian);
  return `${degrees}°${String(Math.round((meridian - degrees) * 60)).padStart(2, '0')}′`;
}
