import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { nanoid } from 'nanoid';
import { batches } from '../../src/db/schema/batches.ts';
import { lotEdges, lotMovements, lotStocks } from '../../src/db/schema/movements.ts';
import { newPublicCode } from '../../src/lib/public-code.ts';
import type { SignedIn } from './actors.ts';
import type { TestApp } from './app.ts';
import { paper } from './dossiers-records.ts';

type Wish = {
  kind?: 'production' | 'received' | 'delivered';
  grams?: number;
  movement?: (typeof lotMovements.$inferInsert)['kind'];
  counterpart?: { id?: string; name?: string };
};

let serial = 0;

/** A released lot of `owner` that was made of all of `parents`. */
export async function haveDerivedLot(
  t: TestApp,
  owner: SignedIn,
  parents: readonly { id: string; cropCode?: string }[],
  wish: Wish = {},
) {
  const id = `lot_${nanoid(16)}`;
  const publicCode = newPublicCode((count) => randomBytes(count));
  const number = `${owner.organisation.shortName}-261123-M${++serial}`;
  const grams = wish.grams ?? 100_000;
  const movementId = `mov_${nanoid(16)}`;
  await t.db.transaction(async (tx) => {
    await tx.insert(batches).values({
      id,
      publicCode,
      number,
      kind: wish.kind ?? 'production',
      organisationId: owner.organisationId,
      cropCode: 'XO',
      harvestedFrom: '2026-11-20',
      harvestedTo: '2026-11-20',
      grams,
      enteredAmount: String(grams / 1000),
      enteredUnit: 'kg',
      state: 'released',
      createdBy: owner.personId,
      createdAt: t.clock.now,
      releasedAt: t.clock.now,
      searchFolded: number.toLowerCase(),
    });
    await tx.insert(lotMovements).values({
      id: movementId,
      kind: wish.movement ?? (wish.kind === 'delivered' ? 'deliver' : 'split'),
      organisationId: owner.organisationId,
      happenedOn: '2026-11-21',
      lossGrams: 0,
      rejectedGrams: 0,
      counterpartId: wish.counterpart?.id ?? null,
      counterpartName: wish.counterpart?.name ?? null,
      createdBy: owner.personId,
      createdAt: t.clock.now,
    });
    const [child] = await tx.select().from(batches).where(eq(batches.id, id));
    for (const parent of parents) {
      const [above] = await tx.select().from(batches).where(eq(batches.id, parent.id));
      await tx.insert(lotEdges).values({
        movementId,
        parentId: parent.id,
        childId: id,
        parentOrdinal: above?.ordinal ?? 0,
        childOrdinal: child?.ordinal ?? 0,
        grams: Math.max(1, Math.floor(grams / parents.length)),
      });
    }
    await tx.insert(lotStocks).values({ lotId: id, leftGrams: grams });
  });
  return { id, number, publicCode, grams };
}

/** The holder's form with its minutes, filled in as its page asks for it. */
export function sendProposal(by: SignedIn, recallId: string, fields: Record<string, string>) {
  const named = Object.entries(fields).map(([name, text]) => [`propose-${name}`, text]);
  return by.postMultipart(
    `/console/recalls/${recallId}/steps`,
    { step: 'propose', 'propose-unit': 'kg', ...Object.fromEntries(named) },
    { 'propose-evidence': paper },
  );
}
