import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '../../db/connect.ts';
import { batches } from '../../db/schema/batches.ts';
import { files } from '../../db/schema/files.ts';
import { type Actor, isAuthority } from '../../lib/roles.ts';

export type FileRow = typeof files.$inferSelect;

export async function insertFile(tx: Tx, row: FileRow): Promise<void> {
  await tx.insert(files).values(row);
}

/** The file as far as the actor may see it: their own organisation's; inspectors and officers see all. */
export async function findVisibleFile(
  db: Database | Tx,
  actor: Actor,
  id: string,
): Promise<FileRow | undefined> {
  const mine = isAuthority(actor.role) ? undefined : eq(files.organisationId, actor.organisationId);
  const [row] = await db
    .select()
    .from(files)
    .where(and(eq(files.id, id), mine));
  return row;
}

/** A photo is public as soon as a batch that shows it is released. */
export async function findPublicPhoto(db: Database, id: string): Promise<FileRow | undefined> {
  const [row] = await db
    .select({ file: files })
    .from(files)
    .innerJoin(batches, eq(batches.photoFileId, files.id))
    .where(and(eq(files.id, id), eq(batches.state, 'released')))
    .limit(1);
  return row?.file;
}
