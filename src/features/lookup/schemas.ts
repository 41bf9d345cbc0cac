import { z } from 'zod';
import { areaCodeStates, decisionKinds } from '../../db/schema/areas.ts';
import { lotKinds } from '../../db/schema/batches.ts';
import { movementKinds } from '../../db/schema/movements.ts';
import { packingHouseCodeStates } from '../../db/schema/packing-houses.ts';

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
  kind: z.enum(lotKinds).meta({ description: 'production is a harvest when it has an area' }),
  verdict: z.object({
    level: z.enum(['good', 'caution', 'stop', 'unknown']),
    headline: z.string().meta({ example: 'in-order' }),
    headlineText: text,
    reasons: z.array(z.object({ kind: z.string(), text })),
  }),
  crop: text,
  variety: text.nullable(),
  scientificName: z.string().meta({ example: 'Mangifera indica' }),
  harvestedFrom: day.nullable().meta({ description: 'null when nobody of the system knows it' }),
  harvestedTo: day.nullable(),
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
  area: z
    .object({
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
    })
    .nullable()
    .meta({ description: 'null for a lot that was made of others; see origins' }),
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
  origins: z
    .array(
      z.object({
        code: z.string(),
        share: z.number().meta({ description: 'Part of this lot, 0 to 1' }),
        producer: z.string(),
        areaCode: z.string(),
        market: text,
        stateAtHarvest: codeState,
        stateToday: codeState,
        harvestedFrom: day,
        harvestedTo: day,
      }),
    )
    .meta({ description: 'Harvests that a packed or delivered lot was made of' }),
  outsideShare: z.number().meta({ description: 'Part bought outside the system, unchecked' }),
  packingHouses: z.array(
    z.object({
      name: z.string(),
      codes: z.array(
        z.object({ value: z.string(), market: text, state: z.enum(packingHouseCodeStates) }),
      ),
    }),
  ),
  steps: z.array(
    z.object({ kind: z.enum(movementKinds), happenedOn: day, organisation: z.string() }),
  ),
});
export type LotAnswer = z.infer<typeof lotAnswer>;
