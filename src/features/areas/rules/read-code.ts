import type { Problem } from '../../../lib/problem.ts';
import { codeProblems } from '../problems/codes.ts';
import { normaliseCode } from '../rules.ts';

/** A form of code, as the reference list has it. */
export type Scheme = {
  readonly id: string;
  readonly kind: 'PUC' | 'PHC' | 'both';
  readonly pattern: string;
  readonly template: string;
  /** what the groups of the pattern mean, in their order */
  readonly parts: readonly CodePart[];
  readonly marketSuffix: boolean;
  readonly forExport: boolean;
  readonly forDomestic: boolean;
};

type CodePart = {
  readonly name: keyof CodeParts;
  readonly minWidth: number;
  readonly maxWidth: number;
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

/** Longer than any code: a pattern is never tried on a long text. */
const longestCode = 60;

/** Tells a code's form and parts, however it is written; undefined when it matches no form. */
export function readCode<S extends Scheme>(
  text: string,
  schemes: readonly S[],
): ReadCode<S> | undefined {
  const normalised = normaliseCode(text.slice(0, 4 * longestCode));
  if (normalised.length > longestCode) return undefined;
  for (const scheme of schemes) {
    const groups = new RegExp(scheme.pattern).exec(normalised)?.slice(1);
    if (groups) return readAs(scheme, normalised, partsOf(scheme, groups));
  }
  const bare = normalised.replaceAll('-', '');
  for (const scheme of schemes.filter(isReadWithoutHyphens)) {
    const groups = new RegExp(withoutHyphens(scheme.pattern)).exec(bare)?.slice(1);
    if (groups) {
      const parts = partsOf(scheme, groups);
      return readAs(scheme, fillIn(scheme.template, parts), parts);
    }
  }
  return undefined;
}

function readAs<S extends Scheme>(scheme: S, normalised: string, parts: CodeParts): ReadCode<S> {
  const isPackingHouse = scheme.kind === 'PHC' || parts.kind === 'PHC';
  return { scheme, normalised, isPackingHouse, parts };
}

function partsOf(scheme: Scheme, groups: readonly (string | undefined)[]): CodeParts {
  return Object.fromEntries(
    scheme.parts.flatMap(({ name }, index) =>
      groups[index] === undefined ? [] : [[name, groups[index]]],
    ),
  );
}

/** With two parts of changing width nobody can tell where the one ends and the other begins. */
function isReadWithoutHyphens({ parts, template }: Scheme): boolean {
  const changing = parts.filter(
    ({ name, minWidth, maxWidth }) => name === 'market' || minWidth !== maxWidth,
  );
  return changing.length <= 1 && parts.every(({ name }) => template.includes(`{${name}}`));
}

/** The pattern without its plain hyphens; those in brackets are ranges of letters. */
function withoutHyphens(pattern: string): string {
  return pattern.replace(/\[[^\]]*\]|-/g, (found) => (found === '-' ? '' : found));
}

function fillIn(template: string, parts: CodeParts): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'market') return parts.market ? `-${parts.market}` : '';
    return Object.entries(parts).find(([part]) => part === name)?.[1] ?? '';
  });
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

/** Whether codes of a scheme stand for a market; legacy export codes, for one, never stood for the home market. */
export function whyNotForMarket(
  scheme: Scheme,
  market: { readonly code: string; readonly isExport: boolean },
  parts?: CodeParts,
): Problem | undefined {
  const isWrong =
    !(market.isExport ? scheme.forExport : scheme.forDomestic) ||
    (scheme.marketSuffix && parts !== undefined && (parts.market ?? 'VNM') !== market.code);
  return isWrong ? codeProblems.marketNotOfScheme() : undefined;
}
