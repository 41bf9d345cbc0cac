import { z } from 'zod';
import { boundarySources } from '../../db/schema/land.ts';
import { optionalLine } from '../../lib/input.ts';
import { outlineFormats } from '../../lib/outline-reading.ts';
import { meridians } from '../../lib/vn2000.ts';

export const outlineQuestion = z.strictObject({
  outline: z
    .union([
      z.string().min(1, { error: 'missing' }).max(1_000_000),
      z.record(z.string(), z.unknown()),
    ])
    .meta({
      description: 'GeoJSON (object or text), KML, or one corner a line',
      example: '10.5312 105.4331\n10.5312 105.4362\n10.5344 105.4362',
    }),
  format: z
    .enum(outlineFormats, { error: 'choose' })
    .optional()
    .meta({ description: 'left out: recognised; vn2000 converts metres', example: 'points' }),
  meridian: z
    .literal(meridians, { error: 'choose' })
    .optional()
    .meta({ description: 'central meridian of VN-2000, degrees', example: 104.75 }),
});

const readable = {
  format: z.enum(outlineFormats).optional(),
  meridian: z.literal(meridians).optional(),
  accept: z.string().max(40).optional(),
};

/** What the drawing page sends, empty fields left out. */
export const outlineForm = z.object({
  outline: z.string({ error: 'missing' }).min(1, { error: 'missing' }).max(8_000_000),
  ...readable,
  source: z.enum(['drawn', 'walk']).optional().catch(undefined),
  reason: optionalLine(300),
});

const outlineAnswer = z
  .object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) })
  .meta({ description: 'GeoJSON geometry, WGS 84, longitude first' });
const noteAnswer = z.object({
  kind: z.string().meta({ example: 'closed' }),
  text: z.string().meta({ example: 'Đã khép kín 1 đường ranh giới (góc cuối nối về góc đầu).' }),
});

export const readingAnswer = z.object({
  format: z.enum(outlineFormats),
  outline: outlineAnswer.nullable(),
  squareMetres: z.int().nullable().meta({ example: 184_000 }),
  problem: z
    .object({ code: z.string().meta({ example: 'areas/outline-swapped' }), text: z.string() })
    .nullable(),
  notes: z.array(noteAnswer),
  offers: z.array(
    z.object({
      key: z.string().meta({ example: 'swapped', description: 'send it as outlineAccept' }),
      text: z.string(),
      outline: outlineAnswer,
      squareMetres: z.int(),
    }),
  ),
});

export const boundaryList = z.object({
  items: z.array(
    z.object({
      version: z.int(),
      outline: outlineAnswer,
      squareMetres: z.int(),
      source: z.enum(boundarySources),
      reason: z.string().nullable(),
      notes: z.array(noteAnswer),
      recordedAt: z.iso.datetime(),
    }),
  ),
});

export const overlapList = z.object({
  items: z.array(
    z.object({
      areaId: z
        .string()
        .nullable()
        .meta({ description: 'the other area; told to authorities alone' }),
      name: z.string().nullable(),
      holder: z.string().nullable(),
      squareMetres: z.int().meta({ example: 2150 }),
      percentOfSmaller: z.number().meta({ example: 11.7 }),
      outline: outlineAnswer.meta({ description: 'the ground both areas claim' }),
    }),
  ),
});
