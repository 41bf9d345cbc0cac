import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database, Tx } from '../../../db/connect.ts';
import { areaCodes, growingAreas } from '../../../db/schema/areas.ts';
import {
  authorisationObjections,
  authorisationSteps,
  authorisations,
  authorisationUses,
} from '../../../db/schema/authorisations.ts';
import { batches } from '../../../db/schema/batches.ts';
import { people } from '../../../db/schema/identity.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { crops, markets } from '../../../db/schema/reference.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import { fold } from '../../../lib/fold.ts';
import { pageAfter, readTimeCursor } from '../../../lib/paging.ts';
import { readPublicCode } from '../../../lib/public-code.ts';
import { type Actor, isAuthority, isCooperative } from '../../../lib/roles.ts';
import type { ShownState } from '../schemas.ts';

const grantees = alias(organisations, 'grantees');
const uses = authorisationUses;

/** Text, because the column is not known outside the statement. */
const usedGrams = sql<string>`(select coalesce(sum(u.grams), 0) from ${uses} u
  where u.authorisation_id = ${authorisations.id})`;
const disputedUses = sql<string>`(select count(*) from ${uses} u
  join ${authorisationObjections} j on j.use_id = u.id
  where u.authorisation_id = ${authorisations.id})`;

function select(db: Database | Tx) {
  return db
    .select({
      authorisation: authorisations,
      holderName: organisations.name,
      granteeName: grantees.name,
      codeValue: areaCodes.valueVerbatim,
      codeState: areaCodes.state,
      areaId: areaCodes.areaId,
      marketCode: areaCodes.marketCode,
      market: { vi: markets.nameVi, en: markets.nameEn, zh: markets.nameZh },
      cropCode: crops.code,
      crop: { vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh },
      signedByName: people.fullName,
      usedGrams,
      disputedUses,
    })
    .from(authorisations)
    .innerJoin(organisations, eq(organisations.id, authorisations.holderId))
    .innerJoin(grantees, eq(grantees.id, authorisations.granteeId))
    .innerJoin(areaCodes, eq(areaCodes.id, authorisations.areaCodeId))
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .innerJoin(markets, eq(markets.code, areaCodes.marketCode))
    .innerJoin(crops, eq(crops.code, growingAreas.cropCode))
    .leftJoin(people, eq(people.id, authorisations.signedBy));
}

type Row = Awaited<ReturnType<typeof select>>[number];

function flat({ authorisation, ...rest }: Row) {
  return {
    ...authorisation,
    ...rest,
    usedGrams: Number(rest.usedGrams),
    disputedUses: Number(rest.disputedUses),
  };
}

export type Authorisation = ReturnType<typeof flat>;

/** A draft is the holder's own; the grantee sees it once it is signed, the authority then as well. */
function seenBy(actor: Actor): SQL | undefined {
  if (isAuthority(actor.role)) return sql`${authorisations.signedAt} is not null`;
  const asGrantee = sql`(${authorisations.granteeId} = ${actor.organisationId}
    and ${authorisations.signedAt} is not null)`;
  return isCooperative(actor.role)
    ? sql`(${authorisations.holderId} = ${actor.organisationId} or ${asGrantee})`
    : asGrantee;
}

export async function findAuthorisation(db: Database | Tx, actor: Actor, id: string) {
  const [found] = await select(db).where(and(eq(authorisations.id, id), seenBy(actor)));
  return found && flat(found);
}

/** What anybody may see behind the code on a letter: nothing before it is signed. */
export async function findSigned(db: Database, publicCode: string) {
  const [found] = await select(db).where(
    and(eq(authorisations.publicCode, publicCode), sql`${authorisations.signedAt} is not null`),
  );
  return found && flat(found);
}

type Filter = {
  search?: string | undefined;
  state?: ShownState | undefined;
  after?: string | undefined;
  limit: number;
};

