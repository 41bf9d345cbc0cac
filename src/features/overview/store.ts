import {
  and,
  asc,
  count,
  countDistinct,
  desc,
  eq,
  gte,
  isNull,
  lte,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Database } from '../../db/connect.ts';
import { areaCodes, growingAreas } from '../../db/schema/areas.ts';
import { batches } from '../../db/schema/batches.ts';
import {
  certificateChecks,
  certificateNotices,
  certificates,
} from '../../db/schema/certificates.ts';
import { memberships, people } from '../../db/schema/identity.ts';
import { organisations } from '../../db/schema/organisations.ts';
import { certificateKinds, crops, markets } from '../../db/schema/reference.ts';
import { addDays, type LocalDate } from '../../lib/dates.ts';
import { expiringDays } from '../certificates/rules.ts';

/** Lists on the first page are short: what is over is counted and reached by the list's own page. */
const shown = 5;

const total = sql<string>`count(*) over ()`;

type Counted = { total: string };

function counted<Row extends Counted>(rows: readonly Row[]) {
  return { count: Number(rows[0]?.total ?? 0), rows };
}

/** Lots of anybody that wait for an inspector, the longest first. */
export async function batchesWaiting(db: Database) {
  const rows = await db
    .select({
      total,
      id: batches.id,
      number: batches.number,
      holder: organisations.name,
      grams: batches.grams,
      crop: { vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh },
    })
    .from(batches)
    .innerJoin(crops, eq(crops.code, batches.cropCode))
    .innerJoin(organisations, eq(organisations.id, batches.organisationId))
    .where(eq(batches.state, 'submitted'))
    .orderBy(asc(batches.submittedAt), asc(batches.id))
    .limit(shown);
  return counted(rows);
}

export async function batchesIn(
  db: Database,
  organisationId: string,
  state: 'draft' | 'returned' | 'verified',
) {
  const rows = await db
    .select({
      total,
      id: batches.id,
      number: batches.number,
      grams: batches.grams,
      harvestedTo: batches.harvestedTo,
      crop: { vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh },
    })
    .from(batches)
    .innerJoin(crops, eq(crops.code, batches.cropCode))
    .where(and(eq(batches.organisationId, organisationId), eq(batches.state, state)))
    .orderBy(asc(batches.createdAt))
    .limit(shown);
  return counted(rows);
}

const neverChecked = sql`not exists (select 1 from ${certificateChecks}
  where ${certificateChecks.certificateId} = ${certificates.id})`;
const withdrawn = sql`exists (select 1 from ${certificateNotices}
  where ${certificateNotices.certificateId} = ${certificates.id}
    and ${certificateNotices.kind} = 'withdraw')`;

async function listCertificates(db: Database, condition: SQL | undefined) {
  const rows = await db
    .select({
      total,
      id: certificates.id,
      number: certificates.numberVerbatim,
      validTo: certificates.validTo,
      isUnchecked: sql<boolean>`${neverChecked}`,
      holder: organisations.name,
      kind: {
        vi: certificateKinds.nameVi,
        en: certificateKinds.nameEn,
        zh: certificateKinds.nameZh,
      },
    })
    .from(certificates)
    .innerJoin(certificateKinds, eq(certificateKinds.code, certificates.kindCode))
    .innerJoin(organisations, eq(organisations.id, certificates.holderId))
    .where(and(condition, not(withdrawn)))
    .orderBy(asc(certificates.validTo), asc(certificates.id))
    .limit(shown);
  return counted(rows);
}

/** A cooperative's certificates that end within 60 days or that nobody has checked. */
export function certificatesToTend(db: Database, holderId: string, today: LocalDate) {
  return listCertificates(
    db,
    and(
      eq(certificates.holderId, holderId),
      gte(certificates.validTo, today),
      or(lte(certificates.validTo, addDays(today, expiringDays)), neverChecked),
    ),
  );
}

/** Certificates in force that no inspector has looked at. */
export function certificatesWaiting(db: Database, today: LocalDate) {
  return listCertificates(db, and(gte(certificates.validTo, today), neverChecked));
}

/** Codes in a state that asks for an answer, of one holder or of all. */
export async function codesIn(db: Database, state: 'warned' | 'suspended', holderId?: string) {
  const rows = await db
    .select({
      total,
      id: areaCodes.id,
      value: areaCodes.valueVerbatim,
      areaId: growingAreas.id,
      areaName: growingAreas.name,
      market: { vi: markets.nameVi, en: markets.nameEn, zh: markets.nameZh },
    })
    .from(areaCodes)
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .innerJoin(markets, eq(markets.code, areaCodes.marketCode))
    .where(
      and(
        eq(areaCodes.state, state),
        holderId === undefined ? undefined : eq(growingAreas.holderId, holderId),
      ),
    )
    .orderBy(asc(areaCodes.valueNormalised))
    .limit(shown);
  return counted(rows);
}

export async function areasWithoutCode(db: Database, holderId?: string) {
  const rows = await db
    .select({
      total,
      id: growingAreas.id,
      name: growingAreas.name,
      holder: organisations.name,
      crop: { vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh },
    })
    .from(growingAreas)
    .innerJoin(organisations, eq(organisations.id, growingAreas.holderId))
    .innerJoin(crops, eq(crops.code, growingAreas.cropCode))
    .leftJoin(areaCodes, eq(areaCodes.areaId, growingAreas.id))
    .where(
      and(
        isNull(areaCodes.id),
        holderId === undefined ? undefined : eq(growingAreas.holderId, holderId),
      ),
    )
    .orderBy(desc(growingAreas.createdAt))
    .limit(shown);
  return counted(rows);
}

/** How many people can sign in with a role, and how many organisations there are. */
export async function countMembers(db: Database) {
  const [active] = await db
    .select({ count: countDistinct(people.id) })
    .from(people)
    .innerJoin(memberships, eq(memberships.personId, people.id))
    .where(and(isNull(people.disabledAt), isNull(memberships.endedAt)));
  const [all] = await db.select({ count: count() }).from(organisations);
  return { people: active?.count ?? 0, organisations: all?.count ?? 0 };
}
