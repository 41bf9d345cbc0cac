/// <reference path="./pdfkit.d.ts" />
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { type QrMatrix, quietModules, runsOf } from '../../lib/qr-matrix.ts';

export type Pdf = PDFDocument;

const require = createRequire(import.meta.url);
// Whole font files: subsets made for the web lose Vietnamese letters without a word.
const fonts = {
  regular: require.resolve(
    '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  ),
  bold: require.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
};

const pointsPerMm = 72 / 25.4;
export const mm = (millimetres: number) => millimetres * pointsPerMm;

/** An A4 file in Vietnamese with the fonts 'regular' and 'bold'. The same content and day give the same bytes. */
export function newPdf(title: string, made: Date): Pdf {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    lang: 'vi-VN',
    displayTitle: true,
    info: { Title: title, CreationDate: made, ModDate: made },
  });
  return pdf.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
}

export async function bytesOf(pdf: Pdf): Promise<Buffer> {
  pdf.end();
  const parts: Buffer[] = [];
  for await (const part of pdf) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}

/** A QR code with its quiet zone, black, in millimetres from the page's corner. */
export function drawQr(pdf: Pdf, matrix: QrMatrix, x: number, y: number, sizeMm: number): void {
  const module = mm(sizeMm) / (matrix.size + 2 * quietModules);
  const [left, top] = [mm(x) + quietModules * module, mm(y) + quietModules * module];
  // Rows overlap by a hair: viewers would otherwise show white seams between them.
  for (const run of runsOf(matrix)) {
    pdf.rect(left + run.x * module, top + run.y * module, run.length * module, module * 1.02);
  }
  pdf.fill('#000');
}
