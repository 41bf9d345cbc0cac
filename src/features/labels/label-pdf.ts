import type { QrMatrix } from '../../lib/qr-matrix.ts';
import { bytesOf, drawQr, mm, newPdf, type Pdf } from '../../web/print/pdf.ts';
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

/** Black on A4, exact in millimetres. The same label gives the same bytes: its date is `issued`. */
export async function labelPdf(label: Label, layout: Layout, issued: Date): Promise<Buffer> {
  const pdf = newPdf(`${label.product} · ${label.number}`, issued);
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
  return bytesOf(pdf);
}

/** 70 x 37 mm: the code left, the words right, at least 3 mm from each edge for printers that shift. */
function drawSmall(pdf: Pdf, label: Label, left: number, top: number): void {
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
function drawSingle(pdf: Pdf, label: Label): void {
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

type Words = { text: string; font: 'regular' | 'bold'; size: number; lines: number };

function drawWords(
  pdf: Pdf,
  column: { x: number; y: number; width: number; bottom: number },
  words: readonly Words[],
): void {
  let y = mm(column.y);
  for (const { text, font, size, lines } of words) {
    if (text === '') continue;
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
