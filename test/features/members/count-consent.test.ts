import { expect, test } from 'vitest';
import { consentOf, consentOfAreas } from '../../../src/features/members/actions/consent-of.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveConsent, haveMember, havePlot } from '../../support/members-records.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();
const today = '2026-11-23';

async function areaOfTwo() {
  const editor = await signedIn(t, 'cooperative-editor');
  const area = await haveArea(t, editor);
  const [first, second] = [await haveMember(t, editor), await haveMember(t, editor)];
  await havePlot(t, first, area, { squareMetres: 5000, treeCount: 40 });
  await havePlot(t, first, area, { squareMetres: 1000 });
  await havePlot(t, second, area, { squareMetres: 3000, treeCount: 10 });
  return { editor, area, first, second };
}

test('land counts when its household consents; a household with two plots is one household', async () => {
  const { area, first } = await areaOfTwo();
  await haveConsent(t, first, area);
  expect(await consentOf(t.db, area.id, today)).toEqual({
    householdCount: 2,
    consentedCount: 1,
    squareMetres: 9000,
    consentedSquareMetres: 6000,
    treeCount: 50,
  });
  expect(await consentOf(t.db, area.id, '2026-05-31')).toMatchObject({ consentedSquareMetres: 0 });
});

test('an area without plots answers with nothing, many areas answer at once', async () => {
  const { editor, area, first } = await areaOfTwo();
  const empty = await haveArea(t, editor);
  await haveConsent(t, first, area);
  expect(await consentOf(t.db, empty.id, today)).toMatchObject({ householdCount: 0, treeCount: 0 });
  const many = await consentOfAreas(t.db, [area.id, empty.id], today);
  expect([...many]).toEqual([[area.id, await consentOf(t.db, area.id, today)]]);
  expect(await consentOfAreas(t.db, [], today)).toEqual(new Map());
});

test('a withdrawal takes the land out of the quota from the next season', async () => {
  const { area, first } = await areaOfTwo();
  await haveConsent(t, first, area);
  await haveConsent(t, first, area, { kind: 'withdrawn', happenedOn: '2026-10-15' });
  const on = async (day: string, seasonStart?: string) =>
    (await consentOf(t.db, area.id, day, seasonStart)).consentedSquareMetres;
  expect(await on('2026-10-14')).toBe(6000);
  expect(await on('2026-10-15')).toBe(0);
  expect(await on(today, '2026-09-01')).toBe(6000);
  expect(await on(today, '2026-10-15')).toBe(0);
  expect(await on(today, '2026-11-01')).toBe(0);
});

test('of two words of one day the later recorded counts', async () => {
  const { area, first } = await areaOfTwo();
  await haveConsent(t, first, area, { kind: 'withdrawn', recordedAt: new Date(2000) });
  await haveConsent(t, first, area, { kind: 'given', recordedAt: new Date(1000) });
  expect(await consentOf(t.db, area.id, today)).toMatchObject({ consentedCount: 0 });
});

test('land of a household that left, and retired plots, are out from that day', async () => {
  const { editor, area } = await areaOfTwo();
  const gone = await haveMember(t, editor, { leftOn: '2026-11-01' });
  await havePlot(t, gone, area, { squareMetres: 700 });
  const stays = await haveMember(t, editor);
  await havePlot(t, stays, area, { squareMetres: 50, retiredOn: '2026-11-10' });
  const on = async (day: string) => (await consentOf(t.db, area.id, day)).squareMetres;
  expect(await on('2026-10-31')).toBe(9750);
  expect(await on('2026-11-01')).toBe(9050);
  expect(await on('2026-11-10')).toBe(9000);
});
