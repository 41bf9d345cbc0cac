import { eq, sql } from 'drizzle-orm';
import { nanoid } from 'nanoid';
import { beforeEach, expect, test } from 'vitest';
import { batchDecisions } from '../../../src/db/schema/batches.checking.ts';
import { batches, batchStates } from '../../../src/db/schema/batches.ts';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { notices } from '../../../src/db/schema/notices.ts';
import { decisionProblems } from '../../../src/features/batches/problems/decisions.ts';
import {
  isOpenTo,
  type LotStep,
  stateInWords,
} from '../../../src/features/batches/rules/life-cycle.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { verify } from '../../support/lots-records.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
let head: SignedIn;
let inspector: SignedIn;
let code: Awaited<ReturnType<typeof haveAreaCode>>;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  inspector = await signedIn(t, 'inspector');
  code = await haveAreaCode(t, await haveArea(t, head), head);
});

const decide = (lot: { id: string }, body: object, version?: number, by = inspector) =>
  by.post(
    `/api/v1/batches/${lot.id}/decisions`,
    body,
    version === undefined ? {} : { 'if-match': `"${version}"` },
  );
const stateOf = async ({ id }: { id: string }) =>
  (await t.db.select().from(batches).where(eq(batches.id, id)))[0]?.state;
const told = async (kind: string) =>
  (await t.db.select().from(notices).where(eq(notices.kind, kind))).map(
    ({ organisationId, facts }) => ({ organisationId, facts }),
  );
const sent = async () => {
  const lot = await haveBatch(t, head, code, { state: 'draft' });
  expect((await head.post(`/api/v1/batches/${lot.id}/submission`)).statusCode).toBe(200);
  return lot;
};

const reason = 'Phiếu cân không khớp';
const bodies: readonly [step: LotStep, body: object, by: 'inspector' | 'head', noun: string][] = [
  ['return', { kind: 'return', reasonCode: 'weight', reason }, 'inspector', 'decisions'],
  ['verify', { kind: 'verify', method: 'paper' }, 'inspector', 'decisions'],
  ['audit', { kind: 'audit', method: 'paper' }, 'inspector', 'decisions'],
  ['hold', { kind: 'hold', reason, until: '2026-12-01' }, 'inspector', 'decisions'],
  ['resume', { kind: 'resume', reason }, 'inspector', 'decisions'],
  ['decide-amendment', { kind: 'accept-amendment' }, 'inspector', 'decisions'],
  ['decide-amendment', { kind: 'refuse-amendment', reason }, 'inspector', 'decisions'],
  ['amend', { kind: 'amend', amount: '800', unit: 'kg', reason }, 'head', 'settlements'],
  ['close', { kind: 'close', reasonCode: 'sold-out' }, 'head', 'settlements'],
  ['void', { kind: 'void', reason }, 'head', 'settlements'],
];

test.each(bodies)('%s as %o is refused in every state it is not made for', async (...row) => {
  const [step, body, by, noun] = row;
  const actor = by === 'head' ? head : inspector;
  for (const state of batchStates.filter((one) => !isOpenTo(step, one))) {
    const lot = await haveBatch(t, head, code, { state });
    const answer = await actor.post(`/api/v1/batches/${lot.id}/${noun}`, body);
    expect([state, answer.statusCode]).toEqual([state, 409]);
    expect(answer.json().detail).toContain(stateInWords(state).vi);
    expect(await stateOf(lot)).toBe(state);
  }
});

test.each([
  ['return', 'returned'],
  ['verify', 'verified'],
  ['hold', 'on-hold'],
  ['close', 'closed'],
  ['void', 'void'],
] as const)(
  '%s makes %s of every state it is made for, with a row and a fact',
  async (step, to) => {
    const [, body, by, noun] = bodies.find(([one]) => one === step) ?? bodies[0] ?? [];
    const actor = by === 'head' ? head : inspector;
    for (const state of batchStates.filter((one) => isOpenTo(step, one))) {
      const lot = await haveBatch(t, head, code, { state });
      const answer = await actor.post(`/api/v1/batches/${lot.id}/${noun}`, body);
      expect([state, answer.statusCode]).toEqual([state, 201]);
      expect(answer.json()).toMatchObject({
        state: to,
        version: 2,
        decisions: [{ from: state, to, isByRule: false }],
      });
      const facts = await t.db
        .select()
        .from(ledgerEntries)
        .where(eq(ledgerEntries.subjectId, lot.id));
      expect(facts.at(-1)).toMatchObject({
        actorId: actor.personId,
        facts: { version: 2, from: state, to },
      });
    }
  },
);

test('a returned lot says why, is corrected and sent again, and then waits for an inspector', async () => {
  const lot = await sent();
  await decide(lot, { kind: 'return', reasonCode: 'weight', reason });
  expect(await told('lot-returned')).toEqual([
    { organisationId: head.organisationId, facts: { number: lot.number, reason } },
  ]);
  const url = `/api/v1/batches/${lot.id}`;
  expect((await head.patch(url, { amount: '840', unit: 'kg' })).statusCode).toBe(200);
  const again = (await head.post(`${url}/submission`)).json();
  expect(again).toMatchObject({ state: 'submitted', grams: 840_000 });
  expect(again.decisions[0].risks.map((risk: { reason: string }) => risk.reason)).toContain(
    'no-rule',
  );
});

