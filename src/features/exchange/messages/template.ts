import type { Language } from '../../../lib/language.ts';

type Words = Record<
  'guide' | 'lists' | 'column' | 'isRequired' | 'required' | 'howTo' | 'example',
  string
> & { readonly rules: readonly string[] };

const words: Readonly<Record<Language, Words>> = {
  vi: {
    guide: 'Hướng dẫn',
    lists: 'Danh mục',
    column: 'Cột',
    isRequired: 'Bắt buộc',
    required: 'có',
    howTo: 'Cách ghi',
    example: 'Ví dụ',
    rules: [
      'Cột xếp theo thứ tự nào cũng được; tên cột có hay không có dấu đều nhận ra.',
      'Dòng bắt đầu bằng “VÍ DỤ” không được nhập; có thể để lại.',
      'Không gộp ô. Không dùng công thức chưa có kết quả.',
      'Gửi tệp lên chỉ để kiểm tra; chưa ghi gì cho đến khi bạn bấm Nhập.',
      'Dòng đã có trong hệ thống được nhận ra và không đổi.',
    ],
  },
  en: {
    guide: 'Guide',
    lists: 'Lists',
    column: 'Column',
    isRequired: 'Required',
    required: 'yes',
    howTo: 'How to fill it in',
    example: 'Example',
    rules: [
      'Columns may stand in any order; their names are recognised with and without marks.',
      'A row that begins with “VÍ DỤ” is not imported and may stay.',
      'Do not merge cells. Do not use formulas without a result.',
      'Sending the file only checks it; nothing is recorded until you press Import.',
      'Rows that are here already are recognised and not changed.',
    ],
  },
  zh: {
    guide: '说明',
    lists: '目录',
    column: '列',
    isRequired: '必填',
    required: '是',
    howTo: '填写方法',
    example: '示例',
    rules: [
      '列的顺序不限；列名带或不带声调均可识别。',
      '以“VÍ DỤ”开头的行不会导入，可保留。',
      '请勿合并单元格，请勿使用没有结果的公式。',
      '提交文件仅作检查；点击导入之前不会记录任何内容。',
      '系统中已有的行会被识别且不作更改。',
    ],
  },
};

export function templateWords(language: Language): Words {
  return words[language];
}
