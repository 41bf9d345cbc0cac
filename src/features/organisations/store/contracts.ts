import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { people } from '../../../db/schema/identity.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import {
  organisationContractSteps,
  organisationContracts,
} from '../../../db/schema/organisations.work.ts';

export type Contract = typeof organisationContracts.$inferSelect;

/** The newest first. */
export function listContracts(db: Database, organisationId: string): Promise<Contract[]> {
  return db
    .select()
    .from(organisationContracts)
    .where(eq(organisationContracts.organisationId, organisationId))
    .orderBy(desc(organisationContracts.createdAt), desc(organisationContracts.id))
    .limit(500);
}

export async function findContract(
  db: Database | Tx,
  organisationId: string,
  id: string,
): Promise<Contract | undefined> {
  const [found] = await db
    .select()
    .from(organisationContracts)
    .where(
      and(
        eq(organisationContracts.organisationId, organisationId),
        eq(organisationContracts.id, id),
      ),
    );
  return found;
}

/** The oldest first. */
export function listContractSteps(db: Database | Tx, contractId: string) {
  return db
    .select({
      state: organisationContractSteps.state,
      happenedOn: organisationContractSteps.happenedOn,
      note: organisationContractSteps.note,
      takenAt: organisationContractSteps.takenAt,
      takenByName: people.fullName,
    })
    .from(organisationContractSteps)
    .innerJoin(people, eq(people.id, organisationContractSteps.takenBy))
    .where(eq(organisationContractSteps.contractId, contractId))
    .orderBy(asc(organisationContractSteps.takenAt), asc(organisationContractSteps.happenedOn));
}

export async function insertContract(tx: Tx, row: typeof organisationContracts.$inferInsert) {
  await tx.insert(organisationContracts).values(row);
}

/** Changes the contract only while it still has the version that was seen. */
export async function updateContract(
  tx: Tx,
  id: string,
  seenVersion: number,
  change: Partial<typeof organisationContracts.$inferInsert>,
): Promise<boolean> {
  const changed = await tx
    .update(organisationContracts)
    .set({ ...change, version: sql`${organisationContracts.version} + 1` })
    .where(and(eq(organisationContracts.id, id), eq(organisationContracts.version, seenVersion)))
    .returning({ id: organisationContracts.id });
  return changed.length === 1;
}

export async function insertContractStep(
  tx: Tx,
  row: typeof organisationContractSteps.$inferInsert,
) {
  await tx.insert(organisationContractSteps).values(row);
}

const buyerKinds = ['company', 'packing-house-operator', 'cooperative'] as const;

/** Who is registered here and may buy, for a list to choose from. */
export function listBuyers(db: Database, exceptId: string) {
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(
      and(
        inArray(organisations.kind, buyerKinds),
        ne(organisations.id, exceptId),
        ne(organisations.legalStatus, 'ended'),
      ),
    )
    .orderBy(asc(organisations.nameFolded))
    .limit(300);
}

export async function findBuyerName(db: Database, id: string): Promise<string | undefined> {
  const [found] = await db
    .select({ name: organisations.name })
    .from(organisations)
    .where(and(eq(organisations.id, id), inArray(organisations.kind, buyerKinds)));
  return found?.name;
}
