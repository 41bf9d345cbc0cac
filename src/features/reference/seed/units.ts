import { readFileSync } from 'node:fs';
import type {
  communeChanges,
  communes,
  formerCommunes,
  provinces,
} from '../../../db/schema/reference.ts';
import { communeKinds } from '../../../db/schema/reference.ts';

/** The build copies no data, so the files stay beside the migrations; src and dist have the same depth. */
const folder = new URL('../../../../drizzle/reference/', import.meta.url);

type Province = typeof provinces.$inferSelect;
type Commune = Omit<typeof communes.$inferSelect, 'nameFolded'>;
type FormerCommune = Omit<typeof formerCommunes.$inferSelect, 'nameFolded'>;
type CommuneChange = typeof communeChanges.$inferSelect;

export function readProvinces(): Province[] {
  return readRows(
    'provinces.csv',
    ['code', 'name_vi', 'valid_from'],
    ([code, nameVi, validFrom]) => ({
      code,
      nameVi,
      validFrom,
    }),
  );
}

export function readCommunes(): Commune[] {
  const columns = [
    'code',
    'province_code',
    'kind',
    'name',
    'latitude',
    'longitude',
    'area_square_kilometres',
    'valid_from',
    'valid_to',
  ] as const;
  return readRows(
    'communes.csv',
    columns,
    ([code, provinceCode, kind, name, latitude, longitude, area, validFrom, validTo]) => ({
      code,
      provinceCode,
      kind: communeKind(kind),
      name,
      latitude: numberOrNull(latitude),
      longitude: numberOrNull(longitude),
      areaSquareKilometres: numberOrNull(area),
      validFrom,
      validTo: validTo || null,
    }),
  );
}

export function readFormerCommunes(): FormerCommune[] {
  const columns = [
    'code',
    'name',
    'district_code',
    'district_name',
    'province_code',
    'province_name',
  ] as const;
  return readRows(
    'former-communes.csv',
    columns,
    ([code, name, districtCode, districtName, provinceCode, provinceName]) => ({
      code,
      name,
      districtCode,
      districtName,
      provinceCode,
      provinceName,
    }),
  );
}

export function readCommuneChanges(): CommuneChange[] {
  return readRows(
    'commune-changes.csv',
    ['former_code', 'commune_code'],
    ([formerCode, communeCode]) => ({ formerCode, communeCode }),
  );
}

type Cells<C extends readonly string[]> = { -readonly [Index in keyof C]: string };

/** Plain CSV: the project's own files have no quoted cells. A wrong heading or a short row stops the start. */
function readRows<const C extends readonly string[], Row>(
  file: string,
  columns: C,
  toRow: (cells: Cells<C>) => Row,
): Row[] {
  const [heading, ...lines] = readFileSync(new URL(file, folder), 'utf8').trimEnd().split(/\r?\n/);
  if (heading !== columns.join(',')) throw new Error(`${file}: the heading is ${heading}`);
  return lines.map((line, index) => {
    const cells = line.split(',');
    if (!fits(cells, columns)) throw new Error(`${file}:${index + 2}: ${cells.length} cells`);
    return toRow(cells);
  });
}

function fits<C extends readonly string[]>(cells: unknown[], columns: C): cells is Cells<C> {
  return cells.length === columns.length;
}

function communeKind(text: string): Commune['kind'] {
  const kind = communeKinds.find((known) => known === text);
  if (!kind) throw new Error(`communes.csv: unknown kind ${text}`);
  return kind;
}

function numberOrNull(text: string): number | null {
  return text === '' ? null : Number(text);
}
