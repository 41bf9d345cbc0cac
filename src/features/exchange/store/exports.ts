import { and, asc, eq, gt, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../../db/connect.ts';
import { areaCodes, growingAreas } from '../../../db/schema/areas.ts';
import { authorisations, authorisationUses } from '../../../db/schema/authorisations.ts';
import { batches } from '../../../db/schema/batches.ts';
import { certificates } from '../../../db/schema/certificates.ts';
import { dossiers } from '../../../db/schema/dossiers.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { packingHouseCodes, packingHouses } from '../../../db/schema/packing-houses.ts';
import { certificateKinds, communes, crops, markets } from '../../../db/schema/reference.ts';

/** Whose records go out: everybody's, or one organisation's. */
export type Whose = { readonly onlyId: string | undefined };

// By id, a piece at a time: a list that grows meanwhile is neither torn nor doubled.
const pieceRows = 500;
const commune = sql<string>`${communes.name} || ' (' || ${communes.kind} || ')'`;
const mine = (column: Parameters<typeof eq>[0], { onlyId }: Whose): SQL | undefined =>
  onlyId === undefined ? undefined : eq(column, onlyId);

export function organisationPiece(db: Database, whose: Whose, after: string) {
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      shortName: organisations.shortName,
      kind: organisations.kind,
      taxCode: organisations.taxCode,
      commune,
      addressLine: organisations.addressLine,
      representative: organisations.representative,
    })
    .from(organisations)
    .innerJoin(communes, eq(communes.code, organisations.communeCode))
    .where(and(gt(organisations.id, after), mine(organisations.id, whose)))
    .orderBy(asc(organisations.id))
    .limit(pieceRows);
}

const areaColumns = {
  id: growingAreas.id,
  holder: organisations.name,
  shortName: organisations.shortName,
  name: growingAreas.name,
  commune,
  crop: crops.nameVi,
  squareMetres: growingAreas.squareMetres,
  householdCount: growingAreas.householdCount,
  outline: growingAreas.outline,
  codes: sql<string | null>`(
    select string_agg(c.value_verbatim || ' (' || c.market_code || ')', ', ' order by c.value_verbatim)
    from area_codes c where c.area_id = ${growingAreas.id} and c.state not in ('revoked', 'lapsed'))`,
};

export function areaPiece(db: Database, whose: Whose, after: string) {
  return db
    .select(areaColumns)
    .from(growingAreas)
    .innerJoin(organisations, eq(organisations.id, growingAreas.holderId))
    .innerJoin(communes, eq(communes.code, growingAreas.communeCode))
    .innerJoin(crops, eq(crops.code, growingAreas.cropCode))
    .where(and(gt(growingAreas.id, after), mine(growingAreas.holderId, whose)))
    .orderBy(asc(growingAreas.id))
    .limit(pieceRows);
}

export function codePiece(db: Database, whose: Whose, after: string) {
  return db
    .select({
      id: areaCodes.id,
      value: areaCodes.valueVerbatim,
      market: markets.nameVi,
      state: areaCodes.state,
      area: growingAreas.name,
      holder: organisations.name,
      crop: crops.nameVi,
      commune,
      squareMetres: growingAreas.squareMetres,
    })
    .from(areaCodes)
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .innerJoin(organisations, eq(organisations.id, growingAreas.holderId))
    .innerJoin(communes, eq(communes.code, growingAreas.communeCode))
    .innerJoin(crops, eq(crops.code, growingAreas.cropCode))
    .innerJoin(markets, eq(markets.code, areaCodes.marketCode))
    .where(and(gt(areaCodes.id, after), mine(growingAreas.holderId, whose)))
    .orderBy(asc(areaCodes.id))
    .limit(pieceRows);
}

export function dossierPiece(db: Database, whose: Whose, after: string) {
  return (
    db
      .select({
        id: dossiers.id,
        number: dossiers.number,
        area: growingAreas.name,
        holder: organisations.name,
        market: markets.nameVi,
        state: dossiers.state,
        receivedOn: dossiers.receivedOn,
        dueOn: dossiers.dueOn,
      })
      .from(dossiers)
      .innerJoin(growingAreas, eq(growingAreas.id, dossiers.areaId))
      .innerJoin(organisations, eq(organisations.id, dossiers.holderId))
      .innerJoin(markets, eq(markets.code, dossiers.marketCode))
      // A draft is nobody's but its holder's.
      .where(
        and(
          gt(dossiers.id, after),
          mine(dossiers.holderId, whose),
          whose.onlyId === undefined ? sql`${dossiers.number} is not null` : undefined,
        ),
      )
      .orderBy(asc(dossiers.id))
      .limit(pieceRows)
  );
}

