import { asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/connect.ts';
import { batchClaims } from '../../db/schema/batches.ts';
import {
  certificateChecks,
  certificateNotices,
  certificateScopes,
  certificates,
} from '../../db/schema/certificates.ts';
import { organisations } from '../../db/schema/organisations.ts';
import { certificateKinds } from '../../db/schema/reference.ts';
import { latest } from '../certificates/rules.ts';
import type { Claim } from './facts.ts';
import { textOf } from './names.ts';

/** The certificates that lots claim, with what was checked and announced of each. */
export async function listClaims(
  db: Database,
  batchIds: readonly string[],
): Promise<(Claim & { batchId: string })[]> {
  const isAsked = inArray(batchClaims.batchId, [...batchIds]);
  const claimed = db.select({ id: batchClaims.certificateId }).from(batchClaims).where(isAsked);
  const [rows, scopes, checks, notices] = await Promise.all([
    db
      .select({ batchId: batchClaims.batchId, certificate: certificates, kind: certificateKinds })
      .from(batchClaims)
      .innerJoin(certificates, eq(certificates.id, batchClaims.certificateId))
      .innerJoin(certificateKinds, eq(certificateKinds.code, certificates.kindCode))
      .where(isAsked)
      .orderBy(asc(certificates.kindCode), asc(certificates.id)),
    db.select().from(certificateScopes).where(inArray(certificateScopes.certificateId, claimed)),
    db
      .select({ check: certificateChecks, authority: organisations.name })
      .from(certificateChecks)
      .innerJoin(organisations, eq(organisations.id, certificateChecks.authorityId))
      .where(inArray(certificateChecks.certificateId, claimed)),
    db.select().from(certificateNotices).where(inArray(certificateNotices.certificateId, claimed)),
  ]);
  return rows.map(({ batchId, certificate, kind }) => {
    const isIts = (row: { certificateId: string }) => row.certificateId === certificate.id;
    const itsChecks = checks.filter(({ check }) => isIts(check));
    const lastCheck = latest(
      itsChecks.map(({ check, authority }) => ({ ...check, authority })),
      ({ checkedOn }) => checkedOn,
    );
    return {
      batchId,
      id: certificate.id,
      kindName: textOf(kind),
      kindCode: certificate.kindCode,
      holderId: certificate.holderId,
      number: certificate.numberVerbatim,
      certifier: certificate.certifierName,
      validFrom: certificate.validFrom,
      validTo: certificate.validTo,
      scopes: scopes.filter(isIts),
      checks: itsChecks.map(({ check }) => check),
      notices: notices.filter(isIts),
      lastCheckBy: lastCheck?.authority,
    };
  });
}
