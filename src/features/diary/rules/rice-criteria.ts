import type { DiaryKind } from '../../../db/schema/diary.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import type { Details } from '../schemas/details.ts';

/** The five practices that the one-million-hectare programme counts, in the order it counts them. */
export const criteria = ['draining', 'fertiliser', 'pesticide', 'seed', 'straw'] as const;
export type Criterion = (typeof criteria)[number];

export const gaps = [
  'draining-entry',
  'draining-photo',
  'draining-plots',
  'usual-fertiliser',
  'fertiliser-entry',
  'nutrients',
  'usual-sprays',
  'pests-entry',
  'sowing-entry',
  'sowing-plots',
  'seed-weight',
  'straw-entry',
  'straw-plots',
  'season-running',
] as const;
export type Gap = (typeof gaps)[number];

export type Judged = {
  readonly criterion: Criterion;
  /** unproven: it may be so, but the diary does not show it */
  readonly result: 'met' | 'not-met' | 'unproven';
  readonly entryIds: readonly string[];
  readonly missing: readonly Gap[];
};

type EntryOf<Kind extends DiaryKind> = {
  readonly id: string;
  readonly kind: Kind;
  readonly happenedOn: LocalDate;
  /** none: the whole season's land */
  readonly plotIds: readonly string[];
  readonly details: Details[Kind];
  readonly photoCount: number;
};
export type RiceEntry = { [Kind in DiaryKind]: EntryOf<Kind> }[DiaryKind];

export type RiceSeason = {
  readonly squareMetres: number;
  readonly plots: readonly { readonly plotId: string; readonly squareMetres: number }[];
  readonly usualNutrientGrams: number | null;
  readonly usualSprays: number | null;
  readonly isEnded: boolean;
};

const seedGramsPerHectare = 70_000;
const squareMetresPerHectare = 10_000;

/** Decision 1490/QĐ-TTg: each practice is met, not met, or not shown by the diary. */
export function judgeRice(season: RiceSeason, entries: readonly RiceEntry[]): Judged[] {
  return [
    judgeDraining(season, ofKind(entries, 'draining')),
    judgeFertiliser(season, ofKind(entries, 'fertiliser')),
    judgePesticide(season, ofKind(entries, 'spraying'), ofKind(entries, 'pests')),
    judgeSeed(season, ofKind(entries, 'sowing')),
    judgeStraw(season, ofKind(entries, 'straw')),
  ];
}

export function countMet(judged: readonly Judged[]): number {
  return judged.filter(({ result }) => result === 'met').length;
}

function judgeDraining(season: RiceSeason, drained: readonly EntryOf<'draining'>[]): Judged {
  const shown = drained.filter(({ photoCount }) => photoCount > 0);
  if (drained.length === 0) return open('draining', [], ['draining-entry']);
  if (shown.length === 0) return open('draining', drained, ['draining-photo']);
  if (!isWhole(season, shown)) return open('draining', shown, ['draining-plots']);
  return { criterion: 'draining', result: 'met', entryIds: idsOf(shown), missing: [] };
}

function judgeFertiliser(season: RiceSeason, spread: readonly EntryOf<'fertiliser'>[]): Judged {
  const bought = spread.filter(({ details }) => details.fertiliser !== 'organic');
  const unclear = bought.filter(({ details }) => nutrientsOf(details) === undefined);
  const missing: Gap[] = [
    ...(spread.length === 0 ? (['fertiliser-entry'] as const) : []),
    ...(unclear.length > 0 ? (['nutrients'] as const) : []),
    ...(season.usualNutrientGrams === null ? (['usual-fertiliser'] as const) : []),
  ];
  const used = bought.reduce((sum, { details }) => sum + (nutrientsOf(details) ?? 0), 0);
  const usual = season.usualNutrientGrams;
  // At most 70 % of what was usual, on the land of the season.
  const limit = ((usual ?? 0) * 7 * season.squareMetres) / (10 * squareMetresPerHectare);
  if (usual !== null && used > limit) return not('fertiliser', bought);
  return whenEnded('fertiliser', season, spread, missing);
}

