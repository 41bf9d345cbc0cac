import { defineProblems } from '../../../lib/problem.ts';

/** Sides count from 1; `at` is latitude, longitude. */
type Crossing = { first: string; second: string; at: string };

export const outlineProblems = defineProblems('areas', {
  outlineNotGeoJson: {
    status: 422,
    field: 'outline',
    vi: 'Ranh giới chưa đọc được. Dán hoặc chọn tệp GeoJSON, KML, hoặc danh sách điểm, mỗi dòng một góc, ví dụ 10,5312 105,4331.',
    en: 'The outline could not be read. Paste or choose GeoJSON, KML or a list of points, one corner a line, such as 10.5312 105.4331.',
    zh: '无法读取边界。请粘贴或选择 GeoJSON、KML 或点列表，每行一个顶点，例如 10.5312 105.4331。',
  },
  outlineLine: {
    status: 422,
    field: 'outline',
    vi: (p: { line: string; text: string }) =>
      `Dòng ${p.line} “${p.text}” chưa đọc được thành hai tọa độ. Mỗi dòng ghi một góc: vĩ độ rồi kinh độ, ví dụ 10,5312 105,4331 hoặc 10°31'52"N 105°25'59"E.`,
    en: (p: { line: string; text: string }) =>
      `Line ${p.line} “${p.text}” is not two coordinates. Write one corner a line: latitude, then longitude, such as 10.5312 105.4331 or 10°31'52"N 105°25'59"E.`,
    zh: (p: { line: string; text: string }) =>
      `第 ${p.line} 行“${p.text}”无法读成两个坐标。每行填写一个顶点：先纬度后经度，例如 10.5312 105.4331 或 10°31'52"N 105°25'59"E。`,
  },
  outlineZipped: {
    status: 422,
    field: 'outline',
    vi: 'Đây là tệp nén (KMZ hoặc ZIP). Giải nén, rồi chọn tệp .kml hoặc .geojson bên trong.',
    en: 'This is a packed file (KMZ or ZIP). Unpack it and choose the .kml or .geojson file inside.',
    zh: '这是压缩文件（KMZ 或 ZIP）。请解压后选择其中的 .kml 或 .geojson 文件。',
  },
  outlineNotAnArea: {
    status: 422,
    field: 'outline',
    vi: 'Tệp không có đúng một vùng khép kín (Polygon hoặc MultiPolygon). Bỏ điểm, đường và vùng khác rồi gửi lại.',
    en: 'The file does not have exactly one area (Polygon or MultiPolygon). Take out points, lines and other areas.',
    zh: '文件须恰好包含一个面（Polygon 或 MultiPolygon）。请删除点、线和其他面后重新提交。',
  },
  outlineSwapped: {
    status: 422,
    field: 'outline',
    vi: 'Kinh độ và vĩ độ bị đảo. Tệp GeoJSON và KML ghi kinh độ trước: [105,43; 10,52] là An Giang. Đổi lại thứ tự rồi gửi lại.',
    en: 'Longitude and latitude are swapped. GeoJSON and KML have longitude first: [105.43, 10.52] is An Giang. Turn them round and send it again.',
    zh: '经度与纬度颠倒。GeoJSON 和 KML 先写经度：[105.43, 10.52] 为安江省。请调换顺序后重新提交。',
  },
  outlineMetres: {
    status: 422,
    field: 'outline',
    vi: "Tọa độ đang tính bằng mét (VN-2000). Chọn định dạng VN-2000 và kinh tuyến trục ghi trên bản đồ (104°45' hoặc 104°30'), hoặc chuyển sang kinh vĩ độ WGS 84.",
    en: "The coordinates are in metres (VN-2000). Choose the format VN-2000 and the central meridian that the map names (104°45' or 104°30'), or convert them to degrees of WGS 84.",
    zh: "坐标单位为米（VN-2000）。请选择 VN-2000 格式和图上注明的中央子午线（104°45' 或 104°30'），或转换为 WGS 84 经纬度。",
  },
  outlineOutside: {
    status: 422,
    field: 'outline',
    vi: (p: { corner: string; corners: string }) =>
      `${p.corners} góc nằm ngoài Việt Nam, góc đầu tiên là góc số ${p.corner}. Kiểm tra lại tọa độ.`,
    en: (p: { corner: string; corners: string }) =>
      `Corners outside Viet Nam: ${p.corners}, the first is corner ${p.corner}. Check the coordinates.`,
    zh: (p: { corner: string; corners: string }) =>
      `有 ${p.corners} 个顶点位于越南境外，第一个是第 ${p.corner} 号顶点。请核对坐标。`,
  },
  outlineTooFewPoints: {
    status: 422,
    field: 'outline',
    vi: 'Ranh giới cần ít nhất ba điểm khác nhau.',
    en: 'An outline needs at least three different points.',
    zh: '边界至少需要三个不同的点。',
  },
  outlineCrossing: {
    status: 422,
    field: 'outline',
    vi: (p: Crossing) =>
      `Đường ranh giới tự cắt: cạnh ${p.first} gặp cạnh ${p.second} tại ${p.at}. Xem lại thứ tự các góc ở hai cạnh này.`,
    en: (p: Crossing) =>
      `The outline crosses itself: side ${p.first} meets side ${p.second} at ${p.at}. Check the order of the corners there.`,
    zh: (p: Crossing) =>
      `边界线自相交：第 ${p.first} 条边与第 ${p.second} 条边相交于 ${p.at}。请检查这两条边的顶点顺序。`,
  },
  outlinePartsOverlap: {
    status: 422,
    field: 'outline',
    vi: 'Các phần của vùng chồng lên nhau nên diện tích bị tính hai lần. Vẽ lại để các phần chỉ chạm nhau ở cạnh.',
    en: 'Parts of the area overlap, so that land would count twice. Draw them so that they meet at their sides at most.',
    zh: '各部分相互重叠，面积会重复计算。请重新绘制，使各部分最多在边上相接。',
  },
  outlineHoleOutside: {
    status: 422,
    field: 'outline',
    vi: 'Phần khoét bỏ (ao, đường, nhà) nằm ra ngoài vùng hoặc chồng lên nhau. Vẽ lại phần khoét nằm gọn trong vùng.',
    en: 'A part left out (pond, road, house) reaches beyond the area or overlaps another. Draw it inside the area.',
    zh: '挖除部分（池塘、道路、房屋）超出区域或相互重叠。请将其画在区域之内。',
  },
  outlineTooLarge: {
    status: 422,
    field: 'outline',
    vi: 'Ranh giới có hơn 2.000 điểm. Giản lược đường rồi gửi lại.',
    en: 'The outline has more than 2,000 points. Simplify it and send it again.',
    zh: '边界超过 2,000 个点。请简化后重新提交。',
  },
});
