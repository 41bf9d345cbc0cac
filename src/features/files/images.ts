import sharp from 'sharp';
import { problems } from './problems.ts';
import type { FileKind } from './rules.ts';

const megapixels = 60;
const longestSide: Readonly<Record<FileKind, number>> = { document: 2000, photo: 1600 };

/**
 * Reads an image and writes it anew, turned upright: what comes out is pixels alone, without place,
 * device or anything hidden behind the picture. Throws a Problem for what cannot be read.
 */
export async function reencode(
  content: Buffer,
  kind: FileKind,
): Promise<{ content: Buffer; mediaType: 'image/jpeg' | 'image/webp' }> {
  const side = longestSide[kind];
  try {
    const image = sharp(content, { limitInputPixels: megapixels * 1_000_000, failOn: 'error' });
    const { format } = await image.metadata();
    const upright = image
      .rotate()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
    if (format === 'jpeg')
      return {
        content: await upright.jpeg({ quality: 84 }).toBuffer(),
        mediaType: 'image/jpeg',
      };
    return { content: await upright.webp({ quality: 86 }).toBuffer(), mediaType: 'image/webp' };
  } catch (error) {
    if (error instanceof Error && /pixel limit|too large/i.test(error.message))
      throw problems.tooManyPixels({ megapixels });
    throw problems.broken();
  }
}

const mostBytesForShoppers = 30_000;

/** A photo for a shopper's phone: at most 640 pixels and 30 kB, whatever it shows. */
export async function shrinkForShoppers(content: Buffer): Promise<Buffer> {
  for (const [width, quality] of [
    [640, 72],
    [640, 50],
    [480, 45],
    [320, 40],
  ] as const) {
    const small = await sharp(content, { limitInputPixels: megapixels * 1_000_000 })
      .resize({ width, height: width, fit: 'inside', withoutEnlargement: true })
      .webp({ quality })
      .toBuffer();
    if (small.length <= mostBytesForShoppers) return small;
  }
  return sharp(content)
    .resize({ width: 160, height: 160, fit: 'inside' })
    .webp({ quality: 30 })
    .toBuffer();
}
