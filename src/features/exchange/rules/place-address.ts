import { fold } from '../../../lib/fold.ts';
import type { FindingKey } from './findings.ts';

export type Present = { readonly code: string; readonly kind: string; readonly name: string };
export type Former = {
  readonly code: string;
  /** with its kind word: 'Xã Vĩnh Châu' */
  readonly name: string;
  readonly district: string;
  readonly province: string;
  /** the communes of today that it went into */
  readonly into: readonly string[];
};
export type Units = {
  readonly byCode: ReadonlyMap<string, Present>;
  readonly formerByCode: ReadonlyMap<string, Former>;
  readonly present: ReadonlyMap<string, readonly Present[]>;
  readonly former: ReadonlyMap<string, readonly Former[]>;
  /** folded names of the old districts, without their kind words */
  readonly districts: ReadonlySet<string>;
};

/** Where an address lies today, or what is asked, or why nobody can tell. */
export type Placed =
  | { readonly code: string; readonly from?: Former }
  | { readonly split: Former }
  | { readonly why: FindingKey; readonly facts: Record<string, string> };

export function indexUnits(present: readonly Present[], former: readonly Former[]): Units {
  return {
    byCode: new Map(present.map((unit) => [unit.code, unit])),
    formerByCode: new Map(former.map((unit) => [unit.code, unit])),
    present: groupBy(present, ({ name }) => bare(name).name),
    former: groupBy(former, ({ name }) => bare(name).name),
    districts: new Set(former.map(({ district }) => bare(district).name)),
  };
}

/**
 * Reads an address in the units of today or before 01/07/2025. With a district, or another province
 * than today's, the old units are meant: Chợ Mới alone is the commune, "Chợ Mới" beside a commune the district.
 */
export function placeAddress(
  units: Units,
  written: { commune: string; district?: string | undefined; province?: string | undefined },
): Placed {
  const parts = written.commune.split(',').map((part) => part.trim());
  const commune = bare(parts[0] ?? '');
  const district = bare(written.district || parts[1] || '').name;
  const province = bare(written.province || parts[2] || '').name;
  if (commune.kind === 'district')
    return { why: 'communeIsDistrict', facts: { name: written.commune } };
  if (/^\d{5}$/.test(commune.name)) return placeCode(units, commune.name);
  // 'xã Chợ Mới, tỉnh An Giang': the province stands where the district used to.
  const isProvince = provinces.has(district) && !units.districts.has(district);
  const old = { district: isProvince ? '' : district, province: isProvince ? district : province };
  if (old.district === '' && (old.province === '' || old.province === 'an giang')) {
    const today = ofKind(units.present.get(commune.name) ?? [], commune.kind);
    if (today.length === 1 && today[0]) return { code: today[0].code };
  }
  return placeFormer(units, commune, old, written.commune);
}

function groupBy<Unit>(units: readonly Unit[], keyOf: (unit: Unit) => string) {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const group = groups.get(keyOf(unit));
    if (group) group.push(unit);
    else groups.set(keyOf(unit), [unit]);
  }
  return groups;
}

const provinces = new Set(['an giang', 'kien giang']);

function placeFormer(
  units: Units,
  commune: { name: string; kind: string | undefined },
  { district, province }: { district: string; province: string },
  typed: string,
): Placed {
  const named = units.former.get(commune.name) ?? [];
  const there = named.filter(
    (unit) =>
      (district === '' || bare(unit.district).name === district) &&
      (province === '' || bare(unit.province).name === province || province === 'an giang'),
  );
  const exact = there.filter((unit) => province === '' || bare(unit.province).name === province);
  const meant = ofKind(exact.length > 0 ? exact : there, commune.kind, ({ name }) => name);
  const [first] = meant;
  if (!first) return whyUnknown(units, commune, district, typed);
  const targets = new Set(meant.flatMap(({ into }) => into));
  if (targets.size === 1) return { code: [...targets][0] ?? '', from: first };
  if (meant.length === 1) return { split: first };
  return { why: 'communeAmbiguous', facts: { choices: meant.map(printFormer).join('; ') } };
}

/** Today's commune beside the district that it was made of is understood as well. */
function whyUnknown(
  units: Units,
  commune: { name: string; kind: string | undefined },
  district: string,
  typed: string,
): Placed {
  const today = ofKind(units.present.get(commune.name) ?? [], commune.kind);
  if (district !== '' && today.length > 0) {
    const lies = today.filter(({ code }) =>
      [...units.formerByCode.values()].some(
        (unit) => unit.into.includes(code) && bare(unit.district).name === district,
      ),
    );
    if (lies.length === 1 && lies[0]) return { code: lies[0].code };
  }
  if (district === '' && commune.kind === undefined && units.districts.has(commune.name))
    return { why: 'communeIsDistrict', facts: { name: typed } };
  const elsewhere = (units.former.get(commune.name) ?? []).map(printFormer);
  if (district !== '' && elsewhere.length > 0)
    return { why: 'communeNotInDistrict', facts: { choices: elsewhere.slice(0, 5).join('; ') } };
  return { why: 'communeUnknown', facts: { name: typed } };
}

function placeCode(units: Units, code: string): Placed {
  if (units.byCode.has(code)) return { code };
  const former = units.formerByCode.get(code);
  if (!former) return { why: 'communeUnknown', facts: { name: code } };
  const [only, second] = former.into;
  return only && !second ? { code: only, from: former } : { split: former };
}

/** 'xã Vĩnh Châu, thành phố Châu Đốc, tỉnh An Giang (cũ)'. */
export function printFormer({ name, district, province }: Former): string {
  const lower = (unit: string) => unit.charAt(0).toLowerCase() + unit.slice(1);
  return `${lower(name)}, ${lower(district)}, ${lower(province)} (cũ)`;
}

function ofKind<Unit extends { kind?: string; name: string }>(
  units: readonly Unit[],
  kind: string | undefined,
  kindIn: (unit: Unit) => string = (unit) => unit.kind ?? '',
): readonly Unit[] {
  if (kind === undefined) return units;
  const same = units.filter((unit) => fold(kindIn(unit)).startsWith(kind));
  // "xã" before what became a ward is a habit, not another place.
  return same.length > 0 ? same : units;
}

const words: Readonly<Record<string, string>> = {
  x: 'xa',
  p: 'phuong',
  tt: 'thi tran',
  dk: 'dac khu',
};

/** The folded name without its kind word, in front ("xã …", "P.…") or behind ("… (xã)"). */
function bare(text: string): { name: string; kind: string | undefined } {
  const folded = fold(text).replace(/['’‘]/g, '');
  const behind = /^(.+?)\s*\((xa|phuong|dac khu|huyen cu|cu)\)$/.exec(folded);
  if (behind)
    return { name: behind[1] ?? '', kind: behind[2]?.replace(/(huyen )?cu/, '') || undefined };
  const front =
    /^(?:(xa|phuong|thi tran|dac khu|huyen|thi xa|thanh pho|tinh)\s+|(x|p|tt|h|tx|tp|t|dk)(?:\.\s*|\s+))(?=\S{2})(.+)$/.exec(
      folded,
    );
  if (!front) return { name: folded, kind: undefined };
  return { name: front[3] ?? '', kind: kindOf(front[1] ?? front[2] ?? '') };
}

function kindOf(word: string): string | undefined {
  if (['huyen', 'thi xa', 'thanh pho', 'h', 'tx', 'tp'].includes(word)) return 'district';
  return ['tinh', 't'].includes(word) ? undefined : (words[word] ?? word);
}
