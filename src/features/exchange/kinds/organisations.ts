import { z } from 'zod';
import { fold } from '../../../lib/fold.ts';
import type { Column } from '../rules/columns.ts';
import type { Option } from '../rules/row-reader.ts';
import {
  type Addresses,
  type CheckRow,
  compare,
  type Holder,
  isSeenBefore,
  outcomeOf,
  readAddress,
} from './known.ts';
import { communeColumns, dateGuide } from './shared-columns.ts';

export const organisationColumns: readonly Column[] = [
  {
    key: 'name',
    header: 'Tên tổ chức',
    also: ['Tên HTX', 'Tên hợp tác xã', 'Tên', 'Organisation name'],
    isRequired: true,
    example: 'Hợp tác xã Nông nghiệp Mẫu',
    width: 36,
    guide: {
      vi: 'Như trên giấy chứng nhận đăng ký.',
      en: 'As on the registration certificate.',
      zh: '与登记证书一致。',
    },
  },
  {
    key: 'shortName',
    header: 'Tên viết tắt',
    also: ['Viết tắt', 'Short name'],
    isRequired: true,
    example: 'GMAU',
    guide: {
      vi: '2 đến 10 chữ in hoa không dấu hoặc chữ số; đứng đầu số lô hàng, không đổi về sau.',
      en: '2 to 10 capital letters or digits; batch numbers start with it, it never changes.',
      zh: '2 至 10 个大写字母或数字；批次编号以此开头，不可更改。',
    },
  },
  {
    key: 'kind',
    header: 'Loại hình',
    also: ['Loại', 'Kind'],
    isRequired: true,
    example: 'HTX',
    guide: {
      vi: 'HTX, THT, doanh nghiệp, chủ cơ sở đóng gói, tổ chức chứng nhận hoặc phòng thử nghiệm.',
      en: 'HTX, THT, company, packing-house operator, certifier or laboratory.',
      zh: 'HTX、THT、企业、包装厂经营者、认证机构或实验室。',
    },
  },
  {
    key: 'taxCode',
    header: 'Mã số thuế',
    also: ['MST', 'Mã số HTX', 'Tax code'],
    example: '1600123458',
    width: 16,
    guide: {
      vi: '10 chữ số, 10 chữ số và -001, hoặc 12 chữ số; để trống nếu chưa có. Định dạng ô là Văn bản để giữ số 0 ở đầu.',
      en: '10 digits, 10 digits and -001, or 12 digits; blank when there is none. Format the cells as Text to keep leading zeros.',
      zh: '10 位数字、10 位加 -001，或 12 位；没有则留空。请设为文本格式以保留开头的 0。',
    },
  },
  ...communeColumns,
  {
    key: 'addressLine',
    header: 'Địa chỉ',
    also: ['Số nhà, đường, ấp', 'Ấp', 'Address'],
    isRequired: true,
    example: 'Ấp Thị',
    width: 26,
    guide: { vi: 'Số nhà, đường, ấp.', en: 'House, street, hamlet.', zh: '门牌、街道、村。' },
  },
  {
    key: 'representative',
    header: 'Người đại diện',
    also: ['Giám đốc', 'Đại diện', 'Representative'],
    isRequired: true,
    example: 'Nguyễn Văn Mẫu',
    width: 22,
    guide: {
      vi: 'Họ tên người đại diện theo pháp luật, hoặc tổ trưởng.',
      en: 'The legal representative, or the head of the group.',
      zh: '法定代表人或组长姓名。',
    },
  },
  {
    key: 'kindSince',
    header: 'Từ ngày',
    also: ['Ngày thành lập', 'Ngày đăng ký', 'Since'],
    isRequired: true,
    example: '15/03/2019',
    guide: dateGuide,
  },
  {
    key: 'grounds',
    header: 'Căn cứ',
    also: ['Giấy chứng nhận', 'Số giấy chứng nhận', 'Grounds'],
    isRequired: true,
    example: 'Giấy chứng nhận đăng ký HTX số 12/2019',
    width: 36,
    guide: {
      vi: 'Số và ngày giấy chứng nhận hoặc quyết định.',
      en: 'Number and date of the certificate or decision.',
      zh: '证书或决定的编号和日期。',
    },
  },
];

const kinds = ['cooperative', 'cooperative-group', 'company', 'packing-house-operator'] as const;
const otherKinds = ['certifier', 'laboratory'] as const;
type Kind = (typeof kinds)[number] | (typeof otherKinds)[number];

