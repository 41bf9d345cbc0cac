import { defineProblems } from '../../lib/problem.ts';

export const problems = defineProblems('organisations', {
  taxCodeTaken: {
    status: 422,
    field: 'taxCode',
    vi: (p: { name: string }) =>
      `Mã số thuế này đã thuộc về ${p.name}. Mở hồ sơ đó, hoặc kiểm tra lại mã số.`,
    en: (p: { name: string }) =>
      `This tax code already belongs to ${p.name}. Open that record, or check the number.`,
    zh: (p: { name: string }) => `该税号已属于${p.name}。请打开该记录，或核对税号。`,
  },
  shortNameTaken: {
    status: 422,
    field: 'shortName',
    vi: (p: { shortName: string }) =>
      `Tên viết tắt ${p.shortName} đã có tổ chức khác dùng. Chọn tên khác: số lô hàng bắt đầu bằng tên này.`,
    en: (p: { shortName: string }) =>
      `Another organisation uses the short name ${p.shortName}. Choose another: batch numbers start with it.`,
    zh: (p: { shortName: string }) =>
      `简称 ${p.shortName} 已被其他机构使用。请另选一个：批次编号以此开头。`,
  },
  communeUnknown: {
    status: 422,
    field: 'communeCode',
    vi: 'Không có xã, phường với mã này. Chọn trong danh sách đơn vị hành chính hiện nay.',
    en: 'There is no commune or ward with this code. Choose from the list of present units.',
    zh: '没有此代码对应的乡、坊。请从现行行政单位列表中选择。',
  },
  kindUnchanged: {
    status: 422,
    field: 'kind',
    vi: 'Tổ chức đang ở loại hình này. Chọn loại hình mới.',
    en: 'The organisation is of this kind already. Choose the new kind.',
    zh: '该机构已是此类型。请选择新的类型。',
  },
  kindCannotFollow: {
    status: 422,
    field: 'kind',
    vi: 'Chỉ tổ hợp tác mới chuyển thành hợp tác xã (Luật Hợp tác xã 2023, Điều 108). Đăng ký tổ chức khác như một hồ sơ mới.',
    en: 'Only a cooperative group becomes a cooperative (Cooperative Law 2023, Article 108). Register anything else as a new organisation.',
    zh: '只有合作组可以转为合作社（2023年《合作社法》第108条）。其他情况请登记为新机构。',
  },
  changeInFuture: {
    status: 422,
    field: 'validFrom',
    vi: 'Ngày chuyển đổi chưa tới. Ghi nhận khi đã có giấy chứng nhận.',
    en: 'The day of the change lies ahead. Record it once the certificate is there.',
    zh: '变更日期尚未到。取得证书后再登记。',
  },
  changeBeforeStart: {
    status: 422,
    field: 'validFrom',
    vi: (p: { validFrom: string }) =>
      `Ngày chuyển đổi phải sau ngày bắt đầu loại hình hiện tại (${p.validFrom}).`,
    en: (p: { validFrom: string }) =>
      `The change must come after the present kind began (${p.validFrom}).`,
    zh: (p: { validFrom: string }) => `变更日期须晚于当前类型的开始日期（${p.validFrom}）。`,
  },
  underTwelveMonths: {
    status: 422,
    field: 'validFrom',
    vi: (p: { since: string; from: string }) =>
      `Tổ hợp tác đăng ký từ ${p.since}; cần hoạt động liên tục ít nhất 12 tháng, sớm nhất là ${p.from} (Luật Hợp tác xã 2023, Điều 108). Kiểm tra lại ngày trên giấy chứng nhận.`,
    en: (p: { since: string; from: string }) =>
      `The group was registered on ${p.since}; it needs at least 12 months of work, so ${p.from} is the earliest day (Cooperative Law 2023, Article 108). Check the date on the certificate.`,
    zh: (p: { since: string; from: string }) =>
      `该合作组于 ${p.since} 登记，须连续运作至少 12 个月，最早为 ${p.from}（2023年《合作社法》第108条）。请核对证书日期。`,
  },
  notAllAgreed: {
    status: 422,
    field: 'allMembersAgree',
    vi: 'Chuyển thành hợp tác xã cần tất cả thành viên tổ hợp tác tán thành (Luật Hợp tác xã 2023, Điều 108). Đánh dấu khi biên bản ghi như vậy.',
    en: 'All members of the group must agree to become a cooperative (Cooperative Law 2023, Article 108). Tick this when the minutes say so.',
    zh: '转为合作社须经合作组全体成员同意（2023年《合作社法》第108条）。会议记录如此载明时请勾选。',
  },
  minutesAfterChange: {
    status: 422,
    field: 'minutesOn',
    vi: (p: { changedOn: string }) =>
      `Biên bản phải lập trước hoặc trong ngày chuyển đổi (${p.changedOn}). Kiểm tra lại ngày trên biên bản.`,
    en: (p: { changedOn: string }) =>
      `The minutes must be of the day of the change (${p.changedOn}) or earlier. Check the date on them.`,
    zh: (p: { changedOn: string }) =>
      `会议记录日期不得晚于变更日期（${p.changedOn}）。请核对日期。`,
  },
  nameUnchanged: {
    status: 422,
    field: 'name',
    vi: 'Tổ chức đang mang tên này. Ghi tên mới như trên giấy chứng nhận thay đổi.',
    en: 'The organisation has this name already. Write the new one as on the certificate of change.',
    zh: '该机构已使用此名称。请按变更证书填写新名称。',
  },
  renameInFuture: {
    status: 422,
    field: 'changedOn',
    vi: 'Ngày đổi tên chưa tới. Ghi nhận khi tên mới đã có hiệu lực.',
    en: 'The day of the new name lies ahead. Record it once the name is in force.',
    zh: '更名日期尚未到。新名称生效后再登记。',
  },
  renameBeforeLast: {
    status: 422,
    field: 'changedOn',
    vi: (p: { last: string }) =>
      `Lần đổi tên gần nhất là ngày ${p.last}; lần này phải sau ngày đó. Kiểm tra lại ngày.`,
    en: (p: { last: string }) =>
      `The name was last changed on ${p.last}; this change must come after it. Check the date.`,
    zh: (p: { last: string }) => `上次更名日期为 ${p.last}，本次须晚于该日。请核对日期。`,
  },
  statusNotOfKind: {
    status: 422,
    field: 'status',
    vi: 'Loại hình này không có tình trạng pháp lý đó (Nghị định 92/2024, Điều 27 và 28). Chọn trong danh sách.',
    en: 'This kind of organisation has no such legal status (Decree 92/2024, Articles 27 and 28). Choose from the list.',
    zh: '该类型机构没有此法律状态（92/2024号法令第27、28条）。请从列表中选择。',
  },
  statusUnchanged: {
    status: 422,
    field: 'status',
    vi: 'Tổ chức đang ở tình trạng này. Chọn tình trạng mới.',
    en: 'The organisation has this status already. Choose the new one.',
    zh: '该机构已处于此状态。请选择新的状态。',
  },
  statusInFuture: {
    status: 422,
    field: 'effectiveOn',
    vi: 'Ngày hiệu lực chưa tới. Ghi nhận từ ngày văn bản có hiệu lực.',
    en: 'The day of effect lies ahead. Record the status from the day the document takes effect.',
    zh: '生效日期尚未到。请在文件生效后登记。',
  },
  statusBeforeLast: {
    status: 422,
    field: 'effectiveOn',
    vi: (p: { last: string }) =>
      `Tình trạng hiện tại có từ ngày ${p.last}; thay đổi mới không thể sớm hơn. Kiểm tra lại ngày.`,
    en: (p: { last: string }) =>
      `The present status is of ${p.last}; the new one cannot be earlier. Check the date.`,
    zh: (p: { last: string }) => `当前状态自 ${p.last} 起；新的变更不得更早。请核对日期。`,
  },
  conflictOfInterest: {
    status: 403,
    vi: 'Bạn có vai trò trong tổ chức này nên không quyết định về tổ chức. Nhờ cán bộ khác.',
    en: 'You have a role in this organisation, so you do not decide about it. Ask another officer.',
    zh: '您在该机构任职，不能对其作出决定。请由其他官员办理。',
  },
  formerCommuneSplit: {
    status: 422,
    field: 'communeCode',
    vi: (p: { former: string; choices: string }) =>
      `${p.former} đã chia về nhiều nơi: ${p.choices}. Chọn xã, phường hiện nay của trụ sở.`,
    en: (p: { former: string; choices: string }) =>
      `${p.former} was split between ${p.choices}. Choose the present commune of the office.`,
    zh: (p: { former: string; choices: string }) =>
      `${p.former} 已划分到多个单位：${p.choices}。请选择办公地点现属的乡、坊。`,
  },
  formerCommuneElsewhere: {
    status: 422,
    field: 'formerCommuneCode',
    vi: (p: { former: string; now: string }) =>
      `${p.former} nay thuộc ${p.now}, không thuộc đơn vị đã chọn. Sửa một trong hai mục.`,
    en: (p: { former: string; now: string }) =>
      `${p.former} belongs to ${p.now} today, not to the unit chosen. Correct one of the two.`,
    zh: (p: { former: string; now: string }) =>
      `${p.former} 现属 ${p.now}，与所选单位不符。请更正其中一项。`,
  },
  formerCommuneUnknown: {
    status: 422,
    field: 'formerCommuneCode',
    vi: 'Không có xã, phường cũ với mã này. Chọn trong danh sách đơn vị trước 01/07/2025.',
    en: 'There was no commune with this code before 1 July 2025. Choose from the list.',
    zh: '2025年7月1日前没有此代码的乡、坊。请从列表中选择。',
  },
});
