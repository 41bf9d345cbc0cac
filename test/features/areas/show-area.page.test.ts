import { expect, test } from 'vitest';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { issueCode } from '../../support/areas-records.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();

async function scene(needsImporterApproval = false) {
  const head = await signedIn(t, 'cooperative-head');
  const officer = await signedIn(t, 'officer');
  const area = await haveArea(t, head);
  const { codeId, value } = await issueCode(t, officer, area.id, { needsImporterApproval });
  const decide = async (kind: string, reasonCode: string, more: object = {}) => {
    const common = { number: '9/QĐ', decidedOn: '2026-11-02', grounds: 'Căn cứ mẫu' };
    const body = { kind, reasonCode, ...common, ...more };
    const answer = await officer.post(`/api/v1/area-codes/${codeId}/decisions`, body);
    expect(answer.statusCode, answer.body).toBe(201);
  };
  return { head, officer, codeId, value, decide, page: `/console/areas/${area.id}` };
}

const warn = ['warn', 'pest-finding', { finding: 'Rệp sáp giả' }] as const;

test('the confirmation of a code is a tap away for its holder, until the code has ended', async () => {
  const { head, codeId, decide, page } = await scene();
  const paper = `/console/area-codes/${codeId}/confirmation.pdf`;
  expect((await head.get(page)).body).toContain(`href="${paper}"`);
  expect((await head.get(paper)).statusCode).toBe(200);
  await decide('lapse', 'holder-asks');
  expect((await head.get(page)).body).not.toContain(paper);
});

test('the holder is told that a code was declined, that its warning ended and that it lapsed', async () => {
  const { head, decide } = await scene(true);
  const told = async () => (await head.get('/console/notices')).body;
  await decide('send', 'sent-for-approval');
  await decide('decline', 'importer-declines');
  expect(await told()).toContain('Nước nhập khẩu chưa chấp thuận mã');
  await decide('send', 'sent-for-approval');
  await decide('approve', 'importer-approves');
  await decide(...warn);
  await decide('clear', 'reply-accepted');
  expect(await told()).toContain('Nhắc nhở với mã');
  await decide('lapse', 'holder-asks');
  expect(await told()).toContain('hết hiệu lực theo văn bản 9/QĐ');
});

test('decisions of one day and one moment stand in the order in which they were taken', async () => {
  const { officer, value, decide, page } = await scene();
  for (let round = 0; round < 3; round++) {
    await decide(...warn);
    await decide('clear', 'reply-accepted');
  }
  await decide(...warn);
  const kindsOn = async (path: string, words: RegExp) =>
    [...(await officer.get(path)).body.replace(/^[\s\S]*<ol class="way/, '').matchAll(words)].map(
      ([word]) => word,
    );
  const inside = await kindsOn(page, /Ghi nhắc nhở|Kết thúc nhắc nhở/g);
  const outside = await kindsOn(`/areas/${value}`, /Thông báo của nước|Đã trả lời/g);
  expect(inside).toHaveLength(7);
  for (const list of [inside, outside])
    expect(list.map((word) => /^(Kết thúc|Đã)/.test(word))).toEqual(
      [0, 1, 0, 1, 0, 1, 0].map(Boolean),
    );
});

test('a warned code waits on the first page of its holder and of the officer', async () => {
  const { head, officer, value, decide } = await scene();
  expect((await officer.get('/console')).body).not.toContain(value);
  await decide(...warn);
  for (const reader of [head, officer]) {
    const { body } = await reader.get('/console');
    expect(body).toContain('Mã số có nhắc nhở');
    expect(body).toContain(value);
  }
});
