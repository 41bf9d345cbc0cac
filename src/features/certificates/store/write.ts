import { and, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import {
  certificateChecks,
  certificateNotices,
  certificateScopes,
  certificates,
} from '../../../db/schema/certificates.ts';

type Row = typeof certificates.$inferInsert;
type ScopeRow = typeof certificateScopes.$inferInsert;

/** Declarations of one holder follow each other, so that none declares the same number at once. */
export async function lockHolder(tx: Tx, holderId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`certificates ${holderId}`}, 0))`,
  );
}

/** Another record of the same holder, kind and number. */
export async function findTwin(
  tx: Tx,
  wanted: Pick<Row, 'id' | 'holderId' | 'kindCode' | 'numberNormalised'>,
): Promise<{ id: string } | undefined> {
  const [twin] = await tx
    .select({ id: certificates.id })
    .from(certificates)
    .where(
      and(
        eq(certificates.holderId, wanted.holderId),
        eq(certificates.kindCode, wanted.kindCode),
        eq(certificates.numberNormalised, wanted.numberNormalised),
        ne(certificates.id, wanted.id),
      ),
    )
    .limit(1);
  return twin;
}

export async function insertCertificate(tx: Tx, row: Row, scopes: ScopeRow[]): Promise<void> {
  await tx.insert(certificates).values(row);
  await tx.insert(certificateScopes).values(scopes);
}

/** The old version stays in the ledger. Call under `lockCertificate`. */
export async function updateCertificate(
  tx: Tx,
  id: string,
  fields: Partial<Row>,
  scopes: ScopeRow[],
): Promise<void> {
  await tx
    .update(certificates)
    .set({ ...fields, version: sql`${certificates.version} + 1` })
    .where(eq(certificates.id, id));
  await tx.delete(certificateScopes).where(eq(certificateScopes.certificateId, id));
  await tx.insert(certificateScopes).values(scopes);
}

export async function insertCheck(
  tx: Tx,
  row: typeof certificateChecks.$inferInsert,
): Promise<void> {
  await tx.insert(certificateChecks).values(row);
  await raiseVersion(tx, row.certificateId);
}

export async function insertNotice(
  tx: Tx,
  row: typeof certificateNotices.$inferInsert,
): Promise<void> {
  await tx.insert(certificateNotices).values(row);
  await raiseVersion(tx, row.certificateId);
}

/** A check or notice changes what the certificate is worth: whoever looked before must look again. */
async function raiseVersion(tx: Tx, id: string): Promise<void> {
  await tx
    .update(certificates)
    .set({ version: sql`${certificates.version} + 1` })
    .where(eq(certificates.id, id));
}
