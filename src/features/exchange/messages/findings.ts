import { messages } from '../../../lib/language.ts';
import type { Facts } from '../rules/findings.ts';

/** What is said of a row or a cell; the place ("Dòng 17, cột Diện tích") stands in front. */
export const findingWords = messages({
  vi: {
    missing: (_: Facts) => 'Chưa ghi. Cột này bắt buộc.',
    tooLong: (f: Facts) => `Dài quá ${f.most} ký tự. Rút ngắn lại.`,
    formulaEmpty: (_: Facts) =>
      'Ô là công thức chưa có kết quả. Mở tệp trong Excel, lưu lại, hoặc dán giá trị vào ô.',
    cellError: (_: Facts) => 'Ô đang báo lỗi của bảng tính. Ghi giá trị vào ô.',
    merged: (f: Facts) => `Ô nằm trong vùng gộp ${f.ref}. Bỏ gộp ô và ghi giá trị vào từng dòng.`,
    notInList: (f: Facts) => `Không có trong danh mục. Ghi một trong: ${f.choices}.`,
    dateUnreadable: (_: Facts) => 'Không đọc được ngày. Ghi theo mẫu 03/11/2026.',
    dateInFuture: (f: Facts) => `Ngày chưa tới (hôm nay ${f.today}). Kiểm tra lại năm.`,
    wholeUnreadable: (_: Facts) => 'Ghi một số nguyên, ví dụ 26.',
    wholeOutside: (f: Facts) => `Ghi số từ ${f.least} đến ${f.most}.`,
    sizeUnreadable: (_: Facts) => 'Không đọc được diện tích. Ghi một số, ví dụ 18,4.',
    sizeAmbiguous: (_: Facts) =>
      'Đọc được hai cách: phần lẻ hay hàng nghìn. Ghi 1,234 thành 1234 hoặc 1,23.',
    sizeNotPositive: (_: Facts) => 'Diện tích phải lớn hơn 0.',
    sizeTooLarge: (_: Facts) => 'Lớn hơn cả tỉnh. Kiểm tra số và đơn vị.',
    sizeTooFine: (_: Facts) => 'Nhỏ hơn một mét vuông ở phần lẻ. Làm tròn đến mét vuông.',
    phoneWrong: (_: Facts) =>
      'Ghi số điện thoại di động Việt Nam, ví dụ 0912 345 678, hoặc để trống.',
    phoneRestored: (f: Facts) => `Excel đã bỏ số 0 ở đầu; hiểu là ${f.phone}.`,
    taxCodeWrong: (_: Facts) => 'Mã số thuế có 10 chữ số, 10 chữ số và -001, hoặc 12 chữ số.',
    taxCodeShort: (_: Facts) =>
      'Thiếu chữ số, có thể Excel đã bỏ số 0 ở đầu. Định dạng ô là Văn bản rồi ghi đủ mã.',
    taxCodeRestored: (f: Facts) => `Excel đã bỏ số 0 ở đầu; hiểu là ${f.taxCode}.`,
    taxCodeDoubtful: (_: Facts) =>
      'Chữ số kiểm tra không khớp: có thể gõ nhầm. Đối chiếu giấy tờ; dòng vẫn nhập được.',
    shortNameWrong: (_: Facts) =>
      'Tên viết tắt có từ 2 đến 10 chữ in hoa không dấu hoặc chữ số, ví dụ GMAU.',
    taxCodeTaken: (f: Facts) => `Mã số thuế này đã thuộc về ${f.name}.`,
    shortNameTaken: (f: Facts) => `Tên viết tắt này đã thuộc về ${f.name}. Chọn tên khác.`,
    communeUnknown: (_: Facts) =>
      'Không có xã, phường, đặc khu tên này trong tỉnh, nay hay trước 01/07/2025. Kiểm tra chính tả.',
    communeIsDistrict: (_: Facts) =>
      'Đây là tên huyện, thị xã hoặc thành phố cũ, không phải xã. Ghi tên xã, phường.',
    communeNotInDistrict: (f: Facts) => `Huyện cũ này không có xã tên đó. Có: ${f.choices}.`,
    communeAmbiguous: (f: Facts) => `Có nhiều xã cũ cùng tên: ${f.choices}. Ghi thêm huyện cũ.`,
    communeConverted: (f: Facts) => `Địa chỉ cũ (${f.from}), nay là ${f.to}.`,
    communeSplit: (f: Facts) =>
      `${f.from} đã chia về nhiều xã, phường. Chọn nơi thuộc về hiện nay.`,
    rowTwice: (f: Facts) => `Trùng với dòng ${f.row}. Bỏ một dòng.`,
    rowDiffers: (f: Facts) => `Khác với dòng ${f.row} của cùng hộ (“${f.other}”). Ghi giống nhau.`,
    existsDiffers: (f: Facts) =>
      `Trong hệ thống đang là “${f.now}”. Nhập không sửa dữ liệu đã có: ghi cho giống, hoặc sửa trên trang của mục đó.`,
    needsColumn: (f: Facts) => `Đã ghi ${f.because} thì cần ghi ô này.`,
    holderUnknown: (_: Facts) =>
      'Không có hợp tác xã, tổ hợp tác hay doanh nghiệp với mã số thuế hoặc tên viết tắt này. Đăng ký tổ chức trước.',
    areaUnknown: (_: Facts) =>
      'Không có vùng trồng tên này của tổ chức. Đăng ký vùng trồng trước, hoặc ghi đúng tên.',
    areaOtherCrop: (f: Facts) => `Vùng trồng này trồng ${f.crop}.`,
    varietyOther: (f: Facts) => `Giống này không thuộc cây ${f.crop}.`,
    parcelWrong: (_: Facts) => 'Mã định danh thửa đất có 12 ký tự chữ in hoa hoặc số.',
    memberLeft: (_: Facts) => 'Hộ này đã ra khỏi tổ chức. Bỏ dòng, hoặc ghi số hộ mới.',
    firstRowWrong: (f: Facts) =>
      `Dòng ${f.row} ghi hộ này còn lỗi. Sửa dòng đó trước; dòng này dựa vào nó.`,
    consentTooEarly: (f: Facts) => `Chỉ ghi được ngày đồng ý từ ${f.first}.`,
    codeForm: (f: Facts) => `Không giống mẫu mã số nào. Ghi như trên giấy, ví dụ ${f.examples}.`,
    codeOfPackingHouse: (_: Facts) => 'Đây là mã số cơ sở đóng gói, không phải mã số vùng trồng.',
    codeOtherArea: (f: Facts) => `Mã số này đã thuộc vùng trồng ${f.area}. Mã không dùng lại.`,
    marketHasCode: (f: Facts) => `Vùng trồng đã có mã ${f.value} cho thị trường này.`,
    ownHolder: (_: Facts) =>
      'Bạn có vai trò trong tổ chức này nên không ghi nhận mã số cho tổ chức đó. Nhờ cán bộ khác.',
    meanwhile: (_: Facts) =>
      'Có người vừa ghi mục này trong lúc nhập. Gửi lại bảng tính để kiểm tra.',
    columnsUnknown: (f: Facts) => `Không dùng các cột: ${f.columns}.`,
    said: (f: Facts) => f.vi ?? '',
  },
  en: {
    missing: (_) => 'Nothing is given. This column is required.',
    tooLong: (f) => `Longer than ${f.most} characters. Shorten it.`,
    formulaEmpty: (_) =>
      'The cell is a formula without a result. Open and save the file in Excel, or paste the value.',
    cellError: (_) => 'The cell shows an error of the spreadsheet. Write the value into it.',
    merged: (f) => `The cell is part of the merged cells ${f.ref}. Unmerge them and fill each row.`,
    notInList: (f) => `This is not in the list. Write one of: ${f.choices}.`,
    dateUnreadable: (_) => 'This is no date that can be read. Write it as 03/11/2026.',
    dateInFuture: (f) => `The day lies ahead (today is ${f.today}). Check the year.`,
    wholeUnreadable: (_) => 'Write a whole number, such as 26.',
    wholeOutside: (f) => `Write a number from ${f.least} to ${f.most}.`,
    sizeUnreadable: (_) => 'The size cannot be read. Write a number, such as 18,4.',
    sizeAmbiguous: (_) =>
      'This can be read in two ways: a fraction or thousands. Write 1,234 as 1234 or 1,23.',
    sizeNotPositive: (_) => 'The size must be more than 0.',
    sizeTooLarge: (_) => 'Larger than the province. Check the number and the unit.',
    sizeTooFine: (_) => 'Finer than a square metre. Round it to square metres.',
    phoneWrong: (_) => 'Give a Vietnamese mobile number, such as 0912 345 678, or leave it blank.',
    phoneRestored: (f) => `Excel dropped the leading 0; read as ${f.phone}.`,
    taxCodeWrong: (_) => 'A tax code has 10 digits, 10 digits and -001, or 12 digits.',
    taxCodeShort: (_) =>
      'Digits are missing; Excel may have dropped a leading 0. Format the cell as Text and write the whole code.',
    taxCodeRestored: (f) => `Excel dropped the leading 0; read as ${f.taxCode}.`,
    taxCodeDoubtful: (_) =>
      'The check digit does not fit: perhaps a typing error. Compare the papers; the row can be imported.',
    shortNameWrong: (_) =>
      'A short name has 2 to 10 capital letters without marks or digits, such as GMAU.',
    taxCodeTaken: (f) => `This tax code already belongs to ${f.name}.`,
    shortNameTaken: (f) => `This short name already belongs to ${f.name}. Choose another.`,
    communeUnknown: (_) =>
      'The province has no commune of this name, today or before 1 July 2025. Check the spelling.',
    communeIsDistrict: (_) =>
      'This is the name of a former district or town, not of a commune. Write the commune or ward.',
    communeNotInDistrict: (f) =>
      `That former district had no such commune. There are: ${f.choices}.`,
    communeAmbiguous: (f) =>
      `Several old communes have this name: ${f.choices}. Add the former district.`,
    communeConverted: (f) => `An old address (${f.from}), today ${f.to}.`,
    communeSplit: (f) => `${f.from} was split. Choose where this address lies today.`,
    rowTwice: (f) => `The same as row ${f.row}. Remove one of them.`,
    rowDiffers: (f) =>
      `Differs from row ${f.row} of the same household (“${f.other}”). Write the same in both.`,
    existsDiffers: (f) =>
      `The record here says “${f.now}”. An import corrects nothing: write the same, or correct the record on its own page.`,
    needsColumn: (f) => `This is needed where ${f.because} is given.`,
    holderUnknown: (_) =>
      'No cooperative, group or company has this tax code or short name. Register it first.',
    areaUnknown: (_) =>
      'The organisation has no growing area of this name. Register it first, or write its name as it is.',
    areaOtherCrop: (f) => `This growing area grows ${f.crop}.`,
    varietyOther: (f) => `This variety is none of ${f.crop}.`,
    parcelWrong: (_) => 'A parcel identifier has 12 capital letters or digits.',
    memberLeft: (_) =>
      'This household has left the organisation. Remove the row, or use a new number.',
    firstRowWrong: (f) =>
      `Row ${f.row}, which describes this household, is wrong. Correct it first; this row rests on it.`,
    consentTooEarly: (f) => `A consent can be recorded from ${f.first} on.`,
    codeForm: (f) =>
      `This is like no form of code. Write it as printed, for example ${f.examples}.`,
    codeOfPackingHouse: (_) => 'This is a packing-house code, not one of a growing area.',
    codeOtherArea: (f) =>
      `This code belongs to the growing area ${f.area}. Codes are never used again.`,
    marketHasCode: (f) => `The area already has the code ${f.value} for this market.`,
    ownHolder: (_) =>
      'You have a role in this organisation, so you record no codes for it. Ask another officer.',
    meanwhile: (_) =>
      'Somebody recorded this while the import was running. Send the sheet again to check.',
    columnsUnknown: (f) => `These columns are not used: ${f.columns}.`,
    said: (f) => f.en ?? '',
  },
  zh: {
    missing: (_) => '未填写。此列为必填。',
    tooLong: (f) => `超过 ${f.most} 个字符，请缩短。`,
    formulaEmpty: (_) => '单元格是没有结果的公式。请在 Excel 中打开并保存，或粘贴数值。',
    cellError: (_) => '单元格显示表格错误。请填写实际内容。',
    merged: (f) => `单元格位于合并区域 ${f.ref} 中。请取消合并并逐行填写。`,
    notInList: (f) => `不在目录中。请填写其中之一：${f.choices}。`,
    dateUnreadable: (_) => '无法读取日期。请按 03/11/2026 的格式填写。',
    dateInFuture: (f) => `日期尚未到（今天是 ${f.today}）。请核对年份。`,
    wholeUnreadable: (_) => '请填写整数，例如 26。',
    wholeOutside: (f) => `请填写 ${f.least} 至 ${f.most} 之间的数。`,
    sizeUnreadable: (_) => '无法读取面积。请填写数字，例如 18,4。',
    sizeAmbiguous: (_) => '有两种读法：小数或千位。请将 1,234 写成 1234 或 1,23。',
    sizeNotPositive: (_) => '面积必须大于 0。',
    sizeTooLarge: (_) => '大于全省面积。请核对数字和单位。',
    sizeTooFine: (_) => '精度小于一平方米。请取整到平方米。',
    phoneWrong: (_) => '请填写越南手机号码，例如 0912 345 678，或留空。',
    phoneRestored: (f) => `Excel 去掉了开头的 0；读作 ${f.phone}。`,
    taxCodeWrong: (_) => '税号为 10 位数字、10 位数字加 -001，或 12 位数字。',
    taxCodeShort: (_) => '缺少数字，可能 Excel 去掉了开头的 0。请将单元格设为文本后填写完整税号。',
    taxCodeRestored: (f) => `Excel 去掉了开头的 0；读作 ${f.taxCode}。`,
    taxCodeDoubtful: (_) => '校验位不符：可能输入有误。请核对证件；此行仍可导入。',
    shortNameWrong: (_) => '简称为 2 至 10 个不带声调的大写字母或数字，例如 GMAU。',
    taxCodeTaken: (f) => `该税号已属于${f.name}。`,
    shortNameTaken: (f) => `该简称已属于${f.name}。请另选一个。`,
    communeUnknown: (_) => '省内现在和 2025 年 7 月 1 日前都没有此名称的乡、坊。请核对拼写。',
    communeIsDistrict: (_) => '这是旧县、市的名称，不是乡。请填写乡、坊名称。',
    communeNotInDistrict: (f) => `该旧县没有此名称的乡。现有：${f.choices}。`,
    communeAmbiguous: (f) => `有多个同名旧乡：${f.choices}。请补充旧县名称。`,
    communeConverted: (f) => `旧地址（${f.from}），现为 ${f.to}。`,
    communeSplit: (f) => `${f.from} 已拆分。请选择现属单位。`,
    rowTwice: (f) => `与第 ${f.row} 行重复。请删除其中一行。`,
    rowDiffers: (f) => `与同一农户的第 ${f.row} 行不同（“${f.other}”）。请填写一致。`,
    existsDiffers: (f) =>
      `系统中现为“${f.now}”。导入不会修改已有数据：请填写一致，或在该记录页面上更正。`,
    needsColumn: (f) => `填写了${f.because}时，此项必填。`,
    holderUnknown: (_) => '没有此税号或简称的合作社、合作组或企业。请先登记机构。',
    areaUnknown: (_) => '该机构没有此名称的种植区。请先登记，或填写正确名称。',
    areaOtherCrop: (f) => `该种植区种植${f.crop}。`,
    varietyOther: (f) => `该品种不属于${f.crop}。`,
    parcelWrong: (_) => '地块标识码为 12 个大写字母或数字。',
    memberLeft: (_) => '该农户已离开机构。请删除此行，或使用新编号。',
    firstRowWrong: (f) => `描述该农户的第 ${f.row} 行有误。请先更正该行；此行以其为依据。`,
    consentTooEarly: (f) => `同意日期须在 ${f.first} 或之后。`,
    codeForm: (f) => `不符合任何代码格式。请按证件填写，例如 ${f.examples}。`,
    codeOfPackingHouse: (_) => '这是包装厂代码，不是种植区代码。',
    codeOtherArea: (f) => `该代码属于种植区${f.area}。代码不得重复使用。`,
    marketHasCode: (f) => `该种植区在此市场已有代码 ${f.value}。`,
    ownHolder: (_) => '您在该机构有角色，不能为其登记代码。请其他官员办理。',
    meanwhile: (_) => '导入期间有人登记了此项。请重新提交表格进行检查。',
    columnsUnknown: (f) => `未使用的列：${f.columns}。`,
    said: (f) => f.zh ?? '',
  },
});
