import { expect, test } from 'vitest';
import { problems } from '../../../src/features/organisations/problems.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveArea, haveAreaCode, haveCertificate } from '../../support/records.ts';

const t = useApp();
const paused = {
  status: 'paused',
  effectiveOn: '2026-11-20',
  number: '118/TB',
  grounds: 'Thông báo tạm ngừng',
};
const renaming = { name: 'Hợp tác xã Tên Mới', changedOn: '2026-06-01', number: 'GXN 7/2026' };
const urlOf = (id: string) => `/api/v1/organisations/${id}`;

test('an officer changes the legal status; it is in the list, its filter and the history', async () => {
  const officer = await signedIn(t, 'officer');
  const head = await signedIn(t, 'cooperative-head');
  const url = urlOf(head.organisationId);
  const done = await officer.post(`${url}/statuses`, paused, { 'if-match': '"1"' });
  expect(done.statusCode).toBe(200);
  expect(done.headers.etag).toBe('"2"');
  expect(done.json()).toMatchObject({ legalStatus: 'paused', statuses: [paused] });
  const found = await officer.get('/api/v1/organisations?legalStatus=paused');
  expect(found.json().items).toMatchObject([{ id: head.organisationId, legalStatus: 'paused' }]);
  const page = await officer.get('/console/organisations?status=paused');
  expect(page.body).toContain('Tạm ngừng kinh doanh');
  const own = await head.get(`/console/organisations/${head.organisationId}`);
  expect(own.body).toContain('118/TB');
  expect(own.body).not.toContain('/status"');
});

test('a status is refused with its reason, and a stale version or the same key changes nothing', async () => {
  const officer = await signedIn(t, 'officer');
  const head = await signedIn(t, 'cooperative-head');
  const url = `${urlOf(head.organisationId)}/statuses`;
  const key = { 'idempotency-key': 'status-once' };
  await officer.post(url, paused, key);
  expect((await officer.post(url, paused, key)).json().statuses).toHaveLength(1);
  expect((await officer.post(url, paused)).json().code).toBe(problems.statusUnchanged.code);
  const ended = { ...paused, status: 'ended' };
  expect((await officer.post(url, ended, { 'if-match': '"1"' })).statusCode).toBe(412);
  const both = await Promise.all([officer.post(url, ended), officer.post(url, ended)]);
  expect(both.map((answer) => answer.statusCode).toSorted()).not.toEqual([200, 200]);
  const wrong = await officer.post(url, { ...paused, status: 'asleep', effectiveOn: '31/02/2026' });
  expect(wrong.json().errors).toHaveLength(2);
  const page = await officer.get(`/console/organisations/${head.organisationId}`);
  expect(page.body).toContain('Tổ chức đã chấm dứt từ ngày 20/11/2026');
});

test('nobody decides about an organisation they have a role in; a cooperative decides nothing', async () => {
  const officer = await signedIn(t, 'officer');
  const own = await officer.post(`${urlOf(officer.organisationId)}/statuses`, paused);
  expect(own.json()).toMatchObject({ status: 403, code: problems.conflictOfInterest.code });
  const head = await signedIn(t, 'cooperative-head');
  expect((await head.post(`${urlOf(head.organisationId)}/renamings`, renaming)).statusCode).toBe(
    403,
  );
  expect((await officer.post(`${urlOf('org_missing00000')}/statuses`, paused)).statusCode).toBe(
    404,
  );
});

test('after a new name older papers are marked with the name they carry, newer ones are not', async () => {
  const officer = await signedIn(t, 'officer');
  const head = await signedIn(t, 'cooperative-head', { name: 'Tổ hợp tác Tên Cũ' });
  const old = await haveCertificate(t, head, { validFrom: '2026-01-01' });
  await haveCertificate(t, head, { validFrom: '2026-07-01' });
  await haveCertificate(t, head, { validFrom: '2020-01-01', validTo: '2021-01-01' });
  const area = await haveArea(t, head);
  const code = await haveAreaCode(t, area, officer, { issuedOn: '2024-01-02' });
  await haveAreaCode(t, await haveArea(t, head), officer, { issuedOn: '2026-08-01' });
  const url = urlOf(head.organisationId);
  expect((await head.get(`${url}/old-name-papers`)).json().items).toEqual([]);
  expect((await officer.post(`${url}/renamings`, renaming)).json()).toMatchObject({
    name: 'Hợp tác xã Tên Mới',
    renamings: [{ formerName: 'Tổ hợp tác Tên Cũ', changedOn: '2026-06-01' }],
  });
  const items = (await head.get(`${url}/old-name-papers`)).json().items;
  expect(items.map((item: { id: string }) => item.id)).toEqual([code.id, old.id]);
  expect(items[0].oldName).toBe('Tổ hợp tác Tên Cũ');
  const page = await head.get(`/console/organisations/${head.organisationId}`);
  expect(page.body).toContain('Còn ghi tên cũ “Tổ hợp tác Tên Cũ” đến khi cấp lại');
  const byOldName = await officer.get('/api/v1/organisations?search=to%20hop%20tac%20ten%20cu');
  expect(byOldName.json().items).toHaveLength(1);
  const ledger = JSON.stringify(await t.db.execute('select kind, facts from ledger_entries'));
  expect(ledger).toContain('organisation.renamed');
});

