import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection, Database, Tx } from '../../../src/db/connect.ts';
import {
  communeChanges,
  communes,
  crops,
  referenceLoads,
} from '../../../src/db/schema/reference.ts';
import {
  findCommune,
  formerNamesOf,
  listCertificateKinds,
  listCodeSchemes,
  listCommunes,
  listCrops,
  listMarkets,
  listProvinces,
  listVarieties,
  loadReferenceData,
} from '../../../src/features/reference/actions.ts';
import { certificateKindSeed } from '../../../src/features/reference/seed/certificate-kinds.ts';
import { codeSchemeSeed } from '../../../src/features/reference/seed/code-schemes.ts';
import { cropSeed } from '../../../src/features/reference/seed/crops.ts';
import { marketSeed } from '../../../src/features/reference/seed/markets.ts';
import { readCommunes } from '../../../src/features/reference/seed/units.ts';
import { varietySeed } from '../../../src/features/reference/seed/varieties.ts';
import { openDatabase } from '../../support/database.ts';

let connection: Connection;
let db: Database;
beforeAll(async () => {
  connection = await openDatabase();
  db = connection.db;
});
afterAll(() => connection.close());

describe('loading', () => {
  test('a second start finds nothing to do', async () => {
    expect(await db.transaction((tx) => loadReferenceData(tx))).toEqual({ changed: false });
  });

  test('two instances that start at once wait for each other', async () => {
    const other = await openDatabase();
    const both = await Promise.all(
      [db, other.db].map((each) => each.transaction((tx) => loadReferenceData(tx))),
    );
    await other.close();
    expect(both).toEqual([{ changed: false }, { changed: false }]);
  });

  test('after an update of the files, rows that differ are corrected and others kept', async () => {
    await undone(async (tx) => {
      await tx.update(crops).set({ nameVi: 'Tên cũ' }).where(eq(crops.code, 'XO'));
      await tx.update(communes).set({ validTo: '2026-01-01' }).where(eq(communes.code, '30628'));
      await tx.update(referenceLoads).set({ fingerprint: 'an earlier one' });
      expect(await loadReferenceData(tx)).toEqual({ changed: true });

      const names = await tx.select({ name: crops.nameVi }).from(crops).where(eq(crops.code, 'XO'));
      expect(names).toEqual([{ name: 'Xoài' }]);
      expect((await findCommune(tx, '30628'))?.validTo).toBeNull();
      expect(await listCommunes(tx)).toHaveLength(3321);
      expect(await loadReferenceData(tx)).toEqual({ changed: false });
    });
  });

  test('a wrong statement of where a former commune went is taken back', async () => {
    await undone(async (tx) => {
      await tx.insert(communeChanges).values({ formerCode: '30280', communeCode: '30628' });
      await tx.update(referenceLoads).set({ fingerprint: 'an earlier one' });
      await loadReferenceData(tx);
      const codes = (await formerNamesOf(tx, '30628')).map((former) => former.code);
      expect(codes).not.toContain('30280');
      expect(codes).toHaveLength(3);
    });
  });
});

describe('reading', () => {
  test('everything in the files is in the database, unchanged', async () => {
    expect(await listProvinces(db)).toHaveLength(34);
    const stored = await listCommunes(db);
    expect(stored.map(({ provinceName: _, ...row }) => row)).toEqual(readCommunes());
    expect(sortedCodes(await listCrops(db))).toEqual(sortedCodes(cropSeed));
    expect(sortedCodes(await listVarieties(db))).toEqual(sortedCodes(varietySeed));
    expect(await listMarkets(db)).toEqual(expect.arrayContaining([...marketSeed]));
    expect(await listCertificateKinds(db)).toEqual(
      expect.arrayContaining([...certificateKindSeed]),
    );
    expect(await listCodeSchemes(db)).toEqual(expect.arrayContaining([...codeSchemeSeed]));
  });

  test('crops come in Vietnamese order, with đ after d', async () => {
    const names = (await listCrops(db)).map((crop) => crop.nameVi);
    expect(names.indexOf('Dừa')).toBeLessThan(names.indexOf('Dưa hấu'));
    expect(names.indexOf('Dưa hấu')).toBeLessThan(names.indexOf('Đậu nành'));
    expect(names.indexOf('Đậu nành')).toBeLessThan(names.indexOf('Hồ tiêu'));
  });

  test('an unknown commune is not found', async () => {
    expect(await findCommune(db, '99999')).toBeUndefined();
    expect(await formerNamesOf(db, '99999')).toEqual([]);
  });

  test('a split commune is among the former names of each unit it went to', async () => {
    for (const code of ['30337', '30346', '30352']) {
      const former = await formerNamesOf(db, code);
      expect(former.map(({ name }) => name)).toContain('Xã Phước Hưng');
    }
  });
});

/** Runs in a transaction that is rolled back: the reference data serve every test. */
async function undone(work: (tx: Tx) => Promise<void>): Promise<void> {
  const done = new Error('done');
  const run = db.transaction(async (tx) => {
    await work(tx);
    throw done;
  });
  await expect(run).rejects.toBe(done);
}

function sortedCodes(rows: readonly { code: string }[]): string[] {
  return rows.map((row) => row.code).sort();
}
