import { expect, test } from 'vitest';
import { jobList } from '../../../src/job-list.ts';
import { enqueueScheduled } from '../../../src/jobs/runner.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { allot, decision, haveDraft, haveOffices, step } from '../../support/dossiers-records.ts';
import { doJobs } from '../../support/jobs.ts';

const t = useApp();

const papersOn = (page: string) => [...page.matchAll(/\/console\/files\/[\w-]+/g)].map(String);

async function issued() {
  const head = await signedIn(t, 'cooperative-head');
  const offices = await haveOffices(t);
  const { id, areaId } = await haveDraft(t, head);
  await step(t, head, id, { verb: 'submit', declares: true });
  await step(t, offices.commune, id, { verb: 'forward' });
  await step(t, offices.officer, id, { verb: 'issue', way: allot, ...decision });
  return { head, ...offices, areaId, page: `/console/dossiers/${id}` };
}

test('the holder opens the decision on the dossier and on the code, and no stranger does', async () => {
  const { head, areaId, page, officer } = await issued();
  const papers = papersOn((await head.get(page)).body);
  expect(papers).toHaveLength(1);
  expect(papersOn((await head.get(`/console/areas/${areaId}`)).body)).toEqual(papers);
  const [paper = ''] = papers;
  expect((await head.get(paper)).statusCode).toBe(200);
  expect((await officer.get(paper)).statusCode).toBe(200);
  const stranger = await signedIn(t, 'cooperative-head');
  const missing = await stranger.get('/console/files/file_V1StGXR8Z5jdHi6B');
  const refused = await stranger.get(paper);
  expect([refused.statusCode, refused.body]).toEqual([404, missing.body]);
});

test('no link on the commune officer’s page leads where they may not go', async () => {
  const { commune, page } = await issued();
  const { body } = await commune.get(page);
  const links = [...body.matchAll(/<main[\s\S]*<\/main>/g)].join('').matchAll(/href="(\/[^"#]+)"/g);
  for (const [, href = ''] of links) expect((await commune.get(href)).statusCode, href).toBe(200);
});

test('the history tells in each language what was done, not what to do', async () => {
  const { head, page } = await issued();
  const { body } = await head.get(`${page}?lang=en`);
  for (const deed of ['Drafted', 'Submitted', 'Taken to review', 'Code issued'])
    expect(body).toContain(deed);
  expect(body).not.toContain('Take it to review');
});

test('the holder is told that a dossier lapsed', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const { commune } = await haveOffices(t);
  const { id } = await haveDraft(t, head);
  await step(t, head, id, { verb: 'submit', declares: true });
  await step(t, commune, id, { verb: 'return', reasonCodes: ['other'], note: 'Thiếu giấy' });
  t.clock.now = new Date(t.clock.now.getTime() + 31 * 86_400_000);
  await enqueueScheduled(t.deps, jobList);
  await doJobs(t);
  const again = await signedIn(t, 'cooperative-head', { id: head.organisationId });
  expect((await again.get('/console/notices')).body).toContain('đã kết thúc vì quá hạn bổ sung');
});
