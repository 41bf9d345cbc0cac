import { beforeEach, expect, test } from 'vitest';
import {
  changeLotState,
  insertDerivedLot,
} from '../../../src/features/batches/actions/derived-lots.ts';
import { stepProblems } from '../../../src/features/batches/problems/steps.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
let house: SignedIn;
let inspector: SignedIn;

beforeEach(async () => {
  house = await signedIn(t, 'packing-house');
  inspector = await signedIn(t, 'inspector');
});

const derive = (kind: 'received' | 'delivered' = 'received') =>
  t.db.transaction((tx) =>
    insertDerivedLot(tx, t.deps, house.actor, {
      kind,
      cropCode: 'XO',
      varietyCode: 'XO-BAMAU',
      grams: 400_000,
      harvestedFrom: null,
      harvestedTo: null,
      organisationId: house.organisationId,
      state: 'released',
    }),
  );
const change = (lotId: string, to: 'on-hold' | 'recalled' | 'released' | 'closed') =>
  t.db.transaction((tx) =>
    changeLotState(tx, t.deps, inspector.actor, { lotId, to, reason: 'Thu hồi mẫu' }),
  );

test('a lot that a movement makes has a number, a code and an order of its own, on no area', async () => {
  const first = await derive();
  const second = await derive('delivered');
  expect(second.ordinal).toBeGreaterThan(first.ordinal);
  expect(first.number).toMatch(/-261123-01$/);
  const lot = (await house.get(`/api/v1/batches/${first.id}`)).json();
  expect(lot).toMatchObject({
    kind: 'received',
    state: 'released',
    areaCode: null,
    area: null,
    harvestedFrom: null,
    grams: 400_000,
  });
  const list = await house.get('/console/batches');
  expect(list.body).toContain(second.number);
  const page = await house.get(`/console/batches/${first.id}`);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('400 kg');
});

test('it takes no step of a harvest', async () => {
  const coop = await signedIn(t, 'cooperative-head');
  const made = await t.db.transaction((tx) =>
    insertDerivedLot(tx, t.deps, coop.actor, {
      ...{ kind: 'production', cropCode: 'XO', varietyCode: null, grams: 1000 },
      ...{ harvestedFrom: '2026-11-20', harvestedTo: '2026-11-20' },
      organisationId: coop.organisationId,
      state: 'released',
    }),
  );
  const answer = await coop.post(`/api/v1/batches/${made.id}/submission`);
  expect(answer.json().code).toBe(stepProblems.derivedHasNoStep.code);
});

test('a recall, a hold and their ends reach any released lot, each once', async () => {
  const { id } = await derive();
  const state = async () => (await house.get(`/api/v1/batches/${id}`)).json().state;
  for (const to of ['on-hold', 'recalled', 'released', 'closed'] as const) {
    expect(await change(id, to)).toBe(true);
    expect(await change(id, to)).toBe(false);
    expect(await state()).toBe(to);
  }
  const { decisions } = (await house.get(`/api/v1/batches/${id}`)).json();
  expect(decisions.map(({ kind }: { kind: string }) => kind)).toEqual([
    'closed',
    'restored',
    'recalled',
    'held',
  ]);
});

test('what was never released cannot be recalled', async () => {
  const coop = await signedIn(t, 'cooperative-head');
  const code = await haveAreaCode(t, await haveArea(t, coop), coop);
  for (const state of ['draft', 'submitted', 'void'] as const) {
    const lot = await haveBatch(t, coop, code, { state });
    await expect(change(lot.id, 'recalled')).rejects.toMatchObject({
      code: stepProblems.notChangeable.code,
    });
  }
});
