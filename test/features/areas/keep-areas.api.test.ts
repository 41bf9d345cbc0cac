import { expect, test } from 'vitest';
import { memberships } from '../../../src/db/schema/identity.ts';
import { areaProblems } from '../../../src/features/areas/problems/areas.ts';
import { outlineProblems } from '../../../src/features/areas/problems/outlines.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveArea, haveAreaCode } from '../../support/records.ts';

const t = useApp();

const square = (west = 105.4, south = 10.53, side = 0.004) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});

const mango = {
  name: 'Vùng xoài ba màu',
  communeCode: '30628',
  cropCode: 'XO',
  squareMetres: 194_000,
  householdCount: 26,
};

test('a cooperative registers an area for itself, an officer for the holder they choose', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const made = await head.post('/api/v1/areas', { ...mango, outline: square() });
  expect(made.statusCode).toBe(201);
  expect(made.json()).toMatchObject({ ...mango, holderId: head.organisationId, codes: [] });
  expect(made.json().outlineDiffers).toBe(false);
  expect(made.headers.etag).toBe('"1"');

  const officer = await signedIn(t, 'officer');
  const other = await officer.post('/api/v1/areas', { ...mango, holderId: head.organisationId });
  expect(other.statusCode).toBe(201);
  expect(other.json().outline).toBeNull();
});

test('a creation that is sent again makes one area', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const key = { 'idempotency-key': 'phieu-khai-0001' };
  const first = await editor.post('/api/v1/areas', mango, key);
  const again = await editor.post('/api/v1/areas', mango, key);
  expect(again.json().id).toBe(first.json().id);
  expect((await editor.get('/api/v1/areas')).json().items).toHaveLength(1);
});

test.each([
  [areaProblems.communeUnknown.code, { communeCode: '99999' }],
  // Hà Nội
  [areaProblems.communeUnknown.code, { communeCode: '00004' }],
  [areaProblems.cropUnknown.code, { cropCode: 'ZZ' }],
  [areaProblems.holderNotYours.code, { holderId: 'org_someoneElse01' }],
  [outlineProblems.outlineNotGeoJson.code, { outline: 'not json' }],
  [
    outlineProblems.outlineNotAnArea.code,
    { outline: { type: 'Point', coordinates: [105.4, 10.5] } },
  ],
  [outlineProblems.outlineSwapped.code, { outline: swapped() }],
  [outlineProblems.outlineMetres.code, { outline: square(570_000, 1_160_000, 400) }],
  [outlineProblems.outlineOutside.code, { outline: square(2.35, 48.85) }],
  [outlineProblems.outlineTooFewPoints.code, { outline: polygon([105.4, 10.5], [105.41, 10.5]) }],
  [outlineProblems.outlineCrossing.code, { outline: bowTie() }],
  [outlineProblems.outlineTooLarge.code, { outline: circle(2500) }],
])('%s is told at its field and nothing is written', async (code, change) => {
  const head = await signedIn(t, 'cooperative-head');
  const refused = await head.post('/api/v1/areas', { ...mango, ...change });
  expect(refused.statusCode).toBe(422);
  expect(refused.json().code).toBe(code);
  expect(refused.json().errors[0].field).toBe(Object.keys(change)[0]);
  expect((await head.get('/api/v1/areas')).json().items).toEqual([]);
});

test('an officer names a holder that may hold land', async () => {
  const officer = await signedIn(t, 'officer');
  const without = await officer.post('/api/v1/areas', mango);
  expect(without.json().code).toBe(areaProblems.holderMissing.code);
  const authority = { ...mango, holderId: officer.organisationId };
  expect((await officer.post('/api/v1/areas', authority)).json().code).toBe(
    areaProblems.holderUnknown.code,
  );
});

test('wrong and missing fields are each told', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const bad = { name: ' ', communeCode: '30628', squareMetres: 0.5, householdCount: -1, extra: 1 };
  const refused = await head.post('/api/v1/areas', bad);
  expect(refused.statusCode).toBe(422);
  const fields = refused.json().errors.map((each: { field: string }) => each.field);
  expect(fields).toEqual(
    expect.arrayContaining(['name', 'cropCode', 'squareMetres', 'householdCount']),
  );
});

