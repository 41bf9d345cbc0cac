import { type Language, languages, type Text } from '../../../lib/language.ts';
import type { CodeParts, ReadCode, Scheme } from '../../areas/rules/read-code.ts';
import { text } from '../messages/explain-code.ts';
import { printUnit } from '../rules.ts';

/** The lists that the parts of a code are looked up in. */
export type Origins = {
  readonly provinces: readonly { code: string; nameVi: string }[];
  readonly formerProvinces: readonly {
    code: string;
    nameVi: string;
    provinceCode: string;
    letters: string | null;
  }[];
  readonly formerDistricts: readonly {
    districtCode: string;
    districtName: string;
    provinceCode: string;
  }[];
  readonly communes: readonly { code: string; kind: string; name: string }[];
  readonly formerCommunes: readonly { code: string; name: string; districtName: string }[];
  readonly crops: readonly Named[];
  readonly markets: readonly Named[];
};

type Named = { code: string; nameVi: string; nameEn: string; nameZh: string };
type Dated = Scheme & { readonly validFrom: string };
export type Meaning = {
  readonly part: keyof CodeParts;
  readonly value: string;
  readonly meaning: Text;
};

/** The provinces merged on 01/07/2025: the digits of a code mean another province before than after. */
const merger = '2025-07-01';

/** What each part of a code says, in words; a part that no list knows is told to be unknown. */
export function explainCode(read: ReadCode<Dated>, origins: Origins): Meaning[] {
  const { scheme, parts } = read;
  const shown = scheme.parts.flatMap(({ name }) => {
    const value = parts[name];
    if (value === undefined && name !== 'market') return [];
    return [{ part: name, value: value ?? '' }];
  });
  return shown.map(({ part, value }) => ({
    part,
    value,
    meaning: Object.fromEntries(
      languages.map((language) => [language, explainPart(read, part, value, origins, language)]),
    ) as Text,
  }));
}

function explainPart(
  read: ReadCode<Dated>,
  part: keyof CodeParts,
  value: string,
  origins: Origins,
  language: Language,
): string {
  const say = text(language);
  const named = (rows: readonly Named[]) => rows.find(({ code }) => code === value);
  switch (part) {
    case 'letters':
      return explainLetters(value, origins, language);
    case 'province':
      return explainProvince(read, value, origins, language);
    case 'district': {
      const found = origins.formerDistricts.find(
        (row) => row.districtCode === value && row.provinceCode === read.parts.province,
      );
      return found ? say.formerUnit(printUnit(found.districtName, language)) : say.unknown;
    }
    case 'commune':
      return explainCommune(read, value, origins, language);
    case 'kind':
      return value === 'PHC' ? say.packingHouse : say.growingArea;
    case 'crop': {
      const crop = named(origins.crops);
      return crop ? nameOf(crop, language) : say.unknownCrop;
    }
    case 'market': {
      if (value === '') return say.noMarket;
      const market = named(origins.markets);
      return market ? nameOf(market, language) : say.unknown;
    }
    case 'year':
      return say.year(`20${value}`);
    case 'serial':
      return say.serial(String(Number(value)));
  }
}

function explainLetters(value: string, origins: Origins, language: Language): string {
  const former = origins.formerProvinces.find(({ letters }) => letters === value);
  return former ? formerProvince(former, origins, language) : text(language).unknownLetters;
}

/** 89 is old An Giang; 91 was Kiên Giang and is An Giang since the merger. */
function explainProvince(
  read: ReadCode<Dated>,
  value: string,
  origins: Origins,
  language: Language,
): string {
  const say = text(language);
  const former = origins.formerProvinces.find(({ code }) => code === value);
  const present = origins.provinces.find(({ code }) => code === value);
  const then = timeOf(read, origins);
  if (former && (then === 'before' || !present)) return formerProvince(former, origins, language);
  if (!present) return say.unknown;
  const name = printUnit(present.nameVi, language);
  if (!former || former.nameVi === present.nameVi || then === 'after') return name;
  return say.either(formerProvince(former, origins, language), name);
}

function timeOf(read: ReadCode<Dated>, origins: Origins): 'before' | 'after' | 'unknown' {
  if (read.scheme.validFrom >= merger) return 'after';
  const { province, district, year } = read.parts;
  // Districts ended with the merger.
  const isDistrict = origins.formerDistricts.some(
    (row) => row.districtCode === district && row.provinceCode === province,
  );
  if (isDistrict) return 'before';
  if (year === undefined || Number(year) === 25) return 'unknown';
  return Number(year) < 25 ? 'before' : 'after';
}

function formerProvince(
  former: { nameVi: string; provinceCode: string },
  origins: Origins,
  language: Language,
): string {
  const say = text(language);
  const today = origins.provinces.find(({ code }) => code === former.provinceCode);
  const name = printUnit(former.nameVi, language);
  return today ? say.formerProvince(name, printUnit(today.nameVi, language)) : name;
}

function explainCommune(
  read: ReadCode<Dated>,
  value: string,
  origins: Origins,
  language: Language,
): string {
  const say = text(language);
  const former = origins.formerCommunes.find(({ code }) => code === value);
  const present = origins.communes.find(({ code }) => code === value);
  const presentName = present && printUnit(`${present.kind} ${present.name}`, language);
  if (timeOf(read, origins) !== 'after' && former)
    return say.formerUnit(
      say.within(printUnit(former.name, language), printUnit(former.districtName, language)),
    );
  return presentName ?? say.unknown;
}

function nameOf(row: Named, language: Language): string {
  return { vi: row.nameVi, en: row.nameEn, zh: row.nameZh }[language];
}
