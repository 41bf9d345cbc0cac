import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const require = createRequire(import.meta.url);
let isReady = false;

/** What a decoder that is not ours reads in a picture (PNG or SVG). Fails unless there is exactly one. */
export async function readQr(picture: Buffer | undefined): Promise<string> {
  const all = await readQrs(picture);
  if (all.length !== 1) throw new Error(`${all.length} QR codes where one was expected`);
  return all[0] ?? '';
}

export async function readQrs(picture: Buffer | undefined): Promise<string[]> {
  if (!picture) throw new Error('there is no picture');
  if (!isReady) {
    // Given by hand, because the package would fetch it from the network.
    const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
    isReady = true;
  }
  const { data, info } = await sharp(picture, { density: 300 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const found = await readBarcodes(
    {
      data: new Uint8ClampedArray(data),
      width: info.width,
      height: info.height,
      colorSpace: 'srgb',
    },
    { formats: ['QRCode'], maxNumberOfSymbols: 255 },
  );
  return found.map(({ text }) => text);
}