test('a group becomes a cooperative under a new name and keeps identity, tax code and land', async () => {
  const officer = await signedIn(t, 'officer');
  const head = await signedIn(t, 'cooperative-head', { kind: 'cooperative-group' });
  const area = await haveArea(t, head);
  const done = await officer.post(`${urlOf(head.organisationId)}/kinds`, {
    kind: 'cooperative',
    validFrom: '2026-06-01',
    grounds: 'GCN ĐKHTX 5/2026',
    allMembersAgree: true,
    minutesNumber: '02/BB',
    minutesOn: '2026-05-02',
    newName: 'Hợp tác xã Hoà Mới'.normalize('NFD'),
  });
  expect(done.json()).toMatchObject({
    id: head.organisationId,
    name: 'Hợp tác xã Hoà Mới'.normalize('NFC'),
    kinds: [{ kind: 'cooperative', minutesNumber: '02/BB' }, { kind: 'cooperative-group' }],
  });
  expect((await head.get(`/api/v1/areas/${area.id}`)).statusCode).toBe(200);
});

test('an old commune gives the present unit; a split one is asked about; a contradiction is refused', async () => {
  const officer = await signedIn(t, 'officer');
  const body = {
    name: 'Tổ hợp tác Xã Cũ',
    kind: 'cooperative-group',
    kindSince: '2021-05-04',
    grounds: 'GCN 3/2021',
    addressLine: 'Ấp Mẫu',
    representative: 'Người Mẫu',
    representativeTitle: 'Tổ trưởng',
    officePhone: '0296 3 123 456',
  };
  const register = (more: object) => officer.post('/api/v1/organisations', { ...body, ...more });
  const made = await register({ shortName: 'CU1', formerCommuneCode: '30280' });
  expect(made.json()).toMatchObject({ communeCode: '30307', formerCommuneCode: '30280' });
  expect((await register({ shortName: 'CU2', formerCommuneCode: '30334' })).json().code).toBe(
    problems.formerCommuneSplit.code,
  );
  const chosen = { shortName: 'CU3', formerCommuneCode: '30334', communeCode: '30325' };
  expect((await register(chosen)).statusCode).toBe(201);
  const elsewhere = { ...chosen, shortName: 'CU4', communeCode: '30628' };
  expect((await register(elsewhere)).json().code).toBe(problems.formerCommuneElsewhere.code);
  const unknown = { shortName: 'CU5', formerCommuneCode: '99999' };
  expect((await register(unknown)).json().code).toBe(problems.formerCommuneUnknown.code);
  expect((await register({ shortName: 'CU6' })).json().code).toBe(problems.communeUnknown.code);
  expect((await register({ ...chosen, officePhone: 'gọi nhé' })).statusCode).toBe(422);
});

test('a commune’s officer sees the organisations of that commune and no other', async () => {
  const local = await signedIn(t, 'commune-officer');
  const head = await signedIn(t, 'cooperative-head');
  expect((await local.get(urlOf(head.organisationId))).statusCode).toBe(200);
  const officer = await signedIn(t, 'officer');
  await officer.put(urlOf(head.organisationId), {
    name: 'Dời đi',
    communeCode: '30631',
    addressLine: 'Ấp Khác',
    representative: 'Người Mẫu',
  });
  expect((await local.get(urlOf(head.organisationId))).statusCode).toBe(404);
  expect((await local.get('/api/v1/organisations?search=Doi')).json().items).toEqual([]);
});

test('the forms keep what was typed, name the field, and record once', async () => {
  const officer = await signedIn(t, 'officer');
  const head = await signedIn(t, 'cooperative-head');
  const page = `/console/organisations/${head.organisationId}`;
  for (const what of ['status', 'rename']) {
    expect((await officer.get(`${page}/${what}`)).statusCode).toBe(200);
    const refused = await officer.postForm(`${page}/${what}`, { number: '77/Q', version: '1' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('value="77/Q"');
  }
  const fields = {
    ...paused,
    effectiveOn: '20/11/2026',
    version: '1',
    idempotencyKey: 'form-key-1',
  };
  expect((await officer.postForm(`${page}/status`, fields)).statusCode).toBe(303);
  expect((await officer.postForm(`${page}/status`, fields)).statusCode).toBe(303);
  const named = { ...renaming, changedOn: '01/06/2026', version: '2' };
  expect((await officer.postForm(`${page}/rename`, named)).statusCode).toBe(303);
});
