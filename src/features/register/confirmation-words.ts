import { formatDate, type LocalDate } from '../../lib/dates.ts';
import { polygonCorners } from '../../lib/geometry.ts';
import { formatHectares, formatNumber } from '../../lib/numbers.ts';
import { type PrintedFormer, printCommune } from '../reference/rules.ts';
import type { Confirmed } from './confirmation-store.ts';
import { words } from './messages.ts';

/** The paper in words. It is a document of the state, so it is in Vietnamese whoever prints it. */
export type Confirmation = {
  readonly authority: string;
  readonly number: string;
  readonly placeAndDay: string;
  readonly value: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  /** corners as '10,512345 / 105,431234', in the order of the outline */
  readonly corners: readonly string[];
  readonly cornersNote: string | undefined;
  readonly state: string;
  readonly stateIsGood: boolean;
  readonly pageAddress: string;
};

/** More corners than fit the paper are left to the map in the system. */
const mostCorners = 48;

export function confirmationOf(
  code: Confirmed,
  former: readonly PrintedFormer[],
  publicUrl: string,
  today: LocalDate,
): Confirmation {
  const day = (date: LocalDate) => formatDate(date, 'vi');
  const [year = '', month = '', dayOfMonth = ''] = code.issue.decidedOn.split('-');
  const corners = code.outline ? polygonCorners(code.outline) : [];
  const isShort = corners.length > 0 && corners.length <= mostCorners;
  return {
    authority: code.issue.authority,
    number: code.issue.number,
    placeAndDay: `An Giang, ngày ${dayOfMonth} tháng ${month} năm ${year}`,
    value: code.value,
    facts: [
      { term: 'Tên vùng trồng', value: code.areaName },
      {
        term: 'Đơn vị đứng tên mã số',
        value: code.holderTaxCode
          ? `${code.holderName} (mã số thuế ${code.holderTaxCode})`
          : code.holderName,
      },
      { term: 'Người đại diện', value: code.representative },
      { term: 'Địa chỉ đơn vị', value: code.holderAddress },
      { term: 'Địa chỉ vùng trồng', value: printCommune(code.commune, former, 'vi') },
      { term: 'Cây trồng', value: `${code.crop} (${code.scientificName})` },
      { term: 'Tổng diện tích', value: formatHectares(code.squareMetres, 'vi') },
      { term: 'Số hộ tham gia', value: `${formatNumber(code.householdCount, 'vi')} hộ` },
      {
        term: 'Phạm vi',
        value: code.isExport ? `Xuất khẩu sang thị trường ${code.market}` : 'Tiêu thụ trong nước',
      },
      {
        term: 'Căn cứ',
        value: `Quyết định số ${code.issue.number} ngày ${day(code.issue.decidedOn)}`,
      },
    ],
    corners: isShort ? corners.map(([x, y]) => `${degrees(y)} / ${degrees(x)}`) : [],
    cornersNote: isShort
      ? undefined
      : code.outline
        ? `Ranh giới có ${formatNumber(corners.length, 'vi')} điểm, lưu trong hệ thống của tỉnh.`
        : 'Chưa có ranh giới trong hệ thống.',
    state: `Tình trạng ngày ${day(today)}: ${words('vi')[code.state].toLowerCase()}`,
    stateIsGood: code.state === 'active',
    pageAddress: `${publicUrl}/areas/${code.normalised}`,
  };
}

function degrees(value: number): string {
  return value.toFixed(6).replace('.', ',');
}
