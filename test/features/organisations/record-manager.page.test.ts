import { expect, test } from 'vitest';
import { problems } from '../../../src/features/organisations/problems/work.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';

const t = useApp();
const manager = {
  fullName: 'Nguyễn Thị Mẫu',
  position: 'director',
  education: 'university',
  from: '1/5/2024',
};
const drip = { technologyCode: 'drip-irrigation', from: '1/3/2025' };

async function aCooperative() {
  const head = await signedIn(t, 'cooperative-head');
  return { head, url: `/console/organisations/${head.organisationId}/people` };
}

test('a manager and a technology are added and ended by forms that keep what was typed', async () => {
  const { head, url } = await aCooperative();
  const empty = (await head.get(url)).body;
  for (const folder of ['managers', 'technologies'])
    expect(empty).toContain(`href="${url}/${folder}/new"`);
  const slip = await head.postForm(`${url}/managers/new`, { ...manager, education: '' });
  expect([slip.statusCode, slip.body.includes('href="#education"')]).toEqual([422, true]);
  expect(slip.body).toContain('value="Nguyễn Thị Mẫu"');
  const added = await head.postForm(`${url}/managers/new`, manager);
  expect([added.statusCode, added.headers.location]).toEqual([303, url]);
  await head.postForm(`${url}/technologies/new`, drip);
  const twice = await head.postForm(`${url}/technologies/new`, drip);
  expect([twice.statusCode, twice.body.includes(problems.technologyRecorded().text.vi)]).toEqual([
    409,
    true,
  ]);
  const { body } = await head.get(url);
  for (const part of ['Nguyễn Thị Mẫu', 'Đại học', 'Tưới nhỏ giọt', '01/03/2025'])
    expect(body).toContain(part);
  const [toManager, toTechnology] = [...body.matchAll(/href="([^"]+\/end)"/g)].map(
    ([, href]) => href ?? '',
  );
  expect((await head.get(toTechnology ?? '')).body).toContain('Ghi ngày thôi: Tưới nhỏ giọt');
  const early = await head.postForm(toManager ?? '', { to: '30/04/2024' });
  expect(early.body).toContain(problems.periodEndsBeforeStart().text.vi);
  expect(early.body).toContain('value="30/04/2024"');
  for (const address of [toManager, toTechnology])
    expect((await head.postForm(address ?? '', { to: '20/11/2026' })).statusCode).toBe(303);
  const ended = (await head.get(url)).body;
  expect(ended).toContain('20/11/2026');
  expect(ended).not.toContain('/end"');
});

test('others find no page; a commune officer sees the technology, not the people', async () => {
  const { head, url } = await aCooperative();
  await head.postForm(`${url}/managers/new`, manager);
  await head.postForm(`${url}/technologies/new`, drip);
  const end = /href="([^"]+\/end)"/.exec((await head.get(url)).body)?.[1] ?? '';
  const other = await signedIn(t, 'cooperative-head');
  for (const address of [url, `${url}/managers/new`, `${url}/technologies/new`, end])
    expect((await other.get(address)).statusCode, address).toBe(404);
  expect((await other.postForm(end, { to: '20/11/2026' })).statusCode).toBe(404);
  const officer = (await (await signedIn(t, 'officer')).get(url)).body;
  expect(officer).toContain('Nguyễn Thị Mẫu');
  expect(officer).not.toContain('/new"');
  const commune = (await (await signedIn(t, 'commune-officer')).get(url)).body;
  expect(commune).not.toContain('Nguyễn Thị Mẫu');
  expect(commune).toContain('dữ liệu cá nhân');
  expect(commune).toContain('Tưới nhỏ giọt');
});
