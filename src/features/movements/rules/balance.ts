import type { LocalDate } from '../../../lib/dates.ts';

type Sums = {
  readonly inGrams: number;
  readonly outGrams: number;
  readonly lossGrams: number;
  readonly rejectedGrams: number;
};
type Row = Sums & { readonly day: LocalDate; readonly cropCode: string };
type Season = {
  readonly cropCode: string;
  readonly name: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
};

export type BalanceLine = Sums & {
  readonly openingGrams: number;
  readonly closingGrams: number;
};

/** What is in store after it: opening and everything that came, without what went, dried or was thrown out. */
function close(openingGrams: number, sums: Sums): BalanceLine {
  const { inGrams, outGrams, lossGrams, rejectedGrams } = sums;
  const closingGrams = openingGrams + inGrams - outGrams - lossGrams - rejectedGrams;
  return { openingGrams, inGrams, outGrams, lossGrams, rejectedGrams, closingGrams };
}

/** Each day of the time that something happened on, the latest first, by crop. `rows` are by day. */
export function daysOf(rows: readonly Row[], time: { from: LocalDate; to: LocalDate }) {
  const openings = new Map<string, number>();
  const days: (BalanceLine & { day: LocalDate; cropCode: string })[] = [];
  for (const row of rows) {
    const line = close(openings.get(row.cropCode) ?? 0, row);
    openings.set(row.cropCode, line.closingGrams);
    if (time.from <= row.day && row.day <= time.to)
      days.push({ ...line, day: row.day, cropCode: row.cropCode });
  }
  return days.toReversed();
}

/** Each season of a crop that something happened in, the latest first. */
export function seasonsOf(rows: readonly Row[], seasons: readonly Season[]) {
  return seasons
    .flatMap((season) => {
      const own = rows.filter(({ cropCode }) => cropCode === season.cropCode);
      const during = own.filter(({ day }) => season.startsOn <= day && day <= season.endsOn);
      if (during.length === 0) return [];
      const before = close(0, sumOf(own.filter(({ day }) => day < season.startsOn)));
      return [{ season, ...close(before.closingGrams, sumOf(during)) }];
    })
    .toReversed();
}

/** What the movements leave of each crop; equal to what the stocks say, or something is wrong. */
export function leftByCrop(rows: readonly Row[]): Map<string, number> {
  const codes = new Set(rows.map(({ cropCode }) => cropCode));
  return new Map(
    [...codes].map((code) => {
      const own = rows.filter(({ cropCode }) => cropCode === code);
      return [code, close(0, sumOf(own)).closingGrams];
    }),
  );
}

function sumOf(rows: readonly Sums[]): Sums {
  const add = (key: keyof Sums) => rows.reduce((sum, row) => sum + row[key], 0);
  return {
    inGrams: add('inGrams'),
    outGrams: add('outGrams'),
    lossGrams: add('lossGrams'),
    rejectedGrams: add('rejectedGrams'),
  };
}
