import { beforeEach, expect, test } from 'vitest';
import { isLinkage } from '../../../src/features/organisations/rules/contract.ts';
import { byDistrict, percentOf } from '../../../src/features/organisations/rules/figures.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import {
  haveContract,
  haveHolder,
  haveManager,
  haveRating,
  haveTechnology,
} from '../../support/organisations-records.ts';

const t = useApp();
const url = '/api/v1/organisations/figures';
const longXuyen = '30307';
/** a commune of today made of two former districts */
const several = '30760';

type Figure = {
  code: string;
  rule: string;
  numerator: number;
  denominator: number;
  districts: { district: string; numerator: number; denominator: number }[];
};

/** Each figure as "reached/of", then by district. */
async function counted() {
  const officer = await signedIn(t, 'officer');
  const { figures }: { figures: Figure[] } = (await officer.get(url)).json();
  return Object.fromEntries(
    figures.map(({ code, numerator, denominator, districts }) => [
      code,
      {
        all: `${numerator}/${denominator}`,
        ...Object.fromEntries(
          districts.map((row) => [row.district, `${row.numerator}/${row.denominator}`]),
        ),
      },
    ]),
  );
}

beforeEach(async () => {
  const full = await haveHolder(t);
  await haveRating(t, full, 'good');
  await haveContract(t, full);
  // One person in two offices, once with less schooling: one manager, and of university.
  await haveManager(t, full, 'university', { fullName: 'Nguyễn Văn Mẫu' });
  await haveManager(t, full, 'school', { fullName: 'Nguyễn Văn Mẫu', position: 'chair' });
  await haveManager(t, full, 'vocational', { position: 'accountant' });
  await haveTechnology(t, full, 'drone');
  await haveTechnology(t, full, 'e-diary');

  const poor = await haveHolder(t);
  await haveRating(t, poor, 'average');
  await haveRating(t, poor, 'good', { year: 2024 });
  await haveContract(t, poor, { state: 'broken' });
  await haveManager(t, poor, 'college', { heldTo: '2026-11-23' });
  await haveManager(t, poor, 'postgraduate', { heldFrom: '2026-11-23' });
  await haveTechnology(t, poor, 'drone', '2026-11-23');

  const converted = await haveHolder(t, {
    communeCode: longXuyen,
    since: '2026-05-01',
    groupSince: '2022-03-01',
  });
  await haveContract(t, converted, { state: 'settled' });
  await haveTechnology(t, converted, 'cold-store');

  // Paused: it is a cooperative still, but not an operating one.
  const paused = await haveHolder(t, { communeCode: longXuyen, legalStatus: 'paused' });
  await haveRating(t, paused, 'good');
  await haveContract(t, paused);
  await haveManager(t, paused, 'university');
  await haveTechnology(t, paused, 'drone');
  const ended = { legalStatus: 'ended' } as const;
  await haveHolder(t, { ...ended, since: '2026-02-01' });

  // Its paper names the former commune, so its district is known where today's commune has two.
  const young = await haveHolder(t, {
    communeCode: several,
    formerCommuneCode: several,
    since: '2026-01-01',
  });
  await haveRating(t, young, 'good', { state: 'submitted' });
  await haveContract(t, young, { validTo: '2026-11-22' });

  const group = (wish: object) => haveHolder(t, { kind: 'cooperative-group', ...wish });
  await group({ since: '2023-01-01' });
  await group({ since: '2026-01-01' });
  await group({ ...ended, communeCode: several, since: '2024-01-01', statusOn: '2025-12-31' });
  await group({ ...ended, communeCode: several, since: '2024-01-01', statusOn: '2026-02-01' });
});

