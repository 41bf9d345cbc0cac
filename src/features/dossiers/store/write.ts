import { and, asc, eq, lt, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { dossierSerials, dossierSteps, dossiers } from '../../../db/schema/dossiers.ts';
import type { LocalDate } from '../../../lib/dates.ts';

type Row = typeof dossiers.$inferInsert;

export async function insertDossier(tx: Tx, row: Row): Promise<void> {
  await tx.insert(dossiers).values(row);
}

/** Call under `lockDossier`. */
export async function updateDossier(tx: Tx, id: string, change: Partial<Row>): Promise<void> {
  await tx
    .update(dossiers)
    .set({ ...change, version: sql`${dossiers.version} + 1` })
    .where(eq(dossiers.id, id));
}

export async function insertStep(tx: Tx, row: typeof dossierSteps.$inferInsert): Promise<void> {
  await tx.insert(dossierSteps).values(row);
}

/** The next number of a year. The row stays locked until the end, so no two dossiers get the same. */
export async function nextNumber(tx: Tx, year: number): Promise<string> {
  const [row] = await tx
    .insert(dossierSerials)
    .values({ year, lastSerial: 1 })
    .onConflictDoUpdate({
      target: dossierSerials.year,
      set: { lastSerial: sql`${dossierSerials.lastSerial} + 1` },
    })
    .returning({ serial: dossierSerials.lastSerial });
  if (!row) throw new Error(`no number for a dossier of ${year}`);
  return `HS-${year}-${String(row.serial).padStart(6, '0')}`;
}

/** Returned dossiers whose holder let the last day pass. */
export function listLapsing(db: Database, today: LocalDate) {
  return db
    .select({ id: dossiers.id })
    .from(dossiers)
    .where(and(eq(dossiers.state, 'returned'), lt(dossiers.lapsesOn, today)))
    .orderBy(asc(dossiers.lapsesOn))
    .limit(500);
}

/** Takes one of them, if it is still to lapse. */
export async function lockLapsing(tx: Tx, id: string, today: LocalDate) {
  const [row] = await tx
    .select()
    .from(dossiers)
    .where(and(eq(dossiers.id, id), eq(dossiers.state, 'returned'), lt(dossiers.lapsesOn, today)))
    .for('update');
  return row;
}
