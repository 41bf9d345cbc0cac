import { and, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../db/connect.ts';
import { areaChecks, areaCodeDecisions, areaCodes, growingAreas } from '../../db/schema/areas.ts';
import { batches } from '../../db/schema/batches.ts';
import { dossierSteps, dossiers } from '../../db/schema/dossiers.ts';
import { files } from '../../db/schema/files.ts';
import { type Actor, isAuthority } from '../../lib/roles.ts';

export type FileRow = typeof files.$inferSelect;

export async function insertFile(tx: Tx, row: FileRow): Promise<void> {
  await tx.insert(files).values(row);
}

/**
 * The file as far as the actor may see it: their own organisation's, and the papers of the decisions
 * and checks on their own land; inspectors and officers see all.
 */
export async function findVisibleFile(
  db: Database | Tx,
  actor: Actor,
  id: string,
): Promise<FileRow | undefined> {
  const mine = isAuthority(actor.role)
    ? undefined
    : or(eq(files.organisationId, actor.organisationId), isAbout(actor.organisationId));
  const [row] = await db
    .select()
    .from(files)
    .where(and(eq(files.id, id), mine));
  return row;
}

/** Handed to the holder as the paper of a step, of a decision or of a check, by whomever it was kept. */
function isAbout(holderId: string): SQL {
  return sql`(exists (select from ${dossierSteps}
      join ${dossiers} on ${dossiers.id} = ${dossierSteps.dossierId}
      where ${dossierSteps.evidenceFileId} = ${files.id} and ${dossiers.holderId} = ${holderId})
    or exists (select from ${areaCodeDecisions}
      join ${areaCodes} on ${areaCodes.id} = ${areaCodeDecisions.areaCodeId}
      join ${growingAreas} on ${growingAreas.id} = ${areaCodes.areaId}
      where ${areaCodeDecisions.evidenceFileId} = ${files.id}
        and ${growingAreas.holderId} = ${holderId})
    or exists (select from ${areaChecks}
      join ${growingAreas} on ${growingAreas.id} = ${areaChecks.areaId}
      where ${areaChecks.evidenceFileId} = ${files.id} and ${growingAreas.holderId} = ${holderId}))`;
}

/** A photo is public from the release of a batch that shows it on, also while it is on hold or recalled. */
export async function findPublicPhoto(db: Database, id: string): Promise<FileRow | undefined> {
  const [row] = await db
    .select({ file: files })
    .from(files)
    .innerJoin(batches, eq(batches.photoFileId, files.id))
    .where(and(eq(files.id, id), isNotNull(batches.releasedAt)))
    .limit(1);
  return row?.file;
}
