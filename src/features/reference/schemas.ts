import { z } from 'zod';
import { codeSchemeKinds, communeKinds } from '../../db/schema/reference.ts';
import { optionalLine, pageOf, pageQuery } from '../../lib/input.ts';

const nameAnswer = z.object({ vi: z.string(), en: z.string(), zh: z.string() });

/** `search` is part of a name, with or without diacritics; `province` its two digits. */
export const communesQuery = pageQuery.extend({
  search: optionalLine(60).meta({ example: 'cho moi' }),
  province: z
    .string()
    .regex(/^\d{2}$/, { error: 'choose' })
    .optional()
    .meta({ example: '91' }),
});

export const communesAnswer = pageOf(
  z.object({
    code: z.string().meta({ example: '30628' }),
    kind: z.enum(communeKinds).meta({ example: 'xã' }),
    name: z.string().meta({ example: 'Chợ Mới' }),
    provinceCode: z.string().meta({ example: '91' }),
    provinceName: z.string().meta({ example: 'Tỉnh An Giang' }),
    latitude: z.number().nullable().meta({ example: 10.5393 }),
    longitude: z.number().nullable().meta({ example: 105.375 }),
    areaSquareKilometres: z.number().nullable().meta({ example: 50.43 }),
    validFrom: z.iso.date().meta({ example: '2025-07-01' }),
    validTo: z.iso.date().nullable().meta({ example: null }),
  }),
);

export const cropsAnswer = wholeList(
  z.object({
    code: z.string().meta({ example: 'XO' }),
    name: nameAnswer.meta({ example: { vi: 'Xoài', en: 'Mango', zh: '芒果' } }),
    scientificName: z.string().meta({ example: 'Mangifera indica' }),
    hsCode: z.string().nullable().meta({ example: '0804.50' }),
    varieties: z.array(
      z.object({
        code: z.string().meta({ example: 'XO-BAMAU' }),
        name: nameAnswer.meta({
          example: { vi: 'Xoài ba màu', en: 'Three-colour mango', zh: '三色芒果' },
        }),
      }),
    ),
  }),
);

export const marketsAnswer = wholeList(
  z.object({
    code: z.string().meta({ example: 'CHN' }),
    name: nameAnswer.meta({ example: { vi: 'Trung Quốc', en: 'China', zh: '中国' } }),
    isExport: z.boolean().meta({ example: true }),
  }),
);

export const certificateKindsAnswer = wholeList(
  z.object({
    code: z.string().meta({ example: 'globalgap' }),
    name: nameAnswer.meta({
      example: { vi: 'GLOBALG.A.P. (GGN)', en: 'GLOBALG.A.P. (GGN)', zh: 'GLOBALG.A.P.（GGN）' },
    }),
    validityMonths: z.int().meta({ example: 12 }),
    numberPattern: z.string().nullable().meta({ example: '^\\d{13}$' }),
    numberExample: z.string().nullable().meta({ example: '4059883961102' }),
    lookupUrl: z.string().nullable().meta({ example: 'https://database.globalgap.org/' }),
    source: z.string().meta({ example: 'GLOBALG.A.P. Integrated Farm Assurance' }),
  }),
);

/** Codes of a scheme may be allotted from `allottedFrom` to `allottedTo`; without the first they are only recorded. */
export const codeSchemesAnswer = wholeList(
  z.object({
    id: z.string().meta({ example: 'PUC_PHC_2026' }),
    kind: z.enum(codeSchemeKinds).meta({ example: 'both' }),
    name: nameAnswer.meta({
      example: {
        vi: 'Mã số vùng trồng, cơ sở đóng gói từ 01/08/2026',
        en: 'Growing-area and packing-house code since 1 August 2026',
        zh: '2026年8月1日起的种植区和包装厂代码',
      },
    }),
    pattern: z.string().meta({ example: '^(\\d{2})-(PUC|PHC)-([A-Z0-9]{2,12})-(\\d{5,6})$' }),
    allottedFrom: z.iso.date().nullable().meta({ example: '2026-08-01' }),
    allottedTo: z.iso.date().nullable().meta({ example: null }),
    example: z.string().meta({ example: '91-PUC-XO-00001-CHN' }),
    source: z.string().meta({ example: 'Nghị quyết 36/2026/NQ-CP' }),
  }),
);

/** A list short enough to be answered whole, without pages. */
function wholeList<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item) });
}
