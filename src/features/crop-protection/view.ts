import type { Language, Text } from '../../lib/language.ts';
import { isLong, type UseJudgement } from './rules/judge.ts';
import { levelOf, sayFinding } from './rules/say-finding.ts';
import type { Standing } from './rules/standing.ts';
import type { LabelRecord } from './store/read-labels.ts';
import type { ListRecord } from './store/read-lists.ts';
import type { Product } from './store/read-products.ts';

export function listItemOf(list: ListRecord) {
  const { enteredBy: _, enteredAt: __, publishedAt: ___, publishedByName: ____, ...item } = list;
  return item;
}

export function productItemOf(product: Product, standing: Standing['is']) {
  const { id, tradeName, ingredients, group, registration, registrant } = product;
  return { id, tradeName, ingredients, group, registration, registrant, standing };
}

export function labelItemOf(label: LabelRecord) {
  return {
    id: label.id,
    productId: label.productId,
    cropCode: label.cropCode,
    version: label.version,
    pests: label.pests,
    dose: {
      minThousandths: label.doseMin,
      maxThousandths: label.doseMax,
      unit: label.doseUnit,
      waterMinLitres: label.waterMinLitres,
      waterMaxLitres: label.waterMaxLitres,
    },
    intervalDays: label.intervalDays,
    validFrom: label.validFrom,
    photoUrl: `/api/v1/crop-protection/labels/${label.id}/photo`,
    outcome: label.outcome,
    isLong: isLong(label.intervalDays, label.cropCode),
    enteredAt: label.enteredAt.toISOString(),
  };
}

export function judgementOf(judgement: UseJudgement) {
  const inEach = (say: (language: Language) => string): Text => ({
    vi: say('vi'),
    en: say('en'),
    zh: say('zh'),
  });
  return {
    ...judgement,
    findings: judgement.findings.map((finding) => ({
      kind: finding.kind,
      level: levelOf[finding.kind],
      text: inEach((language) => sayFinding(finding, language)),
    })),
  };
}
