import { addDays, type LocalDate } from '../../../lib/dates.ts';

/** A spray on one plot; `intervalDays` null: unknown, never a default. */
export type PlotSpray = {
  readonly entryId: string;
  readonly product: string;
  readonly plotId: string;
  readonly sprayedOn: LocalDate;
  readonly intervalDays: number | null;
};

export type PlotSafety = {
  readonly plotId: string;
  /** the first day on which harvest is safe, as far as intervals are known; null: no spray */
  readonly safeFrom: LocalDate | null;
  /** sprays whose interval nobody knows: nothing can be stated of the plot */
  readonly unknown: readonly Omit<PlotSpray, 'intervalDays'>[];
  /** the spray that safeFrom comes from */
  readonly decidedBy: (PlotSpray & { readonly intervalDays: number }) | null;
};

/**
 * The latest of (day of spray + interval) over the sprays of a plot: the day of the spray is day 0,
 * harvest on the safe date is allowed (Law 41/2013/QH13 Art. 3(22): days from the last use to harvest).
 */
export function safetyOf(plotId: string, sprays: readonly PlotSpray[]): PlotSafety {
  const known = sprays.flatMap(({ intervalDays, ...spray }) =>
    intervalDays === null ? [] : [{ ...spray, intervalDays }],
  );
  const decidedBy = known.reduce<(typeof known)[number] | null>(
    (latest, spray) => (latest === null || safeAfter(spray) > safeAfter(latest) ? spray : latest),
    null,
  );
  return {
    plotId,
    safeFrom: decidedBy && safeAfter(decidedBy),
    unknown: unknownOf(sprays),
    decidedBy,
  };
}

/** Once per entry and product, also where several crops grow on the plot. */
function unknownOf(sprays: readonly PlotSpray[]): PlotSafety['unknown'] {
  const found = new Map<string, PlotSafety['unknown'][number]>();
  for (const { intervalDays, ...spray } of sprays)
    if (intervalDays === null) found.set(`${spray.entryId} ${spray.product}`, spray);
  return [...found.values()];
}

export function safeAfter(spray: { sprayedOn: LocalDate; intervalDays: number }): LocalDate {
  return addDays(spray.sprayedOn, spray.intervalDays);
}

/** The first safe day after one entry with all its products; null when any interval is unknown. */
export function safeAfterAll(
  sprayedOn: LocalDate,
  intervals: readonly (number | null)[],
): LocalDate | null {
  const known = intervals.filter((days) => days !== null);
  if (known.length === 0 || known.length < intervals.length) return null;
  return addDays(sprayedOn, Math.max(...known));
}

/** A crop that stands, or stood, on a plot. */
export type Stand = {
  readonly plantingId: string;
  readonly cropCode: string;
  readonly isPerennial: boolean;
  readonly from: LocalDate;
  readonly endedOn: LocalDate | null;
};

/** Crops whose harvest a spray of that day can be in: the sprayed one, and what grows between it. */
export function cropsUnder(
  sprayed: { plantingId: string; cropCode: string; sprayedOn: LocalDate },
  stands: readonly Stand[],
  wanted?: string,
): string[] {
  const beside = stands.filter(
    ({ plantingId, from, endedOn }) =>
      plantingId !== sprayed.plantingId &&
      from <= sprayed.sprayedOn &&
      (endedOn === null || endedOn >= sprayed.sprayedOn),
  );
  const all = [...new Set([sprayed.cropCode, ...beside.map(({ cropCode }) => cropCode)])];
  return wanted !== undefined && all.includes(wanted) ? [wanted] : all;
}

/** A crop of one season was sown anew since: what was sprayed on the last one is not on this harvest. */
export function isSupersededBy(
  sprayed: { plantingId: string; sprayedOn: LocalDate },
  stands: readonly Stand[],
  on: LocalDate,
): boolean {
  const own = stands.find(({ plantingId }) => plantingId === sprayed.plantingId);
  if (!own || own.isPerennial || own.endedOn === null || own.endedOn >= on) return false;
  const { endedOn } = own;
  return stands.some(({ from }) => from > sprayed.sprayedOn && from >= endedOn && from <= on);
}

/** No label here says more; older sprays cannot matter. */
export const longestIntervalDays = 365;
