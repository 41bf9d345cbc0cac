import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { anomalies, anomalySteps } from '../../../db/schema/anomalies.ts';
import { batches } from '../../../db/schema/batches.ts';
import { people } from '../../../db/schema/identity.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { pageAfter, readTimeCursor } from '../../../lib/paging.ts';
import { type Actor, isAuthority } from '../../../lib/roles.ts';
import type { Severity } from '../rules/codes.ts';
import type { AnomalyState } from '../rules/life-cycle.ts';

function selectAnomalies(db: Database | Tx) {
  return db
    .select({
      anomaly: anomalies,
      organisation: organisations.name,
      lotNumber: batches.number,
      lotPublicCode: batches.publicCode,
      lotState: batches.state,
    })
    .from(anomalies)
    .innerJoin(organisations, eq(organisations.id, anomalies.organisationId))
    .leftJoin(batches, eq(batches.id, anomalies.lotId));
}

/** Inspectors and officers see all; a holder its own, and only what a person has confirmed. */
function seenBy(actor: Actor): SQL | undefined {
  if (isAuthority(actor.role)) return undefined;
  return and(eq(anomalies.organisationId, actor.organisationId), eq(anomalies.state, 'confirmed'));
}

export async function findAnomaly(db: Database | Tx, actor: Actor, id: string) {
  const [found] = await selectAnomalies(db).where(and(eq(anomalies.id, id), seenBy(actor)));
  if (!found) return undefined;
  const { anomaly, ...names } = found;
  return { ...anomaly, ...names };
}

export type Anomaly = NonNullable<Awaited<ReturnType<typeof findAnomaly>>>;

type Filter = {
  state?: AnomalyState | undefined;
  severity?: Severity | undefined;
  after?: string | undefined;
  limit: number;
};

/** The newest first, a page at a time. */
export async function listAnomalies(db: Database, actor: Actor, filter: Filter) {
  const cursor = readTimeCursor(filter.after);
  const rows = await selectAnomalies(db)
    .where(
      and(
        seenBy(actor),
        filter.state && eq(anomalies.state, filter.state),
        filter.severity && eq(anomalies.severity, filter.severity),
        cursor
          ? sql`(${anomalies.foundAt}, ${anomalies.id}) < (${cursor[0]}::timestamptz, ${cursor[1]})`
          : undefined,
      ),
    )
    .orderBy(desc(anomalies.foundAt), desc(anomalies.id))
    .limit(filter.limit + 1);
  const page = pageAfter(rows, filter.limit, ({ anomaly }) => [
    anomaly.foundAt.toISOString(),
    anomaly.id,
  ]);
  return {
    items: page.items.map(({ anomaly, ...names }) => ({ ...anomaly, ...names })),
    next: page.next,
  };
}

/** The newest first. */
export function listSteps(db: Database | Tx, anomalyId: string) {
  return db
    .select({
      id: anomalySteps.id,
      kind: anomalySteps.kind,
      reason: anomalySteps.reason,
      person: people.fullName,
      organisation: organisations.name,
      takenAt: anomalySteps.takenAt,
    })
    .from(anomalySteps)
    .innerJoin(people, eq(people.id, anomalySteps.takenBy))
    .innerJoin(organisations, eq(organisations.id, anomalySteps.organisationId))
    .where(eq(anomalySteps.anomalyId, anomalyId))
    .orderBy(desc(anomalySteps.takenAt), desc(anomalySteps.id));
}

export type AnomalyStep = Awaited<ReturnType<typeof listSteps>>[number];