/** The newest first. */
export async function listAuthorisations(
  db: Database,
  actor: Actor,
  today: LocalDate,
  filter: Filter,
) {
  const cursor = readTimeCursor(filter.after);
  const rows = await select(db)
    .where(
      and(
        seenBy(actor),
        inState(filter.state, today),
        matching(filter.search),
        cursor &&
          sql`(${authorisations.createdAt}, ${authorisations.id}) < (${cursor[0]}::timestamptz, ${cursor[1]})`,
      ),
    )
    .orderBy(desc(authorisations.createdAt), desc(authorisations.id))
    .limit(filter.limit + 1);
  return pageAfter(rows.map(flat), filter.limit, (row) => [row.createdAt.toISOString(), row.id]);
}

function inState(state: ShownState | undefined, today: LocalDate): SQL | undefined {
  if (state === undefined) return undefined;
  if (state === 'disputed') return sql`${disputedUses} > 0`;
  const hasEnded = sql`${authorisations.endsOn} < ${today}`;
  if (state === 'expired') return sql`${hasEnded} and ${authorisations.state} <> 'revoked'`;
  const is = eq(authorisations.state, state);
  return state === 'revoked' ? is : and(is, sql`not ${hasEnded}`);
}

function matching(search: string | undefined): SQL | undefined {
  if (!search) return undefined;
  const read = readPublicCode(search);
  if ('code' in read) return eq(authorisations.publicCode, read.code);
  const words = fold(search).split(' ').slice(0, 8);
  return and(
    ...words.map(
      (word) => sql`${authorisations.searchFolded} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
    ),
  );
}

export function listSteps(db: Database, id: string) {
  return db
    .select({
      kind: authorisationSteps.kind,
      reason: authorisationSteps.reason,
      takenAt: authorisationSteps.takenAt,
      person: people.fullName,
      organisation: organisations.name,
    })
    .from(authorisationSteps)
    .innerJoin(people, eq(people.id, authorisationSteps.takenBy))
    .innerJoin(organisations, eq(organisations.id, authorisationSteps.organisationId))
    .where(eq(authorisationSteps.authorisationId, id))
    .orderBy(desc(authorisationSteps.takenAt), desc(authorisationSteps.id));
}

export type StepRecord = Awaited<ReturnType<typeof listSteps>>[number];

export function listUses(db: Database, id: string) {
  return db
    .select({
      id: uses.id,
      grams: uses.grams,
      usedOn: uses.usedOn,
      consignment: uses.consignment,
      batchId: uses.batchId,
      batchNumber: batches.number,
      declaredAt: uses.declaredAt,
      objection: authorisationObjections.reason,
      objectedAt: authorisationObjections.objectedAt,
    })
    .from(uses)
    .leftJoin(batches, eq(batches.id, uses.batchId))
    .leftJoin(authorisationObjections, eq(authorisationObjections.useId, uses.id))
    .where(eq(uses.authorisationId, id))
    .orderBy(desc(uses.declaredAt), desc(uses.id))
    .limit(500);
}

export type UseRecord = Awaited<ReturnType<typeof listUses>>[number];

/** The codes a holder may authorise somebody to use. */
export function listOwnCodes(db: Database, holderId: string) {
  return db
    .select({
      id: areaCodes.id,
      value: areaCodes.valueVerbatim,
      market: { vi: markets.nameVi, en: markets.nameEn, zh: markets.nameZh },
      crop: { vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh },
      areaName: growingAreas.name,
      state: areaCodes.state,
    })
    .from(areaCodes)
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .innerJoin(markets, eq(markets.code, areaCodes.marketCode))
    .innerJoin(crops, eq(crops.code, growingAreas.cropCode))
    .where(
      and(
        eq(growingAreas.holderId, holderId),
        sql`${areaCodes.state} not in ('revoked', 'lapsed')`,
      ),
    )
    .orderBy(asc(growingAreas.nameFolded), asc(areaCodes.valueNormalised), asc(markets.code));
}

/** Names to suggest while a grantee is typed. */
export function listGrantees(db: Database, exceptId: string) {
  return db
    .select({ shortName: organisations.shortName, name: organisations.name })
    .from(organisations)
    .where(
      sql`${organisations.kind} in ('company', 'packing-house-operator', 'cooperative')
        and ${organisations.id} <> ${exceptId}`,
    )
    .orderBy(asc(organisations.nameFolded))
    .limit(300);
}
