import type { LocalDate } from '../../../lib/dates.ts';
import { clean, fold } from '../../../lib/fold.ts';
import type { FindingKey } from '../rules/findings.ts';
import { placeAddress, printFormer, type Units } from '../rules/place-address.ts';
import type { Option, RowReader } from '../rules/row-reader.ts';

/** What a row comes to. `question`: an old address whose commune was split, not answered yet. */
export type Outcome = {
  readonly state: 'new' | 'unchanged' | 'problem' | 'question';
  readonly input?: unknown;
  readonly question?: { key: string; formerCode: string; place: string };
};

/** Reads one row after the other; what it saw in earlier rows it remembers. */
export type CheckRow = (row: RowReader, number: number, headers: Headers) => Outcome;
export type Headers = Readonly<Record<string, string>>;

export type Addresses = {
  readonly units: Units;
  /** the question's key -> the commune that a person chose */
  readonly answers: ReadonlyMap<string, string>;
};
export type Holder = {
  readonly id: string;
  readonly name: string;
  readonly taxCode: string | null;
  readonly shortName: string;
};
export type Area = {
  readonly id: string;
  readonly holderId: string;
  readonly name: string;
  readonly cropCode: string;
  readonly cropName: string;
  readonly communeCode: string;
  readonly squareMetres: number;
  readonly householdCount: number;
};

export type Basics = Addresses & {
  readonly today: LocalDate;
  readonly crops: readonly Option<string>[];
};

type Address = {
  readonly code?: string | undefined;
  readonly formerCode?: string | undefined;
  readonly question?: Outcome['question'];
};

/** The commune of today that an address lies in; an old one is converted and told, a split one asked about. */
export function readAddress(row: RowReader, { units, answers }: Addresses, place: string): Address {
  const commune = row.need('commune', row.raw('commune'));
  if (commune === undefined) return {};
  const [district, province] = [row.raw('district'), row.raw('province')];
  const placed = placeAddress(units, { commune, district, province });
  if ('why' in placed) {
    row.fail('commune', placed.why, placed.facts);
    return {};
  }
  if ('code' in placed) {
    const { code, from } = placed;
    if (from) note(row, units, from, code);
    return { code, formerCode: from?.code };
  }
  const { split } = placed;
  const key = `${split.code} ${fold(place)}`.trim();
  const answer = answers.get(key);
  if (answer !== undefined) {
    note(row, units, split, answer);
    return { code: answer, formerCode: split.code };
  }
  row.note('commune', 'communeSplit', { from: printFormer(split) });
  return { question: { key, formerCode: split.code, place: clean(place) } };
}

function note(row: RowReader, units: Units, from: Parameters<typeof printFormer>[0], code: string) {
  const unit = units.byCode.get(code);
  const to = unit ? `${unit.kind} ${unit.name}` : code;
  row.note('commune', 'communeConverted', { from: printFormer(from), to });
}

/** Compares what the sheet says with what is recorded; an import corrects nothing. */
export function compare(
  row: RowReader,
  pairs: readonly (readonly [column: string, said: unknown, recorded: unknown, shown: string])[],
): void {
  for (const [column, said, recorded, shown] of pairs) {
    if (said === undefined || said === recorded) continue;
    const isSameText =
      typeof said === 'string' && typeof recorded === 'string' && fold(said) === fold(recorded);
    if (!isSameText) row.fail(column, 'existsDiffers', { now: shown });
  }
}

/** A row that says again what an earlier one said. */
export function isSeenBefore(
  seen: Map<string, number>,
  key: string,
  number: number,
): number | undefined {
  const first = seen.get(key);
  if (first === undefined) seen.set(key, number);
  return first;
}

export function outcomeOf(
  row: RowReader,
  address: Address,
  input: () => unknown,
  isNew: boolean,
): Outcome {
  if (row.findings.some((finding) => !finding.isNote)) return { state: 'problem' };
  if (address.question) return { state: 'question', question: address.question };
  return isNew ? { state: 'new', input: input() } : { state: 'unchanged' };
}

export function holderIndex(holders: readonly Holder[]): ReadonlyMap<string, Holder> {
  return new Map(
    holders.flatMap((holder) => [
      [holder.shortName.toUpperCase(), holder] as const,
      ...(holder.taxCode ? [[holder.taxCode, holder] as const] : []),
    ]),
  );
}

/** By tax code, with or without the zero that Excel loses, or by short name. */
export function findHolder(
  row: RowReader,
  holders: ReadonlyMap<string, Holder>,
): Holder | undefined {
  const text = row.need('holder', row.raw('holder'));
  if (text === undefined) return undefined;
  const bare = text.replace(/[\s.]/g, '').toUpperCase();
  const found = holders.get(bare) ?? (/^\d{9}$/.test(bare) ? holders.get(`0${bare}`) : undefined);
  if (!found) row.fail('holder', 'holderUnknown' satisfies FindingKey);
  return found;
}

export function optionsOf(
  rows: readonly { code: string; nameVi: string; nameEn: string; nameZh: string }[],
): Option<string>[] {
  return rows.map(({ code, nameVi, nameEn, nameZh }) => ({
    value: code,
    label: nameVi,
    // "Khóm (dứa)" is written as "Khóm" as well.
    names: [code, nameVi, nameVi.replace(/\s*\([^)]*\)/, ''), nameEn, nameZh],
  }));
}
