import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { Database, Tx } from '../../db/connect.ts';
import type { Deps } from '../../deps.ts';
import type { SentFile } from '../../http/form-body.ts';
import { refuseIf } from '../../lib/problem.ts';
import { type Actor, publicActor } from '../../lib/roles.ts';
import { reencode } from './images.ts';
import { problems } from './problems.ts';
import { type FileKind, nameToKeep, whyNotAccepted } from './rules.ts';
import { type FileRow, findVisibleFile, insertFile } from './store.ts';

/** Looked through, re-encoded and stored; without its row nobody can reach it yet. */
export type ReadyFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sentSha256: string;
};

export type KeptFile = { id: string; sha256: string; mediaType: string };

/**
 * Reads a sent file by its bytes, never by its name, and keeps what may be kept. Throws a Problem with
 * the field 'file'. Call it before a transaction when the transaction should be short.
 */
export async function readyFile(deps: Deps, sent: SentFile, kind: FileKind): Promise<ReadyFile> {
  // A JSON body can hold an object of the same shape.
  if (!Buffer.isBuffer(sent.content) || sent.content.length === 0) throw problems.missing();
  const found = (await fileTypeFromBuffer(sent.content).catch(() => undefined))?.mime;
  refuseIf(whyNotAccepted(kind, sent.name, found));
  const kept =
    found === 'application/pdf' ? readPdf(sent.content) : await reencode(sent.content, kind);
  const sha256 = sha256Of(kept.content);
  // Bytes before the row: bytes without a row harm nobody, a row without bytes does.
  await deps.files.write(sha256, kept.content);
  return {
    name: nameToKeep(sent.name, kept.mediaType),
    mediaType: kept.mediaType,
    bytes: kept.content.length,
    sha256,
    sentSha256: sha256Of(sent.content),
  };
}

/** Gives a ready file its row, owned by the actor's organisation. */
export async function keepReadyFile(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  ready: ReadyFile,
): Promise<KeptFile> {
  const id = deps.newId('file');
  await insertFile(tx, {
    id,
    organisationId: actor.organisationId,
    uploadedBy: actor.personId === publicActor.personId ? null : actor.personId,
    ...ready,
    createdAt: deps.now(),
  });
  return { id, sha256: ready.sha256, mediaType: ready.mediaType };
}

/** A file the actor may point at from another record; undefined when there is none or it is not theirs. */
export async function findOwnFile(
  db: Database | Tx,
  actor: Actor,
  id: string,
): Promise<FileRow | undefined> {
  const row = await findVisibleFile(db, actor, id);
  return row?.organisationId === actor.organisationId ? row : undefined;
}

/** A PDF is kept to the byte, as a laboratory or certifier signed it. */
function readPdf(content: Buffer): { content: Buffer; mediaType: string } {
  const isWhole =
    content.subarray(0, 5).toString('latin1') === '%PDF-' && content.includes('%%EOF');
  if (!isWhole) throw problems.broken();
  return { content, mediaType: 'application/pdf' };
}

function sha256Of(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

// Another record's photo, for readers of that record.
export { sendFile as sendKeptFile } from './send-file.ts';