export function batchPiece(db: Database, whose: Whose, after: string) {
  return (
    db
      .select({
        id: batches.id,
        number: batches.number,
        publicCode: batches.publicCode,
        organisation: organisations.name,
        code: areaCodes.valueVerbatim,
        crop: crops.nameVi,
        grams: batches.grams,
        harvestedFrom: batches.harvestedFrom,
        harvestedTo: batches.harvestedTo,
        state: batches.state,
      })
      .from(batches)
      .innerJoin(organisations, eq(organisations.id, batches.organisationId))
      // A lot made of others stands on no code of its own.
      .leftJoin(areaCodes, eq(areaCodes.id, batches.areaCodeId))
      .innerJoin(crops, eq(crops.code, batches.cropCode))
      .where(and(gt(batches.id, after), mine(batches.organisationId, whose)))
      .orderBy(asc(batches.id))
      .limit(pieceRows)
  );
}

export function certificatePiece(db: Database, whose: Whose, after: string) {
  return db
    .select({
      id: certificates.id,
      number: certificates.numberVerbatim,
      kind: certificateKinds.nameVi,
      holder: organisations.name,
      certifier: certificates.certifierName,
      validFrom: certificates.validFrom,
      validTo: certificates.validTo,
    })
    .from(certificates)
    .innerJoin(organisations, eq(organisations.id, certificates.holderId))
    .innerJoin(certificateKinds, eq(certificateKinds.code, certificates.kindCode))
    .where(and(gt(certificates.id, after), mine(certificates.holderId, whose)))
    .orderBy(asc(certificates.id))
    .limit(pieceRows);
}

const grantees = alias(organisations, 'grantees');

/** Given and received; a draft is nobody's but its holder's. */
export function authorisationPiece(db: Database, { onlyId }: Whose, after: string) {
  const signed = isNotNull(authorisations.signedAt);
  const seen =
    onlyId === undefined
      ? signed
      : or(eq(authorisations.holderId, onlyId), and(eq(authorisations.granteeId, onlyId), signed));
  return db
    .select({
      id: authorisations.id,
      publicCode: authorisations.publicCode,
      holder: organisations.name,
      grantee: grantees.name,
      code: areaCodes.valueVerbatim,
      market: markets.nameVi,
      state: authorisations.state,
      capGrams: authorisations.capGrams,
      usedGrams: sql<string>`(select coalesce(sum(u.grams), 0) from ${authorisationUses} u
        where u.authorisation_id = ${authorisations.id})`,
      startsOn: authorisations.startsOn,
      endsOn: authorisations.endsOn,
    })
    .from(authorisations)
    .innerJoin(organisations, eq(organisations.id, authorisations.holderId))
    .innerJoin(grantees, eq(grantees.id, authorisations.granteeId))
    .innerJoin(areaCodes, eq(areaCodes.id, authorisations.areaCodeId))
    .innerJoin(markets, eq(markets.code, areaCodes.marketCode))
    .where(and(gt(authorisations.id, after), seen))
    .orderBy(asc(authorisations.id))
    .limit(pieceRows);
}

export function packingHousePiece(db: Database, whose: Whose, after: string) {
  return db
    .select({
      id: packingHouses.id,
      name: packingHouses.name,
      operator: organisations.name,
      commune,
      addressLine: packingHouses.addressLine,
      kilogramsPerDay: packingHouses.kilogramsPerDay,
      kilogramsPerSeason: packingHouses.kilogramsPerSeason,
      codes: sql<string | null>`(
        select string_agg(c.value_verbatim || ' (' || c.market_code || ')', ', ' order by c.value_verbatim)
        from ${packingHouseCodes} c where c.house_id = ${packingHouses.id} and c.state <> 'revoked')`,
    })
    .from(packingHouses)
    .innerJoin(organisations, eq(organisations.id, packingHouses.operatorId))
    .innerJoin(communes, eq(communes.code, packingHouses.communeCode))
    .where(and(gt(packingHouses.id, after), mine(packingHouses.operatorId, whose)))
    .orderBy(asc(packingHouses.id))
    .limit(pieceRows);
}
