import { crc32, deflateSync } from 'node:zlib';
import { type QrMatrix, quietModules } from '../../lib/qr-matrix.ts';

/** One bit a pixel, `scale` pixels a module, quiet zone included: some 600 bytes. */
export function qrPng(matrix: QrMatrix, scale = 12): Buffer {
  const width = (matrix.size + 2 * quietModules) * scale;
  const bytesPerRow = Math.ceil(width / 8);
  const rows: Buffer[] = [];
  for (let moduleY = -quietModules; moduleY < matrix.size + quietModules; moduleY++) {
    const row = rowOf(matrix, moduleY, scale, bytesPerRow);
    for (let copy = 0; copy < scale; copy++) rows.push(row);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  // One bit a pixel, greyscale; compression, filter and interlace methods 0.
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A filter byte of 0, then the pixels; a set bit is white. */
function rowOf(matrix: QrMatrix, moduleY: number, scale: number, bytes: number): Buffer {
  const row = Buffer.alloc(1 + bytes, 0xff);
  row[0] = 0;
  for (let x = 0; x < matrix.size; x++) {
    const isInside = moduleY >= 0 && moduleY < matrix.size;
    if (!isInside || !matrix.isDark(x, moduleY)) continue;
    for (let step = 0; step < scale; step++) {
      const pixel = (x + quietModules) * scale + step;
      const at = 1 + (pixel >> 3);
      row[at] = (row[at] ?? 0) & ~(0x80 >> (pixel & 7));
    }
  }
  return row;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
