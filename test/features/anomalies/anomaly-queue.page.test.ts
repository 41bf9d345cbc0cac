import { beforeEach, expect, test } from 'vitest';
import { anomalyCodes } from '../../../src/db/schema/anomalies.ts';
import { problems } from '../../../src/features/anomalies/problems.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { haveAnomaly, haveFirstRules } from '../../support/anomalies-records.ts';
import { useApp } from '../../support/app.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
const base = '/console/anomalies';
let head: SignedIn;
let officer: SignedIn;
let inspector: SignedIn;
let anomaly: Awaited<ReturnType<typeof haveAnomaly>>;

beforeEach(async () => {
  officer = await signedIn(t, 'officer');
  inspector = await signedIn(t, 'inspector');
  head = await signedIn(t, 'cooperative-head');
  const lot = await haveBatch(t, head, await haveAreaCode(t, await haveArea(t, head), officer));
  anomaly = await haveAnomaly(t, lot);
});

test('an inspector works through the queue: what waits, why, and what came of it', async () => {
  const queue = await inspector.get(base);
  expect(queue.body).toContain(anomaly.id);
  expect(queue.body).toContain('lệch 12 ngày so với mọi vụ');
  expect((await inspector.get(`${base}?lang=en`)).body).toContain('12 days away from every season');
  expect((await inspector.get(`${base}?lang=zh`)).body).toContain('距该作物所设各季 12 天');
  const sent = await inspector.postForm(`${base}/${anomaly.id}/decisions`, {
    kind: 'confirm',
    reason: 'Đã hỏi hợp tác xã',
  });
  expect(sent.statusCode).toBe(303);
  expect((await inspector.get(base)).body).not.toContain(anomaly.id);
  expect((await inspector.get(`${base}?state=confirmed`)).body).toContain(anomaly.id);
  expect((await inspector.get(`${base}?state=all`)).body).toContain(anomaly.id);
  expect((await inspector.get(`${base}/${anomaly.id}`)).body).toContain('Đã hỏi hợp tác xã');
});

test('a decision without a reason comes back at its field', async () => {
  const refused = await inspector.postForm(`${base}/${anomaly.id}/decisions`, { kind: 'dismiss' });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain(problems.reasonNeeded().text.vi);
  expect(refused.body).toContain('href="#reason"');
});

test('a holder reads what was confirmed and decides nothing', async () => {
  expect((await head.get(base)).body).not.toContain(anomaly.id);
  expect((await head.get(`${base}/${anomaly.id}`)).statusCode).toBe(404);
  await inspector.postForm(`${base}/${anomaly.id}/decisions`, { kind: 'confirm', reason: 'Đúng' });
  expect((await head.get(base)).body).toContain(anomaly.id);
  const page = await head.get(`${base}/${anomaly.id}`);
  expect(page.body).not.toContain('<textarea');
  expect((await head.get(`${base}/rules`)).statusCode).toBe(403);
});

test('an officer sets a rule by a form; an inspector only reads the rules', async () => {
  await haveFirstRules(t);
  const list = await officer.get(`${base}/rules`);
  for (const code of anomalyCodes) expect(list.body).toContain(`${base}/rules/${code}`);
  const send = (threshold: string) =>
    officer.postForm(`${base}/rules/mass-gap`, {
      threshold,
      severity: 'high',
      isOn: 'yes',
      reason: 'Theo công văn mẫu',
      version: '1',
    });
  const refused = await send('hai');
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('value="hai"');
  expect((await send('3')).statusCode).toBe(303);
  const page = await inspector.get(`${base}/rules/mass-gap`);
  expect(page.body).toContain('3 %');
  expect(page.body).toContain('Theo công văn mẫu');
  expect(page.body).toContain('Quy tắc ban đầu của hệ thống');
  expect(page.body).not.toContain('<textarea');
  expect((await officer.get(`${base}/rules/no-authorisation`)).body).not.toContain(
    'name="threshold"',
  );
});
