import type { LocalDate } from '../../lib/dates.ts';
import { standingOn } from './rules.ts';
import type { Authorisation, UseRecord } from './store/read.ts';

export function itemOf(row: Authorisation, today: LocalDate) {
  return {
    id: row.id,
    publicCode: row.publicCode,
    state: standingOn(row, today),
    version: row.version,
    holder: { id: row.holderId, name: row.holderName },
    grantee: { id: row.granteeId, name: row.granteeName },
    areaCode: { id: row.areaCodeId, value: row.codeValue, market: row.marketCode },
    cropCode: row.cropCode,
    capGrams: row.capGrams,
    usedGrams: row.usedGrams,
    leftGrams: row.capGrams - row.usedGrams,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    disputedUses: row.disputedUses,
  };
}

export function answerOf(
  row: Authorisation,
  uses: readonly UseRecord[],
  { today, publicUrl }: { today: LocalDate; publicUrl: string },
) {
  return {
    ...itemOf(row, today),
    signedSha256: row.signedSha256,
    signedAt: row.signedAt?.toISOString() ?? null,
    publicUrl: proofUrl(publicUrl, row.publicCode),
    uses: uses.map(({ batchId: _, objectedAt: __, declaredAt, ...use }) => ({
      ...use,
      declaredAt: declaredAt.toISOString(),
    })),
  };
}

/** In capitals: the QR code is about a third smaller, and the page answers to them as well. */
export function proofUrl(publicUrl: string, publicCode: string): string {
  return `${publicUrl}/uy-quyen/${publicCode}`.toUpperCase();
}