test('inspectors, packing houses and administrators register no areas; strangers see none', async () => {
  for (const role of ['inspector', 'packing-house', 'administrator'] as const) {
    const person = await signedIn(t, role);
    expect((await person.post('/api/v1/areas', mango)).statusCode).toBe(403);
  }
  expect((await t.app.inject('/api/v1/areas')).statusCode).toBe(401);
  const administrator = await signedIn(t, 'administrator');
  expect((await administrator.get('/api/v1/areas')).statusCode).toBe(403);
});

test('a cooperative sees its own areas; another’s answers to the byte like a missing one', async () => {
  const owner = await signedIn(t, 'cooperative-head');
  const stranger = await signedIn(t, 'cooperative-head');
  const area = await haveArea(t, owner);
  expect((await owner.get(`/api/v1/areas/${area.id}`)).statusCode).toBe(200);
  const others = await stranger.get(`/api/v1/areas/${area.id}`);
  const missing = await stranger.get('/api/v1/areas/are_doesNotExist01');
  expect(others.statusCode).toBe(404);
  expect(others.body).toBe(missing.body);
  const changed = await stranger.put(`/api/v1/areas/${area.id}`, mango);
  expect(changed.body).toBe(missing.body);
  expect((await stranger.get('/api/v1/areas')).json().items).toEqual([]);
  const inspector = await signedIn(t, 'inspector');
  expect((await inspector.get('/api/v1/areas')).json().items).toHaveLength(1);
});

test('a correction needs the version that was seen, and keeps an outline it does not mention', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const { id } = (await head.post('/api/v1/areas', { ...mango, outline: square() })).json();
  const seen = { 'if-match': '"1"' };
  const renamed = await head.put(`/api/v1/areas/${id}`, { ...mango, name: 'Tên mới' }, seen);
  expect(renamed.statusCode).toBe(200);
  expect(renamed.json()).toMatchObject({ name: 'Tên mới', version: 2 });
  expect(renamed.json().outline).not.toBeNull();
  const stale = await head.put(`/api/v1/areas/${id}`, mango, seen);
  expect(stale.statusCode).toBe(412);
  expect(stale.json().code).toBe('http/changed-meanwhile');
});

test('once an area has a code only an officer corrects it, and nobody its crop', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const officer = await signedIn(t, 'officer');
  const area = await haveArea(t, head);
  await haveAreaCode(t, area, officer);
  const url = `/api/v1/areas/${area.id}`;
  const byHolder = await head.put(url, mango);
  expect([byHolder.statusCode, byHolder.json().code]).toEqual([409, areaProblems.hasCode.code]);
  expect((await officer.put(url, mango)).statusCode).toBe(200);
  const otherCrop = await officer.put(url, { ...mango, cropCode: 'CH' });
  expect([otherCrop.statusCode, otherCrop.json().code]).toEqual([
    409,
    areaProblems.cropHasCode.code,
  ]);
});

test('areas are found by name, commune, holder and code without marks, and page by page', async () => {
  const officer = await signedIn(t, 'officer');
  const head = await signedIn(t, 'cooperative-head', { name: 'HTX Giồng Riềng Mẫu' });
  const mangoArea = await haveArea(t, head, { name: 'Vùng xoài Đồng Lớn' });
  const rice = await haveArea(t, head, {
    name: 'Cánh đồng lúa',
    cropCode: 'LU',
    communeCode: '30904',
  });
  await haveAreaCode(t, mangoArea, officer, { value: 'VN-AGOR-0744' });
  expect(await found('search=dong lon')).toEqual([mangoArea.id]);
  expect(await found('search=gióng riềng').then((ids) => ids.length)).toBe(2);
  expect(await found('search=cho moi')).toEqual([mangoArea.id]);
  for (const spelling of ['VN-AGOR-0744', 'vn agor 0744', 'VNAGOR0744', 'agor-07'])
    expect(await found(`search=${encodeURIComponent(spelling)}`)).toEqual([mangoArea.id]);
  expect(await found('crop=LU')).toEqual([rice.id]);
  expect(await found('state=none')).toEqual([rice.id]);
  expect(await found('state=active')).toEqual([mangoArea.id]);
  expect(await found('search=%25')).toEqual([]);
  expect(await found('search=---')).toEqual([]);

  const first = (await officer.get('/api/v1/areas?limit=1')).json();
  const second = (await officer.get(`/api/v1/areas?limit=1&after=${first.next}`)).json();
  expect([first.items[0].id, second.items[0].id].sort()).toEqual([mangoArea.id, rice.id].sort());
  expect(second.next).toBeNull();

  async function found(query: string): Promise<string[]> {
    const { items } = (await officer.get(`/api/v1/areas?${query}`)).json();
    return items.map((item: { id: string }) => item.id);
  }
});

