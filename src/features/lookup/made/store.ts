import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../../db/connect.ts';
import { batches } from '../../../db/schema/batches.ts';
import { lotMovements, movementOutputs } from '../../../db/schema/movements.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { packingHouseCodes, packingHouses } from '../../../db/schema/packing-houses.ts';
import { communes, crops, markets, provinces, varieties } from '../../../db/schema/reference.ts';
import { findOrigins } from '../../movements/actions/origins.ts';
import { listRecallsOfLots } from '../../recalls/actions/read-public.ts';
import { listClaims } from '../claims-store.ts';
import { textOf } from '../names.ts';
import { listDecisions, listFormerUnits, listLotRows, lotFactsOf } from '../store.ts';
import type { House, MadeFacts, Origin } from './facts.ts';

/** More origins than this nobody judges while a page loads; the page says that it did not. */
const mostJudged = 1000;

/** The released lot of that code that a movement made of others, with what is behind it. */
export async function findMadeLot(db: Database, code: string): Promise<MadeFacts | undefined> {
  const [row] = await db
    .select({
      batch: batches,
      keeper: organisations,
      crop: crops,
      variety: varieties,
      commune: { kind: communes.kind, name: communes.name, provinceName: provinces.nameVi },
    })
    .from(batches)
    .innerJoin(organisations, eq(organisations.id, batches.organisationId))
    .innerJoin(communes, eq(communes.code, organisations.communeCode))
    .innerJoin(provinces, eq(provinces.code, communes.provinceCode))
    .innerJoin(crops, eq(crops.code, batches.cropCode))
    .leftJoin(varieties, eq(varieties.code, batches.varietyCode))
    .where(
      and(eq(batches.publicCode, code), isNull(batches.areaCodeId), isNotNull(batches.releasedAt)),
    );
  if (!row) return undefined;
  const { batch, keeper } = row;
  const found = await findOrigins(db, new Map([[batch.id, 1]]));
  const parts = [...found.parts].toSorted(([, a], [, b]) => b - a);
  const judged = parts.slice(0, mostJudged);
  const [origins, recalls, former, way] = await Promise.all([
    listOrigins(db, judged),
    listRecallsOfLots(db, [batch.id]),
    listFormerUnits(db, [keeper.communeCode]),
    listWay(db, found.lotIds),
  ]);
  const known = origins.reduce((sum, { share }) => sum + share, 0);
  const isCut = found.isCut || parts.length > judged.length;
  return {
    publicCode: batch.publicCode,
    kind: batch.kind,
    state: batch.state,
    recall: recalls.get(batch.id),
    crop: textOf(row.crop),
    variety: row.variety ? textOf(row.variety) : undefined,
    scientificName: row.crop.scientificName,
    drawing: row.crop.drawing,
    grams: batch.grams,
    releasedAt: batch.releasedAt,
    harvestedFrom: batch.harvestedFrom,
    harvestedTo: batch.harvestedTo,
    keeper: {
      id: keeper.id,
      name: keeper.name,
      addressLine: keeper.addressLine,
      formerAddress: keeper.formerAddress,
      place: { commune: row.commune, former },
    },
    ...way,
    origins,
    outsideShare: isCut ? 0 : Math.max(0, 1 - known),
    isCut,
  };
}

async function listOrigins(
  db: Database,
  parts: readonly (readonly [string, number])[],
): Promise<Origin[]> {
  const ids = parts.map(([id]) => id);
  const rows = await listLotRows(db, inArray(batches.id, ids));
  if (rows.length === 0) return [];
  const [decisions, claims, recalls] = await Promise.all([
    listDecisions(
      db,
      rows.map(({ areaCode }) => areaCode.id),
    ),
    listClaims(db, ids),
    listRecallsOfLots(db, ids),
  ]);
  return parts.flatMap(([id, share]) => {
    const row = rows.find(({ batch }) => batch.id === id);
    const common = { decisions, claims, recorded: [], former: [] };
    const lot = row && lotFactsOf(row, { ...common, recall: recalls.get(id) });
    return lot ? [{ lot, share }] : [];
  });
}

/** The latest steps of the goods, and the packing houses they went through. */
async function listWay(db: Database, lotIds: readonly string[]) {
  const made = await db
    .selectDistinct({
      id: lotMovements.id,
      kind: lotMovements.kind,
      happenedOn: lotMovements.happenedOn,
      createdAt: lotMovements.createdAt,
      organisation: organisations.name,
      houseId: lotMovements.packingHouseId,
    })
    .from(movementOutputs)
    .innerJoin(lotMovements, eq(lotMovements.id, movementOutputs.movementId))
    .innerJoin(organisations, eq(organisations.id, lotMovements.organisationId))
    .where(
      sql`${movementOutputs.lotId} in
        (select jsonb_array_elements_text(${JSON.stringify(lotIds)}::text::jsonb))`,
    )
    .orderBy(desc(lotMovements.happenedOn), desc(lotMovements.createdAt))
    .limit(12);
  const houseIds = [...new Set(made.flatMap(({ houseId }) => houseId ?? []))];
  return {
    steps: made.map(({ kind, happenedOn, organisation }) => ({ kind, happenedOn, organisation })),
    houses: await listHouses(db, houseIds),
  };
}

async function listHouses(db: Database, ids: readonly string[]): Promise<House[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ house: packingHouses, code: packingHouseCodes, market: markets })
    .from(packingHouses)
    .leftJoin(packingHouseCodes, eq(packingHouseCodes.houseId, packingHouses.id))
    .leftJoin(markets, eq(markets.code, packingHouseCodes.marketCode))
    .where(inArray(packingHouses.id, [...ids]));
  return ids.flatMap((id) => {
    const own = rows.filter(({ house }) => house.id === id);
    const [first] = own;
    if (!first) return [];
    const codes = own.flatMap(({ code, market }) =>
      code && market
        ? [{ value: code.valueVerbatim, market: textOf(market), state: code.state }]
        : [],
    );
    return [{ name: first.house.name, codes }];
  });
}
