import { formatDate, formatInstant } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { DataList } from '../../../web/components/data-list.tsx';
import { unitWords } from '../messages/findings.ts';
import { labelWords } from '../messages/labels.ts';
import { printDose } from '../rules/dose.ts';
import { sayDose } from '../rules/say-finding.ts';
import type { LabelRecord } from '../store/read-labels.ts';
import { base } from './base.ts';

/** "0,4–0,6 lít/ha". */
export function doseText(label: LabelRecord, language: Language): string {
  const { doseMin, doseMax, doseUnit } = label;
  if (doseMin === doseMax) return sayDose(doseMin, doseUnit, language);
  const unit = unitWords(language)[doseUnit];
  return `${printDose(doseMin, language)}–${printDose(doseMax, language)} ${unit}`;
}

/** What was read off the photo, item by item. */
export function LabelFacts({ label, language }: { label: LabelRecord; language: Language }) {
  const say = labelWords(language);
  const { waterMinLitres, waterMaxLitres } = label;
  const water =
    waterMinLitres === null ? say.none : say.litres(String(waterMinLitres), String(waterMaxLitres));
  return (
    <DataList
      facts={[
        {
          term: say.product,
          value: <a href={`${base}/products/${label.productId}`}>{label.tradeName}</a>,
          by: label.ingredients,
        },
        { term: say.crop, value: label.crop[language] },
        { term: say.pests, value: label.pests ?? say.none },
        { term: say.dose, value: doseText(label, language) },
        { term: say.water, value: water },
        { term: say.interval, value: say.days(String(label.intervalDays)) },
        { term: say.validFrom, value: formatDate(label.validFrom, language) },
        { term: say.version, value: String(label.version) },
        {
          term: say.entered,
          value: formatInstant(label.enteredAt, language),
          by: label.enteredByName,
        },
      ]}
    />
  );
}
