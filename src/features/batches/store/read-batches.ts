import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { areaCodes, growingAreas } from '../../../db/schema/areas.ts';
import { batchClaims, batches } from '../../../db/schema/batches.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { crops, markets, varieties } from '../../../db/schema/reference.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import { fold } from '../../../lib/fold.ts';
import type { Text } from '../../../lib/language.ts';
import { pageAfter, readTimeCursor } from '../../../lib/paging.ts';
import { readPublicCode } from '../../../lib/public-code.ts';
import { type Actor, isAuthority } from '../../../lib/roles.ts';
import type { BatchState } from '../rules/life-cycle.ts';

const columns = {
  id: batches.id,
  kind: batches.kind,
  publicCode: batches.publicCode,
  number: batches.number,
  organisationId: batches.organisationId,
  organisationName: organisations.name,
  areaCodeId: areaCodes.id,
  areaCode: areaCodes.valueVerbatim,
  marketCode: areaCodes.marketCode,
  market: { vi: markets.nameVi, en: markets.nameEn, zh: markets.nameZh },
  isExport: markets.isExport,
  areaId: growingAreas.id,
  areaName: growingAreas.name,
  cropCode: batches.cropCode,
  crop: { vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh },
  varietyCode: batches.varietyCode,
  varietyVi: varieties.nameVi,
  varietyEn: varieties.nameEn,
  varietyZh: varieties.nameZh,
  harvestedFrom: batches.harvestedFrom,
  harvestedTo: batches.harvestedTo,
  grams: batches.grams,
  enteredAmount: batches.enteredAmount,
  enteredUnit: batches.enteredUnit,
  photoFileId: batches.photoFileId,
  state: batches.state,
  version: batches.version,
  createdAt: batches.createdAt,
  submittedAt: batches.submittedAt,
  releasedAt: batches.releasedAt,
  bestBefore: batches.bestBefore,
};

function selectBatches(db: Database) {
  return db
    .select(columns)
    .from(batches)
    .innerJoin(organisations, eq(organisations.id, batches.organisationId))
    .leftJoin(areaCodes, eq(areaCodes.id, batches.areaCodeId))
    .leftJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .leftJoin(markets, eq(markets.code, areaCodes.marketCode))
    .innerJoin(crops, eq(crops.code, batches.cropCode))
    .leftJoin(varieties, eq(varieties.code, batches.varietyCode));
}

/** The authority sees every batch, everybody else those of their own organisation. */
function seenBy(actor: Actor): SQL | undefined {
  return isAuthority(actor.role) ? undefined : eq(batches.organisationId, actor.organisationId);
}

export async function findBatch(db: Database, actor: Actor, id: string) {
  const [found] = await selectBatches(db).where(and(eq(batches.id, id), seenBy(actor)));
  return found;
}

export type Batch = NonNullable<Awaited<ReturnType<typeof findBatch>>>;

/** A lot that was harvested under a code; what a movement made of others has none of these. */
export type HarvestBatch = Batch & {
  areaCodeId: string;
  areaCode: string;
  marketCode: string;
  market: Text;
  isExport: boolean;
  areaId: string;
  areaName: string;
  harvestedFrom: LocalDate;
  harvestedTo: LocalDate;
};

export function isHarvest(batch: Batch): batch is HarvestBatch {
  return batch.areaId !== null && batch.harvestedFrom !== null && batch.harvestedTo !== null;
}

type Filter = {
  search?: string | undefined;
  state?: BatchState | undefined;
  after?: string | undefined;
  limit: number;
};

/** The newest first, a page at a time. */
export async function listBatches(db: Database, actor: Actor, filter: Filter) {
  const cursor = readTimeCursor(filter.after);
  const rows = await selectBatches(db)
    .where(
      and(
        seenBy(actor),
        filter.state ? eq(batches.state, filter.state) : undefined,
        filter.search ? matches(filter.search) : undefined,
        cursor
          ? sql`(${batches.createdAt}, ${batches.id}) < (${cursor[0]}::timestamptz, ${cursor[1]})`
          : undefined,
      ),
    )
    .orderBy(desc(batches.createdAt), desc(batches.id))
    .limit(filter.limit + 1);
  return pageAfter(rows, filter.limit, (row) => [row.createdAt.toISOString(), row.id]);
}

/** Every word somewhere in number, codes and names; a public code however it is typed. */
function matches(search: string): SQL | undefined {
  const code = readPublicCode(search);
  if ('code' in code) return eq(batches.publicCode, code.code);
  const words = fold(search).split(' ').slice(0, 8);
  return and(
    ...words.map(
      (word) => sql`${batches.searchFolded} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
    ),
  );
}

/** The row itself, held until the transaction ends; only the organisation's own. */
export async function holdOwnBatch(tx: Tx, organisationId: string, id: string) {
  const [found] = await tx
    .select()
    .from(batches)
    .where(and(eq(batches.id, id), eq(batches.organisationId, organisationId)))
    .for('update');
  if (!found) return undefined;
  const claimed = await tx
    .select({ id: batchClaims.certificateId })
    .from(batchClaims)
    .where(eq(batchClaims.batchId, id));
  return { ...found, claims: claimed.map((claim) => claim.id).sort() };
}

export type BatchRow = NonNullable<Awaited<ReturnType<typeof holdOwnBatch>>>;

/** The row of a harvest: what a movement made is neither corrected nor submitted. */
export type HarvestRow = BatchRow & {
  areaCodeId: string;
  harvestedFrom: LocalDate;
  harvestedTo: LocalDate;
};

export function isHarvestRow(row: BatchRow): row is HarvestRow {
  return row.areaCodeId !== null && row.harvestedFrom !== null && row.harvestedTo !== null;
}
