import { z } from 'zod';
import { readCode, type Scheme, whyNotForMarket } from '../../areas/rules/read-code.ts';
import type { Column } from '../rules/columns.ts';
import type { Option } from '../rules/row-reader.ts';
import { areaKey, holderColumn } from './areas.ts';
import {
  type Area,
  type CheckRow,
  findHolder,
  type Holder,
  holderIndex,
  isSeenBefore,
  outcomeOf,
} from './known.ts';
import { dateGuide } from './shared-columns.ts';

export const codeColumns: readonly Column[] = [
  {
    key: 'value',
    header: 'Mã số vùng trồng',
    also: ['Mã số', 'Mã vùng trồng', 'PUC', 'Code'],
    isRequired: true,
    example: 'VN-AGOR-0044',
    width: 24,
    guide: {
      vi: 'Đúng như in trên giấy.',
      en: 'Exactly as printed on the paper.',
      zh: '与证件所印一致。',
    },
  },
  {
    key: 'market',
    header: 'Thị trường',
    also: ['Nước nhập khẩu', 'Thị trường xuất khẩu', 'Market'],
    isRequired: true,
    example: 'Trung Quốc',
    width: 16,
    guide: {
      vi: 'Tên hoặc mã trong danh mục thị trường.',
      en: 'A name or code of the list of markets.',
      zh: '市场目录中的名称或代码。',
    },
  },
  holderColumn,
  {
    key: 'area',
    header: 'Tên vùng trồng',
    also: ['Vùng trồng', 'Area name'],
    isRequired: true,
    example: 'Vùng xoài ba màu Chợ Mới',
    width: 32,
    guide: {
      vi: 'Tên vùng trồng đã đăng ký của tổ chức.',
      en: 'The name of a registered area of the organisation.',
      zh: '该机构已登记的种植区名称。',
    },
  },
  {
    key: 'number',
    header: 'Số quyết định',
    also: ['Số văn bản', 'Số thông báo', 'Decision number'],
    isRequired: true,
    example: '118/TTBVTV-HTQT',
    width: 20,
    guide: {
      vi: 'Số văn bản cấp mã.',
      en: 'The number of the paper that issued the code.',
      zh: '发码文件编号。',
    },
  },
  {
    key: 'decidedOn',
    header: 'Ngày quyết định',
    also: ['Ngày cấp', 'Ngày văn bản', 'Ngày', 'Issued on'],
    isRequired: true,
    example: '12/04/2024',
    guide: dateGuide,
  },
  {
    key: 'grounds',
    header: 'Căn cứ',
    also: ['Lý do', 'Ghi chú', 'Grounds'],
    isRequired: true,
    example: 'Danh sách mã số được Hải quan Trung Quốc phê duyệt',
    width: 36,
    guide: {
      vi: 'Văn bản, danh sách mà mã số dựa vào.',
      en: 'The paper or list that the code rests on.',
      zh: '代码所依据的文件或名单。',
    },
  },
];

export const codeRow = z.object({
  areaId: z.string(),
  value: z.string(),
  marketCode: z.string(),
  number: z.string(),
  decidedOn: z.string(),
  grounds: z.string(),
});

export type IssuedCode = {
  readonly areaId: string;
  readonly areaName: string;
  readonly schemeId: string;
  readonly marketCode: string;
  readonly valueNormalised: string;
  readonly value: string;
  readonly isLive: boolean;
};
type Market = { readonly code: string; readonly isExport: boolean };
type Known = {
  readonly today: string;
  readonly holders: readonly Holder[];
  readonly areas: readonly Area[];
  readonly codes: readonly IssuedCode[];
  readonly schemes: readonly (Scheme & { readonly example: string })[];
  readonly markets: readonly Option<Market>[];
  /** organisations that the officer has a role in: nobody decides about their own */
  readonly conflictIds: ReadonlySet<string>;
};

export function codeCheck(known: Known): CheckRow {
  const holders = holderIndex(known.holders);
  const areas = new Map(known.areas.map((area) => [areaKey(area.holderId, area.name), area]));
  const owner = new Map(
    known.codes.map((code) => [`${code.schemeId} ${code.valueNormalised}`, code]),
  );
  const issued = new Set(known.codes.map(keyOf));
  const live = new Map(
    known.codes.filter(({ isLive }) => isLive).map((code) => [marketKey(code), code.value]),
  );
  const seen = new Map<string, number>();
  const forms = known.schemes.filter(({ kind }) => kind !== 'PHC').map(({ example }) => example);
  return (row, number) => {
    const value = row.need('value', row.optional('value', 60));
    const read = value === undefined ? undefined : readCode(value, known.schemes);
    if (value !== undefined && !read) row.fail('value', 'codeForm', { examples: forms.join(', ') });
    if (read?.isPackingHouse) row.fail('value', 'codeOfPackingHouse');
    const market = row.need('market', row.choice('market', known.markets));
    if (read && market) {
      const why = whyNotForMarket(read.scheme, market, read.parts);
      if (why) row.fail('market', 'said', why.text);
    }
    const holder = findHolder(row, holders);
    if (holder && known.conflictIds.has(holder.id)) row.fail('holder', 'ownHolder');
    const areaName = row.need('area', row.raw('area'));
    const area = holder && areaName ? areas.get(areaKey(holder.id, areaName)) : undefined;
    if (holder && areaName && !area) row.fail('area', 'areaUnknown');
    const decision = row.need('number', row.optional('number', 60));
    const decidedOn = row.need('decidedOn', row.date('decidedOn', known.today));
    const grounds = row.need('grounds', row.optional('grounds', 1000));

    let isNew = true;
    if (read && market && area) {
      const code = {
        areaId: area.id,
        schemeId: read.scheme.id,
        marketCode: market.code,
        valueNormalised: read.normalised,
      };
      const first = isSeenBefore(seen, keyOf(code), number);
      if (first) row.fail('value', 'rowTwice', { row: String(first) });
      isNew = !issued.has(keyOf(code));
      const other = owner.get(`${code.schemeId} ${code.valueNormalised}`);
      if (other && other.areaId !== area.id)
        row.fail('value', 'codeOtherArea', { area: other.areaName });
      const standing = live.get(marketKey(code));
      if (isNew && standing !== undefined) row.fail('market', 'marketHasCode', { value: standing });
      if (isNew && standing === undefined && !first) live.set(marketKey(code), value ?? '');
      if (!other)
        owner.set(`${code.schemeId} ${code.valueNormalised}`, {
          ...code,
          areaName: area.name,
          value: value ?? '',
          isLive: true,
        });
    }
    return outcomeOf(
      row,
      {},
      () => ({
        ...{ value, number: decision, decidedOn, grounds },
        areaId: area?.id,
        marketCode: market?.code,
      }),
      isNew,
    );
  };
}

type Key = Pick<IssuedCode, 'areaId' | 'schemeId' | 'marketCode' | 'valueNormalised'>;

function keyOf({ areaId, schemeId, marketCode, valueNormalised }: Key): string {
  return `${areaId} ${schemeId} ${marketCode} ${valueNormalised}`;
}

function marketKey({ areaId, schemeId, marketCode }: Omit<Key, 'valueNormalised'>): string {
  return `${areaId} ${schemeId} ${marketCode}`;
}
