import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import {
  areaCodeDecisions,
  areaCodeSerials,
  type areaCodeStates,
  areaCodes,
  areaCodeValues,
  growingAreas,
} from '../../../db/schema/areas.ts';
import { files } from '../../../db/schema/files.ts';
import { memberships, people } from '../../../db/schema/identity.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { formerCommunes } from '../../../db/schema/reference.ts';
import { pageAfter, readCursor } from '../../../lib/paging.ts';
import type { Sight } from '../who.ts';
import { codeMatches } from './areas.ts';

export async function findCode(db: Database, id: string, { holderId }: Sight) {
  const [found] = await db
    .select({ code: areaCodes, holderId: growingAreas.holderId, areaName: growingAreas.name })
    .from(areaCodes)
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .where(
      and(
        eq(areaCodes.id, id),
        holderId === undefined ? undefined : eq(growingAreas.holderId, holderId),
      ),
    );
  return found && { ...found.code, holderId: found.holderId, areaName: found.areaName };
}

export type FoundCode = NonNullable<Awaited<ReturnType<typeof findCode>>>;

type Filter = Sight & {
  search: string | undefined;
  state: (typeof areaCodeStates)[number] | undefined;
  market: string | undefined;
  after: string | undefined;
  limit: number;
};

/** Codes by value, a page at a time. */
export async function listCodes(db: Database, filter: Filter) {
  const cursor = readCursor(filter.after);
  const rows = await db
    .select({
      code: areaCodes,
      areaName: growingAreas.name,
      cropCode: growingAreas.cropCode,
      holderName: organisations.name,
    })
    .from(areaCodes)
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .innerJoin(organisations, eq(organisations.id, growingAreas.holderId))
    .where(
      and(
        filter.holderId === undefined ? undefined : eq(growingAreas.holderId, filter.holderId),
        filter.state ? eq(areaCodes.state, filter.state) : undefined,
        filter.market ? eq(areaCodes.marketCode, filter.market) : undefined,
        filter.search ? codeMatches(filter.search) : undefined,
        cursor &&
          sql`(${areaCodes.valueNormalised}, ${areaCodes.id}) > (${cursor[0]}, ${cursor[1]})`,
      ),
    )
    .orderBy(asc(areaCodes.valueNormalised), asc(areaCodes.id))
    .limit(filter.limit + 1);
  const page = pageAfter(rows, filter.limit, ({ code }) => [code.valueNormalised, code.id]);
  return { items: page.items.map(({ code, ...rest }) => ({ ...code, ...rest })), next: page.next };
}

/** Decisions on codes, the latest first. */
export function listDecisions(db: Database, of: { areaId: string } | { codeId: string }) {
  return db
    .select({
      id: areaCodeDecisions.id,
      codeId: areaCodes.id,
      value: areaCodes.valueVerbatim,
      marketCode: areaCodes.marketCode,
      kind: areaCodeDecisions.kind,
      number: areaCodeDecisions.number,
      decidedOn: areaCodeDecisions.decidedOn,
      reasonCode: areaCodeDecisions.reasonCode,
      grounds: areaCodeDecisions.grounds,
      evidenceFileId: areaCodeDecisions.evidenceFileId,
      importerReference: areaCodeDecisions.importerReference,
      notice: areaCodeDecisions.notice,
      replyDueOn: areaCodeDecisions.replyDueOn,
      changes: areaCodeDecisions.changes,
      evidenceName: files.name,
      decidedBy: people.fullName,
      authority: organisations.name,
      recordedAt: areaCodeDecisions.recordedAt,
    })
    .from(areaCodeDecisions)
    .innerJoin(areaCodes, eq(areaCodes.id, areaCodeDecisions.areaCodeId))
    .innerJoin(people, eq(people.id, areaCodeDecisions.decidedBy))
    .innerJoin(organisations, eq(organisations.id, areaCodeDecisions.authorityId))
    .leftJoin(files, eq(files.id, areaCodeDecisions.evidenceFileId))
    .where('areaId' in of ? eq(areaCodes.areaId, of.areaId) : eq(areaCodes.id, of.codeId))
    .orderBy(
      desc(areaCodeDecisions.decidedOn),
      desc(areaCodeDecisions.recordedAt),
      desc(areaCodeDecisions.sequence),
    );
}

export type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number];

/** Codes of one market by what is compared, whatever their form. */
export function findCodesByValue(db: Database, values: readonly string[], marketCode: string) {
  if (values.length === 0) return Promise.resolve([]);
  return db
    .select({ id: areaCodes.id, valueNormalised: areaCodes.valueNormalised })
    .from(areaCodes)
    .where(
      and(eq(areaCodes.marketCode, marketCode), inArray(areaCodes.valueNormalised, [...values])),
    );
}

/** Puts decisions on one code in a line. */
export async function lockCode(tx: Tx, id: string) {
  const [code] = await tx.select().from(areaCodes).where(eq(areaCodes.id, id)).for('update');
  return code;
}

/** The next number of a series. The row stays locked until the end, so no two get the same. */
export async function nextSerial(tx: Tx, series: string): Promise<number> {
  const [row] = await tx
    .insert(areaCodeSerials)
    .values({ series, lastSerial: 1 })
    .onConflictDoUpdate({
      target: areaCodeSerials.series,
      set: { lastSerial: sql`${areaCodeSerials.lastSerial} + 1` },
    })
    .returning({ serial: areaCodeSerials.lastSerial });
  if (!row) throw new Error(`no serial for ${series}`);
  return row.serial;
}

/** Takes a value for an area for ever; false: some area has it, this one perhaps. */
export async function claimValue(
  tx: Tx,
  row: typeof areaCodeValues.$inferInsert,
): Promise<boolean> {
  const claimed = await tx
    .insert(areaCodeValues)
    .values(row)
    .onConflictDoNothing()
    .returning({ areaId: areaCodeValues.areaId });
  return claimed.length > 0;
}

export async function findValueOwner(tx: Tx, schemeId: string, valueNormalised: string) {
  const [owner] = await tx
    .select({ areaId: growingAreas.id, name: growingAreas.name })
    .from(areaCodeValues)
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodeValues.areaId))
    .where(
      and(
        eq(areaCodeValues.schemeId, schemeId),
        eq(areaCodeValues.valueNormalised, valueNormalised),
      ),
    );
  return owner;
}

export async function insertCode(tx: Tx, row: typeof areaCodes.$inferInsert): Promise<void> {
  await tx.insert(areaCodes).values(row);
}

export async function updateCodeState(
  tx: Tx,
  code: { id: string; version: number },
  state: (typeof areaCodeStates)[number],
): Promise<void> {
  await tx
    .update(areaCodes)
    .set({ state, version: code.version + 1 })
    .where(eq(areaCodes.id, code.id));
}

export async function insertDecision(
  tx: Tx,
  row: typeof areaCodeDecisions.$inferInsert,
): Promise<void> {
  await tx.insert(areaCodeDecisions).values(row);
}

/** Whether a person has a role in that organisation now, whichever role they act in at the moment. */
export async function hasRoleIn(
  db: Database,
  personId: string,
  organisationId: string,
): Promise<boolean> {
  const rows = await db
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
  return rows.length > 0;
}

/** The old districts with their provinces, to read codes of Decision 3156. */
export function listFormerDistricts(db: Database) {
  return db
    .selectDistinct({
      districtCode: formerCommunes.districtCode,
      districtName: formerCommunes.districtName,
      provinceCode: formerCommunes.provinceCode,
      provinceName: formerCommunes.provinceName,
    })
    .from(formerCommunes);
}
