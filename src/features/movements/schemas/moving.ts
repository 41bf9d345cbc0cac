import { z } from 'zod';
import { codeInput, dateInput, idInput, lineInput, optionalLine } from '../../../lib/input.ts';
import { weightUnits } from '../../../lib/numbers.ts';
import { workKinds } from '../rules/moving.ts';

const amount = z
  .string({ error: 'missing' })
  .max(60)
  .meta({ description: 'A unit inside wins', example: '1,2 tấn' });
const unit = z.enum(weightUnits).default('kg');
const lotName = lineInput(60).meta({ description: 'Id or number of a lot in your store' });
const houseId = idInput.optional().meta({ description: 'Left out: the only one you have' });

const lots = z
  .array(
    z.strictObject({
      lot: lotName,
      amount: amount.optional().meta({ description: 'Left out: all that is left' }),
      unit,
    }),
    { error: 'missing' },
  )
  .max(200);
export type LotsInput = z.infer<typeof lots>;

export const workInput = z.strictObject({
  kind: z.enum(workKinds, { error: 'choose' }),
  happenedOn: dateInput,
  lots,
  outputs: z
    .array(z.strictObject({ amount, unit, note: optionalLine(80).meta({ example: 'Loại 1' }) }))
    .max(50)
    .default([]),
  rejected: amount.optional(),
  rejectedUnit: unit,
  reason: optionalLine(500),
  packingHouseId: houseId,
});
export type WorkInput = z.infer<typeof workInput>;

export const deliveryInput = z.strictObject({
  happenedOn: dateInput,
  lots,
  buyer: optionalLine(100).meta({ description: 'Id, short name or tax code', example: 'DGMH' }),
  buyerName: optionalLine(200),
  buyerAddress: optionalLine(300),
  document: optionalLine(120).meta({ example: 'PXK 12, container MSKU 123456' }),
  packingHouseId: houseId,
});
export type DeliveryInput = z.infer<typeof deliveryInput>;

export const receiptInput = z.strictObject({
  happenedOn: dateInput,
  amount: amount.meta({ description: 'What the scale says' }),
  unit,
  reason: optionalLine(500),
  packingHouseId: houseId,
});
export type ReceiptInput = z.infer<typeof receiptInput>;

export const refusalInput = z.strictObject({ reason: lineInput(500) });

export const outsideInput = z.strictObject({
  happenedOn: dateInput,
  supplierName: lineInput(200),
  supplierAddress: lineInput(300),
  supplierCode: z
    .string()
    .max(120)
    .optional()
    .meta({ description: 'A growing-area code or another, kept exactly as written' }),
  cropCode: codeInput,
  varietyCode: codeInput.optional(),
  amount,
  unit,
  harvestedFrom: dateInput.optional(),
  harvestedTo: dateInput.optional(),
  document: optionalLine(120),
  packingHouseId: houseId,
});
export type OutsideInput = z.infer<typeof outsideInput>;

const percent = z.number({ error: 'missing' }).int().min(0).max(95);
export const toleranceInput = z.strictObject({
  kind: z.enum(['receive', ...workKinds], { error: 'choose' }),
  cropCode: codeInput.optional().meta({ description: 'Left out: every crop' }),
  leastLossPercent: percent.default(0),
  mostLossPercent: percent,
  validFrom: dateInput,
  reason: lineInput(500),
});
export type ToleranceInput = z.infer<typeof toleranceInput>;
