import { beforeEach, expect, test } from 'vitest';
import { decisionProblems } from '../../../src/features/batches/problems/decisions.ts';
import { settingProblems } from '../../../src/features/batches/problems/settings.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveMember, havePlot } from '../../support/members-records.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
let head: SignedIn;
let inspector: SignedIn;
let officer: SignedIn;
let area: Awaited<ReturnType<typeof haveArea>>;
let code: Awaited<ReturnType<typeof haveAreaCode>>;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  inspector = await signedIn(t, 'inspector');
  officer = await signedIn(t, 'officer');
  area = await haveArea(t, head);
  code = await haveAreaCode(t, area, head);
});

const sent = async () => {
  const lot = await haveBatch(t, head, code, { state: 'draft' });
  const home = `/console/batches/${lot.id}`;
  expect((await head.postForm(`${home}/submission`, { version: '1' })).statusCode).toBe(303);
  return { ...lot, home };
};

test('the inspector opens the queue, reads why a lot waits and decides on its own page', async () => {
  const lot = await sent();
  const queue = await inspector.get('/console/batches/waiting');
  expect(queue.body).toContain(lot.home);
  expect(queue.body).toContain('Tỉnh chưa đặt quy tắc lấy mẫu');
  const page = await inspector.get(lot.home);
  for (const words of ['Kiểm tra tự động', 'Chưa có nhật ký canh tác', 'Xác nhận đã kiểm tra'])
    expect(page.body).toContain(words);
  const form = await inspector.get(`${lot.home}/decisions/return`);
  expect(form.body).toContain('name="reasonCode"');
  const empty = await inspector.postForm(`${lot.home}/decisions/return`, {
    reason: 'Cân lại',
    version: '2',
  });
  expect(empty.statusCode).toBe(422);
  expect(empty.body).toContain('href="#reasonCode"');
  expect(empty.body).toContain('Cân lại');
  const done = await inspector.postForm(`${lot.home}/decisions/return`, {
    reasonCode: 'weight',
    reason: 'Phiếu cân ghi 840 kg',
    version: '2',
  });
  expect(done.headers.location).toBe(lot.home);
  const back = await head.get(lot.home);
  expect(back.body).toContain('Khối lượng: Phiếu cân ghi 840 kg');
  expect(back.body).toContain('Gửi lô');
});

test('a decision on a lot somebody changed meanwhile is shown again with what was typed', async () => {
  const lot = await sent();
  const stale = await inspector.postForm(`${lot.home}/decisions/hold`, {
    reason: 'Chờ kết quả mẫu',
    until: '05/12/2026',
    version: '1',
  });
  expect(stale.statusCode).toBe(412);
  expect(stale.body).toContain('Chờ kết quả mẫu');
  const past = await inspector.postForm(`${lot.home}/decisions/hold`, {
    reason: 'Chờ kết quả mẫu',
    until: '01/11/2026',
    version: '2',
  });
  expect(past.body).toContain(decisionProblems.untilPast({ today: '2026-11-23' }).text.vi);
  const early = await inspector.get(`${lot.home}/decisions/resume`);
  expect(early.body).toContain('Lô không ở trạng thái cho phép việc này');
});

test('the head voids, closes and amends; an editor sees none of it', async () => {
  const lot = await haveBatch(t, head, code);
  const home = `/console/batches/${lot.id}`;
  expect((await head.get(home)).body).toContain(`${home}/settlements/amend`);
  const editor = await signedIn(t, 'cooperative-editor', { id: head.organisationId });
  expect((await editor.get(home)).body).not.toContain('/settlements/');
  expect((await editor.get(`${home}/settlements/close`)).statusCode).toBe(403);
  const closed = await head.postForm(`${home}/settlements/close`, {
    reasonCode: 'sold-out',
    reason: '',
    version: '1',
  });
  expect(closed.statusCode).toBe(303);
  expect((await head.get(home)).body).toContain('Đã đóng');
});

