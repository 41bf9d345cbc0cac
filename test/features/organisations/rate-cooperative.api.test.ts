import { expect, test } from 'vitest';
import { verifyLedger } from '../../../src/features/ledger/actions.ts';
import { problems as refusals } from '../../../src/features/organisations/problems/rating.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { fairSheet } from '../../support/organisations-records.ts';

const t = useApp();
const sheet = { year: 2025, ...fairSheet };

async function aCooperative() {
  const head = await signedIn(t, 'cooperative-head');
  const control = await signedIn(t, 'cooperative-editor', { id: head.organisationId });
  const officer = await signedIn(t, 'officer');
  const url = `/api/v1/organisations/${head.organisationId}/ratings`;
  const page = `/console/organisations/${head.organisationId}/rating`;
  return { head, control, officer, url, steps: `${url}/2025/steps`, page };
}

test('a year is scored, checked by another, submitted, commented, resubmitted and published', async () => {
  const { head, control, officer, url, steps } = await aCooperative();
  const scored = await head.post(url, sheet);
  expect(scored.statusCode).toBe(201);
  expect(scored.json()).toMatchObject({
    state: 'self-scored',
    total: 71.5,
    band: 'fair',
    submitBefore: '2026-04-01',
  });
  expect((await head.post(steps, { step: 'check' })).json().code).toBe(
    refusals.ratingCheckedByScorer.code,
  );
  expect((await control.post(steps, { step: 'check' })).json().state).toBe('control-checked');
  expect((await head.post(steps, { step: 'submit' })).json()).toMatchObject({
    state: 'submitted',
    submittedOn: '2026-11-23',
  });
  const comment = { step: 'comment', note: 'Điểm vốn chưa khớp báo cáo' };
  expect((await officer.post(steps, comment)).json().state).toBe('commented');
  const { year: _year, ...again } = { ...sheet, points: { ...sheet.points, capital: 2 } };
  const resubmitted = await head.post(steps, { step: 'resubmit', note: 'Đã sửa', ...again });
  expect(resubmitted.json()).toMatchObject({ state: 'resubmitted', total: 63, band: 'average' });
  const published = await officer.post(steps, { step: 'publish', fineDecision: '15/QĐ-XPHC' });
  expect(published.json()).toMatchObject({ state: 'published', band: 'weak', total: 63 });
  expect((await head.post(url, sheet)).json()).toMatchObject({
    status: 409,
    code: refusals.ratingStepNotNow.code,
  });
  expect((await verifyLedger(t.db)).entries).toBe(6);
  const told = await t.db.execute('select kind from notices order by created_at, kind');
  expect(told.map((row) => row.kind)).toEqual(['rating-commented', 'rating-published']);
});

test('what the sheet says is refused field by field', async () => {
  const { head, url } = await aCooperative();
  const codeOf = async (more: object) => (await head.post(url, { ...sheet, ...more })).json().code;
  expect(await codeOf({ year: 2026 })).toBe(refusals.ratingYearNotOver.code);
  expect(await codeOf({ year: 2019 })).toBe(refusals.ratingUnderTwelveMonths.code);
  expect(await codeOf({ slipsReturned: 121 })).toBe(refusals.ratingSlipsReturned.code);
  expect(await codeOf({ slipsSatisfied: 101 })).toBe(refusals.ratingSlipsSatisfied.code);
  expect(await codeOf({ financeFileId: 'file_ofsomebody01' })).toBe(
    refusals.ratingFileNotYours.code,
  );
  const points = { ...sheet.points, revenue: 39, capital: 1.25, awards: -1 };
  const fields = (await head.post(url, { ...sheet, points })).json().errors;
  expect(fields.map((error: { field: string }) => error.field)).toEqual([
    'points.revenue',
    'points.capital',
    'points.awards',
  ]);
});

