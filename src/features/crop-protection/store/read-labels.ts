import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database, Tx } from '../../../db/connect.ts';
import {
  productLabelChecks,
  productLabels,
  protectionProducts,
} from '../../../db/schema/crop-protection.ts';
import { files } from '../../../db/schema/files.ts';
import { people } from '../../../db/schema/identity.ts';
import { crops } from '../../../db/schema/reference.ts';

const enterer = alias(people, 'enterer');
const checker = alias(people, 'checker');

export type LabelRecord = Awaited<ReturnType<typeof listLabels>>[number];

type Wanted = { id?: string; productId?: string; waiting?: true };

/** Labels with what came of their newest check; the newest label first. */
export async function listLabels(db: Database | Tx, wanted: Wanted) {
  const rows = await db
    .selectDistinctOn([productLabels.id], {
      id: productLabels.id,
      productId: productLabels.productId,
      tradeName: protectionProducts.tradeName,
      ingredients: protectionProducts.ingredients,
      cropCode: productLabels.cropCode,
      crop: { vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh },
      version: productLabels.version,
      pests: productLabels.pests,
      doseMin: productLabels.doseMin,
      doseMax: productLabels.doseMax,
      doseUnit: productLabels.doseUnit,
      waterMinLitres: productLabels.waterMinLitres,
      waterMaxLitres: productLabels.waterMaxLitres,
      intervalDays: productLabels.intervalDays,
      validFrom: productLabels.validFrom,
      photoFileId: productLabels.photoFileId,
      photoMediaType: files.mediaType,
      enteredBy: productLabels.enteredBy,
      enteredByName: enterer.fullName,
      enteredAt: productLabels.enteredAt,
      checks: sql<number>`coalesce(${productLabelChecks.ordinal}, 0)`,
      outcome: productLabelChecks.outcome,
      note: productLabelChecks.note,
      checkedByName: checker.fullName,
      checkedAt: productLabelChecks.checkedAt,
    })
    .from(productLabels)
    .innerJoin(protectionProducts, eq(protectionProducts.id, productLabels.productId))
    .innerJoin(crops, eq(crops.code, productLabels.cropCode))
    .innerJoin(files, eq(files.id, productLabels.photoFileId))
    .innerJoin(enterer, eq(enterer.id, productLabels.enteredBy))
    .leftJoin(productLabelChecks, eq(productLabelChecks.labelId, productLabels.id))
    .leftJoin(checker, eq(checker.id, productLabelChecks.checkedBy))
    .where(
      and(
        wanted.id === undefined ? undefined : eq(productLabels.id, wanted.id),
        wanted.productId === undefined ? undefined : eq(productLabels.productId, wanted.productId),
        wanted.waiting ? isNull(productLabelChecks.outcome) : undefined,
      ),
    )
    .orderBy(asc(productLabels.id), desc(productLabelChecks.ordinal))
    .limit(500);
  return rows.toSorted((a, b) => b.enteredAt.getTime() - a.enteredAt.getTime());
}

export async function findLabel(db: Database | Tx, id: string): Promise<LabelRecord | undefined> {
  const [row] = await listLabels(db, { id });
  return row;
}

export async function nextLabelVersion(
  tx: Tx,
  productId: string,
  cropCode: string,
): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${productLabels.version}), 0)::int` })
    .from(productLabels)
    .where(and(eq(productLabels.productId, productId), eq(productLabels.cropCode, cropCode)));
  return (row?.last ?? 0) + 1;
}

/** The photo of a label: whoever reads labels sees it, whichever office uploaded it. */
export async function findLabelPhoto(db: Database, labelId: string) {
  const [row] = await db
    .select({ file: files })
    .from(productLabels)
    .innerJoin(files, eq(files.id, productLabels.photoFileId))
    .where(eq(productLabels.id, labelId));
  return row?.file;
}

/** How many labels wait for a second pair of eyes. */
export async function countWaiting(db: Database): Promise<number> {
  return (await listLabels(db, { waiting: true })).length;
}
