import { Readable } from 'node:stream';
import type { Database } from '../../db/connect.ts';
import type { Deps } from '../../deps.ts';
import { byteOrderMark, csvLine } from '../../lib/csv.ts';
import { clean, fold } from '../../lib/fold.ts';
import { printCommune } from '../reference/rules.ts';
import type { RegisterItem } from './schemas.ts';
import { listRegister, type RegisterRow } from './store.ts';

export function itemOf(row: RegisterRow, publicUrl: string): RegisterItem {
  return {
    id: row.id,
    value: row.value,
    valueNormalised: row.normalised,
    scheme: row.schemeId,
    market: row.market.code,
    state: row.state,
    stateSince: row.stateSince,
    issuedOn: row.issuedOn,
    crop: row.crop.code,
    cropName: { vi: row.crop.nameVi, en: row.crop.nameEn, zh: row.crop.nameZh },
    commune: row.communeCode,
    communeName: printCommune(row.commune, [], 'vi'),
    hectares: row.squareMetres / 10_000,
    holder: row.holderId,
    holderName: row.holderName,
    page: `${publicUrl}${codeHref(row.normalised)}`,
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}

export function codeHref(normalised: string): string {
  return `/areas/${encodeURIComponent(normalised)}`;
}

/** What a person typed, as words to look for; undefined for nothing. */
export function searchOf(typed: string | undefined) {
  const text = clean(typed ?? '').slice(0, 200);
  return text === '' ? undefined : { text, words: fold(text).split(' ').slice(0, 8) };
}

async function* everyItem(db: Database, publicUrl: string): AsyncGenerator<RegisterItem> {
  let after: string | undefined;
  do {
    const page = await listRegister(db, { after, limit: 500 });
    for (const row of page.items) yield itemOf(row, publicUrl);
    after = page.next ?? undefined;
  } while (after);
}

const columns = [
  'id',
  'value',
  'valueNormalised',
  'scheme',
  'market',
  'state',
  'stateSince',
  'issuedOn',
  'crop',
  'commune',
  'communeName',
  'hectares',
  'holder',
  'holderName',
  'page',
  'updatedAt',
] as const satisfies readonly (keyof RegisterItem)[];

/** The whole register, page by page: memory stays flat however long it grows. */
export function registerCsv(deps: Deps): Readable {
  return Readable.from(
    (async function* lines() {
      yield byteOrderMark + csvLine([...columns, 'cropName']);
      for await (const item of everyItem(deps.db, deps.publicUrl))
        yield csvLine([...columns.map((column) => item[column]), item.cropName.vi]);
    })(),
  );
}

export function registerJson(deps: Deps, updatedAt: Date | undefined): Readable {
  return Readable.from(
    (async function* parts() {
      yield `{"updatedAt":${JSON.stringify(updatedAt?.toISOString() ?? null)},"items":[`;
      let separator = '';
      for await (const item of everyItem(deps.db, deps.publicUrl)) {
        yield separator + JSON.stringify(item);
        separator = ',\n';
      }
      yield ']}';
    })(),
  );
}
