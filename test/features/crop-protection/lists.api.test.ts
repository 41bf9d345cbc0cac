import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import {
  bannedSubstances,
  protectionLines,
  protectionLists,
} from '../../../src/db/schema/crop-protection.ts';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { listProducts } from '../../../src/features/crop-protection/actions/list-products.ts';
import { loadKnownBans } from '../../../src/features/crop-protection/actions/set-substance.ts';
import { problems } from '../../../src/features/crop-protection/problems.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveList, haveProduct } from '../../support/crop-protection-records.ts';

const t = useApp();
const url = '/api/v1/crop-protection';
let officer: SignedIn;
let inspector: SignedIn;

beforeEach(async () => {
  officer = await signedIn(t, 'officer');
  inspector = await signedIn(t, 'inspector', { id: officer.organisationId });
});

const wish = { number: '9/2026/TT-MAU', kind: 'full', source: 'Văn bản mẫu' };

test('a list is drafted by the officer, published by somebody else, and never changes again', async () => {
  const made = await officer.post(`${url}/lists`, wish);
  expect(made.statusCode).toBe(201);
  const { id } = made.json();
  const twice = await officer.post(`${url}/lists`, { ...wish, number: '9/2026/tt-mau' });
  expect(twice.json().code).toBe(problems.numberTaken.code);
  const publish = (by: SignedIn, version?: number) =>
    by.post(
      `${url}/lists/${id}/publication`,
      undefined,
      version ? { 'if-match': `"${version}"` } : {},
    );
  expect((await publish(inspector)).json().code).toBe(problems.forceDateMissing.code);
  const dated = { ...wish, inForceFrom: '2026-01-01', runOffUntil: '2025-01-01' };
  const wrong = await officer.put(`${url}/lists/${id}`, dated);
  expect(wrong.json().code).toBe(problems.runOffBeforeForce.code);
  await officer.put(`${url}/lists/${id}`, { ...dated, runOffUntil: null });
  expect((await publish(inspector)).json().code).toBe(problems.listEmpty.code);
  const { id: productId } = await haveProduct(t);
  const line = { listId: id, productId, standing: 'listed' as const, enteredBy: officer.personId };
  await t.db.transaction((tx) => tx.insert(protectionLines).values(line));
  expect((await publish(officer)).json().code).toBe(problems.ownList.code);
  expect((await publish(inspector, 1)).statusCode).toBe(412);
  const done = await publish(inspector, 2);
  expect(done.json()).toMatchObject({ state: 'published', products: 1, version: 3 });
  expect(done.json().linesSha256).toMatch(/^[0-9a-f]{64}$/);
  const late = await officer.put(`${url}/lists/${id}`, wish);
  expect(late.json().code).toBe(problems.listPublished.code);
  const facts = await t.db.select().from(ledgerEntries).where(eq(ledgerEntries.subjectId, id));
  expect(facts.map(({ facts: { change } }) => change)).toEqual([
    'drafted',
    'corrected',
    'published',
  ]);

  const forge = t.db.transaction((tx) =>
    tx.update(protectionLines).set({ standing: 'removed' }).where(eq(protectionLines.listId, id)),
  );
  await expect(forge).rejects.toThrow();
  const postpone = t.db.transaction((tx) =>
    tx.update(protectionLists).set({ inForceFrom: '2030-01-01' }).where(eq(protectionLists.id, id)),
  );
  await expect(postpone).rejects.toThrow();
});

test('a cooperative reads the lists and sets none', async () => {
  const head = await signedIn(t, 'cooperative-head');
  await haveList(t, officer);
  expect((await head.get(`${url}/lists`)).json().items).toHaveLength(1);
  expect((await head.post(`${url}/lists`, wish)).statusCode).toBe(403);
  expect((await inspector.post(`${url}/lists`, wish)).statusCode).toBe(403);
  const absent = await inspector.post(`${url}/lists/ppl_0000000000/publication`);
  expect(absent.statusCode).toBe(404);
});

test('products are found without marks, those that may be used on the day first', async () => {
  const old = await haveProduct(t, { tradeName: 'Đồng Mẫu 50WP' });
  const now = await haveProduct(t, { tradeName: 'Đồng Mẫu 80WP' });
  await haveList(t, officer, { from: '2026-01-01', lines: [{ productId: old.id }] });
  await haveList(t, officer, { from: '2026-06-01', lines: [{ productId: now.id }] });
  const names = async (on: string) =>
    (await listProducts(t.db, 'dong mau', on)).map((each) => `${each.tradeName} ${each.standing}`);
  expect(await names('2026-05-31')).toEqual(['Đồng Mẫu 50WP listed', 'Đồng Mẫu 80WP not-listed']);
  expect(await names('2026-06-01')).toEqual(['Đồng Mẫu 80WP listed', 'Đồng Mẫu 50WP not-listed']);
  const page = await officer.get(`${url}/products?search=DONG%20mau&limit=1`);
  const first = page.json();
  expect(first.items).toMatchObject([{ tradeName: 'Đồng Mẫu 50WP', standing: 'not-listed' }]);
  const next = await officer.get(`${url}/products?search=dong&limit=1&after=${first.next}`);
  expect(next.json()).toMatchObject({ items: [{ tradeName: 'Đồng Mẫu 80WP' }], next: null });
});

test('known bans come with their second-hand source and wait for a person to confirm them', async () => {
  for (let start = 0; start < 2; start++)
    await t.db.transaction((tx) => loadKnownBans(tx, t.clock.now));
  const { items } = (await officer.get(`${url}/substances`)).json();
  expect(items).toHaveLength(39);
  expect(items.every((each: { isConfirmed: boolean }) => !each.isConfirmed)).toBe(true);
  const lists = (await officer.get(`${url}/lists`)).json().items;
  expect(lists.map((each: { state: string }) => each.state)).toEqual(['draft', 'draft']);

  const body = { name: 'Paraquat', alsoNames: [], kind: 'out-of-list', source: 'Văn bản mẫu' };
  const backwards = { ...body, bannedFrom: '2026-02-01', bannedUntil: '2026-01-01' };
  expect((await officer.post(`${url}/substances`, backwards)).json().code).toBe(
    problems.banOrder.code,
  );
  const dated = await officer.post(`${url}/substances`, { ...body, bannedFrom: '2019-02-08' });
  expect(dated.json()).toMatchObject({ key: 'paraquat', version: 2, isConfirmed: false });
  const confirm = (by: SignedIn) => by.post(`${url}/substances/paraquat/confirmation`);
  expect((await confirm(officer)).json().code).toBe(problems.ownSubstance.code);
  expect((await confirm(inspector)).json()).toMatchObject({ version: 3, isConfirmed: true });
  expect((await confirm(inspector)).json().code).toBe(problems.confirmedAlready.code);
  const rows = await t.db
    .select()
    .from(bannedSubstances)
    .where(eq(bannedSubstances.key, 'paraquat'));
  expect(rows).toHaveLength(3);
  await t.db.transaction((tx) => loadKnownBans(tx, t.clock.now));
  expect((await officer.get(`${url}/substances`)).json().items).toHaveLength(39);
});
