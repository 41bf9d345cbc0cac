import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { daySettings } from '../../../src/db/schema/reference.settings.ts';
import { codeSchemes, referenceLoads } from '../../../src/db/schema/reference.ts';
import {
  listCodeSchemes,
  loadReferenceData,
  readWorkCalendar,
} from '../../../src/features/reference/actions.ts';
import { calendarProblems } from '../../../src/features/reference/problems/calendar.ts';
import { schemeProblems } from '../../../src/features/reference/problems/schemes.ts';
import { addWorkingDays } from '../../../src/features/reference/rules/working-days.ts';
import { isAllottable } from '../../../src/features/reference/rules.ts';
import { roles } from '../../../src/lib/roles.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';

const t = useApp();

const scheme = {
  name: 'Mã số theo nghị định mới',
  kind: 'both',
  template: 'VN{tỉnh}-{loại}-{cây:2}-{số:6}{thị trường}',
  issuedBy: 'province',
  forExport: true,
  forDomestic: true,
  allotted: true,
  validFrom: '2026-11-01',
  example: 'VN91-PUC-XO-000001-CHN',
  source: 'Nghị định mẫu 12/2026/NĐ-CP',
};
const day = {
  day: '2026-11-24',
  kind: 'as-weekday',
  name: 'Làm việc bình thường',
  source: 'Công văn mẫu 1/SNV',
};
const read = (value: string) =>
  t.app.inject({ method: 'GET', url: `/api/v1/codes/read?value=${value}` });