function judgePesticide(
  season: RiceSeason,
  sprays: readonly EntryOf<'spraying'>[],
  counted: readonly EntryOf<'pests'>[],
): Judged {
  const missing: Gap[] = [
    // Without a spray, the counting of pests shows that somebody looked after the field.
    ...(sprays.length === 0 && counted.length === 0 ? (['pests-entry'] as const) : []),
    ...(season.usualSprays === null ? (['usual-sprays'] as const) : []),
  ];
  const sprayed = sprays.reduce((sum, spray) => sum + landOf(season, spray), 0);
  const usual = season.usualSprays;
  if (usual !== null && sprayed * 10 > usual * 7 * season.squareMetres)
    return not('pesticide', sprays);
  return whenEnded('pesticide', season, [...sprays, ...counted], missing);
}

function judgeSeed(season: RiceSeason, sown: readonly EntryOf<'sowing'>[]): Judged {
  if (sown.length === 0) return open('seed', [], ['sowing-entry']);
  if (sown.some(({ details }) => !details.seedGrams)) return open('seed', sown, ['seed-weight']);
  const grams = sown.reduce((sum, { details }) => sum + (details.seedGrams ?? 0), 0);
  const isLess = grams * squareMetresPerHectare < seedGramsPerHectare * season.squareMetres;
  if (!isLess) return not('seed', sown);
  if (!isWhole(season, sown)) return open('seed', sown, ['sowing-plots']);
  return { criterion: 'seed', result: 'met', entryIds: idsOf(sown), missing: [] };
}

function judgeStraw(season: RiceSeason, straw: readonly EntryOf<'straw'>[]): Judged {
  const others = straw.filter(({ details }) => details.fate !== 'collected');
  if (straw.length === 0) return open('straw', [], ['straw-entry']);
  if (others.length > 0) return not('straw', others);
  if (!isWhole(season, straw)) return open('straw', straw, ['straw-plots']);
  return { criterion: 'straw', result: 'met', entryIds: idsOf(straw), missing: [] };
}

/** Less than usual can only be told when nothing more will be added. */
function whenEnded(
  criterion: Criterion,
  season: RiceSeason,
  entries: readonly RiceEntry[],
  missing: readonly Gap[],
): Judged {
  const all: Gap[] = season.isEnded ? [...missing] : [...missing, 'season-running'];
  if (all.length > 0) return open(criterion, entries, all);
  return { criterion, result: 'met', entryIds: idsOf(entries), missing: [] };
}

function open(criterion: Criterion, entries: readonly RiceEntry[], missing: Gap[]): Judged {
  return { criterion, result: 'unproven', entryIds: idsOf(entries), missing };
}

function not(criterion: Criterion, entries: readonly RiceEntry[]): Judged {
  return { criterion, result: 'not-met', entryIds: idsOf(entries), missing: [] };
}

/** Grams of N + P2O5 + K2O; undefined when the formula was not written down. */
function nutrientsOf(details: Details['fertiliser']): number | undefined {
  const { grams, nitrogenPermille: n, phosphatePermille: p, potashPermille: k } = details;
  if (n == null && p == null && k == null) return undefined;
  return (grams * ((n ?? 0) + (p ?? 0) + (k ?? 0))) / 1000;
}

function landOf(season: RiceSeason, { plotIds }: RiceEntry): number {
  if (plotIds.length === 0) return season.squareMetres;
  return season.plots
    .filter(({ plotId }) => plotIds.includes(plotId))
    .reduce((sum, { squareMetres }) => sum + squareMetres, 0);
}

/** Together they name every plot of the season. */
function isWhole(season: RiceSeason, entries: readonly RiceEntry[]): boolean {
  if (entries.some(({ plotIds }) => plotIds.length === 0)) return true;
  const named = new Set(entries.flatMap(({ plotIds }) => plotIds));
  return season.plots.length > 0 && season.plots.every(({ plotId }) => named.has(plotId));
}

function ofKind<Kind extends DiaryKind>(entries: readonly RiceEntry[], kind: Kind) {
  return entries.filter((entry): entry is RiceEntry & EntryOf<Kind> => entry.kind === kind);
}

function idsOf(entries: readonly RiceEntry[]): string[] {
  return entries.map(({ id }) => id);
}
