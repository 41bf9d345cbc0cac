import { defineProblems } from '../../lib/problem.ts';

export const problems = defineProblems('complaints', {
  trapFilled: {
    status: 422,
    vi: 'Phản ánh này trông như do máy gửi. Tải lại trang, để trống ô không nhìn thấy rồi gửi lại.',
    en: 'This looks like it was sent by a program. Reload the page, leave the unseen field empty and send again.',
    zh: '该投诉疑似由程序提交。请刷新页面，将不可见的栏位留空后重新提交。',
  },
  tooFast: {
    status: 422,
    vi: (p: { seconds: number }) =>
      `Biểu mẫu được gửi quá nhanh. Chờ ${p.seconds} giây rồi bấm gửi lại; nội dung vẫn còn.`,
    en: (p: { seconds: number }) =>
      `The form was sent too quickly. Wait ${p.seconds} seconds and send again; your text is still here.`,
    zh: (p: { seconds: number }) => `提交过快。请等待 ${p.seconds} 秒后再次提交；内容仍保留。`,
  },
  formStale: {
    status: 422,
    vi: 'Biểu mẫu đã mở quá lâu. Xem lại nội dung bên dưới rồi gửi lại.',
    en: 'The form was open too long. Look through your text below and send it again.',
    zh: '表单打开时间过长。请核对下方内容后重新提交。',
  },
  tooManyComplaints: {
    status: 429,
    vi: (p: { most: number }) =>
      `Đã có ${p.most} phản ánh từ mạng này trong một giờ. Chờ một giờ rồi gửi lại, hoặc báo trực tiếp Ủy ban nhân dân xã, phường.`,
    en: (p: { most: number }) =>
      `${p.most} complaints came from this network within an hour. Wait an hour and send again, or tell the commune’s office.`,
    zh: (p: { most: number }) =>
      `该网络一小时内已提交 ${p.most} 条投诉。请一小时后再提交，或直接向乡、坊人民委员会反映。`,
  },
  sentBefore: {
    status: 422,
    field: 'words',
    vi: 'Phản ánh với đúng nội dung này về lô này đã được nhận và đang xử lý. Theo dõi bằng số đã cấp, hoặc ghi thêm điều mới rồi gửi.',
    en: 'A complaint with these very words about this lot was received and is under way. Follow it by its number, or add what is new and send.',
    zh: '关于该批次、内容相同的投诉已收到并正在处理。请凭编号查询，或补充新情况后再提交。',
  },
  codeUnreadable: {
    status: 422,
    field: 'lot',
    vi: 'Mã trên tem chưa đúng. So từng ký tự với tem, hoặc để trống ô này.',
    en: 'The code of the label is not right. Compare it with the label, or leave this field empty.',
    zh: '标签码不正确。请逐字核对标签，或将此栏留空。',
  },
  lotNotKnown: {
    status: 422,
    field: 'lot',
    vi: 'Không có lô hàng nào mang mã này. Để trống ô này và ghi mã trên tem vào phần nội dung.',
    en: 'No lot has this code. Leave this field empty and write the code of the label into your text.',
    zh: '没有该编码的批次。请将此栏留空，并在内容中写明标签上的编码。',
  },
  noOffice: {
    status: 503,
    vi: 'Chưa có cơ quan nào nhận phản ánh trên hệ thống. Báo trực tiếp Ủy ban nhân dân xã, phường nơi mua.',
    en: 'No office receives complaints here yet. Tell the commune’s office where you bought the goods.',
    zh: '系统尚无受理投诉的机构。请直接向购买地乡、坊人民委员会反映。',
  },
  numberUnknown: {
    status: 422,
    field: 'number',
    vi: 'Không tìm thấy phản ánh với số này. So lại với số đã được cấp, ví dụ PA-K7MP-4XQ2-9RT.',
    en: 'There is no complaint with this number. Compare it with the one you were given, such as PA-K7MP-4XQ2-9RT.',
    zh: '未找到该编号的投诉。请与所得编号核对，例如 PA-K7MP-4XQ2-9RT。',
  },
  stepNotOpen: {
    status: 409,
    vi: 'Phản ánh không còn ở bước này. Mở lại để xem tình trạng hiện tại.',
    en: 'The complaint is no longer at this step. Open it again to see where it stands.',
    zh: '该投诉已不处于此步骤。请重新打开查看当前状态。',
  },
  wordsMissing: {
    status: 422,
    field: 'words',
    vi: 'Ghi nội dung của bước này. Người đọc sau cần hiểu đã tìm thấy gì.',
    en: 'Write what was found: whoever reads this later must understand.',
    zh: '请填写本步骤内容，以便日后查阅者了解。',
  },
  resultMissing: {
    status: 422,
    field: 'words',
    vi: 'Ghi kết quả ngắn gọn cho người phản ánh đọc. Không nêu tên hay số điện thoại của ai.',
    en: 'Write the short result that whoever complained will read. Name nobody and give no phone number.',
    zh: '请填写供投诉人阅读的简短结果。不要写任何人的姓名或电话。',
  },
  assigneeUnknown: {
    status: 422,
    field: 'assignedTo',
    vi: 'Chọn chủ lô hàng hoặc một cơ quan trong danh sách.',
    en: 'Choose the holder of the lot or an office of the list.',
    zh: '请从列表中选择批次持有方或一个机关。',
  },
  noLot: {
    status: 422,
    vi: 'Phản ánh này không nêu lô hàng nào nên không báo tín hiệu thu hồi hay tạm dừng lô được. Giao kiểm tra để tìm ra lô.',
    en: 'This complaint names no lot, so there is nothing to recall or hold. Send it to inspection to find the lot.',
    zh: '该投诉未指明批次，无法发出召回信号或暂停批次。请转检查以查明批次。',
  },
});
