import type { Language } from '../../../lib/language.ts';
import { formatHectares, formatNumber } from '../../../lib/numbers.ts';
import { consentWords } from '../messages/consents.ts';
import type { AreaConsent } from './consent-of.ts';

/**
 * What an area still lacks, in one sentence: "Vùng ... còn 4 hộ chưa đồng ý, 12,3 ha chưa tính vào
 * hạn mức."
 */
export function sayWhatIsMissing(
  areaName: string,
  consent: AreaConsent,
  language: Language,
): string {
  const say = consentWords(language);
  const { householdCount, consentedCount, squareMetres, consentedSquareMetres } = consent;
  if (householdCount === 0) return say.emptyArea(areaName);
  const missing = householdCount - consentedCount;
  const count = formatNumber(missing === 0 ? householdCount : missing, language);
  if (missing === 0) return say.whole(areaName, count, formatHectares(squareMetres, language));
  return say.gap(areaName, count, formatHectares(squareMetres - consentedSquareMetres, language));
}
