import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import type { Actor } from '../../../lib/roles.ts';
import { findOwnFile, keepReadyFile, type ReadyFile } from '../../files/actions.ts';
import { decisionProblems } from '../problems/decisions.ts';

/** The id of what was sent with a form, or of a file that the organisation uploaded before. */
export async function keepEvidence(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  { ready, fileId }: { ready: ReadyFile | undefined; fileId: string | undefined },
): Promise<string | null> {
  if (ready) return (await keepReadyFile(tx, deps, actor, ready)).id;
  if (fileId === undefined) return null;
  if (!(await findOwnFile(tx, actor, fileId))) throw decisionProblems.evidenceNotYours();
  return fileId;
}
