import { and, asc, desc, eq, lte, type SQL } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { areaCodes, growingAreas } from '../../../db/schema/areas.ts';
import { dossierSteps, dossiers, dossierTerms } from '../../../db/schema/dossiers.ts';
import { files } from '../../../db/schema/files.ts';
import { people } from '../../../db/schema/identity.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { communes, crops, markets } from '../../../db/schema/reference.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import type { Actor } from '../../../lib/roles.ts';
import { seenBy } from './seen.ts';

/** With the names a reader needs; every query of dossiers joins the same five tables. */
export function selectDossiers(db: Database) {
  return db
    .select({
      dossier: dossiers,
      holderName: organisations.name,
      areaName: growingAreas.name,
      squareMetres: growingAreas.squareMetres,
      communeCode: growingAreas.communeCode,
      communeName: communes.name,
      communeKind: communes.kind,
      cropCode: growingAreas.cropCode,
      crop: { vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh },
      market: { vi: markets.nameVi, en: markets.nameEn, zh: markets.nameZh },
      isExport: markets.isExport,
      needsImporterApproval: markets.needsImporterApproval,
      codeValue: areaCodes.valueVerbatim,
      codeState: areaCodes.state,
    })
    .from(dossiers)
    .innerJoin(organisations, eq(organisations.id, dossiers.holderId))
    .innerJoin(growingAreas, eq(growingAreas.id, dossiers.areaId))
    .innerJoin(communes, eq(communes.code, growingAreas.communeCode))
    .innerJoin(crops, eq(crops.code, growingAreas.cropCode))
    .innerJoin(markets, eq(markets.code, dossiers.marketCode))
    .leftJoin(areaCodes, eq(areaCodes.id, dossiers.areaCodeId));
}

export type DossierRow = Awaited<ReturnType<typeof readRows>>[number];
export type DossierRecord = DossierRow & { readonly steps: Awaited<ReturnType<typeof listSteps>> };

/** One flat row a dossier, as lists and pages read it. */
export async function readRows(query: ReturnType<typeof selectDossiers>) {
  const rows = await query;
  return rows.map(({ dossier, ...names }) => ({ ...dossier, ...names }));
}

/** A dossier with its steps; undefined when there is none or it is not the actor's to see. */
export async function findDossier(
  db: Database,
  actor: Actor,
  id: string,
): Promise<DossierRecord | undefined> {
  const [row] = await readRows(whereOf(db, and(eq(dossiers.id, id), seenBy(actor))));
  return row && { ...row, steps: await listSteps(db, id) };
}

/** Holds the dossier until the transaction ends: two officers at once follow each other. */
export async function lockDossier(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<DossierRecord | undefined> {
  await tx.select({ id: dossiers.id }).from(dossiers).where(eq(dossiers.id, id)).for('update');
  return findDossier(tx, actor, id);
}

function whereOf(db: Database, where: SQL | undefined) {
  return selectDossiers(db).where(where) as ReturnType<typeof selectDossiers>;
}

/** The latest step first. */
export async function listSteps(db: Database, dossierId: string) {
  const rows = await db
    .select({
      step: dossierSteps,
      personName: people.fullName,
      organisationName: organisations.name,
      evidenceName: files.name,
    })
    .from(dossierSteps)
    .leftJoin(people, eq(people.id, dossierSteps.actorId))
    .leftJoin(organisations, eq(organisations.id, dossierSteps.organisationId))
    .leftJoin(files, eq(files.id, dossierSteps.evidenceFileId))
    .where(eq(dossierSteps.dossierId, dossierId))
    .orderBy(desc(dossierSteps.version));
  return rows.map(({ step, ...names }) => ({ ...step, ...names }));
}

/** How often a dossier may be returned and for how long, by the terms in force on a day. */
export async function findTerms(db: Database, day: LocalDate) {
  const [terms] = await db
    .select()
    .from(dossierTerms)
    .where(lte(dossierTerms.validFrom, day))
    .orderBy(desc(dossierTerms.validFrom))
    .limit(1);
  if (!terms) throw new Error(`no terms for dossiers on ${day}`);
  return terms;
}

/** Areas of a holder, for the form. */
export function listAreasOf(db: Database, holderId: string) {
  return db
    .select({
      id: growingAreas.id,
      name: growingAreas.name,
      cropCode: growingAreas.cropCode,
      crop: { vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh },
    })
    .from(growingAreas)
    .innerJoin(crops, eq(crops.code, growingAreas.cropCode))
    .where(eq(growingAreas.holderId, holderId))
    .orderBy(asc(growingAreas.nameFolded));
}
