import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import {
  organisationManagers,
  organisationTechnologies,
} from '../../../db/schema/organisations.work.ts';
import type { LocalDate } from '../../../lib/dates.ts';

/** Those in office first. Personal data: ask `mayReadManagers` before. */
export function listManagers(db: Database, organisationId: string) {
  return db
    .select({
      id: organisationManagers.id,
      fullName: organisationManagers.fullName,
      position: organisationManagers.position,
      education: organisationManagers.education,
      from: organisationManagers.heldFrom,
      to: organisationManagers.heldTo,
    })
    .from(organisationManagers)
    .where(eq(organisationManagers.organisationId, organisationId))
    .orderBy(
      desc(isNull(organisationManagers.heldTo)),
      desc(organisationManagers.heldFrom),
      asc(organisationManagers.id),
    );
}

/** Those in use first. */
export function listTechnologies(db: Database, organisationId: string) {
  return db
    .select({
      id: organisationTechnologies.id,
      technologyCode: organisationTechnologies.technologyCode,
      from: organisationTechnologies.usedFrom,
      to: organisationTechnologies.usedTo,
    })
    .from(organisationTechnologies)
    .where(eq(organisationTechnologies.organisationId, organisationId))
    .orderBy(
      desc(isNull(organisationTechnologies.usedTo)),
      desc(organisationTechnologies.usedFrom),
      asc(organisationTechnologies.id),
    );
}

export async function insertManager(tx: Tx, row: typeof organisationManagers.$inferInsert) {
  await tx.insert(organisationManagers).values(row);
}

export async function insertTechnology(tx: Tx, row: typeof organisationTechnologies.$inferInsert) {
  await tx.insert(organisationTechnologies).values(row);
}

type What = 'manager' | 'technology';
export type Line = { name: string; from: LocalDate; to: LocalDate | null };

/** A manager or a technology of that organisation, held until the transaction ends. */
export async function lockLine(
  tx: Tx,
  what: What,
  organisationId: string,
  id: string,
): Promise<Line | undefined> {
  const [found] = await queryLine(tx, what, organisationId, id).for('update');
  return found;
}

export async function findLine(
  db: Database,
  what: What,
  organisationId: string,
  id: string,
): Promise<Line | undefined> {
  const [found] = await queryLine(db, what, organisationId, id);
  return found;
}

function queryLine(db: Database, what: What, organisationId: string, id: string) {
  const [table, columns] =
    what === 'manager'
      ? ([organisationManagers, managerLine] as const)
      : ([organisationTechnologies, technologyLine] as const);
  return db
    .select(columns)
    .from(table)
    .where(and(eq(table.id, id), eq(table.organisationId, organisationId)));
}

const managerLine = {
  name: organisationManagers.fullName,
  from: organisationManagers.heldFrom,
  to: organisationManagers.heldTo,
};
const technologyLine = {
  name: organisationTechnologies.technologyCode,
  from: organisationTechnologies.usedFrom,
  to: organisationTechnologies.usedTo,
};

export async function endLine(tx: Tx, what: What, id: string, to: LocalDate): Promise<void> {
  if (what === 'manager')
    await tx
      .update(organisationManagers)
      .set({ heldTo: to })
      .where(eq(organisationManagers.id, id));
  else
    await tx
      .update(organisationTechnologies)
      .set({ usedTo: to })
      .where(eq(organisationTechnologies.id, id));
}
