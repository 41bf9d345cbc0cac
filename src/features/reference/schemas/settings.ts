import { z } from 'zod';
import { daySettingKinds } from '../../../db/schema/reference.settings.ts';
import { codeIssuers, codeSchemeKinds } from '../../../db/schema/reference.ts';
import { dateInput, lineInput, optionalLine } from '../../../lib/input.ts';

const choice = { error: 'choose' };

export const schemeInput = z.strictObject({
  name: lineInput(120).meta({ example: 'Mã số vùng trồng theo Nghị định mới' }),
  nameEn: optionalLine(120).meta({ example: 'Growing-area code of the new decree' }),
  nameZh: optionalLine(120).meta({ example: '新法令种植区代码' }),
  kind: z.enum(codeSchemeKinds, choice).meta({ example: 'both' }),
  template: lineInput(120).meta({ example: 'VN{province}-{kind}-{crop:2}-{serial:6}{market}' }),
  issuedBy: z.enum(codeIssuers, choice).meta({ example: 'province' }),
  forExport: z.boolean().meta({ example: true }),
  forDomestic: z.boolean().meta({ example: true }),
  allotted: z.boolean(choice).meta({ example: true }),
  validFrom: dateInput.meta({ example: '2027-01-01' }),
  example: lineInput(60).meta({ example: 'VN91-PUC-XO-000001-CHN' }),
  source: lineInput(200).meta({ example: 'Nghị định 12/2027/NĐ-CP' }),
});
export type SchemeInput = z.infer<typeof schemeInput>;

export const schemeClosure = z.strictObject({
  lastDay: dateInput.meta({ example: '2026-12-31' }),
  source: lineInput(200).meta({ example: 'Nghị định 12/2027/NĐ-CP' }),
});
export type SchemeClosure = z.infer<typeof schemeClosure>;

export const dayInput = z.strictObject({
  day: dateInput.meta({ example: '2027-02-04' }),
  kind: z.enum(daySettingKinds, choice).meta({ example: 'holiday' }),
  name: lineInput(100).meta({ example: 'Tết Nguyên đán' }),
  source: lineInput(200).meta({ example: 'Thông báo lịch nghỉ Tết năm 2027' }),
});
export type DayInput = z.infer<typeof dayInput>;

const yearText = z.string().regex(/^20\d\d$/, choice);
export const daysQuery = z.object({ year: yearText.meta({ example: '2026' }) });

export const createdAnswer = z.object({ id: z.string().meta({ example: 'sch_V1StGXR8Z5jdHi6B' }) });

export const daysAnswer = z.object({
  items: z.array(
    z.object({
      day: z.iso.date().meta({ example: '2026-02-17' }),
      isWorked: z.boolean().meta({ example: false }),
      name: z.string().meta({ example: 'Tết Nguyên đán' }),
      source: z.string().meta({ example: 'Bộ luật Lao động 2019, Điều 112' }),
      certainty: z.enum(['decided', 'computed']).meta({ example: 'decided' }),
    }),
  ),
});

export const readQuery = z.object({
  value: lineInput(100).meta({ example: 'VN-89-893-30643-01-23' }),
});

const nameAnswer = z.object({ vi: z.string(), en: z.string(), zh: z.string() });

export const readAnswer = z.object({
  value: z.string().meta({ example: 'vn agor 0044' }),
  normalised: z.string().meta({ example: 'VN-AGOR-0044' }),
  schemeId: z.string().meta({ example: 'PUC_EXPORT_LEGACY' }),
  schemeName: nameAnswer,
  source: z.string().meta({ example: 'TCCS 774:2020/BVTV' }),
  kind: z.enum(['PUC', 'PHC']).meta({ example: 'PUC' }),
  parts: z.array(
    z.object({
      part: z.string().meta({ example: 'letters' }),
      value: z.string().meta({ example: 'AG' }),
      meaning: nameAnswer.meta({
        example: {
          vi: 'tỉnh An Giang trước 01/07/2025, nay thuộc tỉnh An Giang',
          en: 'An Giang province before 1 July 2025, today part of An Giang province',
          zh: '2025年7月1日前的安江省，现属安江省',
        },
      }),
    }),
  ),
});
