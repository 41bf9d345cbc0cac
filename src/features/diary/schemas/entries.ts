import { z } from 'zod';
import { doseUnits } from '../../../db/schema/crop-protection.ts';
import { diaryKinds, workerKinds } from '../../../db/schema/diary.ts';
import { dateInput, idInput, lineInput, optionalLine } from '../../../lib/input.ts';
import { detailsOf, useInput } from './details.ts';

const work = {
  happenedOn: dateInput.meta({ description: 'The day of the work' }),
  plotIds: z
    .array(idInput)
    .max(500)
    .default([])
    .meta({ description: 'None: all plots of the season' }),
  workedBy: z.enum(workerKinds, { error: 'choose' }).meta({
    description: 'The households of the plots, or the organisation with its own people',
  }),
  note: optionalLine(2000).nullish(),
  photoFileIds: z.array(idInput).max(6).default([]),
  deviceAt: z.iso
    .datetime({ offset: true })
    .nullish()
    .meta({ description: 'By the clock of the phone; kept, never believed' }),
};
const uses = { uses: z.array(useInput).min(1).max(5) };

/** A member of the union for each kind, with `more` fields that name the entry. */
function kindsWith<More extends z.ZodRawShape>(more: More) {
  const of = <Kind extends (typeof diaryKinds)[number]>(kind: Kind) =>
    z.strictObject({ ...more, ...work, kind: z.literal(kind), details: detailsOf[kind] });
  return z.discriminatedUnion('kind', [
    of('sowing'),
    of('fertiliser'),
    of('spraying').extend(uses),
    of('irrigation'),
    of('draining'),
    of('pests'),
    of('bagging'),
    of('harvest'),
    of('treatment').extend(uses),
    of('straw'),
    of('note'),
  ]);
}

export const entryInput = kindsWith({
  id: z
    .uuid({ error: 'text' })
    .overwrite((id) => id.toLowerCase())
    .meta({ description: 'Made by the sender; sent again it creates nothing' }),
  plantingId: idInput,
});
export type EntryInput = z.infer<typeof entryInput>;

const reason = lineInput(500).meta({ description: 'Why it is corrected' });
export const correctionInput = kindsWith({ reason });
export type CorrectionInput = z.infer<typeof correctionInput>;
export const strikeInput = z.strictObject({ reason });

const finding = z.object({ kind: z.string(), text: z.string() });
const versionAnswer = z.object({
  version: z.int(),
  happenedOn: z.iso.date(),
  daysLate: z.int().meta({ description: 'Days from the work to the writing' }),
  workedBy: z.enum(workerKinds),
  plotIds: z.array(z.string()),
  details: z.record(z.string(), z.unknown()),
  uses: z.array(
    z.object({
      productId: z.string().nullable(),
      productName: z.string(),
      dose: z
        .object({ amount: z.int(), unit: z.enum(doseUnits), waterLitres: z.int().nullable() })
        .nullable(),
      intervalDays: z
        .int()
        .nullable()
        .meta({ description: 'As known when written; null: unknown' }),
      listId: z.string().nullable(),
      labelId: z.string().nullable(),
      ruleVersion: z.string(),
      findings: z.array(finding),
    }),
  ),
  note: z.string().nullable(),
  photoFileIds: z.array(z.string()),
  reason: z.string().nullable(),
  isStruck: z.boolean(),
  recordedBy: z.string(),
  recordedAt: z.iso.datetime(),
  deviceAt: z.iso.datetime().nullable(),
});

export const entryAnswer = z.object({
  id: z.string(),
  plantingId: z.string(),
  kind: z.enum(diaryKinds),
  version: z.int(),
  versions: z.array(versionAnswer).meta({ description: 'The present one first' }),
});

export const entryList = z.object({ items: z.array(entryAnswer), next: z.string().nullable() });

export const templateInput = z.strictObject({ entryId: idInput, name: lineInput(80) });
export const templateList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(diaryKinds),
      cropCode: z.string(),
      content: z.record(z.string(), z.unknown()),
    }),
  ),
});
