import type { Deps } from '../../deps.ts';
import type { Actor } from '../../lib/roles.ts';
import { loadLot } from './load.ts';
import { batchAnswerOf } from './view.ts';

/** One batch as machines get it. */
export async function loadAnswer(deps: Deps, actor: Actor, id: string) {
  return batchAnswerOf(await loadLot(deps, actor, id), deps.publicUrl);
}
