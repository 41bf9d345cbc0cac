import { expect, test } from 'vitest';
import { overlapsOf } from '../../../src/features/land/actions.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveOutlinedArea, squareAt } from '../../support/land-records.ts';
import { haveAreaCode, haveDecision } from '../../support/records.ts';

const t = useApp();

test('the authority is told whose area overlaps, the holder only that one does', async () => {
  const owner = await signedIn(t, 'cooperative-head');
  const neighbour = await signedIn(t, 'cooperative-head');
  const officer = await signedIn(t, 'officer');
  const area = await haveOutlinedArea(t, owner);
  const other = await haveOutlinedArea(t, neighbour, squareAt(105.402), { name: 'Vùng bên cạnh' });
  const url = `/api/v1/areas/${area.id}/overlaps`;

  const [told] = (await officer.get(url)).json().items;
  expect(told).toMatchObject({
    ...{ areaId: other.id, name: 'Vùng bên cạnh', holder: neighbour.organisation.name },
    percentOfSmaller: 50,
  });
  const [held] = (await owner.get(url)).json().items;
  expect(held).toEqual({ ...told, areaId: null, name: null, holder: null });

  const page = (await owner.get(`/console/areas/${area.id}/boundaries`)).body;
  expect(page).toContain('Chồng với một vùng trồng khác');
  expect(page).not.toContain('Vùng bên cạnh');
  expect(page).not.toContain(neighbour.organisation.name);
  const officers = (await officer.get(`/console/areas/${area.id}/boundaries`)).body;
  expect(officers).toContain('Chồng với “Vùng bên cạnh”');
});

test('areas of another crop, for another market or given up do not overlap', async () => {
  const owner = await signedIn(t, 'cooperative-head');
  const officer = await signedIn(t, 'officer');
  const area = await haveOutlinedArea(t, owner);
  await haveOutlinedArea(t, owner, squareAt(), { cropCode: 'NH' });
  expect(await overlapsOf(t.db, area.id)).toEqual([]);

  const korean = await haveOutlinedArea(t, owner);
  expect(await overlapsOf(t.db, area.id)).toMatchObject([{ areaId: korean.id }]);
  await haveAreaCode(t, area, officer);
  const code = await haveAreaCode(t, korean, officer, { marketCode: 'KOR' });
  expect(await overlapsOf(t.db, area.id)).toEqual([]);
  await haveAreaCode(t, korean, officer, { marketCode: 'CHN' });
  expect(await overlapsOf(t.db, area.id)).toHaveLength(1);
  void code;
});

test('an area whose codes were all revoked claims no ground', async () => {
  const owner = await signedIn(t, 'cooperative-head');
  const officer = await signedIn(t, 'officer');
  const area = await haveOutlinedArea(t, owner);
  const old = await haveOutlinedArea(t, owner);
  const code = await haveAreaCode(t, old, officer);
  await haveDecision(t, code, officer, 'revoke', '2026-11-01');
  expect(await overlapsOf(t.db, area.id)).toEqual([]);
  expect(await overlapsOf(t.db, old.id)).toEqual([]);
});

test('only the present outline counts, and an area that is not there overlaps nothing', async () => {
  const owner = await signedIn(t, 'cooperative-head');
  const area = await haveOutlinedArea(t, owner);
  const other = await haveOutlinedArea(t, owner);
  const moved = { ...square(), outline: squareAt(105.5) };
  const answer = await owner.put(`/api/v1/areas/${other.id}`, moved);
  expect(answer.statusCode).toBe(200);
  expect(await overlapsOf(t.db, area.id)).toEqual([]);
  expect(await overlapsOf(t.db, 'are_doesNotExist01')).toEqual([]);
});

test('someone else’s overlaps answer like those of a missing area', async () => {
  const owner = await signedIn(t, 'cooperative-head');
  const stranger = await signedIn(t, 'cooperative-head');
  const area = await haveOutlinedArea(t, owner);
  const missing = await stranger.get('/api/v1/areas/are_doesNotExist01/overlaps');
  for (const what of ['overlaps', 'boundaries']) {
    const answer = await stranger.get(`/api/v1/areas/${area.id}/${what}`);
    expect([answer.statusCode, answer.body]).toEqual([404, missing.body]);
  }
  for (const page of ['outline', 'boundaries', 'outline/map.json'])
    expect((await stranger.get(`/console/areas/${area.id}/${page}`)).statusCode).toBe(404);
});

test('a commune’s officer sees the land of that commune alone', async () => {
  const owner = await signedIn(t, 'cooperative-head');
  const commune = await signedIn(t, 'commune-officer');
  const here = await haveOutlinedArea(t, owner);
  const elsewhere = await haveOutlinedArea(t, owner, squareAt(105.5), { communeCode: '30658' });
  expect((await commune.get(`/api/v1/areas/${here.id}/boundaries`)).statusCode).toBe(200);
  expect((await commune.get(`/api/v1/areas/${elsewhere.id}/boundaries`)).statusCode).toBe(404);
});

function square() {
  return {
    ...{ name: 'Vùng dời', communeCode: '30628', cropCode: 'XO' },
    ...{ squareMetres: 194_000, householdCount: 26 },
  };
}
