import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { areaChecks, areaCodes } from '../../../src/db/schema/areas.ts';
import { dossierSteps, dossiers } from '../../../src/db/schema/dossiers.ts';
import { memberships } from '../../../src/db/schema/identity.ts';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { notices } from '../../../src/db/schema/notices.ts';
import { problems } from '../../../src/features/dossiers/problems/steps.ts';
import { problems as http } from '../../../src/http/problems.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { allot, decision, haveDraft, haveOffices, step } from '../../support/dossiers-records.ts';

const t = useApp();
const url = '/api/v1/dossiers';

async function inReview(wish: Parameters<typeof haveDraft>[2] = {}) {
  const head = await signedIn(t, 'cooperative-head');
  const offices = await haveOffices(t);
  const { id, areaId } = await haveDraft(t, head, wish);
  await step(t, head, id, { verb: 'submit', declares: true });
  await step(t, offices.commune, id, { verb: 'forward' });
  return { head, id, areaId, ...offices };
}

test('a dossier goes from the cooperative through the commune to a code, every step on record', async () => {
  const { head, officer, commune, id, areaId } = await inReview();
  await step(t, officer, id, { verb: 'issue', way: allot, ...decision });
  const answer = (await head.get(`${url}/${id}`)).json();
  expect(answer).toMatchObject({ number: 'HS-2026-000001', state: 'issued', kind: 'new-code' });
  expect(answer.code.value).toMatch(/^91-PUC-XO-\d{5}$/);
  expect(answer.steps.map((each: { verb: string }) => each.verb)).toEqual([
    ...['issue', 'forward', 'submit', 'draft'],
  ]);
  const [code] = await t.db.select().from(areaCodes).where(eq(areaCodes.areaId, areaId));
  expect(code).toMatchObject({ id: answer.code.id, state: 'active' });
  const told = await t.db.select().from(notices);
  const toldTo = (organisationId: string) =>
    told.filter((one) => one.organisationId === organisationId).map(({ kind }) => kind);
  expect(toldTo(commune.organisationId)).toEqual(['dossier-submitted']);
  expect(toldTo(head.organisationId)).toEqual(['dossier-issued']);
  const facts = await t.db.select().from(ledgerEntries).where(eq(ledgerEntries.subjectId, id));
  expect(facts).toHaveLength(4);
  expect(JSON.stringify(facts)).not.toContain('Nguyễn Thị Mẫu');
});

test('for a market that approves codes itself the code is issued and not yet in force', async () => {
  const { officer, id, areaId } = await inReview({ marketCode: 'CHN' });
  await step(t, officer, id, { verb: 'issue', way: allot, ...decision });
  const [code] = await t.db.select().from(areaCodes).where(eq(areaCodes.areaId, areaId));
  expect(code?.state).toBe('issued');
});

test('two officers who decide at once leave one decision', async () => {
  const { officer, id } = await inReview();
  const second = await signedIn(t, 'officer', { id: officer.organisationId });
  const [issued, rejected] = await Promise.allSettled([
    step(t, officer, id, { verb: 'issue', way: allot, ...decision }),
    step(t, second, id, { verb: 'reject', reasonCodes: ['other'], ...decision }),
  ]);
  expect([issued?.status, rejected?.status].toSorted()).toEqual(['fulfilled', 'rejected']);
  const decided = await t.db.select().from(dossierSteps).where(eq(dossierSteps.dossierId, id));
  expect(decided.filter(({ verb }) => verb === 'issue' || verb === 'reject')).toHaveLength(1);
});

test('a step on a version that moved on is refused, a key sent twice steps once', async () => {
  const { commune, head, id } = await inReview();
  const body = { verb: 'withdraw', note: 'Đổi thị trường' };
  const stale = await head.post(`${url}/${id}/steps`, body, { 'if-match': '"1"' });
  expect(stale.json()).toMatchObject({ status: 412, code: http.changedMeanwhile.code });
  const key = { 'idempotency-key': 'withdraw-once-1' };
  expect((await head.post(`${url}/${id}/steps`, body, key)).statusCode).toBe(201);
  expect((await head.post(`${url}/${id}/steps`, body, key)).statusCode).toBe(201);
  const closed = await commune.post(`${url}/${id}/steps`, { verb: 'forward' });
  expect(closed.json().code).toBe(problems.closed.code);
});

