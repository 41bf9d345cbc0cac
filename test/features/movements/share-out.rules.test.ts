import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, allocateToAll } from '../../../src/features/movements/rules/allocate.ts';
import { originsOf } from '../../../src/features/movements/rules/origins.ts';
import { drawGraph, type PictureNode } from '../../../src/features/movements/rules/picture.ts';
import { graphSeen } from '../../../src/features/movements/rules/seen-graph.ts';

const weights = fc.array(fc.integer({ min: 1, max: 100_000_000_000 }), {
  minLength: 1,
  maxLength: 12,
});
const sum = (numbers: readonly number[]) => numbers.reduce((whole, one) => whole + one, 0);

test('shares add up to the whole, and no lot gives more than was taken of it', () => {
  fc.assert(
    fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (taken, part) => {
      const total = Math.floor(sum(taken) * part);
      const shares = allocate(total, taken);
      expect(sum(shares)).toBe(total);
      shares.forEach((share, index) => {
        expect(share).toBeLessThanOrEqual(taken[index] ?? 0);
      });
      if (total < taken.length) return;
      const toAll = allocateToAll(total, taken);
      expect(sum(toAll)).toBe(total);
      toAll.forEach((share, index) => {
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(taken[index] ?? 0);
      });
    }),
  );
});

/** A random graph in which every edge leads to a later lot. */
const graph = fc
  .array(fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 5000 })), { maxLength: 4 }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((parentsOf) => {
    const edges = parentsOf.flatMap((parents, child) =>
      [...new Map(parents)].flatMap(([parent, grams]) =>
        parent < child ? [{ parentId: `l${parent}`, childId: `l${child}`, grams }] : [],
      ),
    );
    const lots = parentsOf.map((_, index) => ({ id: `l${index}`, ordinal: index }));
    return { lots, edges };
  });

test('the origins of a lot are its harvests, and their parts add up to the lot', () => {
  fc.assert(
    fc.property(graph, ({ lots, edges }) => {
      const last = lots.at(-1)?.id ?? '';
      const origins = originsOf(new Map([[last, 1]]), lots, edges);
      expect(sum([...origins.values()])).toBeCloseTo(1, 9);
      for (const id of origins.keys())
        expect(edges.some(({ childId }) => childId === id)).toBe(false);
    }),
  );
});

test('somebody sees everything behind a lot, and ahead only as far as they may follow', () => {
  const edges = [
    { parentId: 'harvest', childId: 'sold' },
    { parentId: 'sold', childId: 'theirs' },
    { parentId: 'theirs', childId: 'customer' },
  ];
  const lots = ['harvest', 'sold', 'theirs', 'customer'].map((id, ordinal) => ({ id, ordinal }));
  const own =
    (...ids: string[]) =>
    (id: string) =>
      ids.includes(id);
  const seenFrom = (id: string, mayFollow: (lot: string) => boolean) =>
    graphSeen(id, { lots, edges }, mayFollow).lots.map((lot) => lot.id);
  expect(seenFrom('harvest', own('harvest', 'sold'))).toEqual(['harvest', 'sold', 'theirs']);
  expect(seenFrom('theirs', own('theirs', 'customer'))).toEqual([
    ...['harvest', 'sold', 'theirs', 'customer'],
  ]);
  const cut = graphSeen('harvest', { lots, edges }, own('harvest', 'sold')).lots;
  expect(cut.filter(({ goesOn }) => goesOn).map(({ id }) => id)).toEqual(['theirs']);
});

const say = {
  more: (count: number) => `${count} lô khác`,
  weight: (grams: number) => `${grams} g`,
};
const node = (id: string, depth: number, grams = 10): PictureNode => ({
  ...{ id, depth, grams, tone: 'plain' },
  lines: [id],
});

test('the picture sums a wide layer up and keeps every gram on its lines', () => {
  const buyers = Array.from({ length: 40 }, (_, index) => node(`b${index}`, 1, index + 1));
  const edges = buyers.map(({ id, grams }) => ({ parentId: 'lot', childId: id, grams }));
  const svg = drawGraph([node('lot', 0, 820), ...buyers], edges, say);
  expect(svg).toContain('35 lô khác');
  expect(svg.match(/<g class="lot/g)).toHaveLength(7);
  const onLines = [...svg.matchAll(/class="weight"[^>]*>(\d+) g</g)].map(([, grams]) =>
    Number(grams),
  );
  expect(sum(onLines)).toBe(820);
});

test('what people call themselves never becomes markup of the picture', () => {
  const bad = '<script>&"';
  const svg = drawGraph([{ ...node('a', 0), lines: [bad] }], [], say);
  expect(svg).not.toContain('<script>');
  expect(svg).toContain('&lt;script&gt;&amp;&quot;');
});
