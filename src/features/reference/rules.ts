import { fold } from '../../lib/fold.ts';
import type { Language } from '../../lib/language.ts';
import { chineseProvinceNames, text } from './messages.ts';

/** A unit as addresses print it; `provinceName` has its kind word ('Tỉnh An Giang'). */
export type PrintedCommune = {
  readonly kind: 'xã' | 'phường' | 'đặc khu';
  readonly name: string;
  readonly provinceName: string;
};

/** An old commune with its old district ('Huyện Chợ Mới') and, when known, old province. */
export type PrintedFormer = {
  readonly name: string;
  readonly district: string;
  readonly province?: string;
};

/**
 * 'xã Chợ Mới, tỉnh An Giang', followed by the old units in brackets when some are given. The kind
 * word is always there: Chợ Mới, Châu Thành or Tri Tôn are communes today and were districts.
 */
export function printCommune(
  commune: PrintedCommune,
  former: readonly PrintedFormer[],
  language: Language,
): string {
  const say = text(language);
  const unit = say[commune.kind](commune.name);
  const address = say.address(unit, printUnit(commune.provinceName, language));
  const brackets = printFormerUnits(former, language, commune.provinceName);
  return brackets && language !== 'zh' ? `${address} ${brackets}` : address + brackets;
}

/** For lists, where the name is looked for: 'Chợ Mới (xã)', 'Chợ Mới commune'. */
export function nameCommune(
  { name, kind }: Pick<PrintedCommune, 'name' | 'kind'>,
  language: Language,
) {
  return language === 'vi' ? `${name} (${kind})` : text(language)[kind](name);
}

/**
 * '(trước đây: huyện Chợ Mới)': the old districts, each once. The old province is named where it
 * differs from today's, as An Giang and Kiên Giang both had a Châu Thành district.
 */
export function printFormerUnits(
  former: readonly PrintedFormer[],
  language: Language,
  provinceName = 'Tỉnh An Giang',
): string {
  const say = text(language);
  const districts = new Set(
    former.map(({ district, province }) => {
      const unit = printUnit(district, language);
      if (province === undefined || province === provinceName) return unit;
      return say.address(unit, printUnit(province, language));
    }),
  );
  return districts.size > 0 ? say.formerly([...districts].join(say.listSeparator)) : '';
}

const unitKinds = ['tỉnh', 'thành phố', 'thị xã', 'huyện'] as const;

/** 'Huyện Chợ Mới' -> 'huyện Chợ Mới', 'Chợ Mới district', 'Chợ Mới 县'. */
export function printUnit(nameWithKind: string, language: Language): string {
  const chinese = language === 'zh' ? chineseProvinceNames[nameWithKind] : undefined;
  if (chinese) return chinese;
  const lower = nameWithKind.toLowerCase();
  const kind = unitKinds.find((word) => lower.startsWith(`${word} `));
  return kind ? text(language)[kind](nameWithKind.slice(kind.length + 1)) : nameWithKind;
}

/** Whether the service may give out new codes of this scheme on a day (YYYY-MM-DD, local). */
export function isAllottable(
  scheme: { readonly allottedFrom: string | null; readonly allottedTo: string | null },
  day: string,
): boolean {
  const { allottedFrom, allottedTo } = scheme;
  return allottedFrom !== null && allottedFrom <= day && (allottedTo === null || day <= allottedTo);
}

type NewCode = {
  readonly kind: 'PUC' | 'PHC';
  readonly province: string;
  readonly crop: string;
  readonly serial: number;
  /** a market's code; VNM, the domestic one, is never printed */
  readonly market: string;
  readonly commune?: string;
  /** two digits */
  readonly year?: string;
};

/** As printed in the export codes of this province. */
export const ownLetters = 'AG';

/** Writes a new code by the scheme's template: '91-PUC-XO-00001-CHN', 'VN-AGOR-0044'. */
export function printNewCode(
  scheme: {
    readonly template: string;
    readonly serialWidth: number;
    readonly marketSuffix: boolean;
  },
  code: NewCode,
): string {
  const parts: Readonly<Record<string, string>> = {
    kind: code.kind,
    province: code.province,
    crop: code.crop,
    serial: String(code.serial).padStart(scheme.serialWidth, '0'),
    market: scheme.marketSuffix && code.market !== 'VNM' ? `-${code.market}` : '',
    letters: ownLetters,
    ...(code.commune === undefined ? {} : { commune: code.commune }),
    ...(code.year === undefined ? {} : { year: code.year }),
  };
  return scheme.template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`The template ${scheme.template} asks for ${name}.`);
    return part;
  });
}

/** For the folded column and for what is searched in it: "Cư M'gar" is found however the apostrophe is typed. */
export function foldUnitName(name: string): string {
  return fold(name).replace(/['’‘]/g, '');
}
