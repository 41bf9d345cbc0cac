import { expect, test } from 'vitest';
import { areaProblems } from '../../../src/features/areas/problems/areas.ts';
import { toVn2000 } from '../../../src/lib/vn2000.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveOutlinedArea, squareAt } from '../../support/land-records.ts';
import { haveArea, haveAreaCode } from '../../support/records.ts';

const t = useApp();
const points = '10,53 105,4\n10,53 105,404\n10,534 105,404\n10,534 105,4';
const draw = (who: SignedIn, id: string, fields: Record<string, string>) =>
  who.postForm(`/console/areas/${id}/outline`, { version: '1', ...fields });
const boundaries = async (who: SignedIn, id: string) =>
  (await who.get(`/api/v1/areas/${id}/boundaries`)).json().items;

test('a holder draws, and every outline before stays with its reason', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const area = await haveArea(t, head);
  const drawn = JSON.stringify(squareAt());
  const first = await draw(head, area.id, {
    outline: drawn,
    source: 'drawn',
    reason: 'Vẽ lần đầu',
  });
  expect([first.statusCode, first.headers.location]).toEqual([
    303,
    `/console/areas/${area.id}/boundaries`,
  ]);
  await draw(head, area.id, { version: '2', outline: points.replace('105,4\n', '105,401\n') });
  expect(await boundaries(head, area.id)).toMatchObject([
    { version: 2, source: 'points', reason: null },
    { version: 1, source: 'drawn', reason: 'Vẽ lần đầu', outline: squareAt() },
  ]);
  const page = (await head.get(`/console/areas/${area.id}/boundaries`)).body;
  for (const text of ['Lần 2', 'Lần 1', 'Vẽ lần đầu', '19,37 ha = 193,7 công'])
    expect(page).toContain(text);
  expect((await head.get(`/api/v1/areas/${area.id}`)).json().version).toBe(3);
});

test('the same outline again is no new version', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const area = await haveOutlinedArea(t, head);
  const again = await draw(head, area.id, { outline: points });
  expect(again.statusCode).toBe(303);
  expect(await boundaries(head, area.id)).toHaveLength(1);
});

test('swapped axes come back with an offer, which one tick takes', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const area = await haveArea(t, head);
  const swapped = JSON.stringify({
    type: 'Polygon',
    coordinates: [squareAt().coordinates[0]?.map(([x, y]) => [y, x])],
  });
  const asked = await draw(head, area.id, { outline: swapped });
  expect(asked.statusCode).toBe(422);
  expect(asked.body).toContain('Kinh độ và vĩ độ bị đảo');
  expect(asked.body).toMatch(/value="swapped"/);
  expect(asked.body).toContain('Chợ Mới (xã)');
  expect(await boundaries(head, area.id)).toEqual([]);
  await draw(head, area.id, { outline: swapped, accept: 'swapped' });
  expect(await boundaries(head, area.id)).toMatchObject([
    { outline: squareAt(), notes: [{ kind: 'swapped', text: 'Đã đổi chỗ kinh độ và vĩ độ.' }] },
  ]);
});

test('a file of metres in VN-2000 is converted in the zone that was chosen', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const area = await haveArea(t, head);
  const content = (squareAt().coordinates[0] as [number, number][])
    .map((corner) =>
      toVn2000(corner, 104.5)
        .toReversed()
        .map((metres) => metres.toFixed(3))
        .join(';'),
    )
    .join('\n');
  const fields = { version: '1', outline: '', format: 'vn2000', meridian: '104.5' };
  const sent = await head.postMultipart(`/console/areas/${area.id}/outline`, fields, {
    outlineFile: { name: 'ranh.csv', content },
  });
  expect(sent.statusCode).toBe(303);
  expect(await boundaries(head, area.id)).toMatchObject([
    { source: 'vn2000', outline: squareAt(), notes: [{ kind: 'converted' }] },
  ]);
});

test('a refused file is kept as text, so that it can be corrected', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const area = await haveArea(t, head);
  const sent = await head.postMultipart(
    `/console/areas/${area.id}/outline`,
    { version: '1', outline: '' },
    {
      outlineFile: { name: 'ranh.txt', content: `${points}\n10,53 abc` },
    },
  );
  expect(sent.statusCode).toBe(422);
  expect(sent.body).toContain('10,534 105,404');
  expect((await draw(head, area.id, { outline: '' })).statusCode).toBe(422);
});

test('what was seen is what is changed; land with a code is an officer’s to draw', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const officer = await signedIn(t, 'officer');
  const area = await haveArea(t, head);
  expect((await draw(head, area.id, { outline: points, version: '7' })).statusCode).toBe(412);
  await haveAreaCode(t, area, officer);
  expect((await head.get(`/console/areas/${area.id}/outline`)).body).toContain('Vùng đã có mã số');
  const refused = await draw(head, area.id, { outline: points });
  expect([refused.statusCode, areaProblems.hasCode.code]).toEqual([409, 'areas/has-code']);
  expect((await draw(officer, area.id, { outline: points })).statusCode).toBe(303);
});

test('two people drawing at once leave one outline', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const area = await haveArea(t, head);
  const answers = await Promise.all(
    [105.4, 105.41].map((west) => draw(head, area.id, { outline: JSON.stringify(squareAt(west)) })),
  );
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 412]);
  expect(await boundaries(head, area.id)).toHaveLength(1);
});

test('the page may use the phone’s position, no other page may; the map brings its own files', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const area = await haveOutlinedArea(t, head);
  await haveOutlinedArea(t, head, squareAt(105.405), { name: 'Vùng kế bên' });
  const policy = async (url: string) => (await head.get(url)).headers['permissions-policy'];
  expect(await policy(`/console/areas/${area.id}/outline`)).toContain('geolocation=(self)');
  expect(await policy('/console/areas')).toContain('geolocation=()');
  const map = (await head.get(`/console/areas/${area.id}/outline/map.json`)).json();
  expect(map).toMatchObject({ outline: squareAt(), neighbours: [{ name: 'Vùng kế bên' }] });
  expect(map.places).toHaveLength(102);
  const leaflet = await t.app.inject('/vendor/leaflet/leaflet-src.esm.js');
  expect(leaflet.headers['cache-control']).toContain('immutable');
});
