import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { memberships, people } from '../../../db/schema/identity.ts';
import {
  organisationRenamings,
  organisationStatuses,
} from '../../../db/schema/organisations.history.ts';

/** The newest first. */
export function listStatuses(db: Database | Tx, organisationId: string) {
  return db
    .select({
      status: organisationStatuses.status,
      effectiveOn: organisationStatuses.effectiveOn,
      number: organisationStatuses.number,
      grounds: organisationStatuses.grounds,
      recordedByName: people.fullName,
      recordedAt: organisationStatuses.recordedAt,
    })
    .from(organisationStatuses)
    .innerJoin(people, eq(people.id, organisationStatuses.recordedBy))
    .where(eq(organisationStatuses.organisationId, organisationId))
    .orderBy(desc(organisationStatuses.effectiveOn), desc(organisationStatuses.recordedAt));
}

/** The newest first. */
export function listRenamings(db: Database | Tx, organisationId: string) {
  return db
    .select({
      formerName: organisationRenamings.formerName,
      name: organisationRenamings.name,
      changedOn: organisationRenamings.changedOn,
      number: organisationRenamings.number,
      recordedByName: people.fullName,
      recordedAt: organisationRenamings.recordedAt,
    })
    .from(organisationRenamings)
    .innerJoin(people, eq(people.id, organisationRenamings.recordedBy))
    .where(eq(organisationRenamings.organisationId, organisationId))
    .orderBy(desc(organisationRenamings.changedOn));
}

export async function insertStatus(tx: Tx, row: typeof organisationStatuses.$inferInsert) {
  await tx.insert(organisationStatuses).values(row);
}

export async function insertRenaming(tx: Tx, row: typeof organisationRenamings.$inferInsert) {
  await tx.insert(organisationRenamings).values(row);
}

/** Whether the person has any role there today, also one not in use now. */
export async function hasRoleIn(
  db: Database | Tx,
  personId: string,
  organisationId: string,
): Promise<boolean> {
  const found = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.personId, personId),
        eq(memberships.organisationId, organisationId),
        isNull(memberships.endedAt),
      ),
    )
    .limit(1);
  return found.length > 0;
}
