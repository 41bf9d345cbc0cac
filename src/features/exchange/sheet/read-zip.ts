import { inflateRawSync } from 'node:zlib';

type Entry = { method: number; packedBytes: number; offset: number };

/** Unpacks no more than it is allowed to, whatever the file claims of itself. */
export type Archive = {
  readonly has: (path: string) => boolean;
  /** undefined when there is no such entry; throws a RangeError when it is larger than what is left */
  readonly read: (path: string) => string | undefined;
};

/**
 * Opens a ZIP (an XLSX is one) and reads single entries. What all reads together may unpack to is
 * `mostBytes`, counted on what comes out: the sizes in the file are the sender's word only.
 */
export function openZip(content: Buffer, mostBytes: number): Archive | undefined {
  const entries = listEntries(content);
  if (!entries) return undefined;
  let left = mostBytes;
  return {
    has: (path) => entries.has(path),
    read: (path) => {
      const entry = entries.get(path);
      if (!entry) return undefined;
      const unpacked = unpack(content, entry, left);
      left -= unpacked.length;
      return unpacked.toString('utf8');
    },
  };
}

function listEntries(content: Buffer): Map<string, Entry> | undefined {
  // The end record stands at the end, followed by a comment of at most 64 kB.
  const end = content.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > content.length) return undefined;
  const count = content.readUInt16LE(end + 10);
  let at = content.readUInt32LE(end + 16);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== 0x02014b50) return undefined;
    const nameLength = content.readUInt16LE(at + 28);
    const name = content.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name.replace(/^\//, ''), {
      method: content.readUInt16LE(at + 10),
      packedBytes: content.readUInt32LE(at + 20),
      offset: content.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(content: Buffer, { method, packedBytes, offset }: Entry, mostBytes: number) {
  if (offset + 30 > content.length) throw new TypeError('the archive is cut off');
  const start = offset + 30 + content.readUInt16LE(offset + 26) + content.readUInt16LE(offset + 28);
  const packed = content.subarray(start, start + packedBytes);
  if (method === 0) {
    if (packed.length > mostBytes) throw new RangeError('unpacks to too much');
    return packed;
  }
  if (method !== 8 || mostBytes < 1) throw new RangeError('cannot be unpacked');
  return inflateRawSync(packed, { maxOutputLength: mostBytes });
}
