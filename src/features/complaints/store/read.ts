import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database, Tx } from '../../../db/connect.ts';
import { batches } from '../../../db/schema/batches.ts';
import { complaintContacts, complaintSteps, complaints } from '../../../db/schema/complaints.ts';
import { files } from '../../../db/schema/files.ts';
import { memberships, people } from '../../../db/schema/identity.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { pageAfter, readTimeCursor } from '../../../lib/paging.ts';
import { type Actor, isAuthority, isOfficial } from '../../../lib/roles.ts';
import type { ShownFilter } from '../rules/shown.ts';

const holders = alias(organisations, 'holders');
const assignees = alias(organisations, 'assignees');

function selectComplaints(db: Database | Tx) {
  return db
    .select({
      complaint: complaints,
      lotNumber: batches.number,
      lotPublicCode: batches.publicCode,
      lotState: batches.state,
      holderId: holders.id,
      holderName: holders.name,
      assigneeName: assignees.name,
    })
    .from(complaints)
    .leftJoin(batches, eq(batches.id, complaints.lotId))
    .leftJoin(holders, eq(holders.id, batches.organisationId))
    .leftJoin(assignees, eq(assignees.id, complaints.assignedTo));
}

/**
 * The province's offices see all. Others see what they were asked, and the holder of the lot what was
 * read and acknowledged before: nobody has to answer for a joke.
 */
function seenBy(actor: Actor): SQL | undefined {
  if (isAuthority(actor.role)) return undefined;
  const asked = eq(complaints.assignedTo, actor.organisationId);
  if (isOfficial(actor.role)) return asked;
  return or(
    asked,
    and(eq(batches.organisationId, actor.organisationId), ne(complaints.state, 'received')),
  );
}

export async function findComplaint(db: Database | Tx, actor: Actor, id: string) {
  const [found] = await selectComplaints(db).where(and(eq(complaints.id, id), seenBy(actor)));
  if (!found) return undefined;
  const { complaint, ...names } = found;
  return { ...complaint, ...names };
}

export type Complaint = NonNullable<Awaited<ReturnType<typeof findComplaint>>>;

type Filter = { show?: ShownFilter | undefined; after?: string | undefined; limit: number };

/** The newest first, a page at a time. */
export async function listComplaints(db: Database, actor: Actor, filter: Filter) {
  const cursor = readTimeCursor(filter.after);
  const rows = await selectComplaints(db)
    .where(
      and(
        seenBy(actor),
        filterOf(filter.show),
        cursor
          ? sql`(${complaints.receivedAt}, ${complaints.id}) < (${cursor[0]}::timestamptz, ${cursor[1]})`
          : undefined,
      ),
    )
    .orderBy(desc(complaints.receivedAt), desc(complaints.id))
    .limit(filter.limit + 1);
  const page = pageAfter(rows, filter.limit, ({ complaint }) => [
    complaint.receivedAt.toISOString(),
    complaint.id,
  ]);
  return {
    items: page.items.map(({ complaint, ...names }) => ({ ...complaint, ...names })),
    next: page.next,
  };
}

function filterOf(show: ShownFilter | undefined): SQL | undefined {
  switch (show) {
    case 'waiting':
      return eq(complaints.state, 'received');
    case 'open':
      return ne(complaints.state, 'closed');
    case 'closed':
      return eq(complaints.state, 'closed');
    case undefined:
      return undefined;
  }
}

/** The newest first. */
export function listSteps(db: Database | Tx, complaintId: string) {
  return db
    .select({
      id: complaintSteps.id,
      kind: complaintSteps.kind,
      words: complaintSteps.words,
      assignee: assignees.name,
      organisation: organisations.name,
      person: people.fullName,
      takenAt: complaintSteps.takenAt,
    })
    .from(complaintSteps)
    .leftJoin(organisations, eq(organisations.id, complaintSteps.organisationId))
    .leftJoin(assignees, eq(assignees.id, complaintSteps.assignedTo))
    .leftJoin(people, eq(people.id, complaintSteps.takenBy))
    .where(eq(complaintSteps.complaintId, complaintId))
    .orderBy(desc(complaintSteps.takenAt), desc(complaintSteps.id));
}

export type ComplaintStep = Awaited<ReturnType<typeof listSteps>>[number];

/**
 * The phone number, for the office that received the complaint and the one that was asked: null when
 * none was left, undefined for everybody else.
 */
export async function findPhone(
  db: Database,
  actor: Actor,
  complaint: Pick<Complaint, 'id' | 'officeId' | 'assignedTo'>,
): Promise<string | null | undefined> {
  const offices = [complaint.officeId, complaint.assignedTo];
  if (!isOfficial(actor.role) || !offices.includes(actor.organisationId)) return undefined;
  const [found] = await db
    .select({ phone: complaintContacts.phone })
    .from(complaintContacts)
    .where(eq(complaintContacts.complaintId, complaint.id));
  return found?.phone ?? null;
}

export async function findPhoto(db: Database, fileId: string) {
  const [found] = await db.select().from(files).where(eq(files.id, fileId));
  return found;
}

/** All that the public may read: nothing of who, nothing in anybody's words but the result. */
export async function findPublicState(db: Database, number: string) {
  const [found] = await db
    .select({
      id: complaints.id,
      number: complaints.number,
      state: complaints.state,
      result: complaints.result,
      lotPublicCode: batches.publicCode,
    })
    .from(complaints)
    .leftJoin(batches, eq(batches.id, complaints.lotId))
    .where(eq(complaints.number, number));
  if (!found) return undefined;
  const steps = await db
    .select({ kind: complaintSteps.kind, takenAt: complaintSteps.takenAt })
    .from(complaintSteps)
    .where(eq(complaintSteps.complaintId, found.id))
    .orderBy(desc(complaintSteps.takenAt), desc(complaintSteps.id));
  return { ...found, steps };
}

/** A lot that was released once: others are known to nobody outside. */
export async function findReleased(db: Database | Tx, publicCode: string) {
  const [found] = await db
    .select({ id: batches.id, number: batches.number, holderId: batches.organisationId })
    .from(batches)
    .where(and(eq(batches.publicCode, publicCode), isNotNull(batches.releasedAt)));
  return found;
}

/** The office whose officer was appointed first receives what the public sends. */
export async function findReceivingOffice(db: Database | Tx): Promise<string | undefined> {
  const [found] = await db
    .select({ id: memberships.organisationId })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        eq(memberships.role, 'officer'),
        isNull(memberships.endedAt),
        eq(organisations.kind, 'authority'),
      ),
    )
    .orderBy(asc(memberships.grantedAt), asc(memberships.id))
    .limit(1);
  return found?.id;
}

/** The holder of the lot and every office, to choose from. */
export function listAssignees(db: Database | Tx, holderId: string | null) {
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(
      or(
        eq(organisations.kind, 'authority'),
        holderId === null ? undefined : inArray(organisations.id, [holderId]),
      ),
    )
    .orderBy(asc(organisations.nameFolded), asc(organisations.id))
    .limit(500);
}
