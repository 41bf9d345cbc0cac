import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import {
  diaryEntries,
  diaryPhotos,
  diaryPlots,
  diaryTemplates,
  diaryUses,
  diaryVersions,
  plantingChanges,
  plantingPlots,
  plantings,
} from '../../../db/schema/diary.ts';

export type PlantingRow = typeof plantings.$inferSelect;
export type VersionRow = typeof diaryVersions.$inferSelect;
export type UseRow = typeof diaryUses.$inferSelect;

/** A season of that organisation, held until the transaction ends. */
export async function lockPlanting(tx: Tx, organisationId: string, id: string) {
  const [row] = await tx
    .select()
    .from(plantings)
    .where(and(eq(plantings.id, id), eq(plantings.organisationId, organisationId)))
    .for('update');
  return row;
}

export async function insertPlanting(
  tx: Tx,
  row: typeof plantings.$inferInsert,
  plots: readonly { plotId: string; squareMetres: number }[],
): Promise<void> {
  await tx.insert(plantings).values(row);
  if (plots.length > 0)
    await tx.insert(plantingPlots).values(plots.map((plot) => ({ plantingId: row.id, ...plot })));
}

/** The next version of a season, with why in its own row. */
export async function changePlanting(
  tx: Tx,
  before: PlantingRow,
  change: Partial<typeof plantings.$inferInsert>,
  told: Omit<typeof plantingChanges.$inferInsert, 'plantingId' | 'version' | 'content'>,
): Promise<void> {
  const version = before.version + 1;
  await tx
    .update(plantings)
    .set({ ...change, version })
    .where(eq(plantings.id, before.id));
  await insertPlantingChange(tx, { plantingId: before.id, version, content: change, ...told });
}

export async function insertPlantingChange(
  tx: Tx,
  row: typeof plantingChanges.$inferInsert,
): Promise<void> {
  await tx.insert(plantingChanges).values(row);
}

/** False when the id is taken; a second sender waits here until the first has finished. */
export async function insertEntry(tx: Tx, row: typeof diaryEntries.$inferInsert): Promise<boolean> {
  const made = await tx
    .insert(diaryEntries)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: diaryEntries.id });
  return made.length > 0;
}

export async function findEntryById(tx: Tx, id: string) {
  const [row] = await tx.select().from(diaryEntries).where(eq(diaryEntries.id, id));
  return row;
}

export async function lockEntry(tx: Tx, organisationId: string, id: string) {
  const [row] = await tx
    .select()
    .from(diaryEntries)
    .where(and(eq(diaryEntries.id, id), eq(diaryEntries.organisationId, organisationId)))
    .for('update');
  return row;
}

export type WholeVersion = {
  readonly version: VersionRow;
  readonly plotIds: readonly string[];
  readonly uses: readonly Omit<UseRow, 'entryId' | 'version' | 'ordinal'>[];
  readonly photoFileIds: readonly string[];
};

/** A version with its plots, products and photos; the entry then shows it. */
export async function insertVersion(tx: Tx, whole: WholeVersion): Promise<void> {
  const { entryId, version } = whole.version;
  const at = { entryId, version };
  await tx.insert(diaryVersions).values(whole.version);
  if (whole.plotIds.length > 0)
    await tx.insert(diaryPlots).values(whole.plotIds.map((plotId) => ({ ...at, plotId })));
  if (whole.uses.length > 0)
    await tx
      .insert(diaryUses)
      .values(whole.uses.map((use, index) => ({ ...at, ordinal: index + 1, ...use })));
  if (whole.photoFileIds.length > 0)
    await tx.insert(diaryPhotos).values(whole.photoFileIds.map((fileId) => ({ ...at, fileId })));
  await tx
    .update(diaryEntries)
    .set({ version })
    .where(and(eq(diaryEntries.id, entryId), sql`${diaryEntries.version} <> ${version}`));
}

export async function insertTemplate(
  tx: Tx,
  row: typeof diaryTemplates.$inferInsert,
): Promise<void> {
  await tx.insert(diaryTemplates).values(row);
}

export async function deleteTemplate(tx: Tx, organisationId: string, id: string) {
  const gone = await tx
    .delete(diaryTemplates)
    .where(and(eq(diaryTemplates.id, id), eq(diaryTemplates.organisationId, organisationId)))
    .returning({ id: diaryTemplates.id });
  return gone.length > 0;
}
