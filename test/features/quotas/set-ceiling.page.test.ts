import { expect, test } from 'vitest';
import { problems } from '../../../src/features/quotas/problems.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveCeiling, haveSeason } from '../../support/quotas-records.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
const year = {
  cropCode: 'XO',
  kind: 'year',
  name: 'Năm 2026',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  reason: 'Lịch thời vụ',
};

test('an officer sets seasons and ceilings; each change keeps who, when and why', async () => {
  const officer = await signedIn(t, 'officer');
  const typed = { ...year, startsOn: '01/01/2026', endsOn: '31/12/2026' };
  expect((await officer.postForm('/console/quotas/seasons', typed)).statusCode).toBe(303);
  const again = await officer.post('/api/v1/crop-seasons', { ...year, name: 'Năm nay' });
  expect(again.json()).toMatchObject({ code: problems.seasonOverlaps.code });
  const unknown = await officer.post('/api/v1/crop-seasons', { ...year, cropCode: 'ZZ' });
  expect(unknown.json().code).toBe(problems.cropUnknown.code);
  const [season] = (await officer.get('/api/v1/crop-seasons')).json().items;
  const { cropCode: _, kind: __, ...days } = year;
  const change = { ...days, endsOn: '2027-01-15', reason: 'Mưa muộn' };
  const url = `/api/v1/crop-seasons/${season.id}`;
  expect((await officer.put(url, change, { 'if-match': '"1"' })).statusCode).toBe(200);
  expect((await officer.put(url, change, { 'if-match': '"1"' })).statusCode).toBe(412);
  const page = await officer.get(`/console/quotas/seasons/${season.id}`);
  expect(page.body).toContain('Mưa muộn');
  expect(page.body).toContain('Lịch thời vụ');

  const ceiling = {
    cropCode: 'XO',
    varietyCode: 'LU-OM18',
    kilogramsPerHectare: '17.800',
    validFrom: '01/01/2026',
    reason: 'Năng suất',
  };
  const refused = await officer.postForm('/console/quotas/ceilings', ceiling);
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain(problems.varietyNotOfCrop().text.vi);
  expect(refused.body).toContain('17.800');
  await officer.postForm('/console/quotas/ceilings', { ...ceiling, varietyCode: '' });
  expect((await officer.get('/api/v1/yield-ceilings')).json().items).toMatchObject([
    { kilogramsPerHectare: 17_800, varietyCode: null, seasonKind: null, reason: 'Năng suất' },
  ]);
  const inspector = await signedIn(t, 'inspector');
  expect((await inspector.post('/api/v1/crop-seasons', year)).statusCode).toBe(403);
});

test('the pages of quotas say how full each code is, in every language', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const officer = await signedIn(t, 'officer');
  const area = await haveArea(t, head, { squareMetres: 10_000 });
  const code = await haveAreaCode(t, area, officer);
  await haveSeason(t);
  await haveCeiling(t, officer);
  const lot = await haveBatch(t, head, code, { state: 'draft', grams: 9_000_000 });
  await head.post(`/api/v1/batches/${lot.id}/submission`);
  const own = await head.get('/console/quotas');
  expect(own.body).toContain('theo diện tích khai, chưa có danh sách hộ');
  expect(own.body).toContain('90 %');
  for (const language of ['vi', 'en', 'zh'])
    expect((await officer.get(`/console/quotas?near=yes&lang=${language}`)).body).toContain(
      code.valueVerbatim,
    );
  expect((await officer.get('/console/quotas?q=khong-co')).body).not.toContain(code.valueVerbatim);

  const more = await haveBatch(t, head, code, { state: 'draft', grams: 1_500_000 });
  const refused = await head.postForm(`/console/batches/${more.id}/submission`, { version: '1' });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('còn 1.000 kg, lô này khai 1.500 kg');
  expect(refused.body).toContain('name="excessReason"');
  const sent = await head.postForm(`/console/batches/${more.id}/submission`, {
    version: '1',
    excessReason: 'Được mùa',
  });
  expect(sent.statusCode).toBe(303);
  const inspector = await signedIn(t, 'inspector');
  const [asked] = (await inspector.get('/api/v1/quota-excess-requests')).json().items;
  expect((await inspector.get('/console/quotas/excess')).body).toContain('Được mùa');
  const decided = await inspector.postForm(`/console/quotas/excess/${asked.id}`, {
    outcome: 'approved',
    note: 'Đã xem vườn',
  });
  expect(decided.statusCode).toBe(303);
  expect((await head.get(`/console/quotas/excess/${asked.id}`)).body).toContain('Đã xem vườn');
  const stranger = await signedIn(t, 'cooperative-head');
  expect((await stranger.get(`/console/quotas/excess/${asked.id}`)).statusCode).toBe(404);
});
