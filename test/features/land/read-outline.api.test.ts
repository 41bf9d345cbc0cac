import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { growingAreas } from '../../../src/db/schema/areas.ts';
import { outlineProblems } from '../../../src/features/areas/problems/outlines.ts';
import { problems } from '../../../src/features/land/problems.ts';
import { listBoundaries } from '../../../src/features/land/store.ts';
import { areaSquareMetres, type Outline } from '../../../src/lib/geometry.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { squareAt } from '../../support/land-records.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();
const [ring = []] = squareAt().coordinates as [number, number][][];
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });
const pond = (squareAt(105.43, 10.6, 0.001).coordinates as [number, number][][])[0];

test('an outline is checked without being kept', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const checked = await head.post('/api/v1/outlines/read', { outline: polygon(ring.slice(0, -1)) });
  expect(checked.json()).toEqual({
    format: 'geojson',
    outline: squareAt(),
    squareMetres: 193_714,
    problem: null,
    notes: [{ kind: 'closed', text: expect.stringContaining('khép kín 1 đường') }],
    offers: [],
  });
});

test.each([
  [outlineProblems.outlineNotGeoJson.code, 'chưa có'],
  [outlineProblems.outlineLine.code, '10,5 105,4\nabc'],
  [outlineProblems.outlineZipped.code, 'PK\u0003\u0004'],
  [outlineProblems.outlineNotAnArea.code, { type: 'Point', coordinates: [105.4, 10.5] }],
  [outlineProblems.outlineSwapped.code, polygon(ring.map(([x, y]) => [y, x]))],
  [outlineProblems.outlineMetres.code, '1164000 571000\n1164100 571000\n1164100 571100'],
  [outlineProblems.outlineOutside.code, '48,85 2,35\n48,86 2,35\n48,86 2,36'],
  [outlineProblems.outlineTooFewPoints.code, '10,5 105,4\n10,6 105,4'],
  [outlineProblems.outlineCrossing.code, polygon([ring[0], ring[1], ring[3], ring[2], ring[0]])],
  [
    outlineProblems.outlinePartsOverlap.code,
    { type: 'MultiPolygon', coordinates: [[ring], [ring]] },
  ],
  [outlineProblems.outlineHoleOutside.code, polygon(ring, pond)],
  [
    outlineProblems.outlineTooLarge.code,
    polygon(Array.from({ length: 2001 }, (_, i) => [105, 10 + i / 1e4])),
  ],
])('%s is explained when checked, and refused when kept', async (code, outline) => {
  const head = await signedIn(t, 'cooperative-head');
  const checked = await head.post('/api/v1/outlines/read', { outline });
  expect(checked.statusCode).toBe(200);
  expect(checked.json()).toMatchObject({ outline: null, problem: { code } });
  const area = {
    name: 'Vùng mẫu',
    communeCode: '30628',
    cropCode: 'XO',
    squareMetres: 1,
    householdCount: 1,
  };
  const kept = await head.post('/api/v1/areas', { ...area, outline });
  expect([kept.statusCode, kept.json().code]).toEqual([422, code]);
  for (const { key } of checked.json().offers) {
    const accepted = await head.post('/api/v1/areas', { ...area, outline, outlineAccept: key });
    expect(accepted.statusCode).toBe(201);
  }
});

test('nothing at all is told as such', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const refused = await head.post('/api/v1/outlines/read', { outline: ' \n' });
  expect([refused.statusCode, refused.json().code]).toEqual([422, problems.outlineEmpty.code]);
  const wrong = await head.post('/api/v1/outlines/read', { outline: 'x', meridian: 100 });
  expect(wrong.statusCode).toBe(422);
});

test('outlines from before the versions become version 1, with the size that is measured today', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const hole = (squareAt(105.401, 10.531, 0.001).coordinates as [number, number][][])[0] ?? [];
  const outlines: Outline[] = [
    squareAt(),
    { type: 'Polygon', coordinates: [ring, hole.toReversed()] },
    { type: 'MultiPolygon', coordinates: [[ring], squareAt(105.5).coordinates as never] },
  ];
  const areas = [await haveArea(t, head), await haveArea(t, head), await haveArea(t, head)];
  await haveArea(t, head);
  for (const [index, area] of areas.entries())
    await t.db.transaction((tx) =>
      tx
        .update(growingAreas)
        .set({ outline: outlines[index] ?? null })
        .where(sql`id = ${area.id}`),
    );
  const migration = readFileSync(
    new URL('../../../drizzle/0004_land.sql', import.meta.url),
    'utf8',
  );
  const insert = migration.split('--> statement-breakpoint').at(-1) ?? '';
  await t.db.transaction((tx) => tx.execute(sql.raw(insert)));
  for (const [index, area] of areas.entries()) {
    const [made, ...more] = await listBoundaries(t.db, area.id);
    const outline = outlines[index] ?? squareAt();
    expect(more).toEqual([]);
    expect(made).toMatchObject({ version: 1, source: 'import', outline });
    expect(made?.squareMetres).toBe(Math.round(areaSquareMetres(outline)));
  }
});