test('every figure is what a hand counts, in all and by former district', async () => {
  const choMoi = 'Huyện Chợ Mới, Tỉnh An Giang';
  const city = 'Thành phố Long Xuyên, Tỉnh An Giang';
  const known = 'Thành phố Rạch Giá, Tỉnh Kiên Giang';
  expect(await counted()).toEqual({
    rated: { all: '1/4', [choMoi]: '1/2', [city]: '0/1', [known]: '0/1' },
    linkage: { all: '2/4', [choMoi]: '1/2', [city]: '1/1', [known]: '0/1' },
    managers: { all: '2/3', [choMoi]: '2/3' },
    converted: { all: '1/3', [choMoi]: '0/1', [city]: '1/1', '': '0/1' },
    founded: { all: '2/5', [choMoi]: '0/2', [city]: '1/2', [known]: '1/1' },
    technology: { all: '2/4', [choMoi]: '1/2', [city]: '1/1', [known]: '0/1' },
  });
});

test('a group that became a cooperative on New Year’s Day is counted in that year', async () => {
  await haveHolder(t, { since: '2026-01-01', groupSince: '2022-03-01' });
  expect((await counted()).converted?.all).toBe('2/4');
});

test('the figure of linkage counts exactly what each contract says of itself', async () => {
  const changes = [
    { state: 'draft', signedOn: null },
    { state: 'delivered' },
    { state: 'in-season', signedOn: '2026-11-23' },
    { validFrom: '2026-11-24', validTo: '2026-12-31' },
    { validFrom: '2026-11-23' },
    { validTo: '2026-11-23' },
    { validTo: '2026-11-22' },
  ] as const;
  let expected = 2;
  for (const change of changes) {
    const row = await haveContract(t, await haveHolder(t), change);
    if (isLinkage({ ...row, signedOn: row.signedOn ?? null }, '2026-11-23')) expected += 1;
  }
  expect(expected).toBe(6);
  expect((await counted()).linkage?.all).toBe(`${expected}/${4 + changes.length}`);
});

test('each figure comes with its day and its rule, for officers alone', async () => {
  const officer = await signedIn(t, 'officer');
  const { date, figures }: { date: string; figures: Figure[] } = (await officer.get(url)).json();
  expect(date).toBe('2026-11-23');
  const rules = Object.fromEntries(figures.map(({ code, rule }) => [code, rule]));
  expect(rules.rated).toContain('năm 2025');
  expect(rules.converted).toContain('khi hết năm 2025');
  for (const rule of Object.values(rules)) expect(rule).toMatch(/trên số .+ Kế hoạch/);
  for (const role of ['cooperative-head', 'inspector', 'commune-officer'] as const) {
    const reader = await signedIn(t, role);
    expect((await reader.get(url)).statusCode).toBe(403);
    expect((await reader.get('/console/organisations/figures')).statusCode).toBe(403);
  }
});

test('the page shows the counts, the share and the rule in the reader’s language', async () => {
  const officer = await signedIn(t, 'officer');
  const list = await officer.get('/console/organisations');
  expect(list.body).toContain('href="/console/organisations/figures"');
  const page = (await officer.get('/console/organisations/figures')).body;
  for (const part of [
    '66,7\u00a0%',
    'Huyện Chợ Mới',
    'Xã, phường gộp từ nhiều huyện cũ',
    'tự khai',
  ])
    expect(page).toContain(part);
  const english = { 'accept-language': 'en' };
  expect((await officer.get('/console/organisations/figures', english)).body).toContain(
    '66.7\u00a0%',
  );
});

test('a share of nothing is not nought', () => {
  expect(percentOf({ numerator: 0, denominator: 0 })).toBeUndefined();
  expect(percentOf({ numerator: 1, denominator: 3 })).toBe(33.3);
});

test('districts stand in the Vietnamese order with all their figures, the unknown one last', () => {
  const row = (district: string) => ({ district, numerator: 1, denominator: 2 });
  const counts = { numerator: 1, denominator: 2 };
  expect(
    byDistrict({
      rated: [row(''), row('Tri Tôn'), row('Đức')],
      linkage: [row('Châu Phú'), row('')],
    }),
  ).toEqual([
    { district: 'Châu Phú', counts: { linkage: counts } },
    { district: 'Đức', counts: { rated: counts } },
    { district: 'Tri Tôn', counts: { rated: counts } },
    { district: '', counts: { rated: counts, linkage: counts } },
  ]);
});
