import { defineProblems } from '../../../lib/problem.ts';

type Part = { part: string };
type Name = { name: string };

export const schemeProblems = defineProblems('schemes', {
  templateSign: {
    status: 422,
    field: 'template',
    vi: ({ sign }: { sign: string }) =>
      `Ngoài các phần trong ngoặc {}, mẫu mã chỉ có chữ A đến Z, số và gạch nối. Bỏ phần "${sign}".`,
    en: ({ sign }: { sign: string }) =>
      `Outside the parts in braces a form has only letters A to Z, digits and hyphens. Remove "${sign}".`,
    zh: ({ sign }: { sign: string }) =>
      `除花括号内的部分外，格式只能包含字母A至Z、数字和连字符。请删除“${sign}”。`,
  },
  templatePart: {
    status: 422,
    field: 'template',
    vi: ({ part }: Part) =>
      `Chưa hiểu phần ${part}. Dùng {chữ}, {tỉnh}, {xã}, {loại}, {cây}, {số}, {năm}, {thị trường}; độ dài từ 1 đến 20 ghi sau dấu hai chấm, ví dụ {số:5} hoặc {số:5-6}.`,
    en: ({ part }: Part) =>
      `${part} is no known part. Use {letters}, {province}, {commune}, {kind}, {crop}, {serial}, {year}, {market}; a width from 1 to 20 follows a colon, such as {serial:5} or {serial:5-6}.`,
    zh: ({ part }: Part) =>
      `无法识别${part}。请使用 {letters}、{province}、{commune}、{kind}、{crop}、{serial}、{year}、{market}；冒号后写1至20的长度，例如 {serial:5} 或 {serial:5-6}。`,
  },
  templatePartTwice: {
    status: 422,
    field: 'template',
    vi: ({ part }: Part) => `Phần ${part} có hai lần. Mỗi phần chỉ ghi một lần trong mẫu mã.`,
    en: ({ part }: Part) => `${part} is there twice. Each part stands once in a form.`,
    zh: ({ part }: Part) => `${part}出现两次。每个部分在格式中只能出现一次。`,
  },
  templateRunsOn: {
    status: 422,
    field: 'template',
    vi: ({ part }: Part) =>
      `Không biết phần ${part} bắt đầu ở đâu, vì phần ngay trước có độ dài thay đổi. Thêm gạch nối phía trước, hoặc ghi độ dài cố định.`,
    en: ({ part }: Part) =>
      `Nobody can tell where ${part} begins, as the part before it changes in width. Put a hyphen before it, or give a fixed width.`,
    zh: ({ part }: Part) =>
      `前一部分长度不固定，无法确定${part}从何处开始。请在其前加连字符，或写明固定长度。`,
  },
  templateWithoutSerial: {
    status: 422,
    field: 'template',
    vi: 'Mẫu mã chưa có số thứ tự. Thêm {số:5}, trong đó 5 là số chữ số.',
    en: 'The form has no serial number. Add {serial:5}, where 5 is the number of digits.',
    zh: '格式中缺少序号。请添加 {serial:5}，其中5为位数。',
  },
  marketNotLast: {
    status: 422,
    field: 'template',
    vi: 'Phần {thị trường} phải ở cuối mẫu mã, không ghi gạch nối phía trước: đuôi này tự có gạch nối.',
    en: 'The {market} part stands at the end without a hyphen before it: it brings its own.',
    zh: '{market} 部分须位于末尾，且前面不写连字符：该后缀自带连字符。',
  },
  exampleNotOfTemplate: {
    status: 422,
    field: 'example',
    vi: ({ pattern }: { pattern: string }) =>
      `Mã ví dụ không theo mẫu. Theo mẫu, mã có dạng ${pattern}. Sửa ví dụ hoặc sửa mẫu mã.`,
    en: ({ pattern }: { pattern: string }) =>
      `The example does not follow the form, which looks like ${pattern}. Correct the example or the form.`,
    zh: ({ pattern }: { pattern: string }) =>
      `示例不符合格式。该格式形如 ${pattern}。请修改示例或格式。`,
  },
  exampleOfOtherScheme: {
    status: 409,
    field: 'example',
    vi: ({ name }: Name) =>
      `Mã ví dụ đã đọc được theo mẫu "${name}". Hai mẫu không được đọc cùng một mã: đổi mẫu mới, hoặc dùng mẫu đang có.`,
    en: ({ name }: Name) =>
      `The example is already read as "${name}". Two schemes may not read the same code: change the new one, or use the existing one.`,
    zh: ({ name }: Name) =>
      `该示例已可按“${name}”读取。两种格式不得读取同一代码：请修改新格式，或使用现有格式。`,
  },
  notForNewCodes: {
    status: 422,
    field: 'allotted',
    vi: 'Mẫu có {huyện} chỉ dùng để ghi nhận mã cũ, vì từ 01/07/2025 không còn cấp huyện. Bỏ {huyện}, hoặc chọn chỉ ghi nhận.',
    en: 'A form with {district} can only be recorded: there are no districts since 1 July 2025. Leave out {district}, or choose recording only.',
    zh: '含 {district} 的格式只能用于登记旧代码：自2025年7月1日起不再设县级。请删除 {district}，或选择仅登记。',
  },
  forNoMarket: {
    status: 422,
    field: 'markets',
    vi: 'Chọn ít nhất một: mã cho xuất khẩu, mã cho trong nước.',
    en: 'Choose at least one: codes for export, codes for the home market.',
    zh: '请至少选择一项：用于出口，或用于国内。',
  },
  codeUnread: {
    status: 422,
    field: 'value',
    vi: ({ examples }: { examples: string }) =>
      `Không đọc được mã này theo mẫu nào đang dùng. Kiểm tra từng chữ và số, ví dụ: ${examples}.`,
    en: ({ examples }: { examples: string }) =>
      `No form in use reads this code. Check each letter and digit, such as ${examples}.`,
    zh: ({ examples }: { examples: string }) =>
      `现行格式均无法读取该代码。请核对每个字母和数字，例如：${examples}。`,
  },
  alreadyClosed: {
    status: 409,
    vi: ({ day }: { day: { vi: string; en: string; zh: string } }) =>
      `Mẫu mã này đã dừng cấp từ sau ngày ${day.vi}. Muốn cấp lại, thêm mẫu mới theo văn bản mới.`,
    en: ({ day }: { day: { vi: string; en: string; zh: string } }) =>
      `No codes of this scheme are given after ${day.en}. To give some again, add a scheme by the new text.`,
    zh: ({ day }: { day: { vi: string; en: string; zh: string } }) =>
      `该格式自${day.zh}之后已停止发放。如需恢复，请依据新文件添加新格式。`,
  },
  closedBeforeStart: {
    status: 422,
    field: 'lastDay',
    vi: ({ day }: { day: { vi: string; en: string; zh: string } }) =>
      `Ngày cấp cuối không thể trước ngày mẫu có hiệu lực (${day.vi}). Sửa ngày.`,
    en: ({ day }: { day: { vi: string; en: string; zh: string } }) =>
      `The last day cannot be before the scheme is in force (${day.en}). Correct the day.`,
    zh: ({ day }: { day: { vi: string; en: string; zh: string } }) =>
      `最后发放日不能早于格式生效日（${day.zh}）。请修改日期。`,
  },
});
