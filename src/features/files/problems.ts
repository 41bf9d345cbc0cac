import { defineProblems } from '../../lib/problem.ts';

export const problems = defineProblems('files', {
  missing: {
    status: 422,
    field: 'file',
    vi: 'Chưa có tệp. Chọn một tệp rồi gửi lại (multipart/form-data, trường file).',
    en: 'There is no file. Choose one and send again (multipart/form-data, field file).',
    zh: '没有文件。请选择文件后重新提交（multipart/form-data，字段 file）。',
  },
  documentType: {
    status: 415,
    field: 'file',
    vi: 'Tệp này không phải PDF, JPEG, PNG hay WebP. Quét giấy thành PDF hoặc chụp ảnh rồi gửi lại.',
    en: 'This file is not a PDF, JPEG, PNG or WebP. Scan the paper to PDF or take a picture of it and send that.',
    zh: '该文件不是 PDF、JPEG、PNG 或 WebP。请将纸质文件扫描为 PDF 或拍照后提交。',
  },
  photoType: {
    status: 415,
    field: 'file',
    vi: 'Ảnh phải là JPEG, PNG hoặc WebP. Chọn ảnh khác hoặc chụp lại.',
    en: 'A photo must be JPEG, PNG or WebP. Choose another or take it again.',
    zh: '照片须为 JPEG、PNG 或 WebP。请选择其他照片或重新拍摄。',
  },
  heic: {
    status: 415,
    field: 'file',
    vi: 'Ảnh HEIC của iPhone chưa nhận được. Vào Cài đặt > Camera > Định dạng > Tương thích nhất rồi chụp lại, hoặc gửi ảnh chụp màn hình.',
    en: 'HEIC pictures of an iPhone are not accepted. Choose Settings > Camera > Formats > Most Compatible and take it again, or send a screenshot.',
    zh: '不接受 iPhone 的 HEIC 照片。请在“设置 > 相机 > 格式”中选择“兼容性最佳”后重新拍摄，或提交截图。',
  },
  nameDiffers: {
    status: 415,
    field: 'file',
    vi: (p: { name: string; found: string }) =>
      `Tên tệp là “${p.name}” nhưng nội dung là ${p.found}. Kiểm tra lại tệp rồi gửi đúng tệp gốc.`,
    en: (p: { name: string; found: string }) =>
      `The file is called “${p.name}” but its content is ${p.found}. Look at it again and send the original file.`,
    zh: (p: { name: string; found: string }) =>
      `文件名为“${p.name}”，但内容是 ${p.found}。请检查后提交原始文件。`,
  },
  broken: {
    status: 422,
    field: 'file',
    vi: 'Tệp bị hỏng hoặc chưa tải lên hết, không mở được. Mở thử trên máy rồi gửi lại.',
    en: 'The file is damaged or incomplete and cannot be opened. Try to open it on your device, then send it again.',
    zh: '文件已损坏或不完整，无法打开。请先在设备上打开确认，再重新提交。',
  },
  tooManyPixels: {
    status: 422,
    field: 'file',
    vi: (p: { megapixels: number }) =>
      `Ảnh có hơn ${p.megapixels} triệu điểm ảnh. Giảm kích thước ảnh rồi gửi lại.`,
    en: (p: { megapixels: number }) =>
      `The picture has more than ${p.megapixels} million pixels. Make it smaller and send it again.`,
    zh: (p: { megapixels: number }) => `图片超过 ${p.megapixels} 百万像素。请缩小尺寸后重新提交。`,
  },
});
