import { expect, test } from 'vitest';
import { lowerStock } from '../../../src/features/movements/actions/stock.ts';
import { movingProblems as problems } from '../../../src/features/movements/problems/moving.ts';
import { stockProblems } from '../../../src/features/movements/problems/stock.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import {
  deliver,
  haveInStore,
  haveOwnCode,
  leftOf,
  work,
} from '../../support/movements-records.ts';

const t = useApp();

test('of twenty who ship the same stock at once only as many succeed as there is stock', async () => {
  const coop = await signedIn(t, 'cooperative-head');
  const lot = await haveInStore(t, coop, await haveOwnCode(t, coop));
  const answers = await Promise.all(Array.from({ length: 20 }, () => deliver(coop, lot, '150')));
  const done = answers.filter(({ statusCode }) => statusCode === 201);
  const refused = answers.filter(({ statusCode }) => statusCode === 422);
  expect([done.length, refused.length]).toEqual([6, 14]);
  for (const answer of refused) {
    expect(answer.json().code).toBe(problems.moreThanLeft.code);
    expect(answer.json().detail ?? answer.body).toContain('100 kg');
  }
  expect(await leftOf(coop, lot)).toBe(100_000);
});

test('two who merge the same lots in opposite order wait for each other and do not stick', async () => {
  const coop = await signedIn(t, 'cooperative-head');
  const code = await haveOwnCode(t, coop);
  const lots = [await haveInStore(t, coop, code), await haveInStore(t, coop, code)];
  const named = lots.map(({ id }) => ({ lot: id, amount: '300' }));
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      work(coop, 'merge', { lots: index % 2 === 0 ? named : named.toReversed() }),
    ),
  );
  const codes = answers.map(({ statusCode }) => statusCode).sort();
  expect(codes).toEqual([201, 201, 201, 422, 422, 422]);
});

test('an amendment does not take what has gone on already', async () => {
  const coop = await signedIn(t, 'cooperative-head');
  const lot = await haveInStore(t, coop, await haveOwnCode(t, coop));
  await deliver(coop, lot, '900');
  const lower = t.db.transaction((tx) => lowerStock(tx, { lotId: lot.id, byGrams: 100_001 }));
  await expect(lower).rejects.toMatchObject({ code: stockProblems.lessLeft.code });
});
