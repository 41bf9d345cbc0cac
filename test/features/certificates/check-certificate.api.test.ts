import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { certificateChecks, certificateNotices } from '../../../src/db/schema/certificates.ts';
import { memberships } from '../../../src/db/schema/identity.ts';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveCertificate } from '../../support/records.ts';

const t = useApp();
const url = '/api/v1/certificates';

const seen = {
  method: 'paper',
  result: 'matches',
  checkedOn: '2026-11-20',
  evidence: 'Đối chiếu bản chính, gặp ông Nguyễn Văn Mẫu',
};
const suspension = {
  kind: 'suspend',
  number: '12/TB-MẪU',
  effectiveOn: '2026-11-20',
  grounds: 'Không đạt giám sát',
};

async function declared() {
  const editor = await signedIn(t, 'cooperative-editor');
  return { editor, record: await haveCertificate(t, editor) };
}

/** The same person with a role at that organisation too. */
async function giveRole(person: SignedIn, organisationId: string, endedAt: Date | null = null) {
  await t.db.transaction((tx) =>
    tx.insert(memberships).values({
      id: `mem_${person.personId.slice(4)}`,
      personId: person.personId,
      organisationId,
      role: 'packing-house',
      grantedAt: t.clock.now,
      endedAt,
    }),
  );
}

test.each([
  ['paper', 'matches', 'checked'],
  ['certifier', 'matches', 'confirmed'],
  ['paper', 'differs', 'differs'],
])('a check by %s that %s makes the certificate %s', async (method, result, degree) => {
  const { record } = await declared();
  const inspector = await signedIn(t, 'inspector');
  const answer = await inspector.post(`${url}/${record.id}/checks`, { ...seen, method, result });
  expect(answer.statusCode).toBe(201);
  expect(answer.headers.etag).toBe('"2"');
  expect(answer.json()).toMatchObject({
    degree,
    checks: [{ method, result, authorityId: inspector.organisationId }],
  });
});

test('the ledger proves the check without giving out what free text says of people', async () => {
  const { record } = await declared();
  const inspector = await signedIn(t, 'inspector');
  await inspector.post(`${url}/${record.id}/checks`, seen);
  const [fact] = await t.db.select().from(ledgerEntries);
  expect(fact).toMatchObject({ kind: 'certificate.checked', happenedOn: '2026-11-20' });
  expect(fact?.facts.evidenceSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(fact?.facts)).not.toContain('Nguyễn');
});

test('whoever has a role with the holder neither checks nor records notices; a former role is no bar', async () => {
  const { editor, record } = await declared();
  const inspector = await signedIn(t, 'inspector');
  await giveRole(inspector, editor.organisationId);
  for (const [path, body] of [
    ['checks', seen],
    ['notices', suspension],
  ] as const) {
    const answer = await inspector.post(`${url}/${record.id}/${path}`, body);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'certificates/own-certificate' });
  }
  expect(await t.db.select().from(certificateChecks)).toEqual([]);
  const former = await signedIn(t, 'inspector');
  await giveRole(former, editor.organisationId, t.clock.now);
  expect((await former.post(`${url}/${record.id}/checks`, seen)).statusCode).toBe(201);
});

test('whoever declared it does not check it, even after leaving the holder', async () => {
  const inspector = await signedIn(t, 'inspector');
  const holder = await signedIn(t, 'cooperative-head');
  const declaredEarlier = { ...holder, personId: inspector.personId };
  const record = await haveCertificate(t, declaredEarlier);
  const answer = await inspector.post(`${url}/${record.id}/checks`, seen);
  expect(answer.json()).toMatchObject({ code: 'certificates/own-certificate' });
});

test('whoever corrected it does not check it either, even after leaving the holder', async () => {
  const { editor, record } = await declared();
  const colleague = await signedIn(t, 'cooperative-head', { id: editor.organisationId });
  const input = {
    kindCode: record.kindCode,
    number: 'MẪU-SỬA-01',
    certifierName: record.certifierName,
    validFrom: record.validFrom,
    validTo: record.validTo,
    scopes: [{ cropCode: 'XO' }],
  };
  expect((await colleague.put(`${url}/${record.id}`, input)).statusCode).toBe(200);
  const inspector = await signedIn(t, 'inspector');
  const moved = { personId: colleague.personId, role: 'inspector' as const };
  await t.db.transaction((tx) =>
    tx
      .update(memberships)
      .set({ ...moved, organisationId: inspector.organisationId })
      .where(eq(memberships.id, colleague.membershipId)),
  );
  const answer = await colleague.post(`${url}/${record.id}/checks`, seen);
  expect(answer.json()).toMatchObject({ status: 403, code: 'certificates/own-certificate' });
  expect((await inspector.post(`${url}/${record.id}/checks`, seen)).statusCode).toBe(201);
});