test('markup and SQL in a name stay text', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const name = `<script>alert(1)</script> '; drop table growing_areas; --`;
  const { id } = (await head.post('/api/v1/areas', { ...mango, name })).json();
  expect((await head.get(`/api/v1/areas/${id}`)).json().name).toBe(name);
  const page = await head.get(`/console/areas/${id}`);
  expect(page.body).not.toContain('<script>alert');
  expect(page.body).toContain('&lt;script>alert');
});

test('the form keeps what was typed, and says in hectares what is wrong', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const typed = { name: 'Vùng thử', communeCode: '30628', cropCode: 'XO', householdCount: '26' };
  const refused = await head.postForm('/console/areas/new', { ...typed, squareMetres: 'nhiều' });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('href="#squareMetres"');
  expect(refused.body).toContain('value="Vùng thử"');
  expect(refused.body).toContain('value="nhiều"');
});

test('hectares are typed with a comma, the outline comes as a file, and a doubtful size is told', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const fields = {
    ...{ name: 'Vùng thử', communeCode: '30628', cropCode: 'XO', householdCount: '26' },
    squareMetres: '18,4',
    idempotencyKey: 'bieu-mau-0001',
  };
  const outline = { name: 'vung.geojson', content: JSON.stringify(square()) };
  const sent = await head.postMultipart('/console/areas/new', fields, { outlineFile: outline });
  expect(sent.statusCode).toBe(303);
  const page = await head.get(String(sent.headers.location));
  expect(page.body).toContain('18,4 ha');
  expect(page.body).toContain('lệch hơn 5 %');
  expect(page.body).toContain('class="outline"');

  const edit = `${sent.headers.location}/edit`;
  expect((await head.get(edit)).body).toContain('value="18,4"');
  const corrected = { ...fields, squareMetres: '19,4', version: '1' };
  expect((await head.postForm(edit, corrected)).statusCode).toBe(303);
  const stale = await head.postForm(edit, corrected);
  expect(stale.statusCode).toBe(412);
  expect(await pageOf(head, String(sent.headers.location))).not.toContain('lệch hơn 5 %');
});

test('an officer with a role at the holder may not correct an area that has a code', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const officer = await signedIn(t, 'officer');
  const area = await haveArea(t, head);
  await t.db.transaction((tx) =>
    tx.insert(memberships).values({
      id: 'mem_of-the-officer',
      personId: officer.personId,
      organisationId: head.organisationId,
      role: 'cooperative-editor',
      grantedBy: null,
      grantedAt: t.clock.now,
      endedAt: null,
    }),
  );
  const larger = { ...mango, squareMetres: 900_000 };
  expect((await officer.put(`/api/v1/areas/${area.id}`, mango)).statusCode).toBe(200);
  await haveAreaCode(t, area, officer);
  const refused = await officer.put(`/api/v1/areas/${area.id}`, larger);
  expect(refused.json()).toMatchObject({ status: 403, code: areaProblems.ownAreaHasCode.code });
  const other = await signedIn(t, 'officer');
  expect((await other.put(`/api/v1/areas/${area.id}`, larger)).statusCode).toBe(200);
});

test('an empty list says what to do next', async () => {
  const head = await signedIn(t, 'cooperative-head');
  expect(await pageOf(head, '/console/areas')).toContain('Khai báo vùng đầu tiên');
  expect(await pageOf(head, '/console/areas?q=xoai')).toContain('Không tìm thấy');
});

async function pageOf(person: SignedIn, url: string): Promise<string> {
  return (await person.get(url)).body;
}

function polygon(...ring: number[][]) {
  return { type: 'Polygon', coordinates: [ring] };
}

function swapped() {
  const [ring = []] = square().coordinates;
  return polygon(...ring.map(([x = 0, y = 0]) => [y, x]));
}

function bowTie() {
  return polygon([105.4, 10.53], [105.41, 10.54], [105.41, 10.53], [105.4, 10.54], [105.4, 10.53]);
}

function circle(points: number) {
  const corner = (i: number) => [
    105.4 + 0.01 * Math.cos((2 * Math.PI * i) / points),
    10.5 + 0.01 * Math.sin((2 * Math.PI * i) / points),
  ];
  return polygon(...Array.from({ length: points }, (_, i) => corner(i)), corner(0));
}
