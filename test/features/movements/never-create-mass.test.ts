import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lotEdges, movementKinds } from '../../../src/db/schema/movements.ts';
import { verifyLedger } from '../../../src/features/ledger/actions.ts';
import { deliverLots } from '../../../src/features/movements/actions/deliver-lots.ts';
import {
  receiveDelivery,
  refuseDelivery,
  takeBackDelivery,
} from '../../../src/features/movements/actions/receive-lots.ts';
import { receiveFromOutside } from '../../../src/features/movements/actions/receive-outside.ts';
import { trace } from '../../../src/features/movements/actions/trace.ts';
import { workOnLots } from '../../../src/features/movements/actions/work-on-lots.ts';
import {
  listIncoming,
  listRefused,
  listStock,
} from '../../../src/features/movements/store/read-stock.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveInStore, haveOwnCode } from '../../support/movements-records.ts';

const t = useApp();
const happenedOn = '2026-11-23';

const kinds = ['split', 'merge', 'sort', 'repack', 'dry', 'process'] as const;
const acts = [...kinds, 'deliver', 'sell', 'receive', 'refuse', 'take-back', 'outside'] as const;
// Without the bias to small numbers: most steps should be done, not refused.
const step = fc.noBias(
  fc.record({
    act: fc.constantFrom(...acts),
    who: fc.nat(2),
    picks: fc.array(fc.nat(30), { minLength: 1, maxLength: 3 }),
    /** of what is taken: into how many parts, and how much is lost and thrown out */
    permille: fc.integer({ min: 30, max: 1060 }),
    parts: fc.integer({ min: 1, max: 3 }),
    waste: fc.integer({ min: 0, max: 300 }),
    /** done at the same time as the one after it */
    isAtOnce: fc.boolean(),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

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
      for (const one of people) await take(people, { ...first, who: people.indexOf(one) });
      for (let at = 0; at < steps.length; at++) {
        const one = steps[at];
        const next = steps[at + 1];
        if (!one) break;
        const pair = one.isAtOnce && next ? [one, next] : [one];
        if (pair.length === 2) at++;
        await Promise.all(pair.map((each) => take(people, each)));
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

/** One step of one person; a refusal is an answer like any other. */
async function take(people: readonly SignedIn[], wish: Step): Promise<void> {
  const who = people[wish.who % people.length];
  const other = people[(wish.who + 1) % people.length];
  if (!who || !other) return;
  try {
    await act(who, other, wish);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

async function act(who: SignedIn, other: SignedIn, wish: Step): Promise<unknown> {
  const { act: kind, permille } = wish;
  const { deps } = t;
  const pickOf = <Row>(rows: readonly Row[]) => rows[(wish.picks[0] ?? 0) % (rows.length || 1)];
  const reason = 'Lý do mẫu';
  switch (kind) {
    case 'outside': {
      const supplier = { supplierName: 'Vựa Mẫu', supplierAddress: 'Xã Mẫu', cropCode: 'XO' };
      const amount = String(permille);
      return receiveFromOutside(deps, who.actor, { ...supplier, happenedOn, amount, unit: 'kg' });
    }
    case 'receive':
    case 'take-back': {
      const list = kind === 'receive' ? listIncoming : listRefused;
      const found = pickOf(await list(t.db, who.organisationId));
      if (!found) return undefined;
      const amount = kilograms(Math.max(1, Math.round((found.grams * permille) / 1000)));
      const input = { happenedOn, amount, unit: 'kg' as const, reason };
      const settle = kind === 'receive' ? receiveDelivery : takeBackDelivery;
      return settle(deps, who.actor, { lotId: found.id, input });
    }
    case 'refuse': {
      const found = pickOf(await listIncoming(t.db, who.organisationId));
      return found && refuseDelivery(deps, who.actor, { lotId: found.id, reason });
    }
    default:
      return move(who, other, wish);
  }
}

async function move(who: SignedIn, other: SignedIn, wish: Step): Promise<unknown> {
  const { act: kind, permille, parts, waste } = wish;
  const stock = await listStock(t.db, who.organisationId, { limit: 40 });
  if (stock.length === 0) return undefined;
  const isMany = kind !== 'split' && kind !== 'sort';
  const picks = new Set(wish.picks.slice(0, isMany ? 3 : 1).map((pick) => pick % stock.length));
  const taken = [...picks].flatMap((pick) => {
    const lot = stock[pick];
    return lot ? [{ lot, grams: Math.max(1, Math.round((lot.leftGrams * permille) / 1000)) }] : [];
  });
  const lots = taken.map(({ lot, grams }) => ({
    ...{ lot: lot.id, amount: kilograms(grams), unit: 'kg' as const },
  }));
  if (kind === 'deliver' || kind === 'sell') {
    const buyer =
      kind === 'sell'
        ? { buyerName: 'Cửa hàng Mẫu', buyerAddress: 'Phường Mẫu' }
        : { buyer: other.organisationId };
    return deliverLots(t.deps, who.actor, { happenedOn, lots, ...buyer });
  }
  const sum = taken.reduce((whole, { grams }) => whole + grams, 0);
  const isLossless = kind === 'split' || kind === 'merge';
  const out = isLossless ? sum : Math.max(1, Math.round((sum * (1000 - waste)) / 1000));
  const rejected = isLossless ? 0 : Math.floor((sum - out) / 2);
  const count = lots.length > 1 ? 1 : Math.min(parts, out);
  const sizes = Array.from({ length: count }, (_, index) =>
    index === 0 ? out - Math.floor(out / count) * (count - 1) : Math.floor(out / count),
  );
  return workOnLots(t.deps, who.actor, {
    kind: kinds.find((one) => one === kind) ?? 'split',
    happenedOn,
    lots,
    outputs: sizes.map((grams) => ({ amount: kilograms(grams), unit: 'kg' as const })),
    ...(rejected > 0 ? { rejected: kilograms(rejected) } : {}),
    rejectedUnit: 'kg',
    reason: 'Lý do mẫu',
  });
}

/** '0,0030' for three grams: three decimals alone could be thousands. */
function kilograms(grams: number): string {
  return (grams / 1000).toFixed(4).replace('.', ',');
}

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

function reachedFrom(
  start: string,
  direction: 'back' | 'forward',
  edges: readonly { parentId: string; childId: string }[],
): Set<string> {
  const reached = new Set([start]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { parentId, childId } of edges) {
      const [from, to] = direction === 'forward' ? [parentId, childId] : [childId, parentId];
      if (reached.has(from)) reached.add(to);
    }
  }
  return reached;
}
