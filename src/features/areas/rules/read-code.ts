import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems.ts';
import { normaliseCode } from '../rules.ts';

/** A form of code, as the reference list has it. */
export type Scheme = {
  readonly id: string;
  readonly kind: 'PUC' | 'PHC' | 'both';
  readonly pattern: string;
  readonly template: string;
  readonly marketSuffix: boolean;
};

/** The parts a code is put together from; which of them there are depends on its form. */
export type CodeParts = {
  readonly letters?: string;
  readonly province?: string;
  readonly district?: string;
  readonly commune?: string;
  readonly kind?: string;
  readonly crop?: string;
  readonly serial?: string;
  /** two digits */
  readonly year?: string;
  readonly market?: string;
};

export type ReadCode<S extends Scheme> = {
  readonly scheme: S;
  readonly normalised: string;
  readonly isPackingHouse: boolean;
  readonly parts: CodeParts;
};

/** Tells a code's form and parts, however it is written; undefined when it matches no form. */
export function readCode<S extends Scheme>(
  text: string,
  schemes: readonly S[],
): ReadCode<S> | undefined {
  const normalised = normaliseCode(text);
  for (const scheme of schemes) {
    const found = new RegExp(scheme.pattern).exec(normalised);
    if (!found) continue;
    const parts = partsOf(scheme.template, found.slice(1));
    const isPackingHouse = scheme.kind === 'PHC' || parts.kind === 'PHC';
    return { scheme, normalised, isPackingHouse, parts };
  }
  return undefined;
}

/** The template names the groups of the pattern; one group more in front are the province letters. */
function partsOf(template: string, groups: readonly (string | undefined)[]): CodeParts {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const all = groups.length > names.length ? ['letters', ...names] : names;
  return Object.fromEntries(
    all.flatMap((name, index) => (groups[index] === undefined ? [] : [[name, groups[index]]])),
  );
}

/** An old district with its old province, as they were until 30/06/2025. */
export type FormerDistrict = {
  readonly districtCode: string;
  readonly districtName: string;
  readonly provinceCode: string;
  readonly provinceName: string;
};

/**
 * The units a province-district-commune code names. Before 07/2025 the digits 91 were Kiên Giang and
 * 89 An Giang; a code with an old district, or of a year before, is read in the old meaning.
 */
export function originOf(
  parts: CodeParts,
  districts: readonly FormerDistrict[],
): { province: string; district: string | undefined } | undefined {
  const { province, district, year } = parts;
  if (province === undefined) return undefined;
  const old = districts.filter((each) => each.provinceCode === province);
  const exact = old.find((each) => each.districtCode === district);
  if (exact) return { province: exact.provinceName, district: exact.districtName };
  const isOld = year !== undefined && Number(year) < 25;
  const [first] = old;
  return isOld && first ? { province: first.provinceName, district: undefined } : undefined;
}

const exportOnly = new Set(['PUC_EXPORT_LEGACY']);
const domesticOnly = new Set(['PUC_DOMESTIC_3156']);

/** Legacy export codes never stood for the home market, codes of Decision 3156 for nothing else. */
export function whyNotForMarket(
  scheme: Scheme,
  market: { readonly code: string; readonly isExport: boolean },
  parts?: CodeParts,
): Problem | undefined {
  const isWrong =
    (exportOnly.has(scheme.id) && !market.isExport) ||
    (domesticOnly.has(scheme.id) && market.isExport) ||
    (scheme.marketSuffix && parts !== undefined && (parts.market ?? 'VNM') !== market.code);
  return isWrong ? problems.marketNotOfScheme() : undefined;
}
