import { z } from 'zod';
import {
  packingHouseCodeStates,
  packingHouseDecisionKinds,
  supplyStates,
} from '../../db/schema/packing-houses.ts';
import {
  codeInput,
  dateInput,
  idInput,
  lineInput,
  optionalLine,
  pageOf,
  pageQuery,
} from '../../lib/input.ts';
import { decisionVerbs, supplyVerbs } from './rules.ts';

const choice = { error: 'choose' };
const kilograms = (most: number) => z.int({ error: 'number' }).min(1).max(most);

export const houseInput = z.strictObject({
  operatorId: idInput.optional().meta({ example: 'org_V1StGXR8Z5jdHi6B' }),
  name: lineInput(120).meta({ example: 'Cơ sở đóng gói Minh Họa 1' }),
  communeCode: codeInput.meta({ example: '30628' }),
  addressLine: lineInput(200).meta({ example: 'Ấp Minh Họa' }),
  kilogramsPerDay: kilograms(10_000_000).meta({ example: 20_000 }),
  kilogramsPerSeason: kilograms(2_000_000_000).meta({ example: 1_800_000 }),
  gln: optionalLine(20).meta({ example: '8935001800019' }),
});
export type HouseInput = z.infer<typeof houseInput>;
export const houseCorrection = houseInput.omit({ operatorId: true });
export type HouseCorrection = z.infer<typeof houseCorrection>;

const decided = {
  marketCode: codeInput.meta({ example: 'CHN' }),
  number: lineInput(60).meta({ example: '45/QĐ-TTBVTV' }),
  decidedOn: dateInput,
  grounds: lineInput(1000).meta({ example: 'Biên bản kiểm tra ngày 02/11/2026' }),
  evidenceFileId: idInput.optional(),
};

/** A new number by a scheme, or one printed on a paper issued elsewhere. */
export const codeGrant = z.discriminatedUnion('way', [
  z.strictObject({
    way: z.literal('allot'),
    schemeId: codeInput.meta({ example: 'PUC_PHC_2026' }),
    cropCode: codeInput.optional().meta({ example: 'XO' }),
    ...decided,
  }),
  z.strictObject({
    way: z.literal('record'),
    value: lineInput(60).meta({ example: 'VN-AGPH-036' }),
    ...decided,
  }),
]);
export type CodeGrant = z.infer<typeof codeGrant>;

export const decisionInput = z.strictObject({
  kind: z.enum(decisionVerbs, choice),
  reasonCode: codeInput.meta({ example: 'outside-fruit' }),
  number: decided.number,
  decidedOn: decided.decidedOn,
  grounds: decided.grounds,
  evidenceFileId: decided.evidenceFileId,
});
export type DecisionInput = z.infer<typeof decisionInput>;

export const supplyInput = z.strictObject({
  areaCode: lineInput(60).meta({ example: 'VN-AGOR-0044' }),
  validFrom: dateInput,
  validTo: dateInput.optional(),
});
export type SupplyInput = z.infer<typeof supplyInput>;

export const supplyStepInput = z.strictObject({
  step: z.enum(supplyVerbs, choice),
  reason: optionalLine(300).meta({ example: 'Hết hợp đồng năm 2026' }),
});
export type SupplyStepInput = z.infer<typeof supplyStepInput>;

export const houseQuery = pageQuery.extend({ search: optionalLine(100) });
export const houseParams = z.strictObject({ id: idInput });

const house = z.object({
  id: z.string(),
  name: z.string(),
  operatorId: z.string(),
  operatorName: z.string(),
  communeCode: z.string(),
  communeName: z.string(),
  addressLine: z.string(),
  kilogramsPerDay: z.int(),
  kilogramsPerSeason: z.int(),
  gln: z.string().nullable(),
  version: z.int(),
});
const code = z.object({
  id: z.string(),
  value: z.string(),
  marketCode: z.string(),
  schemeId: z.string(),
  origin: z.enum(['allotted', 'recorded']),
  state: z.enum(packingHouseCodeStates),
  version: z.int(),
});
const decision = z.object({
  id: z.string(),
  codeId: z.string(),
  kind: z.enum(packingHouseDecisionKinds),
  number: z.string(),
  decidedOn: z.iso.date(),
  reasonCode: z.string(),
  /** told to those who run or oversee the house */
  grounds: z.string().nullable(),
  authority: z.string(),
});
const supply = z.object({
  id: z.string(),
  areaName: z.string(),
  holderName: z.string(),
  state: z.enum(supplyStates),
  /** agreed, and today is inside its days */
  maySupply: z.boolean(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  lastReason: z.string().nullable(),
  areaCodes: z.array(
    z.object({ value: z.string(), marketCode: z.string(), isInForce: z.boolean() }),
  ),
  version: z.int(),
});

export const housePage = pageOf(house.extend({ codes: z.array(code) }));
export const houseAnswer = house.extend({
  codes: z.array(code),
  decisions: z.array(decision),
  supplies: z.array(supply),
});
export const createdAnswer = z.object({ id: z.string() });
