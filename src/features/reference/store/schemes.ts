import { asc, desc, eq } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { people } from '../../../db/schema/identity.ts';
import { schemeSettings } from '../../../db/schema/reference.settings.ts';
import {
  codeSchemes,
  communes,
  crops,
  formerCommunes,
  formerProvinces,
  markets,
  provinces,
} from '../../../db/schema/reference.ts';
import type { Origins } from '../rules/explain-code.ts';

export type CodeScheme = Awaited<ReturnType<typeof listCodeSchemes>>[number];

/** Every form, those of the project first; one that the province closed has its last day. */
export async function listCodeSchemes(db: Database) {
  const schemes = await db
    .select()
    .from(codeSchemes)
    .orderBy(desc(codeSchemes.origin), asc(codeSchemes.id));
  const closings = await db
    .select({ schemeId: schemeSettings.schemeId, lastDay: schemeSettings.lastDay })
    .from(schemeSettings)
    .where(eq(schemeSettings.kind, 'closed'));
  const lastDays = new Map(closings.map(({ schemeId, lastDay }) => [schemeId, lastDay]));
  return schemes.map((scheme) => {
    const lastDay = lastDays.get(scheme.id);
    return {
      ...scheme,
      validTo: earlier(scheme.validTo, lastDay),
      allottedTo: earlier(scheme.allottedTo, lastDay),
    };
  });
}

function earlier(one: string | null, other: string | null | undefined): string | null {
  if (one === null || !other) return one ?? other ?? null;
  return one < other ? one : other;
}

/** Who added or closed forms, the latest first. */
export function listSchemeSettings(db: Database) {
  return db
    .select({
      id: schemeSettings.id,
      schemeId: schemeSettings.schemeId,
      schemeName: codeSchemes.nameVi,
      kind: schemeSettings.kind,
      lastDay: schemeSettings.lastDay,
      source: schemeSettings.source,
      setBy: people.fullName,
      setAt: schemeSettings.setAt,
    })
    .from(schemeSettings)
    .innerJoin(codeSchemes, eq(codeSchemes.id, schemeSettings.schemeId))
    .innerJoin(people, eq(people.id, schemeSettings.setBy))
    .orderBy(desc(schemeSettings.setAt));
}

export async function insertScheme(tx: Tx, row: typeof codeSchemes.$inferInsert): Promise<void> {
  await tx.insert(codeSchemes).values(row);
}

export async function insertSchemeSetting(
  tx: Tx,
  row: typeof schemeSettings.$inferInsert,
): Promise<void> {
  await tx.insert(schemeSettings).values(row);
}

/** The short lists that codes are explained by, and of the long ones only the commune that is asked for. */
export async function readOrigins(db: Database, communeCode = ''): Promise<Origins> {
  const named = (table: typeof crops | typeof markets) =>
    db
      .select({
        code: table.code,
        nameVi: table.nameVi,
        nameEn: table.nameEn,
        nameZh: table.nameZh,
      })
      .from(table);
  return {
    provinces: await db.select().from(provinces),
    formerProvinces: await db.select().from(formerProvinces),
    formerDistricts: await db
      .selectDistinct({
        districtCode: formerCommunes.districtCode,
        districtName: formerCommunes.districtName,
        provinceCode: formerCommunes.provinceCode,
      })
      .from(formerCommunes),
    communes: await db
      .select({ code: communes.code, kind: communes.kind, name: communes.name })
      .from(communes)
      .where(eq(communes.code, communeCode)),
    formerCommunes: await db
      .select({
        code: formerCommunes.code,
        name: formerCommunes.name,
        districtName: formerCommunes.districtName,
      })
      .from(formerCommunes)
      .where(eq(formerCommunes.code, communeCode)),
    crops: await named(crops),
    markets: await named(markets),
  };
}
