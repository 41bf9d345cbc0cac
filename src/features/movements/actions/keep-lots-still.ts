import type { Tx } from '../../../db/connect.ts';
import { keepStill } from '../store/still.ts';

/**
 * Until this transaction ends no lot is made of another. Who looks for everything that was made of a
 * lot and then marks it would else miss what is made between the two. Call it before any other lock
 * on lots.
 */
export function keepLotsStill(tx: Tx): Promise<void> {
  return keepStill(tx);
}