test('a check of tomorrow, and a check of what was corrected meanwhile, are refused', async () => {
  t.clock.now = new Date('2026-11-23T16:00:00Z');
  const { record } = await declared();
  const inspector = await signedIn(t, 'inspector');
  const path = `${url}/${record.id}/checks`;
  // 23:30 in Viet Nam: the 24th begins half an hour later, whatever the day in Greenwich.
  t.clock.now = new Date('2026-11-23T16:30:00Z');
  const early = await inspector.post(path, { ...seen, checkedOn: '2026-11-24' });
  expect(early.statusCode).toBe(422);
  expect(early.json()).toMatchObject({ code: 'certificates/check-in-future' });
  t.clock.now = new Date('2026-11-23T17:00:00Z');
  const fine = await inspector.post(
    path,
    { ...seen, checkedOn: '2026-11-24' },
    { 'if-match': '"1"' },
  );
  expect(fine.statusCode).toBe(201);
  const stale = await inspector.post(path, seen, { 'if-match': '"1"' });
  expect(stale.json()).toMatchObject({ code: 'http/changed-meanwhile' });
  expect(await t.db.select().from(certificateChecks)).toHaveLength(1);
});

test('evidence must be the inspector’s own file', async () => {
  const { record } = await declared();
  const inspector = await signedIn(t, 'inspector');
  const answer = await inspector.post(`${url}/${record.id}/checks`, {
    ...seen,
    evidenceFileId: 'file_V1StGXR8Z5jdHi6B',
  });
  expect(answer.json()).toMatchObject({ code: 'certificates/file-not-yours' });
});

test('a check and a notice sent again under their key are recorded once', async () => {
  const { record } = await declared();
  const inspector = await signedIn(t, 'inspector');
  for (const [path, body] of [
    ['checks', seen],
    ['notices', suspension],
  ] as const) {
    const key = { 'idempotency-key': `${path}-00001` };
    const first = await inspector.post(`${url}/${record.id}/${path}`, body, key);
    const second = await inspector.post(`${url}/${record.id}/${path}`, body, key);
    expect(second.json()).toEqual(first.json());
  }
  expect(await t.db.select().from(certificateChecks)).toHaveLength(1);
  expect(await t.db.select().from(certificateNotices)).toHaveLength(1);
});

test('notices follow each other: suspended, restored, withdrawn, and nothing after that', async () => {
  const { record } = await declared();
  const officer = await signedIn(t, 'officer');
  const say = async (kind: string, effectiveOn = '2026-11-20') => {
    const sent = { ...suspension, kind, effectiveOn };
    const answer = await officer.post(`${url}/${record.id}/notices`, sent);
    return answer.json<{ standing?: string; code?: string }>();
  };
  expect((await say('restore')).code).toBe('certificates/not-suspended');
  expect((await say('suspend', '2026-11-24')).code).toBe('certificates/notice-in-future');
  expect((await say('suspend')).standing).toBe('suspended');
  expect((await say('suspend')).code).toBe('certificates/already-suspended');
  expect((await say('restore', '2026-11-19')).code).toBe('certificates/notice-before-last');
  expect((await say('restore')).standing).toBe('valid');
  expect((await say('withdraw', '2026-11-22')).standing).toBe('withdrawn');
  expect((await say('restore', '2026-11-23')).code).toBe('certificates/already-withdrawn');
  const kinds = (await t.db.select().from(ledgerEntries)).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual([
    'certificate.restored',
    'certificate.suspended',
    'certificate.withdrawn',
  ]);
});

test('two officers who suspend at once record one suspension', async () => {
  const { record } = await declared();
  const officers = [await signedIn(t, 'officer'), await signedIn(t, 'officer')];
  const answers = await Promise.all(
    officers.map((officer) => officer.post(`${url}/${record.id}/notices`, suspension)),
  );
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
});

test.each([
  ['checks', 'officer', 403],
  ['checks', 'cooperative-head', 403],
  ['checks', 'administrator', 403],
  ['notices', 'cooperative-head', 403],
  ['notices', 'administrator', 403],
  ['notices', 'inspector', 201],
] as const)('%s as %s answers %i', async (path, role, status) => {
  const { record } = await declared();
  const body = path === 'checks' ? seen : suspension;
  const person = await signedIn(t, role);
  expect((await person.post(`${url}/${record.id}/${path}`, body)).statusCode).toBe(status);
});

test('a certificate that is not there cannot be checked', async () => {
  const inspector = await signedIn(t, 'inspector');
  const answer = await inspector.post(`${url}/cer_V1StGXR8Z5jdHi6B/checks`, seen);
  expect(answer.statusCode).toBe(404);
});
