import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { apiKeys, people } from '../../../db/schema/identity.ts';
import { organisations } from '../../../db/schema/organisations.ts';

export type ListedKey = Awaited<ReturnType<typeof listKeys>>[number];

const listed = {
  id: apiKeys.id,
  name: apiKeys.name,
  hint: apiKeys.hint,
  role: apiKeys.role,
  mayWrite: apiKeys.mayWrite,
  organisationId: apiKeys.organisationId,
  organisationName: organisations.name,
  createdBy: people.fullName,
  createdAt: apiKeys.createdAt,
  lastUsedAt: apiKeys.lastUsedAt,
  revokedAt: apiKeys.revokedAt,
};

/** The newest first, revoked ones too: who looks for a leak wants to see them. */
export function listKeys(db: Database, page: { after?: string | undefined; limit: number }) {
  const conditions: SQL[] = [];
  if (page.after) {
    conditions.push(sql`(${apiKeys.createdAt}, ${apiKeys.id}) <
      (select before.created_at, before.id from api_keys before where before.id = ${page.after})`);
  }
  return db
    .select(listed)
    .from(apiKeys)
    .innerJoin(organisations, eq(organisations.id, apiKeys.organisationId))
    .innerJoin(people, eq(people.id, apiKeys.personId))
    .where(and(...conditions))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
    .limit(page.limit);
}

export async function findKey(db: Database, id: string): Promise<{ id: string } | undefined> {
  const [found] = await db.select({ id: apiKeys.id }).from(apiKeys).where(eq(apiKeys.id, id));
  return found;
}

export async function insertKey(tx: Tx, key: typeof apiKeys.$inferInsert): Promise<void> {
  await tx.insert(apiKeys).values(key);
}

export async function setRevoked(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .update(apiKeys)
    .set({ revokedAt: at })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)));
}
