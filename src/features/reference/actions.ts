import { createHash } from 'node:crypto';
import type { Tx } from '../../db/connect.ts';
import {
  certificateKinds,
  codeSchemes,
  communeChanges,
  communes,
  crops,
  formerCommunes,
  markets,
  provinces,
  varieties,
} from '../../db/schema/reference.ts';
import { fold } from '../../lib/fold.ts';
import { foldUnitName } from './rules.ts';
import { certificateKindSeed } from './seed/certificate-kinds.ts';
import { codeSchemeSeed } from './seed/code-schemes.ts';
import { cropSeed } from './seed/crops.ts';
import { marketSeed } from './seed/markets.ts';
import {
  readCommuneChanges,
  readCommunes,
  readFormerCommunes,
  readProvinces,
} from './seed/units.ts';
import { varietySeed } from './seed/varieties.ts';
import {
  deleteOtherCommuneChanges,
  findLoadedFingerprint,
  lockReferenceLoad,
  saveLoadedFingerprint,
  upsertRows,
} from './store.ts';

// Forms and rules of other features read the lists here.
export {
  findCommune,
  formerNamesOf,
  listCertificateKinds,
  listCodeSchemes,
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
  };
}

/** People search in their own language, so all three names are in the folded column. */
function withFoldedNames<Row extends { nameVi: string; nameEn: string; nameZh: string }>(row: Row) {
  return { ...row, nameFolded: fold(`${row.nameVi} ${row.nameEn} ${row.nameZh}`) };
}
