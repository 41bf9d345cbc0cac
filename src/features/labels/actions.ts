import { qrMatrix } from '../../lib/qr-matrix.ts';
import { qrPng } from './qr-png.ts';
import { qrSvg } from './qr-svg.ts';
import { scanUrl } from './rules.ts';

/** The QR code of a batch in each form. It always says the same: labels are printed for ever. */
export function qrOf(publicUrl: string, publicCode: string) {
  const url = scanUrl(publicUrl, publicCode);
  const matrix = qrMatrix(url);
  return { url, matrix, svg: qrSvg(matrix), png: () => qrPng(matrix) };
}

/** The drawing of a QR code that says `text`, for papers that are no labels. */
export function qrDrawing(text: string): string {
  return qrSvg(qrMatrix(text));
}
