import { z } from 'zod';
import { batchStates, lotKinds } from '../../../db/schema/batches.ts';
import { movementKinds } from '../../../db/schema/movements.ts';
import { dateInput, idInput, pageOf, pageQuery } from '../../../lib/input.ts';

export const params = z.strictObject({ id: idInput });
export const made = z.object({ id: z.string() });

const text = z.object({ vi: z.string(), en: z.string(), zh: z.string() });
const party = z.object({ id: z.string(), name: z.string() });

const lot = z.object({
  id: z.string(),
  number: z.string().meta({ example: 'DGMH-261124-01' }),
  publicCode: z.string(),
  kind: z.enum(lotKinds),
  state: z.enum(batchStates),
  organisation: party,
  cropCode: z.string(),
  crop: text,
  grams: z.int(),
});

export const stockQuery = z.object({
  search: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const stockAnswer = z.object({
  items: z.array(lot.extend({ leftGrams: z.int(), note: z.string().nullable() })),
});

export const deliveryAnswer = lot.extend({
  movementId: z.string(),
  happenedOn: z.string(),
  document: z.string().nullable(),
  receiver: z.object({ id: z.string().nullable(), name: z.string() }),
  standing: z.enum(['waiting', 'received', 'refused', 'left']),
  refusal: z.string().nullable(),
});
export const incomingAnswer = z.object({ items: z.array(deliveryAnswer) });

export const listQuery = pageQuery.extend({ kind: z.enum(movementKinds).optional() });
export const item = z.object({
  id: z.string(),
  kind: z.enum(movementKinds),
  happenedOn: z.string(),
  recordedAt: z.string(),
  organisation: party,
  counterpart: z.object({ id: z.string().nullable(), name: z.string() }).nullable(),
  lossGrams: z.int(),
  rejectedGrams: z.int(),
});
export const page = pageOf(item);

const moved = lot.extend({ movedGrams: z.int() });
export const answer = item
  .extend({
    reason: z.string().nullable(),
    counterpartAddress: z.string().nullable(),
    codeText: z.string().nullable().meta({ description: 'Given by a supplier outside, unchecked' }),
    document: z.string().nullable(),
    packingHouse: z.string().nullable(),
    weighedGrams: z.int().nullable(),
    inputs: z.array(moved),
    outputs: z.array(moved.extend({ note: z.string().nullable() })),
    codes: z.array(
      z.object({
        value: z.string(),
        grams: z.int(),
        authorisationId: z.string().nullable(),
        objection: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'LotMovement' });

export const traceQuery = z.object({
  direction: z.enum(['back', 'forward', 'both']).default('both'),
  steps: z.coerce.number().int().min(1).max(50).optional(),
});
export const traceAnswer = z
  .object({
    lot: z.object({ id: z.string(), number: z.string() }),
    lots: z.array(
      lot.extend({
        depth: z.int(),
        leftGrams: z.int().nullable(),
        areaCode: z.string().nullable(),
        area: z.string().nullable(),
        plots: z.array(z.object({ name: z.string(), grams: z.int() })),
        madeBy: z.enum(movementKinds).nullable(),
        madeOn: z.string().nullable(),
        counterpart: z.string().nullable(),
        codeText: z.string().nullable(),
        goesOn: z.boolean().meta({ description: 'More was made of it that is not yours to see' }),
      }),
    ),
    edges: z.array(
      z.object({
        movementId: z.string(),
        parentId: z.string(),
        childId: z.string(),
        grams: z.int(),
      }),
    ),
    isCut: z.boolean(),
  })
  .meta({ id: 'LotTrace' });

export const balanceQuery = z.object({
  organisationId: idInput.optional(),
  from: dateInput.optional(),
  to: dateInput.optional(),
});
const line = z.object({
  cropCode: z.string(),
  crop: text,
  openingGrams: z.int(),
  inGrams: z.int(),
  outGrams: z.int(),
  lossGrams: z.int(),
  rejectedGrams: z.int(),
  closingGrams: z.int(),
});
export const balanceAnswer = z
  .object({
    organisation: party,
    from: z.string(),
    to: z.string(),
    days: z.array(line.extend({ day: z.string() })),
    seasons: z.array(line.extend({ season: z.string(), startsOn: z.string(), endsOn: z.string() })),
    stocks: z.array(
      z.object({
        cropCode: z.string(),
        crop: text,
        leftGrams: z.int(),
        bookedGrams: z.int().meta({ description: 'What the movements leave; equal to leftGrams' }),
      }),
    ),
  })
  .meta({ id: 'StoreBalance' });

export const tolerances = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(movementKinds),
      cropCode: z.string().nullable(),
      leastLossPercent: z.int(),
      mostLossPercent: z.int(),
      validFrom: z.string(),
      reason: z.string(),
      setAt: z.string(),
    }),
  ),
});
