import { and, eq, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import { areaCodes, growingAreas } from '../../../db/schema/areas.ts';
import {
  authorisationObjections,
  authorisationSteps,
  authorisations,
  authorisationUses,
} from '../../../db/schema/authorisations.ts';
import { batches } from '../../../db/schema/batches.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import type { LocalDate } from '../../../lib/dates.ts';

/** The row itself, held until the transaction ends. */
export async function lockAuthorisation(tx: Tx, id: string): Promise<void> {
  await tx
    .select({ id: authorisations.id })
    .from(authorisations)
    .where(eq(authorisations.id, id))
    .for('update');
}

export async function findOwnCode(tx: Tx, holderId: string, codeId: string) {
  const [found] = await tx
    .select({
      id: areaCodes.id,
      value: areaCodes.valueVerbatim,
      valueNormalised: areaCodes.valueNormalised,
      areaId: areaCodes.areaId,
      areaName: growingAreas.name,
    })
    .from(areaCodes)
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .where(
      and(
        eq(areaCodes.id, codeId),
        eq(growingAreas.holderId, holderId),
        sql`${areaCodes.state} not in ('revoked', 'lapsed')`,
      ),
    );
  return found;
}

/** By id, short name or tax code. */
export async function findGrantee(tx: Tx, text: string) {
  const bare = text.replace(/\s/g, '');
  const [found] = await tx
    .select({ id: organisations.id, name: organisations.name, kind: organisations.kind })
    .from(organisations)
    .where(
      or(
        eq(organisations.id, bare),
        eq(organisations.shortName, bare.toUpperCase()),
        eq(organisations.taxCode, bare),
      ),
    );
  return found;
}

export async function findName(tx: Tx, organisationId: string): Promise<string> {
  const [found] = await tx
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return found?.name ?? '';
}

/** Every other authorisation of that land that meets the time; its codes share one quota. */
export async function listPromised(
  tx: Tx,
  areaId: string,
  exceptId: string | undefined,
  time: { from: LocalDate; to: LocalDate },
) {
  const rows = await tx
    .select({
      state: authorisations.state,
      startsOn: authorisations.startsOn,
      endsOn: authorisations.endsOn,
      capGrams: authorisations.capGrams,
      usedGrams: sql<string>`(select coalesce(sum(u.grams), 0) from ${authorisationUses} u
        where u.authorisation_id = ${authorisations.id})`,
    })
    .from(authorisations)
    .innerJoin(areaCodes, eq(areaCodes.id, authorisations.areaCodeId))
    .where(
      and(
        eq(areaCodes.areaId, areaId),
        exceptId === undefined ? undefined : ne(authorisations.id, exceptId),
        sql`${authorisations.startsOn} <= ${time.to} and ${authorisations.endsOn} >= ${time.from}`,
      ),
    );
  return rows.map((row) => ({ ...row, usedGrams: Number(row.usedGrams) }));
}

/** False when the public code is taken. */
export async function insertAuthorisation(tx: Tx, row: typeof authorisations.$inferInsert) {
  const inserted = await tx
    .insert(authorisations)
    .values(row)
    .onConflictDoNothing({ target: authorisations.publicCode })
    .returning({ id: authorisations.id });
  return inserted.length === 1;
}

export async function updateAuthorisation(
  tx: Tx,
  id: string,
  change: Partial<typeof authorisations.$inferInsert> & { version: number },
): Promise<void> {
  await tx.update(authorisations).set(change).where(eq(authorisations.id, id));
}

export async function insertStep(tx: Tx, row: typeof authorisationSteps.$inferInsert) {
  await tx.insert(authorisationSteps).values(row);
}

export async function insertUse(tx: Tx, row: typeof authorisationUses.$inferInsert) {
  await tx.insert(authorisationUses).values(row);
}

/** False when somebody objected to it already. */
export async function insertObjection(tx: Tx, row: typeof authorisationObjections.$inferInsert) {
  const inserted = await tx
    .insert(authorisationObjections)
    .values(row)
    .onConflictDoNothing()
    .returning({ useId: authorisationObjections.useId });
  return inserted.length === 1;
}

export async function findUse(tx: Tx, authorisationId: string, useId: string) {
  const [found] = await tx
    .select()
    .from(authorisationUses)
    .where(
      and(eq(authorisationUses.id, useId), eq(authorisationUses.authorisationId, authorisationId)),
    );
  return found;
}

/** A released batch of that holder on the same land. */
export async function findBatchOf(tx: Tx, holderId: string, areaId: string, number: string) {
  const [found] = await tx
    .select({ id: batches.id })
    .from(batches)
    .innerJoin(areaCodes, eq(areaCodes.id, batches.areaCodeId))
    .where(
      and(
        eq(batches.number, number.toUpperCase()),
        eq(batches.organisationId, holderId),
        eq(areaCodes.areaId, areaId),
        eq(batches.state, 'released'),
      ),
    );
  return found;
}

/** Accepted authorisations of that code for that organisation whose days cover the day, in one order. */
export async function listAccepted(
  tx: Tx,
  { areaCodeId, granteeId, day }: { areaCodeId: string; granteeId: string; day: LocalDate },
): Promise<string[]> {
  const found = await tx
    .select({ id: authorisations.id })
    .from(authorisations)
    .where(
      and(
        eq(authorisations.areaCodeId, areaCodeId),
        eq(authorisations.granteeId, granteeId),
        eq(authorisations.state, 'accepted'),
        sql`${authorisations.startsOn} <= ${day} and ${authorisations.endsOn} >= ${day}`,
      ),
    )
    .orderBy(authorisations.id);
  return found.map(({ id }) => id);
}
