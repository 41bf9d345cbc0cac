import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { batchClaims } from '../../../db/schema/batches.ts';
import {
  certificateChecks,
  certificateNotices,
  certificateScopes,
  certificates,
} from '../../../db/schema/certificates.ts';
import { certificateKinds } from '../../../db/schema/reference.ts';

const certificateColumns = {
  id: certificates.id,
  holderId: certificates.holderId,
  kindCode: certificates.kindCode,
  kind: {
    vi: certificateKinds.nameVi,
    en: certificateKinds.nameEn,
    zh: certificateKinds.nameZh,
  },
  number: certificates.numberVerbatim,
  validFrom: certificates.validFrom,
  validTo: certificates.validTo,
};

function selectCertificates(db: Database | Tx) {
  return db
    .select(certificateColumns)
    .from(certificates)
    .innerJoin(certificateKinds, eq(certificateKinds.code, certificates.kindCode));
}

/** The certificates an organisation declared, with all that decides whether one covers a batch. */
export async function listOwnCertificates(db: Database, holderId: string) {
  const found = await selectCertificates(db)
    .where(eq(certificates.holderId, holderId))
    .orderBy(asc(certificates.kindCode), asc(certificates.validTo));
  return withFacts(db, found);
}

export async function listClaimed(db: Database | Tx, batchId: string) {
  const claimed = await db
    .select({ id: batchClaims.certificateId })
    .from(batchClaims)
    .where(eq(batchClaims.batchId, batchId));
  const ids = claimed.map(({ id }) => id);
  const found = await selectCertificates(db)
    .where(inArray(certificates.id, ids))
    .orderBy(asc(certificates.kindCode), asc(certificates.id));
  return withFacts(db, found);
}

export type ClaimedCertificate = Awaited<ReturnType<typeof listClaimed>>[number];

/** How many of these ids are certificates of that organisation. */
export async function countOwnCertificates(tx: Tx, holderId: string, ids: readonly string[]) {
  const found = await tx
    .select({ id: certificates.id })
    .from(certificates)
    .where(and(eq(certificates.holderId, holderId), inArray(certificates.id, [...ids])));
  return found.length;
}

async function withFacts<Row extends { id: string }>(db: Database | Tx, rows: readonly Row[]) {
  const ids = rows.map(({ id }) => id);
  const [scopes, checks, notices] = await Promise.all([
    db.select().from(certificateScopes).where(inArray(certificateScopes.certificateId, ids)),
    db.select().from(certificateChecks).where(inArray(certificateChecks.certificateId, ids)),
    db.select().from(certificateNotices).where(inArray(certificateNotices.certificateId, ids)),
  ]);
  const of =
    (id: string) =>
    ({ certificateId }: { certificateId: string }) =>
      certificateId === id;
  return rows.map((row) => ({
    ...row,
    scopes: scopes.filter(of(row.id)),
    checks: checks.filter(of(row.id)),
    notices: notices.filter(of(row.id)),
  }));
}