test('a hold says until when and why, and ends where the lot was', async () => {
  const released = await haveBatch(t, head, code);
  const closed = await haveBatch(t, head, code, { state: 'closed' });
  for (const [lot, before] of [
    [released, 'released'],
    [closed, 'closed'],
  ] as const) {
    const held = await decide(lot, { kind: 'hold', reason, until: '2026-12-01' });
    expect(held.json().decisions[0]).toMatchObject({ kind: 'held', dueOn: '2026-12-01', reason });
    const resumed = await decide(lot, { kind: 'resume', reason: 'Kết quả đạt' });
    expect(resumed.json().state).toBe(before);
  }
  expect((await told('lot-held')).map(({ organisationId }) => organisationId)).toEqual([
    head.organisationId,
    head.organisationId,
  ]);
  const past = await decide(released, { kind: 'hold', reason, until: '2026-11-01' });
  expect(past.json()).toMatchObject({ code: decisionProblems.untilPast.code });
});

test('a visit or a sample needs evidence that the inspector’s own organisation has', async () => {
  const lot = await sent();
  const visit = { kind: 'verify', method: 'visit', reason: 'Đã đến vườn' };
  expect((await decide(lot, visit)).json().code).toBe(decisionProblems.evidenceMissing.code);
  const foreign = { ...visit, evidenceFileId: `file_${nanoid(16)}` };
  expect((await decide(lot, foreign)).json().code).toBe(decisionProblems.evidenceNotYours.code);
  const content = `%PDF-1.4\n${nanoid()}\n%%EOF`;
  const page = await inspector.postMultipart(
    `/console/batches/${lot.id}/decisions/verify`,
    { method: 'visit', reason: 'Đã đến vườn', version: '2' },
    { file: { name: 'bien-ban.pdf', content, type: 'application/pdf' } },
  );
  expect(page.statusCode).toBe(303);
  const [decision] = await t.db
    .select()
    .from(batchDecisions)
    .where(eq(batchDecisions.kind, 'verified'));
  expect(decision).toMatchObject({ method: 'visit', decidedBy: inspector.personId });
  expect(decision?.evidenceFileId).toMatch(/^file_/);
});

test('whoever declared, sent or works for the producer does not decide, and a verifier does not release', async () => {
  const both = async (person: SignedIn, organisationId: string, role: string) => {
    await t.db.transaction((tx) =>
      tx.execute(sql`insert into memberships (id, person_id, organisation_id, role, granted_at)
        values (${`mem_${nanoid(8)}`}, ${person.personId}, ${organisationId}, ${role}, now())`),
    );
  };
  const lot = await sent();
  const colleague = await signedIn(t, 'inspector');
  await both(colleague, head.organisationId, 'cooperative-editor');
  const answer = await decide(lot, { kind: 'verify', method: 'paper' }, undefined, colleague);
  expect(answer.statusCode).toBe(403);
  expect(answer.json().code).toBe(decisionProblems.ownLot.code);
  await t.db.transaction((tx) =>
    tx.update(batches).set({ submittedBy: inspector.personId }).where(eq(batches.id, lot.id)),
  );
  expect((await verify(inspector, lot)).json().code).toBe(decisionProblems.ownLot.code);
  const other = await signedIn(t, 'inspector');
  expect((await verify(other, lot)).statusCode).toBe(201);
  await t.db.transaction((tx) => tx.execute(sql`alter table batch_decisions disable trigger user`));
  await t.db.transaction((tx) =>
    tx
      .update(batchDecisions)
      .set({ decidedBy: head.personId })
      .where(eq(batchDecisions.kind, 'verified')),
  );
  await t.db.transaction((tx) => tx.execute(sql`alter table batch_decisions enable trigger user`));
  const release = await head.post(`/api/v1/batches/${lot.id}/release`);
  expect(release.json().code).toBe(decisionProblems.verifierDoesNotRelease.code);
});

test('two inspectors at once: one decides, the other learns that it is decided', async () => {
  const lot = await sent();
  const other = await signedIn(t, 'inspector');
  const answers = await Promise.all([
    decide(lot, { kind: 'verify', method: 'paper' }),
    decide(lot, { kind: 'verify', method: 'paper' }, undefined, other),
  ]);
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
  const seen = await Promise.all([
    decide(lot, { kind: 'hold', reason, until: '2026-12-01' }, 3),
    decide(lot, { kind: 'return', reasonCode: 'photo', reason }, 3, other),
  ]);
  expect(seen.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 412]);
});

test('the same decision sent twice with one key counts once', async () => {
  const lot = await sent();
  const key = { 'idempotency-key': 'decision-key-1' };
  const body = { kind: 'verify', method: 'paper' };
  for (const _ of [1, 2]) {
    const answer = await inspector.post(`/api/v1/batches/${lot.id}/decisions`, body, key);
    expect(answer.json()).toMatchObject({ state: 'verified', version: 3 });
  }
});

test.each(['cooperative-head', 'officer', 'packing-house', 'administrator'] as const)(
  'role %s decides on no lot',
  async (role) => {
    const lot = await sent();
    const other = await signedIn(t, role);
    const answer = await decide(lot, { kind: 'verify', method: 'paper' }, undefined, other);
    expect(answer.statusCode).toBe(403);
  },
);

test('another cooperative settles somebody’s lot no more than a missing one', async () => {
  const lot = await haveBatch(t, head, code);
  const stranger = await signedIn(t, 'cooperative-head');
  const ask = (id: string) =>
    stranger.post(`/api/v1/batches/${id}/settlements`, { kind: 'void', reason });
  const [theirs, missing] = [await ask(lot.id), await ask(`lot_${nanoid(16)}`)];
  expect(theirs.statusCode).toBe(404);
  expect(theirs.body).toBe(missing.body);
});
