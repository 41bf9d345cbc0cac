import type { z } from 'zod';
import { localDateOf } from '../../lib/dates.ts';
import { degreeOf, isExpiring, standingOn, warningsOf } from './rules.ts';
import type { certificateAnswer } from './schemas.ts';
import type { CertificateRecord } from './store/read.ts';

type Kind = { code: string; numberPattern: string | null; validityMonths: number };

/** The certificate with all that is computed for this moment, as the API answers it. */
export function answerOf(
  record: CertificateRecord,
  kinds: readonly Kind[],
  now: Date,
): z.infer<typeof certificateAnswer> {
  const today = localDateOf(now);
  const { holderId, holderName, numberVerbatim, file, scopes, checks, notices } = record;
  return {
    id: record.id,
    holder: { id: holderId, name: holderName },
    kindCode: record.kindCode,
    number: numberVerbatim,
    certifierName: record.certifierName,
    validFrom: record.validFrom,
    validTo: record.validTo,
    scopes: scopes.map(({ cropCode, varietyCode, areaId }) => ({ cropCode, varietyCode, areaId })),
    file: file && { id: file.id, sha256: file.sha256, mediaType: file.mediaType },
    degree: degreeOf(record),
    standing: standingOn(record, today),
    isExpiring: isExpiring(record, today),
    warnings: warningsOf(
      { ...record, number: numberVerbatim },
      kinds.find(({ code }) => code === record.kindCode),
    ),
    checks: checks.map((check) => ({
      id: check.id,
      method: check.method,
      result: check.result,
      checkedOn: check.checkedOn,
      evidence: check.evidence,
      evidenceFileId: check.evidenceFileId,
      authorityId: check.authorityId,
      recordedAt: check.recordedAt.toISOString(),
    })),
    notices: notices.map((notice) => ({
      id: notice.id,
      kind: notice.kind,
      number: notice.number,
      effectiveOn: notice.effectiveOn,
      grounds: notice.grounds,
      authorityId: notice.authorityId,
      recordedAt: notice.recordedAt.toISOString(),
    })),
    version: record.version,
    declaredAt: record.declaredAt.toISOString(),
  };
}
