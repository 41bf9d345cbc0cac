import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { growingAreas } from '../../../db/schema/areas.ts';
import {
  certificateChecks,
  certificateNotices,
  certificateScopes,
  certificates,
} from '../../../db/schema/certificates.ts';
import { files } from '../../../db/schema/files.ts';
import { memberships, people } from '../../../db/schema/identity.ts';
import { ledgerEntries } from '../../../db/schema/ledger.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { crops } from '../../../db/schema/reference.ts';
import { addDays, type LocalDate } from '../../../lib/dates.ts';
import { fold } from '../../../lib/fold.ts';
import { type Actor, isAuthority } from '../../../lib/roles.ts';
import { expiringDays, normaliseNumber } from '../rules.ts';
import type { ShownSet } from '../schemas.ts';

/** Cooperatives see what they hold; inspectors and officers see all. */
function visibleTo(actor: Actor) {
  return isAuthority(actor.role) ? undefined : eq(certificates.holderId, actor.organisationId);
}

export type CertificateRecord = Awaited<ReturnType<typeof loadWhole>>[number];

export async function findCertificate(
  db: Database | Tx,
  actor: Actor,
  id: string,
): Promise<CertificateRecord | undefined> {
  const [found] = await loadWhole(db, and(eq(certificates.id, id), visibleTo(actor)), 1);
  return found;
}

