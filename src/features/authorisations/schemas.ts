import { z } from 'zod';
import { authorisationStates } from '../../db/schema/authorisations.ts';
import { dateInput, idInput, lineInput, optionalLine, pageOf, pageQuery } from '../../lib/input.ts';
import { weightUnits } from '../../lib/numbers.ts';

const amount = z
  .string({ error: 'missing' })
  .max(60)
  .meta({ description: 'A unit inside wins', example: '5' });
const unit = z.enum(weightUnits).default('kg').meta({ example: 'tan' });

export const draftInput = z.strictObject({
  areaCodeId: idInput,
  grantee: lineInput(100).meta({ description: 'Id, short name or tax code', example: 'DGMH' }),
  amount,
  unit,
  startsOn: dateInput,
  endsOn: dateInput,
});
export type DraftInput = z.infer<typeof draftInput>;

export const stepInput = z.strictObject({ reason: optionalLine(500) }).nullish();

export const useInput = z.strictObject({
  amount,
  unit,
  usedOn: dateInput,
  consignment: lineInput(200).meta({ example: 'Container MSKU 123456, bên mua Quảng Châu' }),
  batch: optionalLine(40).meta({ description: 'Number of a released batch of the holder' }),
});
export type UseInput = z.infer<typeof useInput>;

export const objectionInput = z.strictObject({ reason: lineInput(500) });

export const params = z.strictObject({ id: idInput });
export const useParams = z.strictObject({ id: idInput, useId: idInput });
export const shownStates = [
  'draft',
  'signed',
  'accepted',
  'suspended',
  'revoked',
  'expired',
  'disputed',
] as const;
export type ShownState = (typeof shownStates)[number];

export const listQuery = pageQuery.extend({
  search: z.string().max(100).optional(),
  state: z.enum(shownStates).optional(),
});

const party = z.object({ id: z.string(), name: z.string() });

export const item = z.object({
  id: z.string(),
  publicCode: z.string(),
  state: z.enum([...authorisationStates, 'expired', 'not-yet']),
  version: z.int(),
  holder: party,
  grantee: party,
  areaCode: z.object({ id: z.string(), value: z.string(), market: z.string() }),
  cropCode: z.string(),
  capGrams: z.int(),
  usedGrams: z.int(),
  leftGrams: z.int(),
  startsOn: z.string(),
  endsOn: z.string(),
  disputedUses: z.int(),
});
export const page = pageOf(item);

export const answer = item.extend({
  signedSha256: z.string().nullable(),
  signedAt: z.string().nullable(),
  publicUrl: z.string(),
  uses: z.array(
    z.object({
      id: z.string(),
      grams: z.int(),
      usedOn: z.string(),
      consignment: z.string(),
      batchNumber: z.string().nullable(),
      declaredAt: z.string(),
      objection: z.string().nullable(),
    }),
  ),
});
