import { asc, eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { communeChanges, communes, formerCommunes } from '../../../db/schema/reference.ts';

/** The old communes of the merged province, with the district that papers name beside them. */
export function listFormerCommunes(db: Database, provinceCode = '91') {
  return db
    .selectDistinct({
      code: formerCommunes.code,
      name: formerCommunes.name,
      district: formerCommunes.districtName,
      nameFolded: formerCommunes.nameFolded,
    })
    .from(formerCommunes)
    .innerJoin(communeChanges, eq(communeChanges.formerCode, formerCommunes.code))
    .innerJoin(communes, eq(communes.code, communeChanges.communeCode))
    .where(eq(communes.provinceCode, provinceCode))
    .orderBy(asc(formerCommunes.nameFolded), asc(formerCommunes.code));
}

/** Where one old commune went, with the names to ask about. */
export function listChangesOf(db: Database | Tx, formerCode: string) {
  return db
    .select({
      formerCode: communeChanges.formerCode,
      formerName: sql<string>`${formerCommunes.name} || ', ' || ${formerCommunes.districtName}`,
      communeCode: communeChanges.communeCode,
      communeName: sql<string>`${communes.kind} || ' ' || ${communes.name}`,
    })
    .from(communeChanges)
    .innerJoin(formerCommunes, eq(formerCommunes.code, communeChanges.formerCode))
    .innerJoin(communes, eq(communes.code, communeChanges.communeCode))
    .where(eq(communeChanges.formerCode, formerCode))
    .orderBy(asc(communeChanges.communeCode));
}
