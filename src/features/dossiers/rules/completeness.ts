import type { Text } from '../../../lib/language.ts';
import { formatHectares } from '../../../lib/numbers.ts';
import type { Problem } from '../../../lib/problem.ts';
import { gaps } from '../problems/gaps.ts';
import type { DossierKind } from './life-cycle.ts';

/** What the holder wrote into the dossier. */
export type Content = {
  readonly expectedGrams: number | null;
  readonly varietyCodes: readonly string[];
  readonly treeCount: number | null;
  readonly standard: string | null;
  readonly waterSource: string | null;
  readonly controlPerson: string | null;
  readonly changeReason: string | null;
  readonly isCommitted: boolean;
};

/** What other records say of the area today. */
export type AreaFacts = {
  readonly kind: DossierKind;
  readonly isExport: boolean;
  readonly squareMetres: number;
  readonly hasOutline: boolean;
  readonly isPerennial: boolean;
  /** varieties are asked for only where the list knows some */
  readonly hasVarieties: boolean;
  /** in square metres; none where the procedure names none */
  readonly leastSquareMetres: number | null;
  /** crops of plots in the area other than its own */
  readonly otherCrops: readonly Text[];
  readonly overlaps: readonly { readonly squareMetres: number }[];
  readonly consent: {
    readonly householdCount: number;
    readonly consentedCount: number;
    readonly squareMetres: number;
    readonly consentedSquareMetres: number;
  };
};

/** Everything that stands between a draft and its submission, the land first. */
export function gapsOf(content: Content, facts: AreaFacts): Problem[] {
  return [...gapsOfLand(facts), ...gapsOfContent(content, facts)];
}

function gapsOfLand(facts: AreaFacts): Problem[] {
  const { consent, leastSquareMetres, overlaps } = facts;
  const least = leastSquareMetres ?? 0;
  return [
    consent.householdCount === 0 && gaps.noPlots(),
    consent.consentedCount < consent.householdCount &&
      gaps.consent({
        households: consent.householdCount - consent.consentedCount,
        size: hectares(consent.squareMetres - consent.consentedSquareMetres),
      }),
    !facts.hasOutline && gaps.outline(),
    facts.squareMetres < least &&
      gaps.tooSmall({ size: hectares(facts.squareMetres), least: hectares(least) }),
    facts.isExport &&
      facts.otherCrops.length > 0 &&
      gaps.otherCrops({ crops: listed(facts.otherCrops) }),
    overlaps.length > 0 &&
      gaps.overlap({
        count: overlaps.length,
        size: hectares(overlaps.reduce((sum, { squareMetres }) => sum + squareMetres, 0)),
      }),
  ].filter((gap) => gap !== false);
}

function gapsOfContent(content: Content, facts: AreaFacts): Problem[] {
  return [
    facts.kind === 're-issue' && !content.changeReason && gaps.changeReason(),
    content.expectedGrams === null && gaps.expectedAmount(),
    facts.hasVarieties && content.varietyCodes.length === 0 && gaps.varieties(),
    facts.isPerennial && content.treeCount === null && gaps.treeCount(),
    !content.standard && gaps.standard(),
    !content.waterSource && gaps.waterSource(),
    !content.controlPerson && gaps.controlPerson(),
    !content.isCommitted && gaps.commitment(),
  ].filter((gap) => gap !== false);
}

/** A code for the market makes it a re-issue, one for another market a further market. */
export function kindOf(
  liveCodes: readonly { readonly marketCode: string }[],
  marketCode: string,
): DossierKind {
  if (liveCodes.some((code) => code.marketCode === marketCode)) return 're-issue';
  return liveCodes.length > 0 ? 'further-market' : 'new-code';
}

function hectares(squareMetres: number): Text {
  return {
    vi: formatHectares(squareMetres, 'vi'),
    en: formatHectares(squareMetres, 'en'),
    zh: formatHectares(squareMetres, 'zh'),
  };
}

function listed(texts: readonly Text[]): Text {
  return {
    vi: texts.map(({ vi }) => vi).join(', '),
    en: texts.map(({ en }) => en).join(', '),
    zh: texts.map(({ zh }) => zh).join('、'),
  };
}
