import { z } from 'zod';
import { legalStatuses, organisationKinds } from '../../db/schema/organisations.ts';
import { clean } from '../../lib/fold.ts';
import {
  codeInput,
  dateInput,
  idInput,
  lineInput,
  optionalLine,
  pageOf,
  pageQuery,
} from '../../lib/input.ts';
import { readTaxCode } from '../../lib/tax-code.ts';

export const params = z.object({ id: idInput });

const legalStatus = z.enum(legalStatuses).meta({ example: 'operating' });
const kind = z.enum(organisationKinds).meta({ example: 'cooperative' });

/** Blank or a tax code; kept without blanks. A wrong check digit passes, pages warn of it. */
const taxCode = z
  .string()
  .max(40)
  .refine((text) => text.trim() === '' || readTaxCode(text) !== undefined, { error: 'taxCode' })
  .overwrite((text) => readTaxCode(text)?.taxCode ?? '')
  .optional();

const described = {
  name: lineInput(200).meta({ example: 'Hợp tác xã Nông nghiệp Mẫu' }),
  taxCode: taxCode.meta({ example: '1600123450' }),
  /** may be left out when the old commune went to one unit only */
  communeCode: codeInput.optional().meta({ example: '30628' }),
  /** the commune before 01/07/2025 */
  formerCommuneCode: codeInput.nullable().optional().meta({ example: '30643' }),
  addressLine: lineInput(200).meta({ example: 'Ấp Thị' }),
  formerAddress: optionalLine(300),
  representative: lineInput(120).meta({ example: 'Nguyễn Văn Mẫu' }),
  representativeTitle: optionalLine(80).meta({ example: 'Giám đốc' }),
  officePhone: z
    .string()
    .max(40)
    .overwrite(clean)
    .regex(/^$|^\+?[\d .()-]{8,20}$/, { error: 'officePhone' })
    .optional()
    .meta({ example: '0296 3 123 456' }),
};

export const registerInput = z.strictObject({
  ...described,
  shortName: z
    .string({ error: 'missing' })
    .overwrite((text) => text.trim().toUpperCase())
    .regex(/^[A-Z0-9]{2,10}$/, { error: 'shortName' })
    .meta({ example: 'GMAU' }),
  kind,
  kindSince: dateInput,
  grounds: lineInput(300).meta({ example: 'Giấy chứng nhận đăng ký HTX số 12/2019' }),
});

export const correctInput = z.strictObject(described);

export const kindChangeInput = z.strictObject({
  kind,
  validFrom: dateInput,
  grounds: lineInput(300).meta({ example: 'Giấy chứng nhận đăng ký HTX số 5/2024' }),
  allMembersAgree: z.boolean().meta({ description: 'the minutes say that all members agree' }),
  minutesNumber: lineInput(60).meta({ example: '02/BB-THT' }),
  minutesOn: dateInput,
  newName: optionalLine(200).meta({ example: 'Hợp tác xã Xoài Mẫu' }),
});

export const statusInput = z.strictObject({
  status: z.enum(legalStatuses, { error: 'choose' }).meta({ example: 'paused' }),
  effectiveOn: dateInput,
  number: lineInput(60).meta({ example: '118/TB-ĐKKD' }),
  grounds: lineInput(300).meta({ example: 'Thông báo tạm ngừng kinh doanh' }),
});

export const renameInput = z.strictObject({
  name: lineInput(200).meta({ example: 'Hợp tác xã Nông nghiệp Mẫu Mới' }),
  changedOn: dateInput,
  number: lineInput(300).meta({ example: 'Giấy xác nhận thay đổi số 7/2026' }),
});

export const organisationAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    shortName: z.string(),
    kind,
    taxCode: z.string().nullable(),
    taxCodeDoubtful: z.boolean(),
    communeCode: z.string(),
    addressLine: z.string(),
    formerAddress: z.string().nullable(),
    formerCommuneCode: z.string().nullable(),
    representative: z.string(),
    representativeTitle: z.string().nullable(),
    officePhone: z.string().nullable(),
    legalStatus,
    version: z.int(),
    kinds: z.array(
      z.object({
        kind,
        validFrom: z.string(),
        validTo: z.string().nullable(),
        grounds: z.string(),
        minutesNumber: z.string().nullable(),
        minutesOn: z.string().nullable(),
      }),
    ),
    statuses: z.array(
      z.object({
        status: legalStatus,
        effectiveOn: z.string(),
        number: z.string(),
        grounds: z.string(),
      }),
    ),
    renamings: z.array(
      z.object({
        formerName: z.string(),
        name: z.string(),
        changedOn: z.string(),
        number: z.string(),
      }),
    ),
  })
  .meta({ id: 'Organisation' });

export const organisationItem = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind,
  taxCode: z.string().nullable(),
  legalStatus,
  communeCode: z.string(),
  communeName: z.string(),
});

export const organisationPage = pageOf(organisationItem);

export const listQuery = pageQuery.extend({
  search: z.string().max(100).optional(),
  kind: kind.optional(),
  legalStatus: legalStatus.optional(),
});

export const oldNamePapers = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['certificate', 'area-code']),
      id: z.string(),
      number: z.string(),
      issuedOn: z.string(),
      oldName: z.string(),
    }),
  ),
});

export type RegisterInput = z.infer<typeof registerInput>;
export type CorrectInput = z.infer<typeof correctInput>;
export type StatusInput = z.infer<typeof statusInput>;
export type RenameInput = z.infer<typeof renameInput>;
export type KindChangeInput = z.infer<typeof kindChangeInput>;
