import { defineProblems } from '../../lib/problem.ts';

type Name = { name: string };
type Examples = { examples: string };
type Day = { day: { vi: string; en: string; zh: string } };

export const problems = defineProblems('packing-houses', {
  operatorUnknown: {
    status: 422,
    field: 'operatorId',
    vi: 'Chọn tổ chức quản lý cơ sở: chủ cơ sở đóng gói, doanh nghiệp hoặc HTX đang có trong hệ thống.',
    en: 'Choose who runs the house: a packing-house operator, company or cooperative that is registered here.',
    zh: '请选择经营机构：本系统已登记的包装厂经营者、企业或合作社。',
  },
  operatorNotYours: {
    status: 422,
    field: 'operatorId',
    vi: 'Bạn chỉ khai được cơ sở của tổ chức mình. Bỏ trường này rồi gửi lại.',
    en: 'You may register houses of your own organisation only. Leave this out and send again.',
    zh: '您只能登记本机构的包装厂。请删除此项后重新提交。',
  },
  communeUnknown: {
    status: 422,
    field: 'communeCode',
    vi: 'Không có xã, phường với mã này ở tỉnh An Giang. Chọn trong danh sách.',
    en: 'An Giang has no commune or ward with this code. Choose from the list.',
    zh: '安江省没有此代码对应的乡、坊。请从列表中选择。',
  },
  glnWrong: {
    status: 422,
    field: 'gln',
    vi: 'GLN có 13 chữ số và số cuối là số kiểm tra; dãy này không khớp. Chép lại từ giấy chứng nhận của GS1 Việt Nam, hoặc để trống.',
    en: 'A GLN has 13 digits, the last of them a check digit, which does not match. Copy it from the GS1 certificate, or leave it empty.',
    zh: 'GLN 为13位数字，末位为校验码，此号码不符。请按GS1证书重新填写，或留空。',
  },
  glnTaken: {
    status: 409,
    field: 'gln',
    vi: 'GLN này đã thuộc một cơ sở khác. Mỗi địa điểm có một GLN riêng: kiểm tra lại số.',
    en: 'Another house has this GLN. Each place has its own: check the number.',
    zh: '该GLN已属于另一包装厂。每个地点有各自的GLN：请核对号码。',
  },
  seasonBelowDay: {
    status: 422,
    field: 'kilogramsPerSeason',
    vi: 'Công suất một vụ không thể nhỏ hơn công suất một ngày. Kiểm tra đơn vị: cả hai tính bằng kg.',
    en: 'A season cannot hold less than a day. Check the unit: both are in kilograms.',
    zh: '一季产能不能小于一天产能。请核对单位：均为公斤。',
  },
  correctedByOfficer: {
    status: 409,
    vi: 'Cơ sở đã có mã số nên thông tin do cán bộ tỉnh sửa. Gửi đề nghị sửa cho cơ quan cấp mã.',
    en: 'The house has a code, so an officer of the province corrects it. Ask the authority that gave the code.',
    zh: '该包装厂已有代码，信息由省级官员修改。请向发码机关提出修改申请。',
  },
  marketUnknown: {
    status: 422,
    field: 'marketCode',
    vi: 'Không có thị trường này. Chọn trong danh sách.',
    en: 'There is no such market. Choose from the list.',
    zh: '没有该市场。请从列表中选择。',
  },
  cropUnknown: {
    status: 422,
    field: 'cropCode',
    vi: 'Mẫu mã này có chữ của cây trồng. Chọn cây trồng trong danh sách.',
    en: 'This form of code names a crop. Choose one from the list.',
    zh: '该代码格式含作物字母。请从列表中选择作物。',
  },
  schemeUnknown: {
    status: 422,
    field: 'schemeId',
    vi: 'Không có mẫu mã này cho cơ sở đóng gói. Chọn trong danh sách.',
    en: 'There is no such form of code for packing houses. Choose from the list.',
    zh: '没有该包装厂代码格式。请从列表中选择。',
  },
  schemeNotAllotted: {
    status: 422,
    field: 'schemeId',
    vi: 'Vào ngày quyết định, hệ thống không cấp số mới theo mẫu này. Chọn mẫu đang cấp, hoặc ghi nhận mã đã in trên giấy.',
    en: 'On the day of the decision no new numbers are given in this form. Choose one in use, or record the code as printed.',
    zh: '决定当日不按该格式发放新号。请选择在用格式，或登记纸面代码。',
  },
  codeForm: {
    status: 422,
    field: 'value',
    vi: ({ examples }: Examples) => `Mã không đúng mẫu nào của cơ sở đóng gói. Ví dụ: ${examples}.`,
    en: ({ examples }: Examples) =>
      `No form of packing-house codes reads this. Examples: ${examples}.`,
    zh: ({ examples }: Examples) => `不符合任何包装厂代码格式。例如：${examples}。`,
  },
  areaCode: {
    status: 422,
    field: 'value',
    vi: 'Đây là mã số vùng trồng, không phải mã cơ sở đóng gói. Kiểm tra lại giấy.',
    en: 'This is a growing-area code, not a packing-house code. Check the paper.',
    zh: '这是种植区代码，不是包装厂代码。请核对文件。',
  },
  valueOfOtherHouse: {
    status: 409,
    field: 'value',
    vi: ({ name }: Name) =>
      `Mã này đã thuộc cơ sở "${name}". Mã đã cấp, kể cả đã thu hồi, không chuyển cho cơ sở khác. Kiểm tra lại giấy.`,
    en: ({ name }: Name) =>
      `This code belongs to "${name}". A code once given, even a revoked one, never goes to another house. Check the paper.`,
    zh: ({ name }: Name) =>
      `该代码属于“${name}”。已发放的代码即使被撤销也不会转给其他包装厂。请核对文件。`,
  },
  marketHasCode: {
    status: 409,
    field: 'marketCode',
    vi: 'Cơ sở đã có mã còn hiệu lực hoặc đang tạm dừng theo mẫu này cho thị trường này. Thu hồi mã cũ trước, hoặc chọn thị trường khác.',
    en: 'The house has a code of this form for this market that is not revoked. Revoke it first, or choose another market.',
    zh: '该包装厂在该市场已有此格式的有效或暂停代码。请先撤销，或选择其他市场。',
  },
  valueUsedUp: {
    status: 409,
    field: 'value',
    vi: 'Mã này đã thu hồi ở thị trường đó nên không dùng lại được. Cấp mã mới.',
    en: 'This code was revoked for that market and is never used again. Give a new one.',
    zh: '该代码在此市场已撤销，不得再次使用。请发放新代码。',
  },
  serialsUsedUp: {
    status: 409,
    field: 'schemeId',
    vi: 'Dãy số của mẫu mã này đã dùng hết. Thêm mẫu mã có nhiều chữ số hơn ở mục Danh mục và quy định.',
    en: 'The numbers of this form are used up. Add a form with more digits under Lists and rules.',
    zh: '该格式的号码已用完。请在“目录与规则”中添加位数更多的格式。',
  },
  decisionInFuture: {
    status: 422,
    field: 'decidedOn',
    vi: 'Ngày quyết định không thể sau hôm nay. Sửa ngày.',
    en: 'A decision cannot be dated after today. Correct the day.',
    zh: '决定日期不能晚于今天。请修改日期。',
  },
  decisionBeforeLast: {
    status: 422,
    field: 'decidedOn',
    vi: ({ day }: Day) =>
      `Ngày quyết định không thể trước quyết định gần nhất (${day.vi}). Sửa ngày.`,
    en: ({ day }: Day) =>
      `The decision cannot be before the latest one (${day.en}). Correct the day.`,
    zh: ({ day }: Day) => `决定日期不能早于最近一次决定（${day.zh}）。请修改日期。`,
  },
  decisionNotNow: {
    status: 409,
    field: 'kind',
    vi: 'Tình trạng hiện nay của mã không cho phép quyết định này: thu hồi là vĩnh viễn, chỉ khôi phục được mã đang tạm dừng. Tải lại trang để xem các quyết định có thể ra.',
    en: 'The present state of the code does not allow this: a revocation is for good, only a suspended code can be restored. Reload the page.',
    zh: '代码当前状态不允许此决定：撤销不可恢复，仅暂停中的代码可恢复。请刷新页面。',
  },
  reasonNotForKind: {
    status: 422,
    field: 'reasonCode',
    vi: 'Lý do này không dùng cho loại quyết định đã chọn. Chọn lý do trong danh sách.',
    en: 'This reason does not go with the kind of decision. Choose one from the list.',
    zh: '该理由不适用于所选决定类型。请从列表中选择。',
  },
  paperMissing: {
    status: 422,
    field: 'file',
    vi: 'Đính kèm biên bản kiểm tra lại cơ sở, lập sau ngày tạm dừng.',
    en: 'Attach the minutes of the new check of the house, made after the suspension.',
    zh: '请附上暂停之后对包装厂复查的记录。',
  },
  areaUnknown: {
    status: 422,
    field: 'areaCode',
    vi: 'Không có vùng trồng nào mang mã số này còn hiệu lực. Hỏi lại chủ vùng trồng mã đang dùng, ví dụ VN-AGOR-0044.',
    en: 'No growing area has this code in force. Ask its holder for the code in use, such as VN-AGOR-0044.',
    zh: '没有种植区持有此有效代码。请向持有机构询问在用代码，例如 VN-AGOR-0044。',
  },
  supplyExists: {
    status: 409,
    field: 'areaCode',
    vi: 'Vùng trồng này đã cung cấp hoặc đang được đề nghị cung cấp cho cơ sở. Kết thúc thỏa thuận cũ trước khi đề nghị lại.',
    en: 'This area supplies the house already, or is asked to. End that agreement before asking again.',
    zh: '该种植区已供应或正被请求供应该包装厂。请先结束原协议再重新请求。',
  },
  supplyEndsBeforeStart: {
    status: 422,
    field: 'validTo',
    vi: 'Ngày cuối không thể trước ngày bắt đầu. Sửa ngày, hoặc để trống nếu chưa định ngày cuối.',
    en: 'The last day cannot be before the first. Correct it, or leave it empty.',
    zh: '结束日期不能早于开始日期。请修改，或留空。',
  },
  supplyEndsInPast: {
    status: 422,
    field: 'validTo',
    vi: 'Ngày cuối đã qua. Ghi ngày từ hôm nay trở đi, hoặc để trống.',
    en: 'The last day has passed. Give today or a later day, or leave it empty.',
    zh: '结束日期已过。请填写今天或之后的日期，或留空。',
  },
  holderAnswers: {
    status: 403,
    vi: 'Chủ vùng trồng trả lời đề nghị. Nếu không cần nữa, cơ sở kết thúc đề nghị và nêu lý do.',
    en: 'The holder of the area answers. If the house no longer needs it, end the request and say why.',
    zh: '由种植区持有机构答复。如不再需要，请包装厂结束请求并说明理由。',
  },
  supplyStepNotNow: {
    status: 409,
    vi: 'Thỏa thuận này không còn ở bước đó: có thể bên kia vừa trả lời hoặc kết thúc. Tải lại trang để xem.',
    en: 'The agreement is no longer at that step: the other side may have answered or ended it. Reload the page.',
    zh: '该协议已不在此步骤：对方可能已答复或结束。请刷新页面。',
  },
  reasonMissing: {
    status: 422,
    field: 'reason',
    vi: 'Ghi lý do để bên kia biết, ví dụ: hết hợp đồng năm 2026.',
    en: 'Give the reason, so that the other side knows, such as: the contract of 2026 has ended.',
    zh: '请填写理由以便对方了解，例如：2026年合同到期。',
  },
});
