import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { nanoid } from 'nanoid';
import type { FileStorage } from './file-storage.ts';

/** Files in a folder, written aside and moved into place so that a killed process leaves no half file. */
export function folderStorage(folder: string): FileStorage {
  const placeOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('not a SHA-256');
    return path.join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    write: async (sha256, content) => {
      const place = placeOf(sha256);
      await mkdir(path.dirname(place), { recursive: true });
      const aside = `${place}.${nanoid(8)}.part`;
      try {
        await writeThrough(aside, content);
        await rename(aside, place);
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
    },
    read: async (sha256) => {
      try {
        return await readFile(placeOf(sha256));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
}

/** On the disk when it returns, not only with the operating system. */
async function writeThrough(file: string, content: Buffer): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
