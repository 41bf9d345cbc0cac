import { z } from 'zod';
import {
  contractStates,
  educationLevels,
  managerPositions,
} from '../../../db/schema/organisations.work.ts';
import { codeInput, dateInput, idInput, lineInput, optionalLine } from '../../../lib/input.ts';
import { largestGrams, largestSquareMetres } from '../../../lib/numbers.ts';
import { technologies } from '../rules/people.ts';

const grams = z.int({ error: 'weight' }).min(1).max(largestGrams).meta({ example: 20_000_000 });

export const contractInput = z.strictObject({
  /** the buyer's own row, or its name where it is not registered here */
  partnerId: idInput.nullable().optional(),
  partnerName: optionalLine(200).meta({ example: 'Công ty Mẫu' }),
  number: optionalLine(60).meta({ example: '05/2026/HĐTT' }),
  cropCode: codeInput.meta({ example: 'XO' }),
  grams,
  squareMetres: z.int({ error: 'hectares' }).min(1).max(largestSquareMetres).nullable().optional(),
  priceRule: lineInput(300).meta({ example: 'Giá thị trường cộng 500 đồng/kg' }),
  quality: lineInput(300).meta({ example: 'VietGAP, loại 1 từ 300 g' }),
  season: lineInput(100).meta({ example: 'Vụ nghịch 2026' }),
  validFrom: dateInput,
  validTo: dateInput,
});

export const contractStepInput = z.discriminatedUnion(
  'to',
  [
    z.strictObject({ to: z.literal('signed'), happenedOn: dateInput, number: lineInput(60) }),
    z.strictObject({ to: z.literal('in-season'), happenedOn: dateInput, note: optionalLine(500) }),
    z.strictObject({
      to: z.literal('delivered'),
      happenedOn: dateInput,
      deliveredGrams: grams,
      note: optionalLine(500),
    }),
    z.strictObject({ to: z.literal('settled'), happenedOn: dateInput, note: lineInput(500) }),
    z.strictObject({ to: z.literal('broken'), happenedOn: dateInput, note: lineInput(500) }),
  ],
  { error: 'choose' },
);

export const contractParams = z.object({ id: idInput, contractId: idInput });

export const contractAnswer = z
  .object({
    id: z.string(),
    partnerId: z.string().nullable(),
    partnerName: z.string(),
    number: z.string().nullable(),
    cropCode: z.string(),
    grams: z.int(),
    squareMetres: z.int().nullable(),
    priceRule: z.string(),
    quality: z.string(),
    season: z.string(),
    validFrom: z.string(),
    validTo: z.string(),
    state: z.enum(contractStates),
    signedOn: z.string().nullable(),
    deliveredGrams: z.int().nullable(),
    countsAsLinkage: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'SalesContract' });
export const contractWithSteps = contractAnswer
  .extend({
    steps: z.array(
      z.object({
        to: z.enum(contractStates),
        happenedOn: z.string(),
        note: z.string().nullable(),
        takenAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'SalesContractWithSteps' });
export const contractsAnswer = z.object({ items: z.array(contractAnswer) });

export const managerInput = z.strictObject({
  fullName: lineInput(120).meta({ example: 'Nguyễn Văn Mẫu' }),
  position: z.enum(managerPositions, { error: 'choose' }),
  education: z.enum(educationLevels, { error: 'choose' }),
  from: dateInput,
});
export const technologyInput = z.strictObject({
  technologyCode: z.enum(technologies, { error: 'choose' }),
  from: dateInput,
});
export const endInput = z.strictObject({ to: dateInput });
export const lineParams = z.object({ id: idInput, lineId: idInput });

const period = { from: z.string(), to: z.string().nullable() };
export const managersAnswer = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      fullName: z.string(),
      position: z.enum(managerPositions),
      education: z.enum(educationLevels),
      ...period,
    }),
  ),
});
export const technologiesAnswer = z.object({
  items: z.array(z.object({ id: z.string(), technologyCode: z.string(), ...period })),
});
export const madeAnswer = z.object({ id: z.string() });

export type ContractInput = z.infer<typeof contractInput>;
export type ContractStepInput = z.infer<typeof contractStepInput>;
export type ManagerInput = z.infer<typeof managerInput>;
export type TechnologyInput = z.infer<typeof technologyInput>;
