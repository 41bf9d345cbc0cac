import { z } from 'zod';
import {
  certificateNoticeKinds,
  checkMethods,
  checkResults,
} from '../../db/schema/certificates.ts';
import {
  codeInput,
  dateInput,
  idInput,
  lineInput,
  optionalLine,
  pageOf,
  pageQuery,
} from '../../lib/input.ts';

const scope = z.strictObject({
  cropCode: codeInput.meta({ example: 'XO' }),
  varietyCode: codeInput.nullish().meta({ example: 'XO-BAMAU' }),
  areaId: idInput.nullish().meta({ example: null }),
});

/** As the paper says. A scope without a variety is the whole crop, without an area all of the holder's. */
export const declarationInput = z.strictObject({
  kindCode: codeInput.meta({ example: 'vietgap' }),
  number: lineInput(60).meta({ example: 'VG-123.24.05' }),
  certifierName: lineInput(150).meta({ example: 'Tổ chức chứng nhận Mẫu' }),
  validFrom: dateInput,
  validTo: dateInput,
  scopes: z.array(scope).min(1, { error: 'chooseSome' }).max(100),
  fileId: idInput.nullish().meta({ example: null }),
});
export type Declaration = z.infer<typeof declarationInput>;

export const checkInput = z.strictObject({
  method: z.enum(checkMethods, { error: 'choose' }),
  result: z.enum(checkResults, { error: 'choose' }),
  checkedOn: dateInput,
  evidence: lineInput(1000).meta({ example: 'Đối chiếu bản chính tại trụ sở hợp tác xã' }),
  evidenceFileId: idInput.nullish().meta({ example: null }),
});
export type CheckInput = z.infer<typeof checkInput>;

export const noticeInput = z.strictObject({
  kind: z.enum(certificateNoticeKinds, { error: 'choose' }),
  number: lineInput(60).meta({ example: '12/TB-TCCN' }),
  effectiveOn: dateInput,
  grounds: lineInput(1000).meta({ example: 'Không đạt giám sát năm thứ hai' }),
});
export type NoticeInput = z.infer<typeof noticeInput>;

export const shownSets = ['all', 'waiting', 'expiring', 'expired'] as const;
export type ShownSet = (typeof shownSets)[number];

/** `search` is part of the number, or of the holder's or crop's name, with or without diacritics. */
export const certificatesQuery = pageQuery.extend({
  search: optionalLine(60),
  show: z.enum(shownSets).default('all'),
});

export const certificateParams = z.object({
  id: idInput.meta({ example: 'cer_V1StGXR8Z5jdHi6B' }),
});

export const degrees = ['declared', 'checked', 'confirmed', 'differs'] as const;
export const standings = ['valid', 'not-yet', 'expired', 'suspended', 'withdrawn'] as const;

const check = z.object({
  id: z.string(),
  method: z.enum(checkMethods),
  result: z.enum(checkResults),
  checkedOn: z.iso.date(),
  evidence: z.string(),
  evidenceFileId: z.string().nullable(),
  authorityId: z.string(),
  recordedAt: z.iso.datetime(),
});

const notice = z.object({
  id: z.string(),
  kind: z.enum(certificateNoticeKinds),
  number: z.string(),
  effectiveOn: z.iso.date(),
  grounds: z.string(),
  authorityId: z.string(),
  recordedAt: z.iso.datetime(),
});

/** `degree`, `standing` and `isExpiring` are computed for today in Viet Nam; `warnings` refuse nothing. */
export const certificateAnswer = z
  .object({
    id: z.string().meta({ example: 'cer_V1StGXR8Z5jdHi6B' }),
    holder: z.object({ id: z.string(), name: z.string() }),
    kindCode: z.string().meta({ example: 'vietgap' }),
    number: z.string().meta({ example: 'VG-123.24.05' }),
    certifierName: z.string(),
    validFrom: z.iso.date(),
    validTo: z.iso.date(),
    scopes: z.array(
      z.object({
        cropCode: z.string(),
        varietyCode: z.string().nullable(),
        areaId: z.string().nullable(),
      }),
    ),
    file: z.object({ id: z.string(), sha256: z.string(), mediaType: z.string() }).nullable(),
    degree: z.enum(degrees),
    standing: z.enum(standings),
    isExpiring: z.boolean(),
    warnings: z.array(z.enum(['number-form', 'check-digit', 'long-validity'])),
    checks: z.array(check),
    notices: z.array(notice),
    version: z.int(),
    declaredAt: z.iso.datetime(),
  })
  .meta({ id: 'Certificate' });

export const certificatesAnswer = pageOf(certificateAnswer);

/** The console's list: a query that cannot be read shows everything instead of an error. */
export const certificatesPageQuery = z.object({
  q: z.string().max(100).optional().catch(undefined),
  show: z.enum(shownSets).optional().catch(undefined),
  after: z.string().max(300).optional().catch(undefined),
});
