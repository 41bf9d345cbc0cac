import { fold } from '../../../lib/fold.ts';
import { formatHectares } from '../../../lib/numbers.ts';
import { consentTextOn } from '../../members/rules/consent-texts.ts';
import { normaliseParcel } from '../../members/rules/plots.ts';
import type { RowReader } from '../rules/row-reader.ts';
import { type Area, type Basics, compare, type Headers, isSeenBefore } from './known.ts';
import { meansOptions } from './member-columns.ts';

export type KnownPlot = {
  readonly areaId: string | null;
  readonly cropCode: string;
  readonly varietyCode: string | null;
  readonly squareMetres: number;
  readonly treeCount: number | null;
  readonly plantedYear: number | null;
  readonly parcelId: string | null;
};
type Variety = { readonly code: string; readonly cropCode: string };
type Known = Basics & {
  readonly areas: readonly Area[];
  readonly varieties: readonly {
    readonly value: Variety;
    readonly label: string;
    readonly names: readonly string[];
  }[];
};
type Household = {
  number: number;
  /** its number in the book */
  key: string;
  headers: Headers;
  member:
    | { readonly plots: ReadonlyMap<string, KnownPlot>; readonly consents: ReadonlySet<string> }
    | undefined;
  joinedOn: string | undefined;
  isFurther: boolean;
};

const plotColumns = ['area', 'parcel', 'crop', 'variety', 'size', 'trees', 'plantedYear'] as const;

/** Reads the plot of a row and what its household agreed to. */
export function plotReader(known: Known) {
  const areas = new Map(known.areas.map((area) => [fold(area.name), area]));
  const seen = new Map<string, number>();
  return (row: RowReader, household: Household) => {
    const { key, headers, member, number } = household;
    const name = row.optional('plot', 80);
    if (name === undefined) return withoutPlot(row, household, seen);
    const first = isSeenBefore(seen, `${key} ${fold(name)}`, number);
    if (first) row.fail('plot', 'rowTwice', { row: String(first) });
    const there = member?.plots.get(fold(name));

    const areaName = row.raw('area');
    const area = areaName === undefined ? undefined : areas.get(fold(areaName));
    if (areaName !== undefined && !area) row.fail('area', 'areaUnknown');
    const cropCode = readCrop(row, known, area);
    const variety = row.choice('variety', known.varieties);
    if (variety && cropCode && variety.cropCode !== cropCode)
      row.fail('variety', 'varietyOther', { crop: nameOf(known, cropCode) });
    const squareMetres = row.need('size', row.squareMetres('size', 'unit', headers.size ?? ''));
    const year = Number(known.today.slice(0, 4));
    const plot = {
      name,
      areaId: area?.id,
      parcelId: readParcel(row),
      cropCode,
      varietyCode: variety?.code,
      squareMetres,
      treeCount: row.whole('trees', 0, 1_000_000),
      plantedYear: row.whole('plantedYear', 1900, year),
    };
    if (there) comparePlot(row, known, plot, there);
    const consent = readConsent(row, known, household, area);
    return { plot, consent, isNew: !there || consent !== undefined };
  };
}

function withoutPlot(row: RowReader, household: Household, seen: Map<string, number>) {
  const { key, number, headers } = household;
  const used = plotColumns.find((column) => row.raw(column) !== undefined);
  const because = used ?? (row.raw('consentOn') === undefined ? undefined : 'consentOn');
  if (because) row.fail('plot', 'needsColumn', { because: headers[because] ?? because });
  else {
    const first = key ? isSeenBefore(seen, `${key} `, number) : undefined;
    if (first) row.fail('number', 'rowTwice', { row: String(first) });
  }
  return { plot: undefined, consent: undefined, isNew: false };
}

/** A plot in an area grows what the area grows; elsewhere the crop must be named. */
function readCrop(row: RowReader, known: Known, area: Area | undefined): string | undefined {
  const crop = row.choice('crop', known.crops);
  if (crop === undefined && !row.isTold('crop')) {
    return area ? area.cropCode : row.need<string>('crop', undefined);
  }
  if (crop && area && crop !== area.cropCode)
    row.fail('crop', 'areaOtherCrop', { crop: area.cropName });
  return crop;
}

function readParcel(row: RowReader): string | undefined {
  const text = row.raw('parcel');
  if (text === undefined) return undefined;
  const parcel = normaliseParcel(text);
  if (/^[A-Z0-9]{12}$/.test(parcel)) return parcel;
  row.fail('parcel', 'parcelWrong');
  return undefined;
}

function readConsent(
  row: RowReader,
  known: Known,
  { headers, member, joinedOn }: Household,
  area: Area | undefined,
) {
  const happenedOn = row.date('consentOn', known.today);
  const means = row.choice('means', meansOptions);
  if (happenedOn === undefined) {
    const isOpen = means !== undefined && !row.isTold('consentOn');
    if (isOpen) row.fail('consentOn', 'needsColumn', { because: headers.means ?? '' });
    return undefined;
  }
  const because = headers.consentOn ?? '';
  if (means === undefined && !row.isTold('means')) row.fail('means', 'needsColumn', { because });
  if (!area && !row.isTold('area')) row.fail('area', 'needsColumn', { because });
  if (joinedOn !== undefined && happenedOn < joinedOn)
    row.fail('consentOn', 'consentTooEarly', { first: dayMonthYear(joinedOn) });
  else if (!consentTextOn(happenedOn))
    row.fail('consentOn', 'consentTooEarly', { first: '01/01/2026' });
  if (!area || !means || member?.consents.has(area.id)) return undefined;
  return { areaId: area.id, happenedOn, means };
}

type Plot = {
  areaId: string | undefined;
  parcelId: string | undefined;
  cropCode: string | undefined;
  varietyCode: string | undefined;
  squareMetres: number | undefined;
  treeCount: number | undefined;
  plantedYear: number | undefined;
};

function comparePlot(row: RowReader, known: Known, plot: Plot, there: KnownPlot): void {
  const areaName = known.areas.find(({ id }) => id === there.areaId)?.name ?? '—';
  const variety = known.varieties.find(({ value }) => value.code === there.varietyCode)?.label;
  compare(row, [
    ['area', plot.areaId, there.areaId, areaName],
    ['parcel', plot.parcelId, there.parcelId, there.parcelId ?? '—'],
    ['crop', plot.cropCode, there.cropCode, nameOf(known, there.cropCode)],
    ['variety', plot.varietyCode, there.varietyCode, variety ?? '—'],
    ['size', plot.squareMetres, there.squareMetres, formatHectares(there.squareMetres, 'vi')],
    ['trees', plot.treeCount, there.treeCount, String(there.treeCount ?? '—')],
    ['plantedYear', plot.plantedYear, there.plantedYear, String(there.plantedYear ?? '—')],
  ]);
}

function nameOf(known: Known, cropCode: string): string {
  return known.crops.find(({ value }) => value === cropCode)?.label ?? cropCode;
}

function dayMonthYear(day: string): string {
  return day.split('-').reverse().join('/');
}
