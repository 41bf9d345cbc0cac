import type { Database } from './db/connect.ts';
import type { FileStorage } from './storage/file-storage.ts';

/** All that is impure, in one place: tests give their own clock, ids and codes. */
export type Deps = {
  readonly db: Database;
  readonly now: () => Date;
  /** a fresh unguessable id, such as `lot_V1StGXR8Z5jdHi6B` */
  readonly newId: (prefix: string) => string;
  readonly randomBytes: (count: number) => Uint8Array;
  /** scheme and host people use, without a slash at the end */
  readonly publicUrl: string;
  readonly files: FileStorage;
};
