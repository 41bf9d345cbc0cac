import QRCode from 'qrcode';

/** Modules of a QR code; a quiet zone of four light ones belongs around it (ISO/IEC 18004). */
export type QrMatrix = {
  readonly size: number;
  readonly isDark: (x: number, y: number) => boolean;
};

export const quietModules = 4;

/** Level Q: a quarter of it may be wet or scratched. Capitals go into the alphanumeric mode. */
export function qrMatrix(text: string): QrMatrix {
  const mode = /^[0-9A-Z $%*+\-./:]+$/.test(text) ? 'alphanumeric' : 'byte';
  const { modules } = QRCode.create(
    [mode === 'byte' ? { data: Buffer.from(text), mode } : { data: text, mode }],
    { errorCorrectionLevel: 'Q' },
  );
  return { size: modules.size, isDark: (x, y) => modules.get(y, x) === 1 };
}

/** Dark modules of each row as runs, which make small files and no seams. */
export function runsOf(matrix: QrMatrix): { x: number; y: number; length: number }[] {
  const runs: { x: number; y: number; length: number }[] = [];
  for (let y = 0; y < matrix.size; y++) {
    for (let x = 0; x < matrix.size; x++) {
      if (!matrix.isDark(x, y)) continue;
      const start = x;
      while (x + 1 < matrix.size && matrix.isDark(x + 1, y)) x++;
      runs.push({ x: start, y, length: x - start + 1 });
    }
  }
  return runs;
}
