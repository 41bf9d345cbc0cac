import { and, asc, desc, eq, gte, lte, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { people } from '../../../db/schema/identity.ts';
import { daySettings } from '../../../db/schema/reference.settings.ts';
import { codeProcedures, cropMarketRules, holidays } from '../../../db/schema/reference.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import { calendarOf, type WorkCalendar } from '../rules/working-days.ts';

/** The days off and on of every known year: about twenty rows each. */
export async function readWorkCalendar(db: Database): Promise<WorkCalendar> {
  const national = await db
    .select({ day: holidays.day, kind: holidays.kind })
    .from(holidays)
    .orderBy(asc(holidays.day));
  const provincial = await db
    .select({ day: daySettings.day, kind: daySettings.kind })
    .from(daySettings)
    .orderBy(asc(daySettings.setAt), asc(daySettings.id));
  return calendarOf([...national, ...provincial]);
}

/** The days of a year as the service knows them, and what the province said of them, the latest last. */
export async function listDays(db: Database, year: string) {
  const national = await db
    .select()
    .from(holidays)
    .where(and(gte(holidays.day, `${year}-01-01`), lte(holidays.day, `${year}-12-31`)))
    .orderBy(asc(holidays.day));
  const provincial = await db
    .select({
      id: daySettings.id,
      day: daySettings.day,
      kind: daySettings.kind,
      name: daySettings.name,
      source: daySettings.source,
      setAt: daySettings.setAt,
      setBy: people.fullName,
    })
    .from(daySettings)
    .innerJoin(people, eq(people.id, daySettings.setBy))
    .where(and(gte(daySettings.day, `${year}-01-01`), lte(daySettings.day, `${year}-12-31`)))
    .orderBy(asc(daySettings.day), asc(daySettings.setAt), asc(daySettings.id));
  return { national, provincial };
}

export async function listKnownYears(db: Database): Promise<string[]> {
  const years = sql<string>`left(day::text, 4)`;
  const national = await db.selectDistinct({ year: years }).from(holidays);
  const provincial = await db.selectDistinct({ year: years }).from(daySettings);
  return [...new Set([...national, ...provincial].map(({ year }) => year))].toSorted();
}

export async function insertDaySetting(
  tx: Tx,
  row: typeof daySettings.$inferInsert,
): Promise<void> {
  await tx.insert(daySettings).values(row);
}

/** Rows of the national list that a later edition no longer has: a computed day that was decided otherwise. */
export async function deleteOtherHolidays(tx: Tx, kept: readonly LocalDate[]): Promise<void> {
  await tx.execute(sql`
    delete from ${holidays}
    where day::text not in (select jsonb_array_elements_text(${JSON.stringify(kept)}::text::jsonb))`);
}

/** How codes were applied for on a day: the rules of the day on which the dossier came in. */
export async function findProcedure(db: Database, of: { isExport: boolean; day: LocalDate }) {
  const [procedure] = await db
    .select()
    .from(codeProcedures)
    .where(
      and(
        eq(codeProcedures.isExport, of.isExport),
        lte(codeProcedures.validFrom, of.day),
        sql`coalesce(${codeProcedures.validTo}, 'infinity') >= ${of.day}`,
      ),
    )
    .orderBy(desc(codeProcedures.validFrom))
    .limit(1);
  return procedure;
}

/** What a market asks of a crop beyond its own rules on a day; undefined where nothing is known. */
export async function findCropMarketRule(
  db: Database,
  of: { cropCode: string; marketCode: string; day: LocalDate },
) {
  const [rule] = await db
    .select()
    .from(cropMarketRules)
    .where(
      and(
        eq(cropMarketRules.cropCode, of.cropCode),
        eq(cropMarketRules.marketCode, of.marketCode),
        lte(cropMarketRules.validFrom, of.day),
      ),
    )
    .orderBy(desc(cropMarketRules.validFrom))
    .limit(1);
  return rule;
}
