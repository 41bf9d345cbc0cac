import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import type { Actor } from '../../../lib/roles.ts';
import { findOwnFile, keepReadyFile, type ReadyFile, readyFile } from '../../files/actions.ts';
import { decisionProblems } from '../problems/decisions.ts';
import { hasRoleIn } from '../store/codes.ts';

/** Looked through before the transaction, which stays short. */
export async function readyEvidence(
  deps: Deps,
  file: SentFile | undefined,
): Promise<ReadyFile | undefined> {
  return file && readyFile(deps, file, 'document');
}

/** The id of the paper behind a decision: sent with it, or uploaded before; null for none. */
export async function keepEvidence(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  ready: ReadyFile | undefined,
  fileId: string | undefined,
): Promise<string | null> {
  if (ready) return (await keepReadyFile(tx, deps, actor, ready)).id;
  if (fileId === undefined) return null;
  if (!(await findOwnFile(tx, actor, fileId))) throw decisionProblems.evidenceUnknown();
  return fileId;
}

/** Nobody decides on the codes of an organisation they have a role in, also a role not in use now. */
export async function refuseOwnHolder(tx: Tx, actor: Actor, holderId: string): Promise<void> {
  if (await hasRoleIn(tx, actor.personId, holderId)) throw decisionProblems.conflictOfInterest();
}
