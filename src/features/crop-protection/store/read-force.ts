import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import {
  bannedSubstances,
  productLabelChecks,
  productLabels,
  protectionLines,
  protectionLineUses,
  protectionLists,
} from '../../../db/schema/crop-protection.ts';
import type { LabelFacts } from '../rules/judge.ts';
import type { ForceList, Line } from '../rules/standing.ts';

/** Every published list, of any day: a season is judged by those that came and went in it. */
export async function listForce(db: Database | Tx): Promise<ForceList[]> {
  const rows = await db
    .select({
      id: protectionLists.id,
      number: protectionLists.number,
      kind: protectionLists.kind,
      inForceFrom: protectionLists.inForceFrom,
      runOffUntil: protectionLists.runOffUntil,
    })
    .from(protectionLists)
    .where(and(eq(protectionLists.state, 'published'), isNotNull(protectionLists.inForceFrom)));
  return rows.flatMap(({ inForceFrom, ...row }) => (inForceFrom ? [{ ...row, inForceFrom }] : []));
}

/** The lines of published lists, product by product. */
export async function linesOf(
  db: Database | Tx,
  productIds: readonly string[],
): Promise<Map<string, Line[]>> {
  const rows = await db
    .select({
      productId: protectionLines.productId,
      listId: protectionLines.listId,
      standing: protectionLines.standing,
      runOffUntil: protectionLines.runOffUntil,
    })
    .from(protectionLines)
    .innerJoin(protectionLists, eq(protectionLists.id, protectionLines.listId))
    .where(
      and(
        inArray(protectionLines.productId, [...productIds]),
        eq(protectionLists.state, 'published'),
      ),
    );
  const found = new Map<string, Line[]>(productIds.map((id) => [id, []]));
  for (const { productId, ...line } of rows) found.get(productId)?.push(line);
  return found;
}

/** The crops that lists register a product for, also of drafts. */
export function listUses(db: Database | Tx, productId: string) {
  return db
    .select({
      listId: protectionLineUses.listId,
      cropCode: protectionLineUses.cropCode,
      cropName: protectionLineUses.cropName,
      pests: protectionLineUses.pests,
    })
    .from(protectionLineUses)
    .where(eq(protectionLineUses.productId, productId))
    .orderBy(asc(protectionLineUses.listId), asc(protectionLineUses.ordinal));
}

/** What is known of each substance today: its newest version. */
export async function listSubstances(db: Database | Tx) {
  return db
    .selectDistinctOn([bannedSubstances.key], {
      key: bannedSubstances.key,
      version: bannedSubstances.version,
      name: bannedSubstances.name,
      alsoNames: bannedSubstances.alsoNames,
      kind: bannedSubstances.kind,
      bannedFrom: bannedSubstances.bannedFrom,
      bannedUntil: bannedSubstances.bannedUntil,
      source: bannedSubstances.source,
      isConfirmed: bannedSubstances.isConfirmed,
      enteredAt: bannedSubstances.enteredAt,
    })
    .from(bannedSubstances)
    .orderBy(asc(bannedSubstances.key), desc(bannedSubstances.version));
}

/** Labels of a product for judging, each with what came of its check. */
export async function listLabelFacts(db: Database | Tx, productId: string): Promise<LabelFacts[]> {
  return db
    .selectDistinctOn([productLabels.id], {
      id: productLabels.id,
      cropCode: productLabels.cropCode,
      version: productLabels.version,
      validFrom: productLabels.validFrom,
      intervalDays: productLabels.intervalDays,
      min: productLabels.doseMin,
      max: productLabels.doseMax,
      unit: productLabels.doseUnit,
      waterMinLitres: productLabels.waterMinLitres,
      waterMaxLitres: productLabels.waterMaxLitres,
      outcome: productLabelChecks.outcome,
    })
    .from(productLabels)
    .leftJoin(productLabelChecks, eq(productLabelChecks.labelId, productLabels.id))
    .where(eq(productLabels.productId, productId))
    .orderBy(asc(productLabels.id), desc(productLabelChecks.ordinal));
}
