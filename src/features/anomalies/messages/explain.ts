import { formatDate } from '../../../lib/dates.ts';
import { type Language, languages, type Text } from '../../../lib/language.ts';
import { formatKilograms, formatNumber } from '../../../lib/numbers.ts';
import type { AnomalyCode } from '../rules/codes.ts';

type Facts = Readonly<Record<string, string | number>>;
/** Reads the facts of a finding as people of that language write them. */
type Say = {
  readonly text: (name: string) => string;
  readonly weight: (name: string) => string;
  readonly day: (name: string) => string;
  readonly number: (name: string) => string;
  readonly percent: (part: string, whole: string) => string;
};
type Sentence = (say: Say) => string;

const sentences: Readonly<Record<AnomalyCode, Readonly<Record<Language, Sentence>>>> = {
  'quota-exceeded': {
    vi: (f) =>
      `${f.text('about')}, ${f.text('season')}: đã dùng ${f.weight('drawnGrams')} trên hạn mức ${f.weight('quotaGrams')} (${f.percent('drawnGrams', 'quotaGrams')}).`,
    en: (f) =>
      `${f.text('about')}, ${f.text('season')}: ${f.weight('drawnGrams')} drawn of a quota of ${f.weight('quotaGrams')} (${f.percent('drawnGrams', 'quotaGrams')}).`,
    zh: (f) =>
      `${f.text('about')}，${f.text('season')}：限额 ${f.weight('quotaGrams')}，已用 ${f.weight('drawnGrams')}（${f.percent('drawnGrams', 'quotaGrams')}）。`,
  },
  'quota-near': {
    vi: (f) =>
      `${f.text('about')}, ${f.text('season')}: hạn mức sắp hết, đã dùng ${f.weight('drawnGrams')} trên ${f.weight('quotaGrams')} (${f.percent('drawnGrams', 'quotaGrams')}).`,
    en: (f) =>
      `${f.text('about')}, ${f.text('season')}: the quota is nearly used, ${f.weight('drawnGrams')} of ${f.weight('quotaGrams')} (${f.percent('drawnGrams', 'quotaGrams')}).`,
    zh: (f) =>
      `${f.text('about')}，${f.text('season')}：限额将尽，${f.weight('quotaGrams')} 已用 ${f.weight('drawnGrams')}（${f.percent('drawnGrams', 'quotaGrams')}）。`,
  },
  'allocated-twice': {
    vi: (f) =>
      `Lô ${f.text('about')} nặng ${f.weight('grams')} nhưng được khai xuất ${f.weight('usedGrams')} theo ${f.number('grantees')} giấy ủy quyền.`,
    en: (f) =>
      `Lot ${f.text('about')} weighs ${f.weight('grams')}, but ${f.weight('usedGrams')} of it were declared shipped (authorisations: ${f.number('grantees')}).`,
    zh: (f) =>
      `批次 ${f.text('about')} 重 ${f.weight('grams')}，但按 ${f.number('grantees')} 份授权申报发货 ${f.weight('usedGrams')}。`,
  },
  'over-delivered': {
    vi: (f) =>
      `Lô ${f.text('about')} nặng ${f.weight('grams')} nhưng các lô làm từ lô này cộng lại ${f.weight('givenGrams')}.`,
    en: (f) =>
      `Lot ${f.text('about')} weighs ${f.weight('grams')}, but the lots made of it add up to ${f.weight('givenGrams')}.`,
    zh: (f) =>
      `批次 ${f.text('about')} 重 ${f.weight('grams')}，但由其制成的批次合计 ${f.weight('givenGrams')}。`,
  },
  'mass-gap': {
    vi: (f) =>
      `Ngày ${f.day('happenedOn')}, lô ${f.text('about')}: vào ${f.weight('inGrams')}, ra ${f.weight('outGrams')}, lệch ${f.weight('gapGrams')} (${f.percent('gapGrams', 'inGrams')}), mức cho phép ${f.number('least')} đến ${f.number('most')} %.`,
    en: (f) =>
      `On ${f.day('happenedOn')}, lot ${f.text('about')}: ${f.weight('inGrams')} went in, ${f.weight('outGrams')} came out, a gap of ${f.weight('gapGrams')} (${f.percent('gapGrams', 'inGrams')}) where ${f.number('least')} to ${f.number('most')} % are allowed.`,
    zh: (f) =>
      `${f.day('happenedOn')}，批次 ${f.text('about')}：投入 ${f.weight('inGrams')}，产出 ${f.weight('outGrams')}，差额 ${f.weight('gapGrams')}（${f.percent('gapGrams', 'inGrams')}），允许 ${f.number('least')} 至 ${f.number('most')} %。`,
  },
  'house-suspended': {
    vi: (f) =>
      `Ngày ${f.day('happenedOn')}, lô ${f.text('about')} qua cơ sở đóng gói ${f.text('house')} khi mã ${f.text('code')} không còn hiệu lực.`,
    en: (f) =>
      `On ${f.day('happenedOn')}, lot ${f.text('about')} passed through the packing house ${f.text('house')} whose code ${f.text('code')} was not in force.`,
    zh: (f) =>
      `${f.day('happenedOn')}，批次 ${f.text('about')} 经过包装厂 ${f.text('house')}，其代码 ${f.text('code')} 当日无效。`,
  },
  'outside-season': {
    vi: (f) =>
      `Lô ${f.text('about')} thu từ ${f.day('from')} đến ${f.day('to')}, lệch ${f.number('days')} ngày so với mọi vụ đã đặt cho cây này.`,
    en: (f) =>
      `Lot ${f.text('about')} was harvested from ${f.day('from')} to ${f.day('to')}, ${f.number('days')} days away from every season set for the crop.`,
    zh: (f) =>
      `批次 ${f.text('about')} 于 ${f.day('from')} 至 ${f.day('to')} 采收，距该作物所设各季 ${f.number('days')} 天。`,
  },
  'before-safe-date': {
    vi: (f) =>
      `Lô ${f.text('about')} thu ngày ${f.day('from')}, sớm ${f.number('days')} ngày: lần phun ngày ${f.day('sprayedOn')} cách ly đến ${f.day('safeFrom')}.`,
    en: (f) =>
      `Lot ${f.text('about')} was harvested on ${f.day('from')}, ${f.number('days')} days early: the spray of ${f.day('sprayedOn')} asks to wait until ${f.day('safeFrom')}.`,
    zh: (f) =>
      `批次 ${f.text('about')} 于 ${f.day('from')} 采收，提前 ${f.number('days')} 天：${f.day('sprayedOn')} 施药的间隔期至 ${f.day('safeFrom')}。`,
  },
  'entry-outside': {
    vi: (f) =>
      `Lô ${f.text('about')} được gửi từ nơi cách ranh giới vùng trồng ${f.number('metres')} m, mức cho phép ${f.number('most')} m.`,
    en: (f) =>
      `Lot ${f.text('about')} was sent from a place ${f.number('metres')} m outside its growing area; ${f.number('most')} m are allowed.`,
    zh: (f) =>
      `批次 ${f.text('about')} 的提交地点在种植区界外 ${f.number('metres')} 米，允许 ${f.number('most')} 米。`,
  },
  'picking-capacity': {
    vi: (f) =>
      `${f.text('plot')}, ngày ${f.day('day')}: ${f.number('lots')} lô khai hái ${f.weight('grams')}, một ngày chỉ hái được ${f.weight('mostGrams')} (lô ${f.text('about')}).`,
    en: (f) =>
      `${f.text('plot')}, ${f.day('day')}: ${f.number('lots')} lots say ${f.weight('grams')} were picked, a day yields at most ${f.weight('mostGrams')} (lot ${f.text('about')}).`,
    zh: (f) =>
      `${f.text('plot')}，${f.day('day')}：${f.number('lots')} 个批次申报采收 ${f.weight('grams')}，一天最多可采 ${f.weight('mostGrams')}（批次 ${f.text('about')}）。`,
  },
  'certificate-expired': {
    vi: (f) =>
      `Lô ${f.text('about')} thu đến ngày ${f.day('to')} nhưng chứng nhận ${f.text('number')} hết hạn ngày ${f.day('validTo')}.`,
    en: (f) =>
      `Lot ${f.text('about')} was harvested until ${f.day('to')}, but certificate ${f.text('number')} expired on ${f.day('validTo')}.`,
    zh: (f) =>
      `批次 ${f.text('about')} 采收至 ${f.day('to')}，但证书 ${f.text('number')} 已于 ${f.day('validTo')} 到期。`,
  },
  'no-authorisation': {
    vi: (f) =>
      `Ngày ${f.day('happenedOn')}, lô ${f.text('about')} mang mã ${f.text('code')} được giao cho ${f.text('buyer')}, nơi chưa có ủy quyền dùng mã này.`,
    en: (f) =>
      `On ${f.day('happenedOn')}, lot ${f.text('about')} under code ${f.text('code')} was delivered to ${f.text('buyer')}, who had no authorisation for that code.`,
    zh: (f) =>
      `${f.day('happenedOn')}，使用代码 ${f.text('code')} 的批次 ${f.text('about')} 交付给 ${f.text('buyer')}，该方无此代码的授权。`,
  },
};

/** Why something was found, with the numbers that were found. */
export function explain(code: AnomalyCode, facts: Facts, language: Language): string {
  const number = (name: string) => Number(facts[name] ?? 0);
  return sentences[code][language]({
    text: (name) => String(facts[name] ?? ''),
    weight: (name) => formatKilograms(number(name), language),
    day: (name) => formatDate(String(facts[name] ?? ''), language),
    number: (name) => formatNumber(number(name), language),
    percent: (part, whole) =>
      `${formatNumber((number(part) * 100) / Math.max(1, number(whole)), language, 1)} %`,
  });
}

export function explainInEach(code: AnomalyCode, facts: Facts): Text {
  return Object.fromEntries(
    languages.map((language) => [language, explain(code, facts, language)]),
  ) as Text;
}
