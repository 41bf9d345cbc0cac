import { defineProblems } from '../../lib/problem.ts';

/** Why a file, a sheet or a step is refused. What is wrong in single rows is in findings.ts. */
export const problems = defineProblems('exchange', {
  fileMissing: {
    status: 422,
    field: 'file',
    vi: 'Chưa chọn tệp. Chọn tệp Excel (.xlsx) hoặc CSV đã điền.',
    en: 'No file was chosen. Choose the filled-in Excel (.xlsx) or CSV file.',
    zh: '未选择文件。请选择已填写的 Excel（.xlsx）或 CSV 文件。',
  },
  kindNotYours: {
    status: 422,
    field: 'kind',
    vi: 'Vai trò của bạn không nhập được danh sách này. Chọn danh sách khác.',
    en: 'Your role may not import this list. Choose another list.',
    zh: '您的角色无权导入此列表。请选择其他列表。',
  },
  oldWorkbook: {
    status: 422,
    field: 'file',
    vi: 'Đây là tệp Excel đời cũ (.xls) hoặc có mật khẩu. Mở tệp, bỏ mật khẩu, lưu thành .xlsx rồi gửi lại.',
    en: 'This is an old Excel file (.xls) or has a password. Open it, remove the password, save it as .xlsx and send it again.',
    zh: '这是旧版 Excel（.xls）文件或设有密码。请打开文件、取消密码、另存为 .xlsx 后重新提交。',
  },
  notASheet: {
    status: 422,
    field: 'file',
    vi: 'Tệp này không phải bảng tính. Gửi tệp Excel (.xlsx) hoặc CSV.',
    en: 'This file is no spreadsheet. Send an Excel (.xlsx) or CSV file.',
    zh: '此文件不是电子表格。请提交 Excel（.xlsx）或 CSV 文件。',
  },
  brokenWorkbook: {
    status: 422,
    field: 'file',
    vi: 'Tệp Excel bị hỏng hoặc không đầy đủ. Mở tệp, lưu lại thành .xlsx rồi gửi lại.',
    en: 'The Excel file is broken or cut off. Open it, save it again as .xlsx and send it.',
    zh: 'Excel 文件已损坏或不完整。请打开文件，重新另存为 .xlsx 后提交。',
  },
  workbookTooLarge: {
    status: 422,
    field: 'file',
    vi: 'Tệp bung ra quá lớn. Chép phần dữ liệu sang tệp mẫu mới, mỗi tệp tối đa 20.000 dòng.',
    en: 'The file unpacks to too much. Copy the rows into a new template, at most 20,000 rows a file.',
    zh: '文件解压后过大。请将数据复制到新的模板中，每个文件最多 20,000 行。',
  },
  encodingUnknown: {
    status: 422,
    field: 'file',
    vi: 'Không đọc được chữ trong tệp CSV: tệp không ở bảng mã UTF-8. Trong Excel, chọn Lưu thành “CSV UTF-8” rồi gửi lại.',
    en: 'The letters of this CSV cannot be read: it is not in UTF-8. In Excel, save it as “CSV UTF-8” and send it again.',
    zh: '无法读取 CSV 文件中的文字：文件不是 UTF-8 编码。请在 Excel 中另存为“CSV UTF-8”后重新提交。',
  },
  quoteOpen: {
    status: 422,
    field: 'file',
    vi: 'Tệp CSV có dấu ngoặc kép mở mà không đóng, nên không rõ ô nào kết thúc ở đâu. Sửa dấu ngoặc kép, hoặc gửi tệp .xlsx.',
    en: 'The CSV has a quotation mark that opens and never closes, so nobody can tell where its cell ends. Correct it, or send an .xlsx file.',
    zh: 'CSV 文件中有未闭合的双引号，无法判断单元格的结束位置。请更正引号，或提交 .xlsx 文件。',
  },
  emptySheet: {
    status: 422,
    field: 'file',
    vi: 'Bảng tính không có dòng dữ liệu nào dưới dòng tiêu đề. Điền dữ liệu rồi gửi lại.',
    en: 'There is no row of content below the header row. Fill in the sheet and send it again.',
    zh: '标题行下没有任何数据。请填写后重新提交。',
  },
  headerUnknown: {
    status: 422,
    field: 'file',
    vi: (p: { columns: string }) =>
      `Không thấy dòng tiêu đề của danh sách này trong mười dòng đầu của trang tính nào. Cần các cột: ${p.columns}. Tải tệp mẫu rồi chép dữ liệu sang.`,
    en: (p: { columns: string }) =>
      `No sheet has the header row of this list in its first ten rows. The columns needed are: ${p.columns}. Get the template and copy your rows into it.`,
    zh: (p: { columns: string }) =>
      `任何工作表的前十行中都没有此列表的标题行。需要的列：${p.columns}。请下载模板并将数据复制进去。`,
  },
  otherKind: {
    status: 422,
    field: 'file',
    vi: (p: { vi: string; en: string; zh: string }) =>
      `Tệp này là danh sách “${p.vi}”. Chọn lại loại danh sách, hoặc gửi đúng tệp.`,
    en: (p: { vi: string; en: string; zh: string }) =>
      `This file is the list “${p.en}”. Choose that list, or send the right file.`,
    zh: (p: { vi: string; en: string; zh: string }) =>
      `此文件是“${p.zh}”列表。请重新选择列表类型，或提交正确的文件。`,
  },
  columnsMissing: {
    status: 422,
    field: 'file',
    vi: (p: { columns: string }) =>
      `Thiếu cột bắt buộc: ${p.columns}. Thêm cột với đúng tên này vào dòng tiêu đề.`,
    en: (p: { columns: string }) =>
      `Required columns are missing: ${p.columns}. Add them to the header row under these names.`,
    zh: (p: { columns: string }) => `缺少必填列：${p.columns}。请在标题行中按此名称添加。`,
  },
  columnTwice: {
    status: 422,
    field: 'file',
    vi: (p: { first: string; second: string }) =>
      `Hai cột “${p.first}” và “${p.second}” cùng nghĩa. Bỏ một cột.`,
    en: (p: { first: string; second: string }) =>
      `The columns “${p.first}” and “${p.second}” mean the same. Remove one.`,
    zh: (p: { first: string; second: string }) =>
      `“${p.first}”与“${p.second}”两列含义相同。请删除其中一列。`,
  },
  tooManyRows: {
    status: 422,
    field: 'file',
    vi: (p: { most: string }) =>
      `Bảng tính có hơn ${p.most} dòng dữ liệu. Chia thành nhiều tệp rồi gửi từng tệp.`,
    en: (p: { most: string }) =>
      `The sheet has more than ${p.most} rows of content. Split it and send one file after the other.`,
    zh: (p: { most: string }) => `表格数据超过 ${p.most} 行。请拆分为多个文件依次提交。`,
  },
  fileGone: {
    status: 422,
    field: 'file',
    vi: 'Tệp đã gửi không còn trong kho. Gửi lại tệp.',
    en: 'The file that was sent is no longer kept. Send it again.',
    zh: '已提交的文件不再保存。请重新提交。',
  },
  senderGone: {
    status: 403,
    vi: 'Người gửi không còn vai trò này nên việc nhập đã dừng. Người đang phụ trách gửi lại tệp: dòng đã nhập được nhận ra và không nhập lần hai.',
    en: 'Whoever sent the sheet no longer has that role, so the import stopped. The person in charge now may send it again: rows already imported are recognised and not imported twice.',
    zh: '提交者已不再担任该角色，导入已停止。请现任负责人重新提交：已导入的行会被识别，不会重复导入。',
  },
  notChecked: {
    status: 409,
    vi: 'Bảng tính chưa kiểm tra xong hoặc đã nhập rồi. Tải lại trang để xem đang ở bước nào.',
    en: 'The sheet is not checked yet, or is imported already. Reload the page to see where it stands.',
    zh: '表格尚未检查完毕，或已导入。请刷新页面查看当前步骤。',
  },
  rowsWrong: {
    status: 409,
    vi: (p: { rows: string }) =>
      `Còn ${p.rows} dòng có lỗi. Sửa trong bảng tính rồi gửi lại, hoặc chọn “Chỉ nhập các dòng đúng”.`,
    en: (p: { rows: string }) =>
      `${p.rows} rows are wrong. Correct the sheet and send it again, or choose “Import only the rows that are right”.`,
    zh: (p: { rows: string }) =>
      `还有 ${p.rows} 行有错误。请更正表格后重新提交，或选择“仅导入正确的行”。`,
  },
  questionsOpen: {
    status: 409,
    vi: (p: { rows: string }) =>
      `Còn ${p.rows} dòng ở xã cũ đã chia tách chưa rõ thuộc xã mới nào. Trả lời trước, hoặc chọn “Chỉ nhập các dòng đúng”.`,
    en: (p: { rows: string }) =>
      `${p.rows} rows lie in an old commune that was split, and it is open where they lie today. Answer first, or choose “Import only the rows that are right”.`,
    zh: (p: { rows: string }) =>
      `有 ${p.rows} 行位于已拆分的旧乡，尚不清楚现属何处。请先回答，或选择“仅导入正确的行”。`,
  },
  nothingNew: {
    status: 409,
    vi: 'Không có dòng mới để nhập: các dòng đúng đều đã có trong hệ thống.',
    en: 'There is no new row to import: the rows that are right are all here already.',
    zh: '没有可导入的新行：正确的行均已在系统中。',
  },
  answerMissing: {
    status: 422,
    vi: 'Chọn xã, phường hiện nay cho ít nhất một địa chỉ, trong các đơn vị được nêu.',
    en: 'Choose today’s commune for at least one address, among those that are named.',
    zh: '请至少为一个地址选择现行乡、坊（限所列单位）。',
  },
  exportUnknown: {
    status: 404,
    vi: 'Không có danh sách này để xuất, hoặc bạn không có quyền xem.',
    en: 'There is no such list to export, or it is not yours to see.',
    zh: '没有可导出的此列表，或您无权查看。',
  },
});
