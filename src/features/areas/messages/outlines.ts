import { messages } from '../../../lib/language.ts';

/** The outline of an area, in its form and on its page. */
export const outlineWords = messages({
  vi: {
    outline: 'Ranh giới',
    outlineHint:
      'Dán GeoJSON, KML, hoặc mỗi dòng một góc: 10,5312 105,4331. Chưa có thì để trống, vẽ trên bản đồ sau khi lưu.',
    outlineKeep: 'Để trống thì giữ ranh giới đang có.',
    outlineFile: 'Hoặc chọn tệp ranh giới',
    outlineFileHint:
      'Tệp .geojson, .json, .kml, .txt hoặc .csv. Nếu gửi chưa được, cần chọn lại tệp.',
    outlineOffers: 'Có phải ý bạn là?',
    outlineNoOffer: 'Không, tôi tự sửa tọa độ',
    offerSwapped: 'Đổi chỗ kinh độ và vĩ độ',
    offerReordered: 'Đổi thứ tự hai góc liền nhau để đường không tự cắt',
    offerConverted: (meridian: string) => `Đổi từ VN-2000, kinh tuyến trục ${meridian}`,
    outlineAll: 'Ranh giới, chồng lấn và các lần vẽ',
    outlineOf: (size: string) => `Hình dạng vùng trồng ${size}`,
    outlineMissing: 'Chưa có ranh giới. Bổ sung để thấy hình dạng vùng và đối chiếu diện tích.',
    measured: 'Diện tích đo theo ranh giới',
    differs: (typed: string, measured: string) =>
      `Diện tích khai ${typed}, đo theo ranh giới ${measured}, lệch hơn 5 %. Kiểm tra lại rồi sửa chỗ chưa đúng.`,
  },
  en: {
    outline: 'Outline',
    outlineHint:
      'Paste GeoJSON, KML, or one corner a line: 10.5312 105.4331. Leave it empty to draw it on the map after saving.',
    outlineKeep: 'Leave it empty to keep the present outline.',
    outlineFile: 'Or choose a file with the outline',
    outlineFileHint:
      'A .geojson, .json, .kml, .txt or .csv file. Choose it again if the form comes back.',
    outlineOffers: 'Did you mean this?',
    outlineNoOffer: 'No, I will correct the coordinates',
    offerSwapped: 'Turn longitude and latitude round',
    offerReordered: 'Change two neighbouring corners about, so that the line does not cross itself',
    offerConverted: (meridian: string) => `Convert from VN-2000, central meridian ${meridian}`,
    outlineAll: 'Outline, overlaps and earlier outlines',
    outlineOf: (size: string) => `Shape of the growing area, ${size}`,
    outlineMissing: 'There is no outline yet. Add one to see the shape and compare the size.',
    measured: 'Size measured by the outline',
    differs: (typed: string, measured: string) =>
      `Declared ${typed}, measured ${measured} by the outline: more than 5 % apart. Check both and correct the wrong one.`,
  },
  zh: {
    outline: '边界',
    outlineHint:
      '粘贴 GeoJSON、KML，或每行一个顶点：10.5312 105.4331。暂无可留空，保存后在地图上绘制。',
    outlineKeep: '留空则保留现有边界。',
    outlineFile: '或选择边界文件',
    outlineFileHint: '.geojson、.json、.kml、.txt 或 .csv 文件。若表单退回，需重新选择文件。',
    outlineOffers: '您的意思是？',
    outlineNoOffer: '不是，我自己更正坐标',
    offerSwapped: '调换经度与纬度',
    offerReordered: '调换两个相邻顶点的顺序，使边界线不再自相交',
    offerConverted: (meridian: string) => `由 VN-2000（中央子午线 ${meridian}）转换`,
    outlineAll: '边界、重叠与历次绘制',
    outlineOf: (size: string) => `种植区形状，${size}`,
    outlineMissing: '尚无边界。补充后可查看形状并核对面积。',
    measured: '按边界测得的面积',
    differs: (typed: string, measured: string) =>
      `申报面积 ${typed}，按边界测得 ${measured}，相差超过 5%。请核对并更正有误的一项。`,
  },
});
