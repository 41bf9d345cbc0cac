import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { dossierSteps, dossiers } from '../../../src/db/schema/dossiers.ts';
import { problems as draftProblems } from '../../../src/features/dossiers/problems/drafts.ts';
import { problems } from '../../../src/features/dossiers/problems/steps.ts';
import { jobList } from '../../../src/job-list.ts';
import { enqueueScheduled } from '../../../src/jobs/runner.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import {
  decision,
  haveDraft,
  haveHousehold,
  haveOffices,
  haveReadyArea,
  paper,
  step,
} from '../../support/dossiers-records.ts';
import { doJobs } from '../../support/jobs.ts';
import { haveArea, haveAreaCode } from '../../support/records.ts';

const t = useApp();
const at = '/console/dossiers';
const later = (days: number) => new Date(t.clock.now.getTime() + days * 86_400_000);

test('from the first page to the code: what is missing is told, the officer chooses the form', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const { officer, commune } = await haveOffices(t);
  const area = await haveReadyArea(t, head);
  const made = await head.postForm(`${at}/new`, { areaId: area.id, marketCode: 'VNM' });
  const edit = String(made.headers.location);
  const own = edit.replace('/edit', '');
  expect((await head.get(own)).body).toContain('Chưa ghi nguồn nước');
  const bad = await head.postForm(edit, { expectedAmount: 'nhiều', standard: 'VietGAP' });
  expect(bad.statusCode).toBe(422);
  expect(bad.body).toContain('value="VietGAP"');
  const typed = {
    ...{
      expectedAmount: '220 tấn',
      varietyCodes: 'XO-BAMAU',
      treeCount: '4.200',
      isCommitted: 'yes',
    },
    ...{ standard: 'VietGAP', waterSource: 'Rạch mẫu', controlPerson: 'Nguyễn Thị Mẫu' },
  };
  expect((await head.postForm(edit, { ...typed, version: '1' })).statusCode).toBe(303);
  expect((await head.get(own)).body).toContain('Hồ sơ đã đủ');
  const careless = await head.postForm(`${own}/step/submit`, { version: '2' });
  expect(careless.body).toContain('Chưa cam đoan');
  await head.postForm(`${own}/step/submit`, { version: '2', declares: 'yes' });
  expect((await commune.get(at)).body).toContain('HS-2026-000001');
  await commune.postForm(`${own}/step/forward`, { version: '3' });
  const form = (await officer.get(`${own}/step/issue`)).body;
  expect(form).toContain('allot/PUC_PHC_2026');
  const fields = {
    version: '4',
    way: 'allot/PUC_PHC_2026',
    number: '118/QĐ',
    note: 'Đủ điều kiện',
  };
  const issued = await officer.postMultipart(
    `${own}/step/issue`,
    { ...fields, happenedOn: '23/11/2026' },
    { file: paper },
  );
  expect(issued.statusCode).toBe(303);
  expect((await head.get(own)).body).toContain('Mã đã có hiệu lực');
});

test('a dossier that lacks something is not submitted, and says what', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const area = await haveReadyArea(t, head);
  await haveHousehold(t, head, area);
  const { id } = await haveDraft(t, head, { area });
  const sent = await head.post(`/api/v1/dossiers/${id}/steps`, { verb: 'submit', declares: true });
  expect(sent.statusCode).toBe(422);
  expect(sent.body).toContain('Còn 1 hộ chưa đồng ý (1,2 ha)');
});

test('returned, it waits with its term stopped, goes on with the days left, and is returned once', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const { commune } = await haveOffices(t);
  const { id } = await haveDraft(t, head, { marketCode: 'CHN' });
  await step(t, head, id, { verb: 'submit', declares: true });
  // Sessions end after half a day without use: whoever comes later signs in again.
  const read = async () => {
    const again = await signedIn(t, 'cooperative-head', { id: head.organisationId });
    return (await again.get(`/api/v1/dossiers/${id}`)).json();
  };
  expect(await read()).toMatchObject({
    receivedOn: '2026-11-23',
    dueOn: '2026-12-08',
    daysLeft: 10,
  });
  t.clock.now = later(2);
  const back = { verb: 'return' as const, reasonCodes: ['diary'], note: 'Thiếu sổ thuốc tháng 10' };
  await step(t, commune, id, back);
  expect(await read()).toMatchObject({ dueOn: null, daysLeft: 9, lapsesOn: '2026-12-25' });
  t.clock.now = later(5);
  await step(t, head, id, { verb: 'submit', declares: true });
  expect(await read()).toMatchObject({
    number: 'HS-2026-000001',
    dueOn: '2026-12-11',
    lapsesOn: null,
  });
  await expect(step(t, commune, id, back)).rejects.toMatchObject({
    code: problems.returnedBefore.code,
  });
});

