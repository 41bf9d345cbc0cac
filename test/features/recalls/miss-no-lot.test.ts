import { eq, inArray } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batches } from '../../../src/db/schema/batches.ts';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { lotEdges, lotMovements } from '../../../src/db/schema/movements.ts';
import { recallLots, recalls } from '../../../src/db/schema/recalls.ts';
import { verifyLedger } from '../../../src/features/ledger/actions.ts';
import { keepLotsStill } from '../../../src/features/movements/actions/keep-lots-still.ts';
import { advanceRecall } from '../../../src/features/recalls/actions/advance.ts';
import { raiseSignal } from '../../../src/features/recalls/actions/signal.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveInStore, haveOwnCode, leftOf, work } from '../../support/movements-records.ts';
import { step, take } from '../../support/random-movements.ts';
import { reachedFrom } from '../../support/reached-from.ts';

const t = useApp();

const nothing = ['nothing', 'nothing', 'nothing', 'nothing', 'nothing'] as const;
const storyStep = fc.noBias(
  fc.record({
    work: step,
    /** at the same time somebody recalls this lot, or its holder weighs it anew */
    meanwhile: fc.constantFrom(...nothing, 'recall', 'amend'),
    lot: fc.nat(400),
  }),
);

test('whatever is made of a lot, before, after or while it is recalled, is recalled with it', async () => {
  const officer = await signedIn(t, 'officer');
  const people = [
    await signedIn(t, 'cooperative-head'),
    await signedIn(t, 'packing-house'),
    await signedIn(t, 'exporter'),
  ];
  const [coop] = people;
  if (!coop) throw new Error('nobody');
  const code = await haveOwnCode(t, coop);
  await fc.assert(
    fc.asyncProperty(fc.array(storyStep, { minLength: 40, maxLength: 40 }), async (steps) => {
      for (let lot = 0; lot < 8; lot++) await haveInStore(t, coop, code, { grams: 1_000_003 });
      for (const { work: wish, meanwhile, lot } of steps) {
        const work = take(t, people, wish);
        if (meanwhile === 'recall') await recallSome(officer, lot);
        if (meanwhile === 'amend') await amendSome(coop, lot);
        await work;
      }
      await expectNoneMissed();
    }),
    // Each run goes on with what the ones before left: a smaller one would be another story.
    { numRuns: 6, endOnFailure: true },
  );
  await expectAllInLedger();
}, 240_000);

/** Signal and mandatory opening of the lot that the number falls on. */
async function recallSome(officer: SignedIn, pick: number): Promise<void> {
  const lots = await t.db.select().from(batches).where(eq(batches.state, 'released'));
  const lot = lots.toSorted((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0))[pick % lots.length];
  if (!lot) return;
  await refusable(async () => {
    const { id } = await raiseSignal(t.deps, officer.actor, {
      ...{ lots: lot.number, source: 'test', grounds: 'Mẫu', isDrill: false },
      foundAt: '2026-11-22T20:00:00Z',
    });
    const said = { hazard: 'Mẫu', decisionNumber: '1/QĐ-MẪU', decidedOn: '2026-11-23' };
    const input = { ...said, unit: 'kg' as const };
    await advanceRecall(t.deps, officer.actor, { id, step: 'assess', input });
    await advanceRecall(t.deps, officer.actor, { id, step: 'open-mandatory', input });
  });
}

/** One kilogram less than was said, of a harvest that is released. */
async function amendSome(coop: SignedIn, pick: number): Promise<void> {
  const own = await t.db
    .select()
    .from(batches)
    .where(inArray(batches.kind, ['production']));
  const lot = own.filter(({ areaCodeId }) => areaCodeId)[pick % 8];
  if (!lot) return;
  const amount = ((lot.grams - 1000) / 1000).toFixed(4).replace('.', ',');
  await coop.patch(`/api/v1/batches/${lot.id}`, { amount, unit: 'kg', reason: 'Cân lại' });
}

async function refusable(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

async function expectNoneMissed(): Promise<void> {
  const edges = await t.db.select().from(lotEdges);
  const states = new Map((await t.db.select().from(batches)).map((lot) => [lot.id, lot.state]));
  const scopes = await t.db
    .select({ recallId: recallLots.recallId, lotId: recallLots.lotId, origin: recallLots.origin })
    .from(recallLots)
    .innerJoin(recalls, eq(recalls.id, recallLots.recallId))
    .where(eq(recalls.state, 'mandatory-open'));
  for (const { recallId, lotId } of scopes.filter(({ origin }) => origin === 'start')) {
    const own = scopes.filter((row) => row.recallId === recallId && row.origin !== 'ancestor');
    expect(new Set(own.map((row) => row.lotId))).toEqual(reachedFrom(lotId, 'forward', edges));
    for (const row of own) expect(states.get(row.lotId)).toBe('recalled');
  }
}

async function expectAllInLedger(): Promise<void> {
  const moved = await t.db.select({ id: lotMovements.id }).from(lotMovements);
  const opened = await t.db
    .select({ id: recalls.id })
    .from(recalls)
    .where(eq(recalls.state, 'mandatory-open'));
  // A story without them would prove little.
  expect(moved.length).toBeGreaterThan(30);
  expect(opened.length).toBeGreaterThan(5);
  for (const [kind, rows] of [
    ['lots.moved', moved],
    ['recall.opened', opened],
  ] as const) {
    const facts = await t.db
      .select({ id: ledgerEntries.subjectId })
      .from(ledgerEntries)
      .where(eq(ledgerEntries.kind, kind));
    expect(new Set(facts.map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)));
  }
  expect((await verifyLedger(t.db)).fault).toBeUndefined();
}

test('nothing is made of a lot between the search of a recall and its mark', async () => {
  const coop = await signedIn(t, 'cooperative-head');
  const lot = await haveInStore(t, coop, await haveOwnCode(t, coop));
  let isDone = false;
  const split = { lots: [{ lot: lot.id }], outputs: [{ amount: '600' }, { amount: '400' }] };
  const asked: Promise<unknown>[] = [];
  await t.db.transaction(async (tx) => {
    await keepLotsStill(tx);
    asked.push(work(coop, 'split', split).then(() => (isDone = true)));
    await tx.select().from(lotEdges);
    expect(isDone).toBe(false);
  });
  await Promise.all(asked);
  expect(isDone).toBe(true);
  expect(await leftOf(coop, lot)).toBe(0);
});
