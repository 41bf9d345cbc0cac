import { expect, test } from 'vitest';
import {
  findCropMarketRule,
  findProcedure,
  listMarkets,
  readWorkCalendar,
} from '../../../src/features/reference/actions.ts';
import { addWorkingDays } from '../../../src/features/reference/rules/working-days.ts';
import { useApp } from '../../support/app.ts';

const t = useApp();

test.each([
  [false, '2022-08-18', undefined],
  [false, '2026-07-31', { receivedBy: 'province', workingDays: null, minimumPerennial: 10_000 }],
  [false, '2026-08-01', { receivedBy: 'commune', workingDays: 3, minimumAnnual: 1_000 }],
  [true, '2026-07-31', { receivedBy: 'province', issuedBy: 'ministry', workingDays: null }],
  [true, '2026-11-23', { receivedBy: 'commune', workingDays: 10, minimumPerennial: null }],
])('a dossier (export: %s) of %s goes by the rules of its day', async (isExport, day, expected) => {
  const procedure = await findProcedure(t.db, { isExport, day });
  if (expected) expect(procedure).toMatchObject(expected);
  else expect(procedure).toBeUndefined();
});

test('only since 01/08/2026 must a dossier name its land parcels', async () => {
  const items = async (day: string) =>
    (await findProcedure(t.db, { isExport: true, day }))?.dossierItems.map(({ code }) => code);
  expect(await items('2026-07-31')).not.toContain('parcels');
  expect(await items('2026-08-01')).toContain('parcels');
});

test('durian for China is visited before it gets a code, mango is not', async () => {
  const rule = (cropCode: string, marketCode: string, day: string) =>
    findCropMarketRule(t.db, { cropCode, marketCode, day });
  expect((await rule('SR', 'CHN', '2026-11-23'))?.needsFieldCheck).toBe(true);
  expect(await rule('SR', 'CHN', '2022-07-10')).toBeUndefined();
  expect(await rule('SR', 'USA', '2026-11-23')).toBeUndefined();
  expect(await rule('XO', 'CHN', '2026-11-23')).toBeUndefined();
});

test('the importing country approves codes for six markets, not for the European Union or at home', async () => {
  const without = (await listMarkets(t.db)).filter((market) => !market.needsImporterApproval);
  expect(without.map(({ code }) => code)).toEqual(['VNM', 'EUU']);
});

test('the calendar of the database is the one of the list', async () => {
  const calendar = await readWorkCalendar(t.db);
  expect([...calendar.years]).toEqual(['2025', '2026', '2027', '2028']);
  expect(addWorkingDays('2026-02-11', 3, calendar)).toBe('2026-02-23');
});
