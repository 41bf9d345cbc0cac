import type { LocalDate } from '../../../lib/dates.ts';
import type { Text } from '../../../lib/language.ts';
import type { Problem } from '../../../lib/problem.ts';
import { plotProblems } from '../plot-problems.ts';
import type { PlotInput } from '../schemas.ts';

type Known = {
  /** the chosen area, when the organisation holds it */
  area: { cropCode: string; crop: Text } | undefined;
  /** the crop, when there is one, and the variety, when it is of that crop */
  product: { cropCode: string; varietyCode: string | null } | undefined;
  isNameTaken: boolean;
  today: LocalDate;
};

/** Everything that keeps a plot from being written so, at its field. */
export function whyNotPlot(input: PlotInput, known: Known): readonly (Problem | undefined)[] {
  const { area, product, today } = known;
  const year = Number(today.slice(0, 4));
  const { plantedYear, parcelId, varietyCode } = input;
  return [
    known.isNameTaken ? plotProblems.nameTaken() : undefined,
    input.areaId && !area ? plotProblems.areaUnknown() : undefined,
    whyNotCrop(input, area, product),
    varietyCode && product && product.varietyCode !== varietyCode
      ? plotProblems.varietyOfOther()
      : undefined,
    parcelId && !/^[A-Z0-9]{12}$/.test(normaliseParcel(parcelId))
      ? plotProblems.parcelForm()
      : undefined,
    plantedYear && (plantedYear < 1900 || plantedYear > year)
      ? plotProblems.plantedInFuture({ year })
      : undefined,
    input.usedFrom && input.usedFrom > today ? plotProblems.usedInFuture() : undefined,
  ];
}

function whyNotCrop(input: PlotInput, area: Known['area'], product: Known['product']) {
  if (input.cropCode === undefined && !area) {
    // An area that is unknown is told already; its crop cannot be.
    return input.areaId ? undefined : plotProblems.cropMissing();
  }
  if (!product) return plotProblems.cropUnknown();
  return area && product.cropCode !== area.cropCode
    ? plotProblems.cropDiffers({ crop: area.crop })
    : undefined;
}

/** Capitals without the blanks, dots and hyphens of print. */
export function normaliseParcel(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\p{Pd}]/gu, '');
}
