import { qrMatrix } from '../../lib/qr-matrix.ts';
import { bytesOf, drawQr, mm, newPdf, type Pdf } from '../../web/print/pdf.ts';
import type { Confirmation } from './confirmation-words.ts';

const left = 25;
const right = 190;
const width = right - left;

/** A4 in the form of the state's papers; the QR leads to the code's public page, where its state is today's. */
export async function confirmationPdf(paper: Confirmation, printed: Date): Promise<Buffer> {
  const pdf = newPdf(`Giấy xác nhận ${paper.value}`, printed);
  pdf.addPage();
  drawHead(pdf, paper);
  write(pdf, 'GIẤY XÁC NHẬN CẤP MÃ SỐ VÙNG TRỒNG', 62, { size: 15, bold: true, align: 'center' });
  write(pdf, paper.value, 74, { size: 22, bold: true, align: 'center' });
  const bottom = drawFacts(pdf, paper, 91);
  drawCorners(pdf, paper, bottom + 4);
  drawFoot(pdf, paper);
  return bytesOf(pdf);
}

function drawHead(pdf: Pdf, paper: Confirmation): void {
  const half = { x: left - 5, width: 72, align: 'center' } as const;
  const other = { x: 95, width: 95, align: 'center' } as const;
  write(pdf, 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 18, { ...half, size: 9.5 });
  write(pdf, 'TỈNH AN GIANG', 23, { ...half, size: 9.5 });
  write(pdf, paper.authority.toUpperCase(), 28, { ...half, size: 9.5, bold: true });
  write(pdf, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 18, { ...other, size: 11, bold: true });
  write(pdf, 'Độc lập - Tự do - Hạnh phúc', 24, { ...other, size: 11, bold: true });
  line(pdf, 122, 30.5, 163);
  write(pdf, `Số: ${paper.number}`, 44, { ...half, size: 10.5 });
  write(pdf, paper.placeAndDay, 44, { ...other, size: 10.5 });
}

function drawFacts(pdf: Pdf, paper: Confirmation, top: number): number {
  const [termWidth, valueLeft] = [48, left + 50];
  let y = top;
  for (const { term, value } of paper.facts) {
    write(pdf, `${term}:`, y, { size: 10.5, x: left, width: termWidth });
    const options = { size: 10.5, bold: true, x: valueLeft, width: right - valueLeft };
    y += Math.max(write(pdf, value, y, options), 5.5) + 1.6;
  }
  return y;
}

function drawCorners(pdf: Pdf, paper: Confirmation, top: number): void {
  const title = 'Tọa độ ranh giới (vĩ độ / kinh độ, WGS 84):';
  write(pdf, title, top, { size: 9.5, bold: true });
  if (paper.cornersNote) {
    write(pdf, paper.cornersNote, top + 6, { size: 9.5 });
    return;
  }
  const perColumn = Math.ceil(paper.corners.length / 4);
  paper.corners.forEach((corner, index) => {
    const column = Math.floor(index / perColumn);
    const y = top + 6 + (index % perColumn) * 4;
    write(pdf, `${index + 1}. ${corner}`, y, {
      size: 7.5,
      x: left + (column * width) / 4,
      width: width / 4,
    });
  });
}

function drawFoot(pdf: Pdf, paper: Confirmation): void {
  drawQr(pdf, qrMatrix(paper.pageAddress), left - 3, 232, 34);
  const beside = { x: left + 33, width: 58, size: 8.5 };
  let y = 236;
  y += write(pdf, 'Quét để xem tình trạng hiện nay của mã số:', y, beside) + 1;
  y += write(pdf, paper.pageAddress, y, beside) + 1;
  write(pdf, paper.state, y, { ...beside, bold: !paper.stateIsGood });
  const signed = { x: 120, width: 70, align: 'center' } as const;
  write(pdf, 'THỦ TRƯỞNG ĐƠN VỊ', 232, { ...signed, size: 10.5, bold: true });
  write(pdf, '(Ký, ghi rõ họ tên và đóng dấu)', 238, { ...signed, size: 9 });
  write(
    pdf,
    'Mã số chỉ dùng cho nông sản của vùng trồng này, không cho mượn, không chuyển nhượng.',
    276,
    { size: 8.5, align: 'center' },
  );
}

type Style = {
  size: number;
  bold?: boolean;
  x?: number;
  width?: number;
  align?: 'left' | 'center' | 'right';
};

/** Writes from `top` on, in millimetres; answers the height taken. */
function write(pdf: Pdf, text: string, top: number, style: Style): number {
  const options = { width: mm(style.width ?? width), align: style.align ?? ('left' as const) };
  pdf
    .font(style.bold ? 'bold' : 'regular')
    .fillColor('#000')
    .fontSize(style.size);
  const points = pdf.heightOfString(text, options);
  pdf.text(text, mm(style.x ?? left), mm(top), options);
  return points / mm(1);
}

function line(pdf: Pdf, x1: number, y: number, x2: number): void {
  pdf.moveTo(mm(x1), mm(y)).lineTo(mm(x2), mm(y)).lineWidth(0.7).stroke('#000');
}