/** An authority is set up by hand: its people decide about everyone else. */
export const kindOptions: readonly Option<Kind>[] = [
  { value: 'cooperative', label: 'HTX', names: ['HTX', 'Hợp tác xã', 'cooperative'] },
  { value: 'cooperative-group', label: 'THT', names: ['THT', 'Tổ hợp tác', 'cooperative group'] },
  {
    value: 'company',
    label: 'Doanh nghiệp',
    names: ['Doanh nghiệp', 'DN', 'Công ty', 'company'],
  },
  {
    value: 'packing-house-operator',
    label: 'Chủ cơ sở đóng gói',
    names: ['Chủ cơ sở đóng gói', 'Cơ sở đóng gói', 'CSĐG', 'packing-house operator'],
  },
  { value: 'certifier', label: 'Tổ chức chứng nhận', names: ['Tổ chức chứng nhận', 'certifier'] },
  {
    value: 'laboratory',
    label: 'Phòng thử nghiệm',
    names: ['Phòng thử nghiệm', 'Phòng kiểm nghiệm', 'laboratory'],
  },
];

export const organisationRow = z.object({
  name: z.string(),
  shortName: z.string(),
  kind: z.enum([...kinds, ...otherKinds]),
  taxCode: z.string().optional(),
  communeCode: z.string(),
  formerCommuneCode: z.string().optional(),
  addressLine: z.string(),
  representative: z.string(),
  kindSince: z.string(),
  grounds: z.string(),
});

export type Organisation = Holder & { readonly kind: string; readonly communeCode: string };
type Known = Addresses & {
  readonly today: string;
  readonly organisations: readonly Organisation[];
};

export function organisationCheck(known: Known): CheckRow {
  const byTaxCode = new Map(known.organisations.map((each) => [each.taxCode, each]));
  const byShortName = new Map(known.organisations.map((each) => [each.shortName, each]));
  const seen = new Map<string, number>();
  return (row, number) => {
    const name = row.need('name', row.optional('name', 200));
    const typedShort = row.need('shortName', row.raw('shortName'))?.toUpperCase();
    const shortName =
      typedShort !== undefined && /^[A-Z0-9]{2,10}$/.test(typedShort) ? typedShort : undefined;
    if (typedShort !== undefined && !shortName) row.fail('shortName', 'shortNameWrong');
    const kind = row.need('kind', row.choice('kind', kindOptions));
    const taxCode = row.taxCode('taxCode');
    const addressLine = row.need('addressLine', row.optional('addressLine', 200));
    const address = readAddress(row, known, addressLine ?? '');
    const representative = row.need('representative', row.optional('representative', 120));
    const kindSince = row.need('kindSince', row.date('kindSince', known.today));
    const grounds = row.need('grounds', row.optional('grounds', 300));
    for (const [column, value] of [
      ['taxCode', taxCode],
      ['shortName', shortName],
    ] as const) {
      const first = value && isSeenBefore(seen, `${column} ${value}`, number);
      if (first) row.fail(column, 'rowTwice', { row: String(first) });
    }
    const same = taxCode === undefined ? undefined : byTaxCode.get(taxCode);
    const namesake = shortName === undefined ? undefined : byShortName.get(shortName);
    const there = same ?? (isSameOne(namesake, name, taxCode) ? namesake : undefined);
    if (there) {
      compare(row, [
        ['name', name, there.name, there.name],
        ['shortName', shortName, there.shortName, there.shortName],
        ['kind', kind, there.kind, labelOf(there.kind)],
        ['taxCode', taxCode, there.taxCode, there.taxCode ?? '—'],
        ['commune', address.code, there.communeCode, communeName(known, there.communeCode)],
      ]);
    } else if (namesake) row.fail('shortName', 'shortNameTaken', { name: namesake.name });
    return outcomeOf(
      row,
      address,
      () => ({
        ...{ name, shortName, kind, taxCode, addressLine, representative, kindSince, grounds },
        communeCode: address.code,
        formerCommuneCode: address.formerCode,
      }),
      !there,
    );
  };
}

/** Without a tax code the short name is the key; then the name must agree. */
function isSameOne(
  namesake: Organisation | undefined,
  name: string | undefined,
  taxCode: string | undefined,
): boolean {
  if (!namesake || (taxCode !== undefined && namesake.taxCode !== null)) return false;
  return name !== undefined && fold(name) === fold(namesake.name);
}

function labelOf(kind: string): string {
  return kindOptions.find(({ value }) => value === kind)?.label ?? kind;
}

export function communeName({ units }: Addresses, code: string): string {
  const unit = units.byCode.get(code);
  return unit ? `${unit.kind} ${unit.name}` : code;
}
