import { eq } from 'drizzle-orm';
import { batches } from '../../src/db/schema/batches.ts';
import { lotStocks } from '../../src/db/schema/movements.ts';
import type { SignedIn } from './actors.ts';
import type { TestApp } from './app.ts';
import { haveArea, haveAreaCode, haveBatch } from './records.ts';

type Code = Awaited<ReturnType<typeof haveAreaCode>>;
type Wish = Parameters<typeof haveBatch>[3];

/** A growing-area code of that cooperative, for China. */
export async function haveOwnCode(t: TestApp, owner: SignedIn, cropCode = 'XO'): Promise<Code> {
  return haveAreaCode(t, await haveArea(t, owner, { cropCode }), owner);
}

/** A released harvest of 1000 kg that lies whole in its owner's store. */
export async function haveInStore(t: TestApp, owner: SignedIn, code: Code, wish: Wish = {}) {
  const batch = await haveBatch(t, owner, code, { grams: 1_000_000, ...wish });
  // A number of another day: those of today are given out to what movements make.
  const number = batch.number.replace('-261123-', '-261120-');
  await t.db.transaction(async (tx) => {
    await tx.update(batches).set({ number }).where(eq(batches.id, batch.id));
    await tx.insert(lotStocks).values({ lotId: batch.id, leftGrams: batch.grams });
  });
  return { ...batch, number };
}

const today = '2026-11-23';

export function work(by: SignedIn, kind: string, wish: object) {
  return by.post('/api/v1/movements', { kind, happenedOn: today, ...wish });
}

/** Delivers so much of a lot to an organisation of the system, or to a shop outside. */
export function deliver(by: SignedIn, lot: { id: string }, amount: string, to?: SignedIn) {
  const buyer = to
    ? { buyer: to.organisationId }
    : { buyerName: 'Cửa hàng Mẫu', buyerAddress: 'Phường Mẫu' };
  const lots = [{ lot: lot.id, amount }];
  return by.post('/api/v1/deliveries', { happenedOn: today, lots, ...buyer });
}

export function receive(by: SignedIn, lot: { id: string }, amount: string, reason?: string) {
  const said = reason === undefined ? {} : { reason };
  return by.post(`/api/v1/deliveries/${lot.id}/receipt`, { happenedOn: today, amount, ...said });
}

export async function leftOf(by: SignedIn, lot: { id: string }): Promise<number> {
  const { items } = (await by.get('/api/v1/stocks')).json();
  return items.find(({ id }: { id: string }) => id === lot.id)?.leftGrams ?? 0;
}