/** Holds the certificate until the transaction ends, so that one change follows the other. */
export async function lockCertificate(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<CertificateRecord | undefined> {
  await tx
    .select({ id: certificates.id })
    .from(certificates)
    .where(eq(certificates.id, id))
    .for('update');
  return findCertificate(tx, actor, id);
}

type Filter = {
  show: ShownSet;
  search: string | undefined;
  after: { at: string; id: string } | undefined;
  limit: number;
  today: LocalDate;
};

/** The newest first; those that wait for a check in the order they came. */
export function listCertificates(db: Database, actor: Actor, filter: Filter) {
  const { after, show } = filter;
  const position = sql`(${certificates.declaredAt}, ${certificates.id})`;
  const cursor = after && sql`(${after.at}::timestamptz, ${after.id})`;
  const beyond =
    cursor && (show === 'waiting' ? sql`${position} > ${cursor}` : sql`${position} < ${cursor}`);
  const where = and(visibleTo(actor), inSet(show, filter.today), matching(filter.search), beyond);
  return loadWhole(db, where, filter.limit, show === 'waiting' ? 'oldest' : 'newest');
}

export async function countCertificates(
  db: Database,
  actor: Actor,
  filter: Pick<Filter, 'show' | 'search' | 'today'>,
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(certificates)
    .innerJoin(organisations, eq(organisations.id, certificates.holderId))
    .where(and(visibleTo(actor), inSet(filter.show, filter.today), matching(filter.search)));
  return Number(row?.count ?? 0);
}

function inSet(show: ShownSet, today: LocalDate) {
  if (show === 'waiting')
    return sql`not exists (select 1 from ${certificateChecks} k where k.certificate_id = ${certificates.id})
      and not exists (select 1 from ${certificateNotices} n where n.certificate_id = ${certificates.id} and n.kind = 'withdraw')`;
  if (show === 'expired') return sql`${certificates.validTo} < ${today}`;
  if (show === 'expiring')
    return sql`${certificates.validTo} between ${today} and ${addDays(today, expiringDays)}`;
  return undefined;
}

function matching(search: string | undefined) {
  if (!search) return undefined;
  const part = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const name = part(fold(search));
  const number = normaliseNumber(search);
  return sql`(${organisations.nameFolded} like ${name}
    or (${number} <> '' and ${certificates.numberNormalised} like ${part(number)})
    or exists (select 1 from ${certificateScopes} s join ${crops} c on c.code = s.crop_code
      where s.certificate_id = ${certificates.id} and c.name_folded like ${name}))`;
}

async function loadWhole(
  db: Database | Tx,
  where: ReturnType<typeof and>,
  limit: number,
  order: 'newest' | 'oldest' = 'newest',
) {
  const by = order === 'newest' ? desc : asc;
  const rows = await db
    .select({
      certificate: certificates,
      holderName: organisations.name,
      declaredByName: people.fullName,
      file: { id: files.id, name: files.name, sha256: files.sha256, mediaType: files.mediaType },
    })
    .from(certificates)
    .innerJoin(organisations, eq(organisations.id, certificates.holderId))
    .innerJoin(people, eq(people.id, certificates.declaredBy))
    .leftJoin(files, eq(files.id, certificates.fileId))
    .where(where)
    .orderBy(by(certificates.declaredAt), by(certificates.id))
    .limit(limit);
  const ids = rows.map(({ certificate }) => certificate.id);
  if (ids.length === 0) return [];
  const scopes = await scopesOf(db, ids);
  const checks = await checksOf(db, ids);
  const notices = await noticesOf(db, ids);
  return rows.map(({ certificate, ...rest }) => {
    const isOf = (row: { certificateId: string }) => row.certificateId === certificate.id;
    return {
      ...certificate,
      ...rest,
      scopes: scopes.filter(isOf),
      checks: checks.filter(isOf),
      notices: notices.filter(isOf),
    };
  });
}

function scopesOf(db: Database | Tx, ids: string[]) {
  return db
    .select({
      certificateId: certificateScopes.certificateId,
      cropCode: certificateScopes.cropCode,
      varietyCode: certificateScopes.varietyCode,
      areaId: certificateScopes.areaId,
      areaName: growingAreas.name,
    })
    .from(certificateScopes)
    .leftJoin(growingAreas, eq(growingAreas.id, certificateScopes.areaId))
    .where(inArray(certificateScopes.certificateId, ids))
    .orderBy(asc(certificateScopes.cropCode), asc(certificateScopes.id));
}

async function checksOf(db: Database | Tx, ids: string[]) {
  const rows = await db
    .select({
      check: certificateChecks,
      authorityName: organisations.name,
      personName: people.fullName,
    })
    .from(certificateChecks)
    .innerJoin(organisations, eq(organisations.id, certificateChecks.authorityId))
    .innerJoin(people, eq(people.id, certificateChecks.checkedBy))
    .where(inArray(certificateChecks.certificateId, ids))
    .orderBy(asc(certificateChecks.recordedAt), asc(certificateChecks.id));
  return rows.map(({ check, ...names }) => ({ ...check, ...names }));
}

async function noticesOf(db: Database | Tx, ids: string[]) {
  const rows = await db
    .select({
      notice: certificateNotices,
      authorityName: organisations.name,
      personName: people.fullName,
    })
    .from(certificateNotices)
    .innerJoin(organisations, eq(organisations.id, certificateNotices.authorityId))
    .innerJoin(people, eq(people.id, certificateNotices.recordedBy))
    .where(inArray(certificateNotices.certificateId, ids))
    .orderBy(asc(certificateNotices.recordedAt), asc(certificateNotices.id));
  return rows.map(({ notice, ...names }) => ({ ...notice, ...names }));
}

export function listAreasOf(db: Database | Tx, holderId: string) {
  return db
    .select({ id: growingAreas.id, name: growingAreas.name, cropCode: growingAreas.cropCode })
    .from(growingAreas)
    .where(eq(growingAreas.holderId, holderId))
    .orderBy(asc(growingAreas.nameFolded));
}

/** Whether the person has any role at that organisation today. */
export async function hasRoleAt(
  db: Database | Tx,
  personId: string,
  organisationId: string,
): Promise<boolean> {
  const found = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.personId, personId),
        eq(memberships.organisationId, organisationId),
        isNull(memberships.endedAt),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** Whether a person ever declared or corrected it, for whichever organisation they acted then. */
export async function hasDeclared(
  db: Database | Tx,
  personId: string,
  certificate: { id: string; declaredBy: string },
): Promise<boolean> {
  if (certificate.declaredBy === personId) return true;
  const [entry] = await db
    .select({ sequence: ledgerEntries.sequence })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.subjectType, 'certificate'),
        eq(ledgerEntries.subjectId, certificate.id),
        eq(ledgerEntries.kind, 'certificate.corrected'),
        eq(ledgerEntries.actorId, personId),
      ),
    )
    .limit(1);
  return entry !== undefined;
}
