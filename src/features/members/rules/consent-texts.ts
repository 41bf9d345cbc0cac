import type { LocalDate } from '../../../lib/dates.ts';
import type { Text } from '../../../lib/language.ts';

export type ConsentText = {
  readonly version: string;
  readonly validFrom: LocalDate;
  /** what the household agrees to, a paragraph each */
  readonly paragraphs: readonly Text[];
};

/**
 * What households agree to, in plain words, the latest last. A version is never changed once it has
 * been used: another wording is another version. Law on Personal Data Protection of 26/06/2025, in
 * force since 01/01/2026: consent is given for a named purpose and may be withdrawn.
 */
export const consentTexts: readonly ConsentText[] = [
  {
    version: '2026-1',
    validFrom: '2026-01-01',
    paragraphs: [
      {
        vi: 'Hộ tôi đồng ý để các thửa đất có tên trong phiếu này đứng sau mã số của vùng trồng: diện tích của hộ được tính vào hạn mức sản lượng của mã số.',
        en: 'My household agrees that the plots named in this form stand behind the code of the growing area: their size counts towards the quantity that may be sold under the code.',
        zh: '本户同意本表所列地块支撑该种植区的代码：本户面积计入该代码的产量限额。',
      },
      {
        vi: 'Hệ thống lưu họ tên, số điện thoại, nơi ở, các thửa đất, cây trồng và ngày hộ đồng ý hoặc rút lại.',
        en: 'The service keeps the name, telephone number, place, plots, crops, and the days on which the household agreed or withdrew.',
        zh: '系统保存户主姓名、电话、住址、地块、作物，以及同意或撤回的日期。',
      },
      {
        vi: 'Chỉ tổ chức của hộ, thanh tra, cán bộ quản lý mã số và cán bộ xã nơi có vùng trồng được xem. Người mua và người quét mã không thấy thông tin của hộ. Mỗi lần cơ quan nhà nước xem đều được ghi lại và tổ chức của hộ xem được.',
        en: 'Only the household’s own organisation, inspectors, code officers and the officer of the commune where the area lies can see this. Buyers and people who scan a label cannot. Every look by an authority is recorded, and the organisation can read that record.',
        zh: '仅本户所属机构、检查员、代码管理人员及种植区所在乡的人员可查看。买家和扫码者看不到农户信息。主管机关每次查看均有记录，本户所属机构可查阅。',
      },
      {
        vi: 'Hộ có thể rút lại bất cứ lúc nào: báo cho tổ chức bằng giấy, điện thoại, tin nhắn hoặc gặp trực tiếp. Từ vụ sau, đất của hộ không còn tính vào hạn mức; vụ đang làm không thay đổi.',
        en: 'The household may withdraw at any time by telling its organisation on paper, by telephone, by message or in person. From the next season its land no longer counts towards the quota; the present season stays as it is.',
        zh: '本户可随时撤回：以书面、电话、短信或当面告知所属机构。自下一季起，本户土地不再计入限额；本季不变。',
      },
    ],
  },
];

/** The wording in force on a day; undefined before the first one. */
export function consentTextOn(day: LocalDate): ConsentText | undefined {
  return consentTexts.findLast(({ validFrom }) => validFrom <= day);
}

export function findConsentText(version: string): ConsentText | undefined {
  return consentTexts.find((text) => text.version === version);
}

/** The first day with a wording to agree to. */
export const firstConsentDay: LocalDate = consentTexts[0]?.validFrom ?? '';
