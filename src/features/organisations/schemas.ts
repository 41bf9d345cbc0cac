import { z } from 'zod';
import { organisationKinds } from '../../db/schema/organisations.ts';
import {
  codeInput,
  dateInput,
  lineInput,
  optionalLine,
  pageOf,
  pageQuery,
} from '../../lib/input.ts';
import { readTaxCode } from '../../lib/tax-code.ts';

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
  communeCode: codeInput.meta({ example: '30628' }),
  addressLine: lineInput(200).meta({ example: 'Ấp Thị' }),
  formerAddress: optionalLine(300),
  representative: lineInput(120).meta({ example: 'Nguyễn Văn Mẫu' }),
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
  grounds: lineInput(300),
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
    representative: z.string(),
    version: z.int(),
    kinds: z.array(
      z.object({
        kind,
        validFrom: z.string(),
        validTo: z.string().nullable(),
        grounds: z.string(),
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
  communeCode: z.string(),
  communeName: z.string(),
});

export const organisationPage = pageOf(organisationItem);

export const listQuery = pageQuery.extend({
  search: z.string().max(100).optional(),
  kind: kind.optional(),
});

export type RegisterInput = z.infer<typeof registerInput>;
export type CorrectInput = z.infer<typeof correctInput>;
export type KindChangeInput = z.infer<typeof kindChangeInput>;
