import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database, Tx } from '../../../db/connect.ts';
import { apiKeys, memberships, people, sessions } from '../../../db/schema/identity.ts';
import { organisations } from '../../../db/schema/organisations.ts';

const others = alias(memberships, 'others');

/** Everything a request of a signed-in browser needs to know, in one prepared query. */
export function prepareFindSession(db: Database) {
  return db
    .select({
      id: sessions.id,
      personId: sessions.personId,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      revokedAt: sessions.revokedAt,
      personName: people.fullName,
      temporaryUntil: people.temporaryUntil,
      disabledAt: people.disabledAt,
      role: memberships.role,
      organisationId: memberships.organisationId,
      organisationName: organisations.name,
      hasOtherRoles: sql<boolean>`exists (select 1 from ${memberships} ${others}
        where ${others.personId} = ${sessions.personId} and ${others.endedAt} is null
        and ${others.id} is distinct from ${sessions.membershipId})`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(
      memberships,
      and(eq(memberships.id, sessions.membershipId), isNull(memberships.endedAt)),
    )
    .leftJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(eq(sessions.tokenHash, sql.placeholder('tokenHash')))
    .prepare('find_session');
}

export function prepareFindKey(db: Database) {
  return db
    .select({
      id: apiKeys.id,
      personId: apiKeys.personId,
      organisationId: apiKeys.organisationId,
      role: apiKeys.role,
      mayWrite: apiKeys.mayWrite,
      lastUsedAt: apiKeys.lastUsedAt,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .where(eq(apiKeys.keyHash, sql.placeholder('keyHash')))
    .prepare('find_api_key');
}

export async function touchSession(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(sessions).set({ lastSeenAt: at }).where(eq(sessions.id, id));
}

export async function touchKey(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(apiKeys).set({ lastUsedAt: at }).where(eq(apiKeys.id, id));
}
