import { centre } from '../../lib/geometry.ts';
import type { Language } from '../../lib/language.ts';
import { formatHectares, formatNumber } from '../../lib/numbers.ts';
import type { OutlineNote, OutlineOffer } from '../../lib/outline-reading.ts';
import { writeMeridian } from '../../lib/vn2000.ts';
import { nameCommune } from '../reference/rules.ts';
import type { FoundOverlap } from './actions/find-overlaps.ts';
import { words } from './messages.ts';
import { nearestPlace } from './rules.ts';
import type { Boundary, Place } from './store.ts';

/** "18,4 ha = 184 công": a công is 1,000 m² in the south. */
export function saySize(squareMetres: number, language: Language): string {
  const cong = formatNumber(squareMetres / 1000, language, 1);
  return words(language).size(formatHectares(squareMetres, language), cong);
}

/** What was put right while an outline was read. */
export function sayNote(note: OutlineNote, language: Language): string {
  const say = words(language);
  if ('count' in note) return say[note.kind](formatNumber(note.count, language));
  return note.kind === 'converted' ? say.converted(writeMeridian(note.meridian)) : say[note.kind];
}

/** What a repair would do, and where the area would then lie. */
export function sayOffer(
  { note, outline }: OutlineOffer,
  places: readonly Place[],
  language: Language,
): string {
  const say = words(language);
  if (note.kind === 'reordered') return say.offerReordered;
  const { longitude, latitude } = centre(outline);
  const near = nearestPlace(places, [longitude, latitude]);
  const where = near
    ? say.near(formatNumber(near.kilometres, language, 0), nameCommune(near.place, language))
    : `${latitude}, ${longitude}`;
  return note.kind === 'converted'
    ? say.offerConverted(writeMeridian(note.meridian), where)
    : say.offerSwapped(where);
}

/** Names the other area to authorities alone. */
export function sayOverlap(overlap: FoundOverlap, withNames: boolean, language: Language): string {
  const say = words(language);
  const size = `${formatNumber(overlap.squareMetres, language)} m²`;
  const percent = formatNumber(overlap.percentOfSmaller, language, 1);
  return withNames
    ? say.overlapOf(overlap.name, overlap.holder, size, percent)
    : say.overlapOther(size, percent);
}

export function saySource(source: Boundary['source'], language: Language): string {
  const say = words(language);
  return {
    drawn: say.sourceDrawn,
    walk: say.sourceWalk,
    geojson: say.sourceGeojson,
    kml: say.sourceKml,
    points: say.sourcePoints,
    vn2000: say.sourceVn2000,
    import: say.sourceImport,
  }[source];
}
