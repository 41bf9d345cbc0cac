import type { Column } from '../rules/columns.ts';
import { dateGuide } from './shared-columns.ts';

/** As the annexes of the ministry's circulars have them, and the circular's number. */
export const productColumns: readonly Column[] = [
  {
    key: 'tradeName',
    header: 'Tên thương phẩm',
    also: ['Tên thuốc', 'Tên sản phẩm', 'Trade name'],
    isRequired: true,
    example: 'Minh Họa 500WP',
    width: 26,
    guide: {
      vi: 'Tên trên nhãn, kèm hàm lượng và dạng thuốc.',
      en: 'The name on the label, with content and form.',
      zh: '标签上的名称，含含量和剂型。',
    },
  },
  {
    key: 'ingredients',
    header: 'Hoạt chất',
    also: ['Tên hoạt chất', 'Hoạt chất - nguyên liệu', 'Common name', 'Active ingredients'],
    isRequired: true,
    example: 'Hoạt chất minh họa 500 g/kg',
    width: 32,
    guide: {
      vi: 'Tên hoạt chất và hàm lượng, như trên văn bản.',
      en: 'Active ingredients with their contents, as in the circular.',
      zh: '有效成分及含量，与文件一致。',
    },
  },
  {
    key: 'group',
    header: 'Nhóm thuốc',
    also: ['Nhóm', 'Loại thuốc', 'Group'],
    isRequired: true,
    example: 'Thuốc trừ sâu',
    width: 20,
    guide: {
      vi: 'Thuốc trừ sâu, trừ bệnh, trừ cỏ, trừ chuột, điều hòa sinh trưởng, dẫn dụ côn trùng, trừ ốc hoặc nhóm khác.',
      en: 'Insecticide, fungicide, herbicide, rodenticide, growth regulator, attractant, molluscicide or other group.',
      zh: '杀虫剂、杀菌剂、除草剂、杀鼠剂、生长调节剂、引诱剂、杀螺剂或其他类别。',
    },
  },
  {
    key: 'uses',
    header: 'Đối tượng phòng trừ',
    also: ['Dịch hại, cây trồng', 'Đối tượng phòng trừ - cây trồng', 'Crop, pest', 'Crop/pest'],
    example: 'rầy nâu, sâu cuốn lá/ lúa; rệp sáp/ xoài',
    width: 46,
    guide: {
      vi: 'Theo mẫu của thông tư: dịch hại/ cây trồng, cách nhau bằng dấu chấm phẩy. Bắt buộc với thuốc được phép.',
      en: 'As circulars print it: pest/ crop, parted by semicolons. Required for permitted products.',
      zh: '按文件格式：病虫害/ 作物，用分号隔开。许可产品必填。',
    },
  },
  {
    key: 'registrant',
    header: 'Tổ chức đăng ký',
    also: ['Tổ chức đề nghị đăng ký', 'Applicant', 'Registrant'],
    example: 'Công ty minh họa',
    width: 30,
    guide: {
      vi: 'Tổ chức đứng tên đăng ký.',
      en: 'The organisation it is registered by.',
      zh: '登记单位。',
    },
  },
  {
    key: 'registration',
    header: 'Số đăng ký',
    also: ['Số giấy chứng nhận đăng ký', 'Registration number'],
    example: '',
    width: 18,
    guide: {
      vi: 'Số giấy chứng nhận đăng ký, nếu biết.',
      en: 'Number of the registration, if known.',
      zh: '登记证号（如知）。',
    },
  },
  {
    key: 'standing',
    header: 'Tình trạng',
    also: ['Được phép hay loại', 'Standing'],
    example: 'Được phép',
    width: 18,
    guide: {
      vi: 'Để trống là được phép. “Loại khỏi danh mục” chỉ dùng trong văn bản sửa đổi.',
      en: 'Blank means permitted. “Loại khỏi danh mục” (taken out) is for amendments only.',
      zh: '留空表示许可。“Loại khỏi danh mục”（移出）仅用于修订文件。',
    },
  },
  { key: 'runOffUntil', header: 'Được dùng đến ngày', example: '', width: 18, guide: dateGuide },
  {
    key: 'list',
    header: 'Số văn bản',
    also: ['Thông tư', 'Danh mục', 'Circular'],
    example: '',
    width: 20,
    guide: {
      vi: 'Số của danh mục đang soạn. Để trống khi chỉ có một danh mục đang soạn.',
      en: 'The number of the draft list. Blank when there is only one.',
      zh: '草拟目录的文号。只有一个时可留空。',
    },
  },
];
