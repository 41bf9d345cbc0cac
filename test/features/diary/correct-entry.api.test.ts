import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { problems } from '../../../src/features/diary/problems/entries.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import {
  haveSeasonOfMango,
  sprayOf,
  type WrittenEntry,
  write,
} from '../../support/diary-records.ts';

const t = useApp();
let head: SignedIn;
let field: Awaited<ReturnType<typeof haveSeasonOfMango>>;
let entry: WrittenEntry;
let sent: Record<string, unknown>;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  field = await haveSeasonOfMango(t, head);
  const { id, plantingId, ...rest } = sprayOf(field.planting);
  sent = rest;
  entry = await write(head, { id, plantingId, ...rest });
});

const correct = (wish: object, seen = '"1"') =>
  head.post(
    `/api/v1/diary-entries/${entry.id}/versions`,
    { ...sent, reason: 'Ghi nhầm ngày', ...wish },
    { 'if-match': seen },
  );
const strike = (by = head) =>
  by.post(`/api/v1/diary-entries/${entry.id}/strike`, { reason: 'Ghi nhầm thửa' });

test('a correction is a new version with its reason, and the old one stays readable', async () => {
  const answer = await correct({ happenedOn: '2026-11-12' });
  expect(answer.statusCode).toBe(201);
  expect(answer.json().versions).toMatchObject([
    { version: 2, happenedOn: '2026-11-12', reason: 'Ghi nhầm ngày' },
    { version: 1, happenedOn: '2026-11-10', reason: null },
  ]);
});

test('a correction that changes nothing, or gives no reason, is refused', async () => {
  const same = await correct({});
  expect([same.statusCode, same.json().code]).toEqual([422, problems.nothingCorrected.code]);
  expect((await correct({ happenedOn: '2026-11-12', reason: '' })).statusCode).toBe(422);
});

test('of two people who correct at once one is told that it changed meanwhile', async () => {
  const answers = await Promise.all([
    correct({ happenedOn: '2026-11-12' }),
    correct({ happenedOn: '2026-11-13' }),
  ]);
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([...[201, 412]]);
});

test('an entry that was taken back is neither corrected nor taken back again', async () => {
  expect((await strike()).json()).toMatchObject({ version: 2, versions: [{ isStruck: true }, {}] });
  expect((await strike()).json().code).toBe(problems.alreadyStruck.code);
  const corrected = await correct({ happenedOn: '2026-11-12' }, '"2"');
  expect(corrected.json().code).toBe(problems.alreadyStruck.code);
  const season = await head.get(`/api/v1/plantings/${field.planting.id}`);
  expect(season.json().safety[0]).toMatchObject({ unknown: [] });
});

test('nobody but the organisation corrects or takes back, and to others it is missing', async () => {
  const stranger = await signedIn(t, 'cooperative-head');
  const none = `dia_${randomUUID()}`;
  const missing = await stranger.post(`/api/v1/diary-entries/${none}/strike`, { reason: 'x' });
  const theirs = await strike(stranger);
  expect(theirs.statusCode).toBe(404);
  expect(theirs.body.replaceAll(entry.id, none)).toBe(missing.body);
  expect((await strike(await signedIn(t, 'officer'))).statusCode).toBe(403);
});