test('dossiers sent in at once get numbers of their own', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const drafts = [];
  for (let i = 0; i < 12; i++) drafts.push(await haveDraft(t, head));
  await Promise.all(drafts.map(({ id }) => step(t, head, id, { verb: 'submit', declares: true })));
  const rows = await t.db.select({ number: dossiers.number }).from(dossiers);
  expect(new Set(rows.map(({ number }) => number)).size).toBe(12);
});

test('a field check that is demanded comes before the code, with minutes on the area', async () => {
  const { officer, inspector, commune, id, areaId } = await inReview();
  await expect(step(t, commune, id, { verb: 'order-check', note: 'x' })).rejects.toMatchObject({
    code: http.notAllowed.code,
  });
  await step(t, officer, id, { verb: 'order-check', note: 'Ranh giới cần đo lại' });
  const second = await signedIn(t, 'officer');
  const issue = { verb: 'issue' as const, way: allot, ...decision };
  await expect(step(t, second, id, issue)).rejects.toMatchObject({
    code: problems.checkFirst.code,
  });
  const visit = {
    verb: 'propose' as const,
    proposal: 'issue' as const,
    ...decision,
    isSignedByBoth: true,
  };
  await step(t, inspector, id, visit);
  const checks = await t.db.select().from(areaChecks).where(eq(areaChecks.areaId, areaId));
  expect(checks).toMatchObject([{ kind: 'field-check', outcome: 'passed', dossierId: id }]);
  await expect(step(t, officer, id, issue)).rejects.toMatchObject({
    code: problems.secondPerson.code,
  });
  await step(t, second, id, issue);
});

test('durian for China is visited first, whoever forgets to order it', async () => {
  const { officer, id } = await inReview({ cropCode: 'SR', marketCode: 'CHN' });
  await expect(
    step(t, officer, id, { verb: 'issue', way: allot, ...decision }),
  ).rejects.toMatchObject({ code: problems.checkFirst.code });
});

test('nobody with a role at the holder handles its dossier', async () => {
  const { head, officer, commune, id } = await inReview();
  const { id: other } = await haveDraft(t, head);
  await step(t, head, other, { verb: 'submit', declares: true });
  await t.db.transaction(async (tx) => {
    for (const person of [officer, commune])
      await tx.insert(memberships).values({
        id: `mem_own${person.personId.slice(-12)}`,
        personId: person.personId,
        organisationId: head.organisationId,
        role: 'cooperative-editor',
        grantedAt: t.clock.now,
      });
  });
  for (const [person, dossier, input] of [
    [officer, id, { verb: 'issue' as const, way: allot, ...decision }],
    [commune, other, { verb: 'forward' as const }],
  ] as const)
    await expect(step(t, person, dossier, input)).rejects.toMatchObject({
      code: problems.ownHolder.code,
    });
});

test('days, reasons and papers of a decision are looked at', async () => {
  const { officer, head, id } = await inReview();
  const reject = { verb: 'reject', reasonCodes: ['other'], ...decision };
  const send = async (change: object) =>
    (await officer.post(`${url}/${id}/steps`, { ...reject, ...change })).json().code;
  expect(await send({})).toBe(problems.evidenceMissing.code);
  expect(await send({ evidenceFileId: 'file_notthere12345' })).toBe(problems.evidenceUnknown.code);
  const wrong: [object, string][] = [
    [{ happenedOn: '2026-11-24' }, problems.dateInFuture.code],
    [{ happenedOn: '2026-11-22' }, problems.dateBeforeSubmission.code],
    [{ reasonCodes: ['yield'] }, problems.reasonUnknown.code],
  ];
  for (const [change, code] of wrong)
    await expect(
      step(t, officer, id, { ...reject, ...change } as Parameters<typeof step>[3]),
    ).rejects.toMatchObject({ code });
  const keep = { verb: 'issue' as const, way: { kind: 'keep' as const }, ...decision };
  await expect(step(t, officer, id, keep)).rejects.toMatchObject({
    code: problems.nothingToKeep.code,
  });
  await step(t, officer, id, { verb: 'reject', reasonCodes: ['other'], ...decision });
  const told = await t.db
    .select()
    .from(notices)
    .where(
      and(eq(notices.organisationId, head.organisationId), eq(notices.kind, 'dossier-rejected')),
    );
  expect(told).toHaveLength(1);
});