test('a returned dossier lapses after its last day, once, by nobody’s hand', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const { commune } = await haveOffices(t);
  const { id } = await haveDraft(t, head);
  await step(t, head, id, { verb: 'submit', declares: true });
  await step(t, commune, id, { verb: 'return', reasonCodes: ['other'], note: 'Thiếu giấy' });
  const states = async () =>
    (
      await t.db
        .select({ to: dossierSteps.to })
        .from(dossierSteps)
        .where(eq(dossierSteps.dossierId, id))
    ).filter(({ to }) => to === 'lapsed').length;
  for (const [days, lapsed] of [
    [30, 0],
    [1, 1],
    [1, 1],
  ] as const) {
    t.clock.now = later(days);
    await enqueueScheduled(t.deps, jobList);
    await doJobs(t);
    expect(await states()).toBe(lapsed);
  }
  const again = await signedIn(t, 'cooperative-head', { id: head.organisationId });
  expect((await again.get(`${at}/${id}`)).body).toContain('Hết hạn bổ sung');
});

test('someone else’s dossier, another commune’s and a draft of others answer like a missing one', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const { officer, inspector, commune } = await haveOffices(t);
  const area = await haveArea(t, head, { communeCode: '30658' });
  const { id } = await haveDraft(t, head, { area });
  const stranger = await signedIn(t, 'cooperative-head');
  const missing = (await officer.get('/api/v1/dossiers/dos_notthere12345')).json();
  const url = `/api/v1/dossiers/${id}`;
  for (const person of [stranger, officer, inspector, commune])
    expect((await person.get(url)).json()).toEqual(missing);
  await t.db.transaction((tx) =>
    tx
      .update(dossiers)
      .set({ number: 'HS-2026-000777', state: 'submitted' })
      .where(eq(dossiers.id, id)),
  );
  expect((await commune.get(url)).statusCode).toBe(404);
  expect((await commune.post(`${url}/steps`, { verb: 'forward' })).statusCode).toBe(404);
  expect((await officer.get(url)).statusCode).toBe(200);
});

test('a draft is for the holder’s own area, a known market, varieties of its crop, and open once', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const area = await haveReadyArea(t, head);
  const send = async (body: object) =>
    (await head.post('/api/v1/dossiers', { areaId: area.id, marketCode: 'VNM', ...body })).json()
      .code;
  expect(await send({ areaId: 'are_notthere12345' })).toBe(draftProblems.areaNotYours.code);
  expect(await send({ marketCode: 'XYZ' })).toBe(draftProblems.marketUnknown.code);
  expect(await send({ varietyCodes: ['SR-RI6'] })).toBe(draftProblems.varietyOfOtherCrop.code);
  const both = await Promise.all([send({}), send({})]);
  expect(both.filter((code) => code === draftProblems.alreadyOpen.code)).toHaveLength(1);
});

test('an area with a code for the market is adjusted: the officer may keep the code it has', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const { officer, commune } = await haveOffices(t);
  const area = await haveReadyArea(t, head);
  const code = await haveAreaCode(t, area, head, { marketCode: 'CHN' });
  const { id } = await haveDraft(t, head, { area, marketCode: 'CHN' });
  const reason = { changeReason: 'Thêm hai hộ' };
  const before = (await head.get(`/api/v1/dossiers/${id}`)).json();
  expect(before.kind).toBe('re-issue');
  const { expectedGrams, varietyCodes, treeCount, standard, waterSource, controlPerson } = before;
  const same = { expectedGrams, varietyCodes, treeCount, standard, waterSource, controlPerson };
  await head.put(`/api/v1/dossiers/${id}`, { ...same, isCommitted: true, ...reason });
  await step(t, head, id, { verb: 'submit', declares: true });
  await step(t, commune, id, { verb: 'forward' });
  await step(t, officer, id, { verb: 'issue', way: { kind: 'keep' }, ...decision });
  expect((await head.get(`/api/v1/dossiers/${id}`)).json().code.id).toBe(code.id);
});

test('overdue and due dossiers are counted and listed page by page', async () => {
  const head = await signedIn(t, 'cooperative-head');
  for (let i = 0; i < 3; i++) {
    const { id } = await haveDraft(t, head);
    await step(t, head, id, { verb: 'submit', declares: true });
  }
  const url = '/api/v1/dossiers?show=overdue&limit=2';
  const early = await signedIn(t, 'officer');
  expect((await early.get(url)).json().items).toHaveLength(0);
  t.clock.now = later(10);
  const officer = await signedIn(t, 'officer');
  const first = (await officer.get(url)).json();
  expect(first.items[0]).toMatchObject({ dueOn: '2026-11-27', daysLeft: -4 });
  const second = (await officer.get(`${url}&after=${first.next}`)).json();
  expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
  expect((await officer.get(`${at}?show=overdue&lang=en`)).body).toContain('Overdue by 4');
});
