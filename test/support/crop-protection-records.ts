import { eq } from 'drizzle-orm';
import { nanoid } from 'nanoid';
import {
  bannedSubstances,
  productLabelChecks,
  productLabels,
  protectionLines,
  protectionLineUses,
  protectionLists,
  protectionProducts,
} from '../../src/db/schema/crop-protection.ts';
import { files } from '../../src/db/schema/files.ts';
import { sameKeyOf } from '../../src/features/crop-protection/rules/products.ts';
import { fold } from '../../src/lib/fold.ts';
import type { SignedIn } from './actors.ts';
import type { TestApp } from './app.ts';

// Products, lists and labels around what a test proves. All names are made up.

let serial = 0;

/** A product that no list names yet. */
export async function haveProduct(
  t: TestApp,
  wish: Partial<Pick<typeof protectionProducts.$inferInsert, 'tradeName' | 'ingredients'>> = {},
) {
  const tradeName = wish.tradeName ?? `Thuốc Mẫu ${++serial}`;
  const ingredients = wish.ingredients ?? 'Hoạt chất mẫu 500 g/kg';
  const row = {
    id: `ppr_${nanoid(16)}`,
    ...{ tradeName, ingredients, group: 'insecticide' as const },
    sameKey: sameKeyOf({ tradeName, ingredients }),
    searchFolded: fold(`${tradeName} ${ingredients}`),
    createdAt: t.clock.now,
  };
  await t.db.transaction((tx) => tx.insert(protectionProducts).values(row));
  return row;
}

type SaidLine = {
  productId: string;
  removed?: true;
  until?: string;
  /** crops it is registered for; mango when left out */
  crops?: readonly string[];
};
type ListWish = {
  from?: string;
  kind?: 'full' | 'amendment';
  runOffUntil?: string;
  isDraft?: true;
  lines?: readonly SaidLine[];
};

/** A list in force since 2026-01-01 that names those products, published by `by`. */
export async function haveList(t: TestApp, by: SignedIn, wish: ListWish = {}) {
  const number = `${++serial}/2026/TT-MAU`;
  const row = {
    id: `ppl_${nanoid(16)}`,
    ...{ number, numberFolded: fold(number), kind: wish.kind ?? ('full' as const) },
    inForceFrom: wish.from ?? '2026-01-01',
    runOffUntil: wish.runOffUntil ?? null,
    source: 'Văn bản mẫu',
    enteredAt: t.clock.now,
  };
  const published = {
    state: 'published' as const,
    publishedBy: by.personId,
    publishedAt: t.clock.now,
  };
  await t.db.transaction(async (tx) => {
    // Lines of a published list cannot be added, so it is a draft first.
    await tx.insert(protectionLists).values({ ...row, state: 'draft' });
    for (const { productId, removed, until, crops = ['XO'] } of wish.lines ?? []) {
      const standing = removed ? ('removed' as const) : ('listed' as const);
      const line = { listId: row.id, productId, standing };
      await tx
        .insert(protectionLines)
        .values({ ...line, runOffUntil: until ?? null, enteredBy: by.personId });
      if (removed) continue;
      await tx.insert(protectionLineUses).values(
        crops.map((cropCode, index) => ({
          ...{ listId: row.id, productId, ordinal: index + 1 },
          ...{ cropCode, cropName: cropCode, pests: 'dịch hại mẫu' },
        })),
      );
    }
  });
  if (!wish.isDraft) await publish(t, row.id, published);
  return row;
}

async function publish(t: TestApp, id: string, fields: object) {
  await t.db.transaction((tx) =>
    tx.update(protectionLists).set(fields).where(eq(protectionLists.id, id)),
  );
}

type LabelWish = Partial<
  Pick<
    typeof productLabels.$inferInsert,
    | 'cropCode'
    | 'version'
    | 'doseMin'
    | 'doseMax'
    | 'doseUnit'
    | 'waterMinLitres'
    | 'waterMaxLitres'
    | 'intervalDays'
    | 'validFrom'
  >
> & { outcome?: 'verified' | 'refused' | 'withdrawn' | null };

/** A verified label for mango: 0.4 to 0.6 l/ha, 7 days, valid since 2025. */
export async function haveLabel(
  t: TestApp,
  by: SignedIn,
  productId: string,
  { outcome = 'verified', ...wish }: LabelWish = {},
) {
  const photo = {
    id: `file_${nanoid(16)}`,
    organisationId: by.organisationId,
    uploadedBy: by.personId,
    ...{ name: 'nhan.webp', mediaType: 'image/webp', bytes: 5, createdAt: t.clock.now },
    ...{ sha256: '0'.repeat(64), sentSha256: '0'.repeat(64) },
  };
  const row = {
    id: `lbl_${nanoid(16)}`,
    productId,
    ...{ cropCode: 'XO', version: 1, doseMin: 400, doseMax: 600, doseUnit: 'l/ha' as const },
    ...{ intervalDays: 7, validFrom: '2025-01-01', photoFileId: photo.id },
    ...{ enteredBy: by.personId, enteredAt: t.clock.now },
    ...wish,
  };
  await t.db.transaction(async (tx) => {
    await tx.insert(files).values(photo);
    await tx.insert(productLabels).values(row);
    if (outcome !== null)
      await tx.insert(productLabelChecks).values({
        ...{ labelId: row.id, ordinal: 1, outcome },
        ...{ checkedBy: by.personId, checkedAt: t.clock.now },
      });
  });
  return row;
}

/** A substance that is banned on every day, confirmed. */
export async function haveBan(
  t: TestApp,
  wish: Partial<typeof bannedSubstances.$inferInsert> = {},
) {
  const row = {
    ...{ key: 'chat-mau', version: 1, name: 'Chatcam', alsoNames: [], kind: 'banned' as const },
    ...{ source: 'Văn bản mẫu', isConfirmed: true, enteredAt: t.clock.now },
    ...wish,
  };
  await t.db.transaction((tx) => tx.insert(bannedSubstances).values(row));
  return row;
}
