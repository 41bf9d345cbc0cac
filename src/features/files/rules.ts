import { clean } from '../../lib/fold.ts';
import type { Problem } from '../../lib/problem.ts';
import { problems } from './problems.ts';

/** A document may be a scan or a picture of paper; a photo is shown to shoppers. */
export type FileKind = 'document' | 'photo';

export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export const acceptedTypes: Readonly<Record<FileKind, readonly string[]>> = {
  document: ['application/pdf', ...imageTypes],
  photo: imageTypes,
};

const heicTypes = new Set([
  'image/heic',
  'image/heif',
  'image/heic-sequence',
  'image/heif-sequence',
]);

/** `found`: the media type its bytes show, undefined when they show none that is known. */
export function whyNotAccepted(
  kind: FileKind,
  name: string,
  found: string | undefined,
): Problem | undefined {
  if (found !== undefined && heicTypes.has(found)) return problems.heic();
  if (found === undefined || !acceptedTypes[kind].includes(found))
    return kind === 'photo' ? problems.photoType() : problems.documentType();
  // Phones call a JPEG .png now and then, which harms nobody. A PDF that calls itself a picture may.
  const said = familyOfName(name);
  if (said !== undefined && said !== familyOfType(found))
    return problems.nameDiffers({ name: clean(name).slice(0, 80), found: plainName(found) });
  return undefined;
}

/** The sent name, fit to be stored and offered for download, with the ending of what was kept. */
export function nameToKeep(sentName: string, mediaType: string): string {
  const base = clean(sentName)
    .replace(/[/\\:*?"<>|]/g, '-')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/^[.\s-]+/, '');
  return `${[...base].slice(0, 100).join('') || 'file'}.${endings[mediaType] ?? 'bin'}`;
}

/** RFC 6266: a plain ASCII name for old clients, and the real one as RFC 5987 text. */
export function contentDisposition(name: string, mediaType: string): string {
  const way = mediaType === 'application/pdf' ? 'attachment' : 'inline';
  const ascii =
    name
      .normalize('NFKD')
      .replace(/[^\w .-]/g, '')
      .trim() || 'file';
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${way}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

function plainName(mediaType: string): string {
  return mediaType.replace(/^.*\//, '').toUpperCase();
}

function familyOfType(mediaType: string): string {
  return mediaType.startsWith('image/') ? 'image' : mediaType;
}

function familyOfName(name: string): string | undefined {
  const ending = /\.([A-Za-z0-9]{1,5})\s*$/.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  if (ending === 'pdf') return 'application/pdf';
  return /^(jpe?g|jfif|png|webp|heic|heif|gif)$/.test(ending) ? 'image' : 'other';
}
