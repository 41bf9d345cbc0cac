import { createHash } from 'node:crypto';
import type { Tx } from '../../db/connect.ts';
import {
  certificateKinds,
  codeProcedures,
  codeSchemes,
  communeChanges,
  communes,
  cropMarketRules,
  crops,
  formerCommunes,
  formerProvinces,
  holidays,
  markets,
  provinces,
  varieties,
} from '../../db/schema/reference.ts';
import { fold } from '../../lib/fold.ts';
import { foldUnitName } from './rules.ts';
import { certificateKindSeed } from './seed/certificate-kinds.ts';
import { codeProcedureSeed, cropMarketRuleSeed } from './seed/code-procedures.ts';
import { codeSchemeSeed } from './seed/code-schemes.ts';
import { cropSeed } from './seed/crops.ts';
import { formerProvinceSeed } from './seed/former-provinces.ts';
import { holidaySeed } from './seed/holidays.ts';
import { marketSeed } from './seed/markets.ts';
import {
  readCommuneChanges,
  readCommunes,
  readFormerCommunes,
  readProvinces,
} from './seed/units.ts';
import { varietySeed } from './seed/varieties.ts';
import { deleteOtherHolidays } from './store/calendar.ts';
import {
  deleteOtherCommuneChanges,
  findLoadedFingerprint,
  lockReferenceLoad,
  saveLoadedFingerprint,
  upsertRows,
} from './store.ts';

export { findCropMarketRule, findProcedure, readWorkCalendar } from './store/calendar.ts';
export { listCodeSchemes } from './store/schemes.ts';
// Forms and rules of other features read the lists here.
export {
  findCommune,
  formerNamesOf,
  listCertificateKinds,
  listCommunes,
  listCrops,
  listMarkets,
  listProvinces,
  listVarieties,
} from './store.ts';

/**
 * Brings the reference tables to the project's own files, in every environment and at every start.
 * Equal content is recognised by its fingerprint and not written again. Rows are added and changed,
 * never removed: records of earlier years refer to them.
 */
export async function loadReferenceData(tx: Tx): Promise<{ changed: boolean }> {
  await lockReferenceLoad(tx);
  const rows = collectRows();
  const fingerprint = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  if ((await findLoadedFingerprint(tx)) === fingerprint) return { changed: false };

  await upsertRows(tx, provinces, rows.provinces);
  await upsertRows(tx, communes, rows.communes);
  await upsertRows(tx, formerCommunes, rows.formerCommunes);
  await deleteOtherCommuneChanges(tx, rows.communeChanges);
  await upsertRows(tx, communeChanges, rows.communeChanges);
  await upsertRows(tx, crops, rows.crops);
  await upsertRows(tx, varieties, rows.varieties);
  await upsertRows(tx, markets, rows.markets);
  await upsertRows(tx, certificateKinds, rows.certificateKinds);
  await upsertRows(tx, codeSchemes, rows.codeSchemes);
  await upsertRows(tx, formerProvinces, rows.formerProvinces);
  await upsertRows(tx, codeProcedures, rows.codeProcedures);
  await upsertRows(tx, cropMarketRules, rows.cropMarketRules);
  await deleteOtherHolidays(
    tx,
    rows.holidays.map(({ day }) => day),
  );
  await upsertRows(tx, holidays, rows.holidays);
  await saveLoadedFingerprint(tx, fingerprint);
  return { changed: true };
}

function collectRows() {
  return {
    provinces: readProvinces(),
    communes: readCommunes().map((row) => ({ ...row, nameFolded: foldUnitName(row.name) })),
    formerCommunes: readFormerCommunes().map((row) => ({
      ...row,
      nameFolded: foldUnitName(row.name),
    })),
    communeChanges: readCommuneChanges(),
    crops: cropSeed.map(withFoldedNames),
    varieties: varietySeed.map(withFoldedNames),
    markets: marketSeed,
    certificateKinds: certificateKindSeed,
    codeSchemes: codeSchemeSeed,
    formerProvinces: formerProvinceSeed,
    codeProcedures: codeProcedureSeed,
    cropMarketRules: cropMarketRuleSeed,
    holidays: holidaySeed,
  };
}

/** People search in their own language, so all three names are in the folded column. */
function withFoldedNames<Row extends { nameVi: string; nameEn: string; nameZh: string }>(row: Row) {
  return { ...row, nameFolded: fold(`${row.nameVi} ${row.nameEn} ${row.nameZh}`) };
}
