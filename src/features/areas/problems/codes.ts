import { defineProblems } from '../../../lib/problem.ts';

export const codeProblems = defineProblems('areas', {
  schemeUnknown: {
    status: 422,
    field: 'schemeId',
    vi: 'Không có mẫu mã số vùng trồng này. Chọn trong danh sách.',
    en: 'There is no such form of growing-area code. Choose one of the list.',
    zh: '没有此种植区代码格式。请从列表中选择。',
  },
  schemeNotAllotted: {
    status: 422,
    field: 'schemeId',
    vi: 'Mẫu này không cấp mới vào ngày quyết định đã ghi; mã đã cấp trên giấy chỉ được ghi nhận. Chọn mẫu khác hoặc cách “Ghi nhận mã đã cấp”.',
    en: 'No new codes of this form are issued on the decision’s date; those on paper are only recorded. Choose another form, or record the code.',
    zh: '该格式在决定日期不发放新代码；纸面已有代码只作登记。请选择其他格式，或登记已有代码。',
  },
  marketUnknown: {
    status: 422,
    field: 'marketCode',
    vi: 'Không có thị trường này. Chọn trong danh sách.',
    en: 'There is no such market. Choose one of the list.',
    zh: '没有该市场。请从列表中选择。',
  },
  marketNotOfScheme: {
    status: 422,
    field: 'marketCode',
    vi: 'Mẫu mã này không dùng cho thị trường đã chọn: mã VN-..OR chỉ cho xuất khẩu, mã tỉnh-huyện-xã chỉ cho trong nước, mã từ 08/2026 theo đuôi thị trường.',
    en: 'This form is not for that market: VN-..OR codes are for export, province-district-commune codes for Viet Nam, those since 08/2026 for the market they end in.',
    zh: '该格式不适用于所选市场：VN-..OR 仅用于出口，省-县-乡代码仅用于国内，2026年8月起的代码以其市场后缀为准。',
  },
  marketHasCode: {
    status: 409,
    field: 'marketCode',
    vi: 'Vùng trồng đã có mã theo mẫu này cho thị trường đó. Mở mã đó, hoặc chọn thị trường khác.',
    en: 'The area has a code of this form for that market already. Open it, or choose another market.',
    zh: '该种植区在此市场已有该格式的代码。请打开该代码，或选择其他市场。',
  },
  codeForm: {
    status: 422,
    field: 'value',
    vi: (p: { examples: string }) =>
      `Không đúng mẫu mã số nào đang biết. Các mẫu: ${p.examples}. Ghi đúng như trên giấy.`,
    en: (p: { examples: string }) =>
      `This matches no known form of code. The forms are: ${p.examples}. Write it as printed.`,
    zh: (p: { examples: string }) =>
      `不符合任何已知代码格式。格式包括：${p.examples}。请按纸面填写。`,
  },
  packingHouseCode: {
    status: 422,
    field: 'value',
    vi: 'Đây là mã cơ sở đóng gói, không phải mã vùng trồng. Kiểm tra lại giấy.',
    en: 'This is a packing-house code, not a growing-area code. Check the paper.',
    zh: '这是包装厂代码，不是种植区代码。请核对文件。',
  },
  valueOfOtherArea: {
    status: 409,
    field: 'value',
    vi: (p: { name: string }) =>
      `Mã này thuộc về vùng “${p.name}”. Một mã chỉ của một vùng, kể cả khi đã thu hồi. Kiểm tra lại giấy.`,
    en: (p: { name: string }) =>
      `This code belongs to the area “${p.name}”. A code is one area’s for ever, even when revoked. Check the paper.`,
    zh: (p: { name: string }) =>
      `该代码属于种植区“${p.name}”。代码永久属于一个种植区，撤销后亦然。请核对文件。`,
  },
  valueUsedUp: {
    status: 409,
    field: 'value',
    vi: 'Mã này đã thu hồi ở thị trường đó nên không dùng lại được. Cấp mã mới.',
    en: 'This code was revoked for that market and is never used again. Issue a new one.',
    zh: '该代码在此市场已撤销，不得再次使用。请发放新代码。',
  },
  valueNotShared: {
    status: 422,
    field: 'codeId',
    vi: 'Chỉ dùng chung được số của một mã chưa thu hồi, thuộc chính vùng này và không có đuôi thị trường.',
    en: 'Only the number of a code of this very area that is not revoked and carries no market suffix can be used again.',
    zh: '只能沿用本种植区未撤销且不带市场后缀的代码编号。',
  },
  serialsUsedUp: {
    status: 409,
    field: 'schemeId',
    vi: 'Dãy số của mẫu mã này đã hết. Báo cơ quan quản lý để mở dãy mới.',
    en: 'The numbers of this form are used up. Ask the authority for a new series.',
    zh: '该格式的编号已用完。请联系主管机关开设新号段。',
  },
});
