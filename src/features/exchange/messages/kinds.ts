import type { ImportKind } from '../../../db/schema/exchange.ts';
import { messages, type Text } from '../../../lib/language.ts';

export const kindWords = messages({
  vi: {
    organisations: 'Tổ chức',
    members: 'Hộ thành viên và thửa đất',
    areas: 'Vùng trồng',
    codes: 'Mã số vùng trồng đã cấp',
    products: 'Danh mục thuốc bảo vệ thực vật',
  },
  en: {
    organisations: 'Organisations',
    members: 'Member households and plots',
    areas: 'Growing areas',
    codes: 'Growing-area codes already issued',
    products: 'Permitted crop-protection products',
  },
  zh: {
    organisations: '机构',
    members: '成员农户和地块',
    areas: '种植区',
    codes: '已发种植区代码',
    products: '许可植保产品目录',
  },
});

export function kindNames(kind: ImportKind): Text {
  return { vi: kindWords('vi')[kind], en: kindWords('en')[kind], zh: kindWords('zh')[kind] };
}
