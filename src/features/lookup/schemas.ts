import { z } from 'zod';
import { areaCodeStates, decisionKinds } from '../../db/schema/areas.ts';

const text = z.object({ vi: z.string(), en: z.string(), zh: z.string() });
const day = z.iso.date();
const instant = z.iso.datetime();
const place = z.object({
  communeKind: z.string().meta({ example: 'xã' }),
  commune: z.string().meta({ example: 'Chợ Mới' }),
  province: z.string().meta({ example: 'Tỉnh An Giang' }),
});
const codeState = z.enum(['none', ...areaCodeStates]);

export const lotParams = z.object({
  code: z.string().max(200).meta({ example: 'K7MP4XQ29RN', description: 'as printed, any case' }),
});

/** Everything public about a released lot; certificates only where they cover it. */
export const lotAnswer = z.object({
  code: z.string().meta({ example: 'K7MP4XQ29RN' }),
  url: z.string(),
  verdict: z.object({
    level: z.enum(['good', 'caution', 'stop', 'unknown']),
    headline: z.string().meta({ example: 'in-order' }),
    headlineText: text,
    reasons: z.array(z.object({ kind: z.string(), text })),
  }),
  crop: text,
  variety: text.nullable(),
  scientificName: z.string().meta({ example: 'Mangifera indica' }),
  harvestedFrom: day,
  harvestedTo: day,
  grams: z.int().meta({ example: 860_000 }),
  releasedAt: instant.nullable(),
  photoUrl: z.string().nullable(),
  producer: z.object({
    id: z.string(),
    name: z.string(),
    addressLine: z.string(),
    formerAddress: z.string().nullable(),
    place,
  }),
  area: z.object({
    code: z.string().meta({ example: 'VN-AGOR-0012' }),
    market: text,
    stateAtHarvest: codeState,
    stateToday: codeState,
    place,
    squareMetres: z.int(),
    householdCount: z.int(),
    decisions: z.array(
      z.object({
        kind: z.enum(decisionKinds),
        number: z.string(),
        decidedOn: day,
        authority: z.string(),
      }),
    ),
  }),
  certificates: z.array(
    z.object({
      kind: z.string(),
      name: text,
      number: z.string(),
      certifier: z.string(),
      validFrom: day,
      validTo: day,
      degree: z.enum(['declared', 'checked', 'confirmed', 'differs']),
      standingToday: z.enum(['valid', 'not-yet', 'expired', 'suspended', 'withdrawn']),
    }),
  ),
  timeline: z.array(
    z.object({
      sequence: z.int(),
      kind: z.string(),
      happenedOn: day,
      recordedAt: instant,
      role: z.string(),
      organisation: z.string(),
    }),
  ),
});
export type LotAnswer = z.infer<typeof lotAnswer>;