describe('a form of code added by an officer', () => {
  test('is read, given and kept over the next start, without a release', async () => {
    const officer = await signedIn(t, 'officer');
    expect((await read('VN91-PUC-XO-000001-CHN')).statusCode).toBe(422);
    const created = await officer.post('/api/v1/code-schemes', scheme);
    expect(created.statusCode).toBe(201);
    const { id } = created.json();
    await t.db.transaction(async (tx) => {
      await tx.update(referenceLoads).set({ fingerprint: 'an earlier one' });
      await loadReferenceData(tx);
    });
    const answer = (await read('vn91pucxo000001chn')).json();
    expect(answer).toMatchObject({ schemeId: id, normalised: 'VN91-PUC-XO-000001-CHN' });
    const added = (await listCodeSchemes(t.db)).find((one) => one.id === id);
    expect(added && isAllottable(added, '2026-11-01')).toBe(true);
    expect(added && isAllottable(added, '2026-10-31')).toBe(false);
    const [fact] = await t.db.select().from(ledgerEntries).where(eq(ledgerEntries.subjectId, id));
    expect(fact).toMatchObject({
      kind: 'scheme.set',
      facts: { change: 'added', source: scheme.source },
    });
  });

  test('is added once, by whoever comes first, and once for the same key', async () => {
    const officer = await signedIn(t, 'officer');
    const key = { 'idempotency-key': 'a-key-of-this-form' };
    const twice = await Promise.all([
      officer.post('/api/v1/code-schemes', scheme, key),
      officer.post('/api/v1/code-schemes', scheme, key),
    ]);
    expect(twice.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    expect(twice[0]?.json()).toEqual(twice[1]?.json());
    const other = await officer.post('/api/v1/code-schemes', scheme);
    expect([other.statusCode, other.json().code]).toEqual([
      409,
      schemeProblems.exampleOfOtherScheme.code,
    ]);
  });

  test('with a template that cannot be read is refused at its field', async () => {
    const officer = await signedIn(t, 'officer');
    const answer = await officer.post('/api/v1/code-schemes', {
      ...scheme,
      template: '(a+)+{số:5}',
    });
    expect([answer.statusCode, answer.json().code]).toEqual([
      422,
      schemeProblems.templateSign.code,
    ]);
    expect(answer.json().errors[0].field).toBe('template');
  });

  test('closed with a day gives no more codes, and stays readable; closing again is refused', async () => {
    const officer = await signedIn(t, 'officer');
    const close = (id: string, lastDay: string) =>
      officer.post(`/api/v1/code-schemes/${id}/closure`, { lastDay, source: 'Nghị định mẫu' });
    expect((await close('PUC_EXPORT_LEGACY', '2026-11-30')).statusCode).toBe(201);
    const legacy = (await listCodeSchemes(t.db)).find(({ id }) => id === 'PUC_EXPORT_LEGACY');
    expect(legacy).toMatchObject({ validTo: '2026-11-30', allottedTo: '2026-11-30' });
    expect((await read('VN-AGOR-0044')).statusCode).toBe(200);
    expect((await close('PUC_EXPORT_LEGACY', '2026-12-31')).json().code).toBe(
      schemeProblems.alreadyClosed.code,
    );
    expect((await close('PUC_PHC_2026', '2026-07-31')).json().code).toBe(
      schemeProblems.closedBeforeStart.code,
    );
    expect((await close('UNKNOWN', '2026-12-31')).statusCode).toBe(404);
    const [kept] = await t.db
      .select()
      .from(codeSchemes)
      .where(eq(codeSchemes.id, 'PUC_EXPORT_LEGACY'));
    expect(kept?.validTo).toBeNull();
  });
});

describe('a day set by an officer', () => {
  test('moves deadlines at once and can be taken back by another row', async () => {
    const officer = await signedIn(t, 'officer');
    const due = async () => addWorkingDays('2026-11-23', 1, await readWorkCalendar(t.db));
    expect(await due()).toBe('2026-11-25');
    expect((await officer.post('/api/v1/days-off', day)).statusCode).toBe(201);
    expect(await due()).toBe('2026-11-24');
    t.clock.now = new Date(t.clock.now.getTime() + 1000);
    await officer.post('/api/v1/days-off', { ...day, kind: 'holiday', name: 'Ngày Văn hóa' });
    expect(await due()).toBe('2026-11-25');
    const { items } = (
      await t.app.inject({ method: 'GET', url: '/api/v1/days-off?year=2026' })
    ).json();
    expect(items).toContainEqual({
      day: '2026-11-24',
      isWorked: false,
      name: 'Ngày Văn hóa',
      source: day.source,
      certainty: 'decided',
    });
    await expect(t.db.transaction((tx) => tx.delete(daySettings))).rejects.toThrow();
  });

  test.each([
    [{ kind: 'holiday' }, calendarProblems.dayAsBefore.code],
    [{ day: '2026-11-25' }, calendarProblems.dayAsBefore.code],
    [{ day: '2026-11-25', kind: 'swap-work' }, calendarProblems.swapOnWrongDay.code],
    [{ day: '2026-11-28', kind: 'swap-off' }, calendarProblems.swapOnWrongDay.code],
    [{ day: '2024-12-31', kind: 'holiday' }, calendarProblems.dayTooFar.code],
    [{ day: '2029-01-01', kind: 'holiday' }, calendarProblems.dayTooFar.code],
  ])('as %o is refused: %s', async (change, code) => {
    const officer = await signedIn(t, 'officer');
    const answer = await officer.post('/api/v1/days-off', { ...day, ...change });
    expect(answer.json().code).toBe(code);
  });

  test('by two officers at once is recorded once', async () => {
    const officers = [await signedIn(t, 'officer'), await signedIn(t, 'officer')];
    const answers = await Promise.all(officers.map((each) => each.post('/api/v1/days-off', day)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
  });
});

test('only an officer of the province sets lists and rules', async () => {
  for (const role of roles.filter((one) => one !== 'officer')) {
    const person = await signedIn(t, role);
    expect((await person.post('/api/v1/days-off', day)).statusCode, role).toBe(403);
    expect((await person.post('/api/v1/code-schemes', scheme)).statusCode, role).toBe(403);
    expect((await person.get('/console/settings')).statusCode, role).toBe(403);
  }
});

describe('the page', () => {
  test('lists forms and days, takes a day and a form, and keeps what was typed', async () => {
    const officer = await signedIn(t, 'officer');
    const page = await officer.get('/console/settings?year=2027');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('91-PUC-XO-00001-CHN');
    expect(page.body).toContain('06/02/2027');
    expect(page.body).toContain('Dự kiến, chờ văn bản');
    expect((await officer.get('/console/settings?year=2031')).body).toContain(
      'Chưa có ngày nghỉ nào của năm này',
    );

    const set = await officer.postForm('/console/settings/days', { ...day, day: '24/11/2026' });
    expect([set.statusCode, set.headers.location]).toEqual([303, '/console/settings?year=2026']);
    const again = await officer.postForm('/console/settings/days', { ...day, day: '24/11/2026' });
    expect(again.statusCode).toBe(409);
    expect(again.body).toContain('Công văn mẫu 1/SNV');
    expect((await officer.postForm('/console/settings/days', {})).statusCode).toBe(422);

    const fields = {
      ...scheme,
      validFrom: '01/11/2026',
      markets: ['export', 'domestic'],
      allotted: 'yes',
    };
    const typed = { ...fields, forExport: '', forDomestic: '' };
    const wrong = await officer.postForm('/console/settings/schemes/new', {
      ...typed,
      example: 'VN91-XO',
    });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('VN91-XO');
    expect(wrong.body).toContain('VN91-PUC-XO-000001-CHN');
    const added = await officer.postForm('/console/settings/schemes/new', typed);
    expect(added.statusCode).toBe(303);
    expect((await officer.get('/console/settings')).body).toContain(
      'Thêm mẫu mã &quot;Mã số theo nghị định mới',
    );
  });

  test('closes a form with a day', async () => {
    const officer = await signedIn(t, 'officer');
    const address = '/console/settings/schemes/PHC_EXPORT_LEGACY/close';
    expect((await officer.get(address)).statusCode).toBe(200);
    expect((await officer.get('/console/settings/schemes/nothing/close')).statusCode).toBe(404);
    expect((await officer.postForm(address, { lastDay: 'mai', source: 'x' })).statusCode).toBe(422);
    const done = await officer.postForm(address, {
      lastDay: '31/12/2026',
      source: 'Nghị định mẫu',
    });
    expect(done.statusCode).toBe(303);
    expect((await officer.get('/console/settings')).body).toContain('Đã dừng cấp');
  });
});
