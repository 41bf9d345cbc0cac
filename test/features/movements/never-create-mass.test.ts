import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lotEdges, movementKinds } from '../../../src/db/schema/movements.ts';
import { verifyLedger } from '../../../src/features/ledger/actions.ts';
import { trace } from '../../../src/features/movements/actions/trace.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveInStore, haveOwnCode } from '../../support/movements-records.ts';
import { type Step, step, take } from '../../support/random-movements.ts';
import { reachedFrom } from '../../support/reached-from.ts';

const t = useApp();
/** Everybody begins with something in store. */
const first: Step = {
  ...{ act: 'outside', who: 0, picks: [0], permille: 900, parts: 1, waste: 0, isAtOnce: false },
};

test('whatever people do, in whatever order and at once, no gram is made and none is lost unsaid', async () => {
  const people = [
    await signedIn(t, 'cooperative-head'),
    await signedIn(t, 'packing-house'),
    await signedIn(t, 'exporter'),
  ];
  const [coop] = people;
  if (!coop) throw new Error('nobody');
  const code = await haveOwnCode(t, coop);
  for (let lot = 0; lot < 6; lot++) await haveInStore(t, coop, code, { grams: 1_000_003 });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 30 }), async (steps) => {
      for (const one of people) await take(t, people, { ...first, who: people.indexOf(one) });
      for (let at = 0; at < steps.length; at++) {
        const one = steps[at];
        const next = steps[at + 1];
        if (!one) break;
        const pair = one.isAtOnce && next ? [one, next] : [one];
        if (pair.length === 2) at++;
        await Promise.all(pair.map((each) => take(t, people, each)));
      }
      await expectBalanced();
      await expectTraced();
    }),
    // Each run goes on with what the ones before left: a smaller one would be another story.
    { numRuns: 8, endOnFailure: true },
  );
  // A test in which little happened would prove little.
  const done = await rowsOf(sql`select kind, count(*)::int as times from lot_movements group by 1`);
  expect(done.map(({ kind }) => kind).toSorted()).toEqual([...movementKinds].toSorted());
  expect((await verifyLedger(t.db)).fault).toBeUndefined();
}, 240_000);

async function rowsOf(query: ReturnType<typeof sql>) {
  return [...(await t.db.execute(query))];
}

async function expectBalanced(): Promise<void> {
  const wrongMovements = sql`
    select m.id from lot_movements m
    where (select coalesce(sum(grams), 0) from movement_inputs where movement_id = m.id)
      <> (select coalesce(sum(grams), 0) from movement_outputs where movement_id = m.id)
        + m.loss_grams + m.rejected_grams
    and not (m.kind = 'receive' and m.counterpart_id is null)`;
  const wrongLots = sql`
    select b.id from batches b join lot_stocks s on s.lot_id = b.id
    where b.grams <> s.left_grams
      + (select coalesce(sum(grams), 0) from movement_inputs where lot_id = b.id)
    and not exists (select from movement_outputs o join lot_movements m on m.id = o.movement_id
      where o.lot_id = b.id and m.kind = 'deliver' and m.counterpart_id is null)`;
  const wrongEdges = sql`
    select o.lot_id from movement_outputs o join lot_movements m on m.id = o.movement_id
    where (select sum(grams) from lot_edges where child_id = o.lot_id) <> o.grams
    union all
    select i.lot_id from movement_inputs i
    where (select coalesce(sum(grams), 0) from lot_edges e
      where e.movement_id = i.movement_id and e.parent_id = i.lot_id) > i.grams`;
  const books = sql`
    select (select sum(grams) from batches b where area_code_id is not null)
      + (select coalesce(sum(o.grams), 0) from movement_outputs o
          join lot_movements m on m.id = o.movement_id
          where m.kind = 'receive' and m.counterpart_id is null)
      - (select sum(left_grams) from lot_stocks)
      - (select coalesce(sum(loss_grams + rejected_grams), 0) from lot_movements)
      - (select coalesce(sum(o.grams), 0) from movement_outputs o
          join lot_movements m on m.id = o.movement_id
          where m.kind = 'deliver' and m.counterpart_id is null) as difference`;
  expect(await rowsOf(wrongMovements)).toEqual([]);
  expect(await rowsOf(wrongLots)).toEqual([]);
  expect(await rowsOf(wrongEdges)).toEqual([]);
  expect(await rowsOf(books)).toEqual([{ difference: '0' }]);
}

/** What the trace finds of every lot, against looking at every edge again and again. */
async function expectTraced(): Promise<void> {
  const edges = await t.db.select().from(lotEdges);
  const ids = new Set(edges.flatMap(({ parentId, childId }) => [parentId, childId]));
  for (const id of ids) {
    for (const direction of ['back', 'forward'] as const) {
      const found = await trace(t.db, { lotIds: [id], direction, most: 100_000 });
      expect(new Set(found.lots.map((lot) => lot.id))).toEqual(reachedFrom(id, direction, edges));
      expect(found.isCut).toBe(false);
      for (const edge of found.edges) {
        const depthOf = (lot: string) => found.lots.find((one) => one.id === lot)?.depth ?? -1;
        expect(depthOf(edge.parentId)).toBeLessThan(depthOf(edge.childId));
      }
    }
  }
}
