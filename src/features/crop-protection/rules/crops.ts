import { fold } from '../../../lib/fold.ts';

/** A crop as a list names it; `cropCode` is null for one that is not among ours. */
export type CropNamed = { readonly cropCode: string | null; readonly cropName: string };
type Crop = { readonly code: string; readonly nameVi: string };

const fruit: ReadonlySet<string> = new Set([
  ...['XO', 'CH', 'MI', 'NH', 'SR', 'BU', 'KH', 'TL', 'CC', 'MC', 'CL', 'DH', 'VB', 'CA'],
  ...['VS', 'QU'],
]);
const vegetables: ReadonlySet<string> = new Set(['OT', 'RA', 'BN', 'KL']);

/** Fruit and vegetables, which are eaten soon after the harvest; rice, pepper or coconut are not. */
export function isFresh(cropCode: string): boolean {
  return fruit.has(cropCode) || vegetables.has(cropCode);
}

/** Lists also register for all fruit or all vegetables in one word. */
export function isUseFor(use: CropNamed, cropCode: string): boolean {
  if (use.cropCode !== null) return use.cropCode === cropCode;
  const name = fold(use.cropName);
  if (/^cay an (qua|trai)$/.test(name)) return fruit.has(cropCode);
  return name === 'rau mau' && vegetables.has(cropCode);
}

const otherNames: Readonly<Record<string, readonly string[]>> = {
  KH: ['khóm', 'dứa'],
  CL: ['chanh leo', 'chanh dây'],
  DN: ['đậu tương', 'đậu nành'],
  RA: ['rau', 'rau cải', 'cải', 'rau muống', 'bắp cải', 'cải bắp'],
  HT: ['tiêu'],
  CA: ['cam'],
};

/**
 * The crop that a list means: "lúa gieo thẳng" is rice, "xoài cát" is mango; the longest name wins.
 * Marks count first, because "dứa", "dừa" and "dưa" differ in them alone; without marks only a name
 * that can mean one crop is understood.
 */
export function cropNamed(text: string, crops: readonly Crop[]): string | null {
  const marked = longest(text, crops, (name) => name.normalize('NFC').toLowerCase());
  const [only, second] = marked.length > 0 ? marked : longest(text, crops, fold);
  return only !== undefined && second === undefined ? only : null;
}

function longest(
  text: string,
  crops: readonly Crop[],
  plain: (name: string) => string,
): readonly string[] {
  const wanted = `${plain(text).trim()} `;
  let length = 0;
  let found = new Set<string>();
  for (const { code, nameVi } of crops)
    for (const name of [nameVi.replace(/\s*\([^)]*\)/, ''), ...(otherNames[code] ?? [])]) {
      const start = `${plain(name)} `;
      if (!wanted.startsWith(start) || start.length < length) continue;
      if (start.length > length) found = new Set();
      length = start.length;
      found.add(code);
    }
  return [...found];
}

export type ReadUse = { readonly cropName: string; readonly pests: string };

/**
 * Reads "sâu cuốn lá, rầy nâu/ lúa; rệp sáp/ xoài, cam" as circulars print it: pests before the
 * stroke, crops behind. Undefined when a part has no stroke or nothing on one side of it.
 */
export function readUses(text: string): ReadUse[] | undefined {
  const found: ReadUse[] = [];
  for (const part of text.split(';').map((each) => each.trim())) {
    if (part === '') continue;
    const cut = part.lastIndexOf('/');
    const pests = part.slice(0, Math.max(cut, 0)).trim();
    const names = part
      .slice(cut + 1)
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean);
    if (cut < 0 || pests === '' || names.length === 0) return undefined;
    for (const cropName of names) found.push({ cropName, pests });
  }
  return found.length === 0 ? undefined : found;
}
