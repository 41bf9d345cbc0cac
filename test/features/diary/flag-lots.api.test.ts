import { asc } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { batchFlags } from '../../../src/db/schema/batches.checking.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveLabel, haveList, haveProduct } from '../../support/crop-protection-records.ts';
import { haveSeasonOfMango, sprayOf, write } from '../../support/diary-records.ts';
import { haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
let head: SignedIn;
let field: Awaited<ReturnType<typeof haveSeasonOfMango>>;
let lot: { id: string };
let uses: { productId: string; productName: string }[];

/** A lot harvested on 20/11 that is released, and a product of 7 days. */
beforeEach(async () => {
  const officer = await signedIn(t, 'officer');
  head = await signedIn(t, 'cooperative-head');
  field = await haveSeasonOfMango(t, head);
  const code = await haveAreaCode(t, field.area, officer);
  lot = await haveBatch(t, head, code, { harvestedFrom: '2026-11-20' });
  const product = await haveProduct(t);
  await haveList(t, officer, { lines: [{ productId: product.id }] });
  await haveLabel(t, officer, product.id, { intervalDays: 7 });
  uses = [{ productId: product.id, productName: product.tradeName }];
});

const flags = () =>
  t.db
    .select({
      lot: batchFlags.batchId,
      sprayedOn: batchFlags.sprayedOn,
      safeFrom: batchFlags.safeFrom,
    })
    .from(batchFlags)
    .orderBy(asc(batchFlags.sprayedOn));

test('a spray entered after the lot was made flags it when the harvest was too early', async () => {
  await write(head, sprayOf(field.planting, { uses, happenedOn: '2026-11-15' }));
  expect(await flags()).toEqual([{ lot: lot.id, sprayedOn: '2026-11-15', safeFrom: '2026-11-22' }]);
});

test('a spray whose interval was over by the harvest flags nothing', async () => {
  await write(head, sprayOf(field.planting, { uses, happenedOn: '2026-11-13' }));
  expect(await flags()).toEqual([]);
});

test('a spray of an unknown interval before the harvest flags the lot without a safe day', async () => {
  await write(head, sprayOf(field.planting, { happenedOn: '2026-11-13' }));
  expect(await flags()).toEqual([{ lot: lot.id, sprayedOn: '2026-11-13', safeFrom: null }]);
});

test('a spray that is corrected to a later day flags the lot then, and sent again not twice', async () => {
  const { id, plantingId, ...rest } = sprayOf(field.planting, { uses, happenedOn: '2026-11-12' });
  const sent = { id, plantingId, ...rest };
  const entry = await write(head, sent);
  expect(await flags()).toEqual([]);
  const later = { ...rest, happenedOn: '2026-11-16', reason: 'Ghi nhầm ngày' };
  const answer = await head.post(`/api/v1/diary-entries/${entry.id}/versions`, later, {
    'if-match': '"1"',
  });
  expect(answer.statusCode).toBe(201);
  expect((await head.post('/api/v1/diary-entries', sent)).statusCode).toBe(200);
  expect(await flags()).toEqual([{ lot: lot.id, sprayedOn: '2026-11-16', safeFrom: '2026-11-23' }]);
});