test('only its own board scores; an officer decides, but not about an organisation of theirs', async () => {
  const { head, officer, control, url, steps } = await aCooperative();
  expect((await control.post(url, sheet)).json().code).toBe(refusals.ratingStepNotYours.code);
  const other = await signedIn(t, 'cooperative-head');
  const theirs = await other.post(url, sheet);
  const missing = await other.post('/api/v1/organisations/org_missing00000/ratings', sheet);
  expect([theirs.statusCode, theirs.body]).toEqual([404, missing.body]);
  expect((await other.get(url)).statusCode).toBe(404);
  expect((await officer.post(steps, { step: 'publish' })).statusCode).toBe(404);
  await head.post(url, sheet);
  const own = await signedIn(t, 'officer', { id: head.organisationId });
  expect((await own.post(steps, { step: 'publish' })).json().code).toBe(
    'organisations/conflict-of-interest',
  );
  const group = await signedIn(t, 'cooperative-head', { kind: 'cooperative-group' });
  const ofGroup = `/api/v1/organisations/${group.organisationId}/ratings`;
  expect((await group.post(ofGroup, sheet)).json().code).toBe(refusals.ratingOnlyCooperatives.code);
});

test('two at once leave one rating and one result; the same key is one step', async () => {
  const { head, control, officer, url, steps } = await aCooperative();
  const both = await Promise.all([head.post(url, sheet), head.post(url, sheet)]);
  expect(both.map((answer) => answer.statusCode)).toEqual([201, 201]);
  expect((await head.get(url)).json().items).toHaveLength(1);
  const stale = await control.post(steps, { step: 'check' }, { 'if-match': '"1"' });
  expect(stale.statusCode).toBe(412);
  await control.post(steps, { step: 'check' });
  await head.post(steps, { step: 'submit' });
  const decided = await Promise.all([
    officer.post(steps, { step: 'publish' }),
    officer.post(steps, { step: 'comment', note: 'Chưa rõ' }),
  ]);
  expect(decided.map((answer) => answer.statusCode).toSorted()).toEqual([200, 409]);
});

test('the pages score with Vietnamese numbers and a file, keep what was typed and offer the next step', async () => {
  const { head, control, officer, page } = await aCooperative();
  expect((await head.get(page)).body).toContain('nộp trước 01/04/2026');
  expect((await head.get(`${page}/score`)).body).toContain('value="2025"');
  const typed = {
    year: '2025',
    ...Object.fromEntries(
      Object.entries(sheet.points).map(([code, value]) => [
        `points.${code}`,
        String(value).replace('.', ','),
      ]),
    ),
    slipsSent: '120',
    slipsReturned: '100',
    slipsSatisfied: '90',
  };
  const wrong = await head.postMultipart(`${page}/score`, { ...typed, 'points.awards': 'nhiều' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('value="nhiều"');
  const pdf = { name: 'bao-cao.pdf', content: '%PDF-1.4\n%%EOF', type: 'application/pdf' };
  const done = await head.postMultipart(`${page}/score`, typed, { file: pdf });
  expect([done.statusCode, done.headers.location]).toEqual([303, `${page}/2025`]);
  expect((await head.get(`${page}/2025`)).body).toContain('71,5');
  const take = (who: typeof head, step: string, version: string, more = {}) =>
    who.postForm(`${page}/2025`, { step, version, note: '', ...more });
  expect((await take(control, 'check', '1')).statusCode).toBe(303);
  expect((await take(head, 'submit', '2')).statusCode).toBe(303);
  const silent = await take(officer, 'comment', '3', { note: '' });
  expect(silent.statusCode).toBe(422);
  expect((await take(officer, 'comment', '3', { note: 'Xem lại vốn' })).statusCode).toBe(303);
  expect((await head.get(`${page}/score?year=2025`)).body).toContain('value="10,5"');
  const again = await head.postMultipart(`${page}/score`, {
    ...typed,
    version: '4',
    note: 'Đã sửa',
  });
  expect(again.statusCode).toBe(303);
  expect((await take(officer, 'publish', '5')).statusCode).toBe(303);
  const seen = await head.get(`${page}/2025`);
  expect(seen.body).toContain('Đã công bố');
  expect(seen.body).toContain('bao-cao.pdf');
  expect(seen.body).toContain('Quá hạn');
});