test('a position that cannot be read is refused at its field; one that can is measured', async () => {
  const lot = await haveBatch(t, head, code, { state: 'draft' });
  const home = `/console/batches/${lot.id}`;
  const odd = await head.postForm(`${home}/submission`, { version: '1', position: 'ở vườn' });
  expect(odd.statusCode).toBe(422);
  expect(odd.body).toContain(settingProblems.positionNotRead().text.vi);
  expect(odd.body).toContain('href="#position"');
  const sent = await head.postForm(`${home}/submission`, {
    version: '1',
    position: '10.5123, 105.4123',
  });
  expect(sent.statusCode).toBe(303);
});

test('kilograms of each plot are typed on the form, kept when they do not add up, and shown', async () => {
  const member = await haveMember(t, head);
  const plot = await havePlot(t, member, area, { name: 'Thửa 112' });
  const fields = {
    areaCodeId: code.id,
    amount: '860',
    unit: 'kg',
    harvestedFrom: '20/11/2026',
    idempotencyKey: 'plots-form-1',
  };
  expect((await head.get('/console/batches/new')).body).toContain(`name="plot.${plot.id}"`);
  const unread = await head.postForm('/console/batches/new', {
    ...fields,
    [`plot.${plot.id}`]: 'nhiều',
  });
  expect(unread.body).toContain(decisionProblems.plotWeightNotRead({ plot: 'Thửa 112' }).text.vi);
  const short = await head.postForm('/console/batches/new', {
    ...fields,
    [`plot.${plot.id}`]: '800',
  });
  expect(short.statusCode).toBe(422);
  expect(short.body).toContain('value="800"');
  const made = await head.postForm('/console/batches/new', {
    ...fields,
    [`plot.${plot.id}`]: '860',
  });
  expect(made.statusCode).toBe(303);
  const home = String(made.headers.location);
  expect((await head.get(home)).body).toContain('Các thửa đã thu');
  expect((await head.get(`${home}/edit`)).body).toContain('value="860"');
});

test('the officer sets the rule on its page; producers read it and cannot', async () => {
  const url = '/console/batches/checking-rules';
  const fields = {
    sharePercent: '20',
    firstLots: '3',
    mostGrams: '5.000',
    heedsAnomalies: 'yes',
    requiredChecks: ['interval', 'plots'],
    auditDays: '30',
    reason: 'Kế hoạch kiểm tra',
  };
  const odd = await officer.postForm(url, { ...fields, sharePercent: 'hai mươi' });
  expect(odd.statusCode).toBe(422);
  expect(odd.body).toContain('value="hai mươi"');
  expect((await officer.postForm(url, fields)).statusCode).toBe(303);
  const page = await head.get(url);
  expect(page.body).toContain('Rút 20 % số lô rủi ro thấp');
  expect(page.body).toContain('Lô trên 5.000 kg luôn kiểm tra');
  expect(page.body).not.toContain('name="sharePercent"');
  expect((await head.postForm(url, fields)).statusCode).toBe(403);
  const ceiling = {
    cropCode: 'XO',
    gramsPerSquareMetre: '0,5',
    gramsPerPlot: '',
    ceilingReason: '',
  };
  const missing = await officer.postForm('/console/batches/picking-ceilings', ceiling);
  expect(missing.body).toContain('href="#ceilingReason"');
  const set = await officer.postForm('/console/batches/picking-ceilings', {
    ...ceiling,
    ceilingReason: 'Mức mẫu',
  });
  expect(set.statusCode).toBe(303);
});

test('every language has the queue, the rules and a decision', async () => {
  const lot = await sent();
  for (const [language, queue, rules, decision] of [
    ['vi', 'Lô chờ thanh tra', 'Quy tắc kiểm tra lô', 'Đã kiểm tra bằng cách nào?'],
    ['en', 'Batches for the inspector', 'Rules of checking', 'How was it checked?'],
    ['zh', '待检查批次', '批次检查规则', '如何核验？'],
  ] as const) {
    const get = async (url: string) => (await inspector.get(`${url}?lang=${language}`)).body;
    expect(await get('/console/batches/waiting')).toContain(queue);
    expect(await get('/console/batches/checking-rules')).toContain(rules);
    expect(await get(`${lot.home}/decisions/verify`)).toContain(decision);
  }
});
