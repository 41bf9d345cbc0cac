import { and, asc, eq, isNull, like, or, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { people, sessions } from '../../../db/schema/identity.ts';
import { fold } from '../../../lib/fold.ts';

export type Person = typeof people.$inferSelect;

export async function findPerson(db: Database, id: string): Promise<Person | undefined> {
  const [found] = await db.select().from(people).where(eq(people.id, id));
  return found;
}

export async function findPersonByPhone(db: Database, phone: string): Promise<Person | undefined> {
  const [found] = await db.select().from(people).where(eq(people.phone, phone));
  return found;
}

type Page = { search?: string | undefined; after?: string | undefined; limit: number };

/** By name. `search`: part of a name without marks, or of a phone number. */
export function listPeople(db: Database, { search, after, limit }: Page): Promise<Person[]> {
  const conditions: (SQL | undefined)[] = [];
  if (search) {
    const digits = search.replace(/[\s.+-]/g, '').replace(/^0/, '');
    conditions.push(
      or(
        like(people.nameFolded, `%${literally(fold(search))}%`),
        /^\d{3,}$/.test(digits) ? like(people.phone, `%${digits}%`) : undefined,
      ),
    );
  }
  if (after) {
    conditions.push(sql`(${people.nameFolded}, ${people.id}) >
      (select before.name_folded, before.id from people before where before.id = ${after})`);
  }
  return db
    .select()
    .from(people)
    .where(and(...conditions))
    .orderBy(asc(people.nameFolded), asc(people.id))
    .limit(limit);
}

function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

export async function insertPerson(tx: Tx, person: Person): Promise<void> {
  await tx.insert(people).values(person);
}

export async function setPassword(
  tx: Tx,
  id: string,
  password: Pick<Person, 'passwordHash' | 'temporaryUntil'>,
): Promise<void> {
  await tx.update(people).set(password).where(eq(people.id, id));
}

export async function setDisabled(tx: Tx, id: string, disabledAt: Date | null): Promise<void> {
  await tx.update(people).set({ disabledAt }).where(eq(people.id, id));
}

export async function revokeSessionsOf(
  tx: Tx,
  personId: string,
  at: Date,
  except?: string,
): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: at })
    .where(
      and(
        eq(sessions.personId, personId),
        isNull(sessions.revokedAt),
        except === undefined ? undefined : sql`${sessions.id} <> ${except}`,
      ),
    );
}
