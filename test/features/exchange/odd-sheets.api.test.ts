import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { growingAreas } from '../../../src/db/schema/areas.ts';
import { problems } from '../../../src/features/exchange/problems.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { applied, checkedSheet, csv, problemsOf } from '../../support/exchange-records.ts';
import { doJobs } from '../../support/jobs.ts';
import { haveCeiling, havePlot, haveSeason } from '../../support/quotas-records.ts';
import { haveArea, haveAreaCode } from '../../support/records.ts';

const t = useApp();

const header = ['Tên vùng trồng', 'Xã, phường', 'Cây trồng', 'Diện tích', 'Số hộ'];
const line = (name: string) => [name, 'Chợ Mới', 'Xoài', '18,4', '26'];

test('a sheet saved as Unicode text is read like any other', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const text = [header, line('Vùng Cái Bè')].map((row) => row.join('\t')).join('\r\n');
  const saved = Buffer.from(`\uFEFF${text}`, 'utf16le');
  const checked = await checkedSheet(t, head, 'areas', saved, 'vung.txt');
  expect(await problemsOf(head, checked.id)).toEqual([]);
  expect(checked.rows).toMatchObject({ all: 1, new: 1 });
});

test('decomposed letters of a Mac are the same letters', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const sheet = csv([header, line('Vùng Mỹ Hòa')]).normalize('NFD');
  const checked = await checkedSheet(t, head, 'areas', sheet);
  await applied(t, head, checked.id);
  const [area] = await t.db.select().from(growingAreas);
  expect(area?.name).toBe('Vùng Mỹ Hòa'.normalize('NFC'));
  const again = await checkedSheet(t, head, 'areas', csv([header, line('Vùng Mỹ Hòa')]));
  expect(again.rows).toMatchObject({ new: 0, unchanged: 1 });
});

test('a cell hidden under a merged one is asked for, never guessed', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const cells = [header, line('Vùng A'), line('Vùng B')].map((row) =>
    row.map((value) => ({ value, type: String })),
  );
  const commune = { value: 'Chợ Mới', type: String, rowSpan: 2 };
  const [first, second, third] = cells;
  const sheet = [
    first ?? [],
    [...(second ?? []).slice(0, 1), commune, ...(second ?? []).slice(2)],
    [...(third ?? []).slice(0, 1), null, ...(third ?? []).slice(2)],
  ];
  const content = await writeXlsxFile(sheet).toBuffer();
  const checked = await checkedSheet(t, head, 'areas', content, 'gop-o.xlsx');
  const found = await problemsOf(head, checked.id);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^3 Xã, phường /);
});

test('two people who press Import at once record each row once', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const editor = await signedIn(t, 'cooperative-editor', { id: head.organisationId });
  const sheet = csv([header, ...['A', 'B', 'C'].map((name) => line(`Vùng ${name}`))]);
  const { id } = await checkedSheet(t, head, 'areas', sheet);
  const pressed = await Promise.all(
    [head, editor].map((by) => by.post(`/api/v1/imports/${id}/apply`, {})),
  );
  expect(pressed.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
  const late = pressed.find(({ statusCode }) => statusCode === 409);
  expect(late?.json().code).toBe(problems.notChecked.code);
  await Promise.all([doJobs(t), doJobs(t)]);
  expect(await t.db.select().from(growingAreas)).toHaveLength(3);
});

test('quotas and authorisations go out with the figures of the page, each to whom they concern', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const officer = await signedIn(t, 'officer');
  const exporter = await signedIn(t, 'exporter', { name: 'Công ty Xuất khẩu Mẫu' });
  const stranger = await signedIn(t, 'cooperative-head', { name: 'HTX Khác' });
  await haveSeason(t, { name: 'Cả năm 2026' });
  await haveCeiling(t, officer);
  const area = await haveArea(t, head, { name: 'Vùng A' });
  await havePlot(t, head, area);
  const code = await haveAreaCode(t, area, officer, { value: 'VN-AGOR-0031' });
  const drafted = await head.post('/api/v1/authorisations', {
    ...{ areaCodeId: code.id, grantee: exporter.organisation.shortName, amount: '5', unit: 'tan' },
    ...{ startsOn: '2026-11-01', endsOn: '2026-12-31' },
  });
  await head.post(`/api/v1/authorisations/${drafted.json().id}/signature`);

  const quotas = await officer.get('/api/v1/exports/quotas.csv');
  expect(quotas.body).toContain('VN-AGOR-0031');
  expect(quotas.body).toContain('Cả năm 2026;1;10000;0;0;10000');
  expect((await stranger.get('/api/v1/exports/quotas.csv')).body).not.toContain('VN-AGOR-0031');
  for (const by of [head, exporter, officer])
    expect((await by.get('/api/v1/exports/authorisations.csv')).body).toContain(';5000;0;');
  const none = await stranger.get('/api/v1/exports/authorisations.csv');
  expect(none.body).not.toContain('VN-AGOR-0031');
});
