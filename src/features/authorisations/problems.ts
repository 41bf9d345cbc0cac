import { formatDate, type LocalDate } from '../../lib/dates.ts';
import { formatKilograms } from '../../lib/numbers.ts';
import { defineProblems } from '../../lib/problem.ts';

type Days = { startsOn: LocalDate; endsOn: LocalDate };
type Cap = { left: number; grams: number };
type Quota = { code: string; season: string; quota: number; promised: number; left: number };

export const problems = defineProblems('authorisations', {
  codeUnknown: {
    status: 422,
    field: 'areaCodeId',
    vi: 'Không có mã số vùng trồng này trong tổ chức của bạn. Chọn một mã trong danh sách.',
    en: 'Your organisation has no such growing-area code. Choose one of the list.',
    zh: '贵机构没有该种植区代码。请从列表中选择。',
  },
  granteeUnknown: {
    status: 422,
    field: 'grantee',
    vi: 'Không tìm thấy đơn vị này. Ghi tên viết tắt hoặc mã số thuế, ví dụ DGMH.',
    en: 'No such organisation. Give its short name or its tax code, such as DGMH.',
    zh: '未找到该单位。请填写简称或税号，例如 DGMH。',
  },
  granteeIsHolder: {
    status: 422,
    field: 'grantee',
    vi: 'Bên nhận phải là đơn vị khác. Ghi tên viết tắt của doanh nghiệp hoặc cơ sở đóng gói.',
    en: 'The grantee must be somebody else. Give the short name of a company or packing house.',
    zh: '被授权方须为其他单位。请填写企业或包装厂的简称。',
  },
  granteeKind: {
    status: 422,
    field: 'grantee',
    vi: 'Chỉ ủy quyền được cho doanh nghiệp, cơ sở đóng gói hoặc hợp tác xã. Chọn đơn vị khác.',
    en: 'Only a company, packing house or cooperative can be authorised. Choose another organisation.',
    zh: '只能授权企业、包装厂或合作社。请选择其他单位。',
  },
  endsBeforeStart: {
    status: 422,
    field: 'endsOn',
    vi: 'Ngày cuối phải từ ngày bắt đầu trở đi. Sửa một trong hai ngày.',
    en: 'The last day must not come before the first. Correct one of them.',
    zh: '截止日期不得早于开始日期。请更正其中一个。',
  },
  endsInPast: {
    status: 422,
    field: 'endsOn',
    vi: 'Ngày cuối đã qua. Ghi ngày từ hôm nay trở đi.',
    en: 'The last day has passed. Give today or a later day.',
    zh: '截止日期已过。请填写今天或之后的日期。',
  },
  amountUnclear: {
    status: 422,
    field: 'amount',
    vi: 'Ghi khối lượng lớn hơn 0, ví dụ 5.000 kg hoặc 5 tấn.',
    en: 'Give a weight above zero, such as 5,000 kg or 5 tonnes.',
    zh: '请填写大于零的重量，例如 5000 公斤或 5 吨。',
  },
  capExceedsQuota: {
    status: 422,
    field: 'amount',
    vi: (p: Quota) =>
      `Hạn mức của ${p.code} trong ${p.season} là ${formatKilograms(p.quota, 'vi')}, đã ủy quyền ${formatKilograms(p.promised, 'vi')}, còn ${formatKilograms(p.left, 'vi')}. Giảm khối lượng, hoặc thu hồi ủy quyền khác.`,
    en: (p: Quota) =>
      `The quota of ${p.code} in ${p.season} is ${formatKilograms(p.quota, 'en')}, ${formatKilograms(p.promised, 'en')} is authorised already, ${formatKilograms(p.left, 'en')} is left. Lower the weight, or revoke another authorisation.`,
    zh: (p: Quota) =>
      `${p.code} 在 ${p.season} 的限额为 ${formatKilograms(p.quota, 'zh')}，已授权 ${formatKilograms(p.promised, 'zh')}，剩余 ${formatKilograms(p.left, 'zh')}。请减少重量，或撤销其他授权。`,
  },
  stepNotOpen: {
    status: 409,
    vi: 'Ủy quyền không còn ở bước này. Mở lại để xem tình trạng hiện tại.',
    en: 'The authorisation is no longer at this step. Open it again to see where it stands.',
    zh: '该授权已不处于此步骤。请重新打开查看当前状态。',
  },
  expired: {
    status: 409,
    vi: 'Ủy quyền đã hết hạn. Lập ủy quyền mới nếu còn cần.',
    en: 'The authorisation has expired. Draw up a new one if it is still needed.',
    zh: '该授权已到期。如仍需要，请另立授权。',
  },
  reasonMissing: {
    status: 422,
    field: 'reason',
    vi: 'Ghi lý do tạm dừng hoặc thu hồi, ví dụ: bên nhận dùng mã cho hàng nơi khác.',
    en: 'Give the reason for suspending or revoking, such as: the code was used for produce from elsewhere.',
    zh: '请填写暂停或撤销的理由，例如：代码被用于其他产地的货物。',
  },
  acceptFirst: {
    status: 409,
    vi: 'Chưa xác nhận nhận ủy quyền. Xác nhận trước, rồi khai lần dùng.',
    en: 'The authorisation is not accepted yet. Accept it first, then declare the use.',
    zh: '尚未接受授权。请先接受，再申报使用。',
  },
  notUsable: {
    status: 409,
    vi: 'Ủy quyền đang tạm dừng, đã thu hồi hoặc hết hạn nên không khai dùng được. Liên hệ bên ủy quyền.',
    en: 'The authorisation is suspended, revoked or expired, so no use can be declared. Ask the holder.',
    zh: '该授权已暂停、撤销或到期，无法申报使用。请联系授权方。',
  },
  useOutsideDates: {
    status: 422,
    field: 'usedOn',
    vi: (p: Days) =>
      `Ủy quyền có hiệu lực từ ${formatDate(p.startsOn, 'vi')} đến ${formatDate(p.endsOn, 'vi')}. Ghi ngày trong khoảng này.`,
    en: (p: Days) =>
      `The authorisation runs from ${formatDate(p.startsOn, 'en')} to ${formatDate(p.endsOn, 'en')}. Give a day within it.`,
    zh: (p: Days) =>
      `授权有效期为 ${formatDate(p.startsOn, 'zh')} 至 ${formatDate(p.endsOn, 'zh')}。请填写期内日期。`,
  },
  codeNotInForce: {
    status: 409,
    vi: (p: { code: string }) =>
      `Mã ${p.code} hiện không có hiệu lực cho thị trường này nên không khai dùng được. Chờ mã được khôi phục.`,
    en: (p: { code: string }) =>
      `The code ${p.code} is not in force for this market now, so no use can be declared. Wait until it is restored.`,
    zh: (p: { code: string }) => `代码 ${p.code} 目前对该市场无效，无法申报使用。请等待恢复。`,
  },
  capExceeded: {
    status: 422,
    field: 'amount',
    vi: (p: Cap) =>
      `Ủy quyền còn ${formatKilograms(p.left, 'vi')}, lần này khai ${formatKilograms(p.grams, 'vi')}. Giảm khối lượng, hoặc đề nghị bên ủy quyền lập ủy quyền mới.`,
    en: (p: Cap) =>
      `The authorisation has ${formatKilograms(p.left, 'en')} left, this use declares ${formatKilograms(p.grams, 'en')}. Lower the weight, or ask the holder for a new authorisation.`,
    zh: (p: Cap) =>
      `授权剩余 ${formatKilograms(p.left, 'zh')}，本次申报 ${formatKilograms(p.grams, 'zh')}。请减少重量，或请授权方另立授权。`,
  },
  batchNotFitting: {
    status: 422,
    field: 'batch',
    vi: 'Không có lô đã phát hành nào của bên ủy quyền từ mã này có số đó. Ghi đúng số lô, hoặc để trống.',
    en: 'The holder has no released batch of this code with that number. Correct the number, or leave it empty.',
    zh: '授权方在该代码下没有此编号的已放行批次。请更正编号，或留空。',
  },
  objectedAlready: {
    status: 409,
    vi: 'Lần dùng này đã được phản đối. Mở lại để xem lý do.',
    en: 'This use has been objected to already. Open the page again to see why.',
    zh: '该次使用已被提出异议。请重新打开查看理由。',
  },
});
