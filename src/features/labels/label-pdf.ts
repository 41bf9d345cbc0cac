/// <reference path="./pdfkit.d.ts" />
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { type QrMatrix, quietModules, runsOf } from './qr-matrix.ts';
import { placesOf, sheet } from './rules.ts';

/** What stands on a label, as people read it. */
export type Label = {
  readonly matrix: QrMatrix;
  readonly product: string;
  readonly producer: string;
  readonly number: string;
  readonly harvest: string;
  /** grouped, to be typed with a thumb */
  readonly code: string;
  readonly host: string;
};

export type Layout =
  | { readonly kind: 'sheet'; readonly first: number; readonly count: number }
  | { readonly kind: 'single' };

const require = createRequire(import.meta.url);
// Whole font files: subsets made for the web lose Vietnamese letters without a word.
const fonts = {
  regular: require.resolve(
    '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  ),
  bold: require.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
};

const pointsPerMm = 72 / 25.4;
const mm = (millimetres: number) => millimetres * pointsPerMm;

/** Black on A4, exact in millimetres. The same label gives the same bytes: its date is `issued`. */
export async function labelPdf(label: Label, layout: Layout, issued: Date): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    lang: 'vi-VN',
    displayTitle: true,
    info: { Title: `${label.product} · ${label.number}`, CreationDate: issued, ModDate: issued },
  });
  pdf.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  if (layout.kind === 'single') {
    pdf.addPage();
    drawSingle(pdf, label);
  } else {
    let page = -1;
    for (const place of placesOf(layout.first, layout.count)) {
      for (; page < place.page; page++) pdf.addPage();
      drawSmall(pdf, label, place.x, place.y);
    }
  }
  pdf.end();
  const parts: Buffer[] = [];
  for await (const part of pdf) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}

/** 70 x 37 mm: the code left, the words right, at least 3 mm from each edge for printers that shift. */
function drawSmall(pdf: PDFDocument, label: Label, left: number, top: number): void {
  const qrMm = sheet.heightMm - 6;
  drawQr(pdf, label.matrix, left + 2.5, top + 3, qrMm);
  const column = {
    x: left + 2.5 + qrMm,
    y: top + 4.2,
    width: sheet.widthMm - qrMm - 2.5 - 3,
    bottom: top + sheet.heightMm - 3,
  };
  drawWords(pdf, column, [
    { text: label.product, font: 'bold', size: 8.5, lines: 2 },
    { text: label.producer, font: 'regular', size: 6, lines: 3 },
    { text: label.number, font: 'regular', size: 6, lines: 1 },
    { text: label.harvest, font: 'regular', size: 6, lines: 1 },
    { text: label.code, font: 'bold', size: 9.5, lines: 1 },
    { text: label.host, font: 'regular', size: 6, lines: 1 },
  ]);
}

/** One page for a crate or a stall. */
function drawSingle(pdf: PDFDocument, label: Label): void {
  drawQr(pdf, label.matrix, 35, 22, 140);
  drawWords(pdf, { x: 20, y: 172, width: 170, bottom: 285 }, [
    { text: label.product, font: 'bold', size: 34, lines: 2 },
    { text: label.producer, font: 'regular', size: 18, lines: 2 },
    { text: label.number, font: 'regular', size: 16, lines: 1 },
    { text: label.harvest, font: 'regular', size: 16, lines: 1 },
    { text: label.code, font: 'bold', size: 34, lines: 1 },
    { text: label.host, font: 'regular', size: 16, lines: 1 },
  ]);
}

function drawQr(pdf: PDFDocument, matrix: QrMatrix, x: number, y: number, sizeMm: number): void {
  const module = mm(sizeMm) / (matrix.size + 2 * quietModules);
  const [left, top] = [mm(x) + quietModules * module, mm(y) + quietModules * module];
  // Rows overlap by a hair: viewers would otherwise show white seams between them.
  for (const run of runsOf(matrix)) {
    pdf.rect(left + run.x * module, top + run.y * module, run.length * module, module * 1.02);
  }
  pdf.fill('#000');
}

type Words = { text: string; font: 'regular' | 'bold'; size: number; lines: number };

function drawWords(
  pdf: PDFDocument,
  column: { x: number; y: number; width: number; bottom: number },
  words: readonly Words[],
): void {
  let y = mm(column.y);
  for (const { text, font, size, lines } of words) {
    pdf.font(font).fillColor('#000').fontSize(size);
    // One line shrinks to fit; several are cut with an ellipsis.
    const width = mm(column.width);
    if (lines === 1) pdf.fontSize(Math.min(size, (size * width) / pdf.widthOfString(text)));
    const height = size * 1.3 * lines;
    const taken = Math.min(height, pdf.heightOfString(text, { width }));
    pdf.text(text, mm(column.x), y, { width, height, ellipsis: true, lineBreak: lines > 1 });
    y += taken + size * 0.22;
  }
}
