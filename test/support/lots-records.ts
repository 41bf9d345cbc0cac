import { nanoid } from 'nanoid';
import {
  batchPlots,
  checkingRules,
  pickingCeilings,
} from '../../src/db/schema/batches.checking.ts';
import type { SignedIn } from './actors.ts';
import type { TestApp } from './app.ts';

// What lots are checked by, and the steps that a test needs behind it.

type RuleWish = Partial<Omit<typeof checkingRules.$inferInsert, 'id'>>;
let version = 0;

/** Lots of low risk pass: nothing is drawn, nothing is required, no first lots. */
export async function haveCheckingRule(t: TestApp, by: SignedIn, wish: RuleWish = {}) {
  const row = {
    id: `chr_${nanoid(16)}`,
    version: ++version,
    sharePercent: 0,
    firstLots: 0,
    mostGrams: null,
    heedsAnomalies: false,
    requiredChecks: [],
    auditDays: 30,
    reason: 'Quy tắc mẫu',
    setBy: by.personId,
    setAt: t.clock.now,
    ...wish,
  };
  await t.db.transaction((tx) => tx.insert(checkingRules).values(row));
  return row;
}

type CeilingWish = Partial<Omit<typeof pickingCeilings.$inferInsert, 'id'>>;

/** 100 g of mango from a square metre in a day. */
export async function havePickingCeiling(t: TestApp, by: SignedIn, wish: CeilingWish = {}) {
  const row = {
    id: `pic_${nanoid(16)}`,
    cropCode: 'XO',
    gramsPerSquareMetre: 100,
    gramsPerPlot: null,
    reason: 'Mức mẫu',
    setBy: by.personId,
    setAt: t.clock.now,
    ...wish,
  };
  await t.db.transaction((tx) => tx.insert(pickingCeilings).values(row));
  return row;
}

export async function haveBatchPlots(
  t: TestApp,
  batch: { id: string },
  plots: readonly { id: string; grams: number }[],
) {
  await t.db.transaction((tx) =>
    tx
      .insert(batchPlots)
      .values(plots.map(({ id, grams }) => ({ batchId: batch.id, plotId: id, grams }))),
  );
}

/** An inspector verifies what was sent, by its papers. */
export function verify(inspector: SignedIn, batch: { id: string }) {
  return inspector.post(`/api/v1/batches/${batch.id}/decisions`, {
    kind: 'verify',
    method: 'paper',
    reason: 'Phiếu cân và ảnh khớp',
  });
}

/** Verified where it still waits, then released; the first refusal on the way. */
export async function verifyAndRelease(inspector: SignedIn, head: SignedIn, batch: { id: string }) {
  const verified = await verify(inspector, batch);
  const isVerified = verified.statusCode === 201 || verified.json().code === 'batches/not-waiting';
  return isVerified ? head.post(`/api/v1/batches/${batch.id}/release`) : verified;
}
