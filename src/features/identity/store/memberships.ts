import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { memberships, people } from '../../../db/schema/identity.ts';
import { organisations } from '../../../db/schema/organisations.ts';

export type Membership = typeof memberships.$inferSelect;
export type HeldRole = Awaited<ReturnType<typeof listRolesOf>>[number];

/** The roles that these people hold now. */
export async function listRolesOf(db: Database, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return db
    .select({
      id: memberships.id,
      personId: memberships.personId,
      role: memberships.role,
      organisationId: memberships.organisationId,
      organisationName: organisations.name,
      grantedAt: memberships.grantedAt,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(inArray(memberships.personId, [...personIds]), isNull(memberships.endedAt)))
    .orderBy(asc(organisations.nameFolded), asc(memberships.role), asc(memberships.id));
}

/** Who holds which role in one organisation. */
export function listColleagues(db: Database, organisationId: string) {
  return db
    .select({ name: people.fullName, role: memberships.role, grantedAt: memberships.grantedAt })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.organisationId, organisationId), isNull(memberships.endedAt)))
    .orderBy(asc(people.nameFolded), asc(memberships.role))
    .limit(200);
}

export async function findMembership(
  db: Database,
  id: string,
  personId: string,
): Promise<Membership | undefined> {
  const [found] = await db
    .select()
    .from(memberships)
    .where(and(eq(memberships.id, id), eq(memberships.personId, personId)));
  return found;
}

export async function insertMembership(tx: Tx, membership: Membership): Promise<void> {
  await tx.insert(memberships).values(membership);
}

/** Whether there was a role to end. */
export async function setEnded(tx: Tx, id: string, at: Date): Promise<boolean> {
  const ended = await tx
    .update(memberships)
    .set({ endedAt: at })
    .where(and(eq(memberships.id, id), isNull(memberships.endedAt)))
    .returning({ id: memberships.id });
  return ended.length > 0;
}

export async function findOrganisation(db: Database, id: string) {
  const [found] = await db
    .select({ id: organisations.id, name: organisations.name, kind: organisations.kind })
    .from(organisations)
    .where(eq(organisations.id, id));
  return found;
}

/** Every organisation by name, for a form's list. */
export function listOrganisationNames(db: Database) {
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
    })
    .from(organisations)
    .orderBy(asc(organisations.nameFolded), asc(organisations.id))
    .limit(2000);
}
