import { z } from 'zod';
import { fold } from '../../../lib/fold.ts';
import { formatHectares } from '../../../lib/numbers.ts';
import type { Column } from '../rules/columns.ts';
import {
  type Area,
  type Basics,
  type CheckRow,
  compare,
  findHolder,
  type Holder,
  holderIndex,
  isSeenBefore,
  outcomeOf,
  readAddress,
} from './known.ts';
import { communeName } from './organisations.ts';
import { communeColumns, cropColumn, sizeColumns } from './shared-columns.ts';

export const holderColumn: Column = {
  key: 'holder',
  header: 'Mã số thuế hoặc tên viết tắt',
  also: ['Mã số thuế', 'MST', 'Tên viết tắt', 'Tổ chức', 'Chủ mã số', 'Holder'],
  isRequired: true,
  example: 'GMAU',
  width: 26,
  guide: {
    vi: 'Tổ chức giữ vùng trồng: mã số thuế hoặc tên viết tắt đã đăng ký.',
    en: 'The organisation that holds the area: its tax code or short name.',
    zh: '种植区所属机构：已登记的税号或简称。',
  },
};

const own: readonly Column[] = [
  {
    key: 'name',
    header: 'Tên vùng trồng',
    also: ['Vùng trồng', 'Tên vùng', 'Area name'],
    isRequired: true,
    example: 'Vùng xoài ba màu Chợ Mới',
    width: 32,
    guide: {
      vi: 'Tên riêng của vùng; mỗi tổ chức không có hai vùng cùng tên.',
      en: 'The area’s own name; no organisation has two of one name.',
      zh: '种植区名称；同一机构不得重名。',
    },
  },
  ...communeColumns,
  { ...cropColumn, isRequired: true },
  ...sizeColumns.map((column) =>
    column.key === 'size' ? { ...column, isRequired: true as const, example: '18,4' } : column,
  ),
  {
    key: 'householdCount',
    header: 'Số hộ',
    also: ['Số hộ tham gia', 'Số hộ dân', 'Households'],
    isRequired: true,
    example: '26',
    guide: {
      vi: 'Số hộ có đất trong vùng.',
      en: 'Households with land in the area.',
      zh: '在区内有地的农户数。',
    },
  },
];

/** A cooperative writes its own areas, an officer anybody's. */
export function areaColumns(isOfficer: boolean): readonly Column[] {
  return isOfficer ? [holderColumn, ...own] : own;
}

export const areaRow = z.object({
  holderId: z.string().optional(),
  name: z.string(),
  communeCode: z.string(),
  cropCode: z.string(),
  squareMetres: z.number(),
  householdCount: z.number(),
});

type Known = Basics & {
  readonly areas: readonly Area[];
  /** the cooperative whose sheet it is; none for an officer's */
  readonly ownId: string | undefined;
  readonly holders: readonly Holder[];
};

export function areaKey(holderId: string, name: string): string {
  return `${holderId} ${fold(name)}`;
}

export function areaCheck(known: Known): CheckRow {
  const holders = holderIndex(known.holders);
  const areas = new Map(known.areas.map((area) => [areaKey(area.holderId, area.name), area]));
  const seen = new Map<string, number>();
  return (row, number, headers) => {
    const holderId = known.ownId ?? findHolder(row, holders)?.id;
    const name = row.need('name', row.optional('name', 120));
    const address = readAddress(row, known, '');
    const cropCode = row.need('crop', row.choice('crop', known.crops));
    const squareMetres = row.need('size', row.squareMetres('size', 'unit', headers.size ?? ''));
    const householdCount = row.need('householdCount', row.whole('householdCount', 0, 100_000));
    const key = holderId && name ? areaKey(holderId, name) : undefined;
    const first = key && isSeenBefore(seen, key, number);
    if (first) row.fail('name', 'rowTwice', { row: String(first) });
    const there = key ? areas.get(key) : undefined;
    if (there) {
      compare(row, [
        ['commune', address.code, there.communeCode, communeName(known, there.communeCode)],
        ['crop', cropCode, there.cropCode, there.cropName],
        ['size', squareMetres, there.squareMetres, formatHectares(there.squareMetres, 'vi')],
        ['householdCount', householdCount, there.householdCount, String(there.householdCount)],
      ]);
    }
    return outcomeOf(
      row,
      address,
      () => ({
        ...{ name, cropCode, squareMetres, householdCount },
        communeCode: address.code,
        holderId: known.ownId === undefined ? holderId : undefined,
      }),
      !there,
    );
  };
}
