import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { newPublicCode } from '../../../lib/public-code.ts';
import type { insertBatch } from '../store/write-batches.ts';

type RowWithoutCode = Omit<Parameters<typeof insertBatch>[1], 'publicCode' | 'searchFolded'>;

/** Two equal codes are a chance of one in 10^14 per batch, but a label cannot be taken back. */
export async function insertUnderNewCode(
  tx: Tx,
  deps: Deps,
  row: RowWithoutCode,
  words: string,
  insert: typeof insertBatch,
): Promise<{ publicCode: string; ordinal: number }> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const publicCode = newPublicCode(deps.randomBytes);
    const searchFolded = `${row.number} ${publicCode}`.toLowerCase().concat(' ', words);
    const inserted = await insert(tx, { ...row, publicCode, searchFolded });
    if (inserted) return { publicCode, ordinal: inserted.ordinal };
  }
  throw new Error('No free public code in 20 attempts: the random source repeats itself');
}
