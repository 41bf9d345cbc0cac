import { z } from 'zod';
import { consentKinds, consentMeans } from '../../db/schema/members.ts';
import {
  codeInput,
  dateInput,
  idInput,
  lineInput,
  optionalLine,
  pageOf,
  pageQuery,
} from '../../lib/input.ts';
import { largestSquareMetres } from '../../lib/numbers.ts';
import { bookNumber, consentStates } from './rules.ts';

export const memberInput = z.strictObject({
  number: lineInput(20).overwrite(bookNumber).meta({
    description: 'The number in the organisation’s own book',
    example: 'HV-014',
  }),
  fullName: lineInput(120).meta({ example: 'Hộ minh họa 14' }),
  phone: optionalLine(30).meta({ example: '0912 345 678' }),
  communeCode: codeInput.meta({ example: '30628' }),
  hamlet: optionalLine(80).meta({ example: 'Ấp Thị' }),
  joinedOn: dateInput,
});

export const departureInput = z.strictObject({ leftOn: dateInput });

export const plotInput = z.strictObject({
  name: lineInput(80).meta({ example: 'Thửa 112, tờ 7' }),
  areaId: idInput.nullish().meta({ example: 'are_V1StGXR8Z5jdHi6B' }),
  parcelId: optionalLine(20).meta({ example: 'A1B2C3D4E5F6' }),
  cropCode: codeInput.optional().meta({
    description: 'May be left out for a plot in an area: it is the area’s',
    example: 'XO',
  }),
  varietyCode: codeInput.nullish().meta({ example: 'XO-BAMAU' }),
  squareMetres: z
    .int({ error: 'number' })
    .min(1, { error: 'number' })
    .max(largestSquareMetres)
    .meta({ example: 5000 }),
  treeCount: z.int({ error: 'number' }).min(0).max(1_000_000).nullish().meta({ example: 180 }),
  plantedYear: z.int({ error: 'number' }).nullish().meta({ example: 2015 }),
  usedFrom: dateInput
    .optional()
    .meta({ description: 'The day of joining when left out', example: '2020-01-01' }),
});

export const retirementInput = z.strictObject({ retiredOn: dateInput });

const said = {
  happenedOn: dateInput,
  means: z.enum(consentMeans).meta({ example: 'signed-paper' }),
  evidenceFileId: idInput.optional().meta({ example: 'file_V1StGXR8Z5jdHi6B' }),
};

export const consentInput = z.strictObject({
  memberIds: z
    .array(idInput)
    .min(1)
    .max(500)
    .meta({ example: ['hh_V1StGXR8Z5jdHi6B'] }),
  /** the wording in force on that day when left out */
  textVersion: codeInput.optional().meta({ example: '2026-1' }),
  ...said,
});

export const withdrawalInput = z.strictObject({ areaId: idInput, ...said });

export const presences = ['present', 'left', 'all'] as const;
export const memberQuery = pageQuery.extend({
  search: z.string().max(100).optional().meta({ example: 'nguyen van tho' }),
  area: idInput.optional(),
  consent: z.enum(consentStates).optional(),
  presence: z.enum(presences).default('present'),
  organisation: idInput.optional(),
});

export const consentQuery = z.object({
  day: dateInput.optional(),
  seasonStart: dateInput.optional(),
});

const standing = z.object({
  areaId: z.string(),
  areaName: z.string(),
  squareMetres: z.int(),
  state: z.enum(consentStates),
});

const memberFields = {
  id: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  number: z.string(),
  fullName: z.string(),
  phone: z.string().nullable().meta({ example: '+84912345678' }),
  communeCode: z.string(),
  hamlet: z.string().nullable(),
  joinedOn: z.iso.date(),
  leftOn: z.iso.date().nullable(),
  version: z.int(),
  /** areas with land of the household and where its consent stands today */
  areas: z.array(standing),
};

export const memberPage = pageOf(z.object(memberFields));

export const plotAnswer = z.object({
  id: z.string(),
  memberId: z.string(),
  areaId: z.string().nullable(),
  name: z.string(),
  parcelId: z.string().nullable(),
  cropCode: z.string(),
  varietyCode: z.string().nullable(),
  squareMetres: z.int(),
  treeCount: z.int().nullable(),
  plantedYear: z.int().nullable(),
  usedFrom: z.iso.date(),
  retiredOn: z.iso.date().nullable(),
  version: z.int(),
});

export const memberAnswer = z
  .object({
    ...memberFields,
    plots: z.array(plotAnswer),
    consents: z.array(
      z.object({
        id: z.string(),
        areaId: z.string(),
        kind: z.enum(consentKinds),
        happenedOn: z.iso.date(),
        means: z.enum(consentMeans),
        textVersion: z.string(),
        evidenceFileId: z.string().nullable(),
        recordedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'Member' });

export const areaConsentAnswer = z.object({
  areaId: z.string(),
  day: z.iso.date(),
  householdCount: z.int(),
  consentedCount: z.int(),
  squareMetres: z.int(),
  consentedSquareMetres: z.int(),
  treeCount: z.int(),
});

export const readPage = pageOf(
  z.object({
    id: z.string(),
    what: z.enum(['list', 'record', 'export']),
    memberId: z.string().nullable(),
    rowCount: z.int(),
    reader: z.object({ name: z.string(), role: z.string(), organisation: z.string() }),
    readAt: z.iso.datetime(),
  }),
);

export type MemberInput = z.infer<typeof memberInput>;
export type PlotInput = z.infer<typeof plotInput>;
export type ConsentInput = z.infer<typeof consentInput>;
export type WithdrawalInput = z.infer<typeof withdrawalInput>;
