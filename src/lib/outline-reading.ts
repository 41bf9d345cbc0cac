import type { Position, Ring } from './rings.ts';

/** Where a growing area lies: rings closed, outer ones counter-clockwise, holes clockwise (RFC 7946). */
export type Outline =
  | { type: 'Polygon'; coordinates: Ring[] }
  | { type: 'MultiPolygon'; coordinates: Ring[][] };

export const outlineFormats = ['geojson', 'kml', 'points', 'vn2000'] as const;
export type OutlineFormat = (typeof outlineFormats)[number];

/** Put right, or worth knowing, without changing where the area lies. */
export type OutlineNote =
  | { readonly kind: 'closed' | 'repeats' | 'rewound' | 'holes' | 'parts'; readonly count: number }
  | { readonly kind: 'converted'; readonly meridian: number }
  | { readonly kind: 'swapped' | 'reordered' | 'outsideProvince' };

/** A repair that changes where the area lies: taken only when a person says so. */
export type OutlineOffer = {
  /** what the person accepts: 'swapped', 'reordered', 'vn2000-104.75' */
  readonly key: string;
  readonly note: OutlineNote;
  readonly outline: Outline;
};

/** What stands in the way; sides and lines count from 1, `at` is in degrees. */
export type OutlineFault =
  | { readonly why: 'notGeoJson' | 'notAnArea' | 'zipped' | 'swapped' | 'metres' }
  | { readonly why: 'tooFewPoints' | 'tooManyPoints' | 'partsOverlap' | 'holeOutside' }
  | { readonly why: 'unreadableLine'; readonly line: number; readonly text: string }
  | { readonly why: 'outsideVietnam'; readonly corner: number; readonly corners: number }
  | {
      readonly why: 'selfCrossing';
      readonly part: number;
      readonly sides: readonly [number, number];
      readonly at: Position;
    };

export type OutlineReading = {
  readonly format: OutlineFormat;
  readonly result: { readonly outline: Outline } | { readonly fault: OutlineFault };
  readonly notes: readonly OutlineNote[];
  readonly offers: readonly OutlineOffer[];
};
