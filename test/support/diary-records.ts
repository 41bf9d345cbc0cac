import { randomUUID } from 'node:crypto';
import type { SignedIn } from './actors.ts';
import type { TestApp } from './app.ts';
import { haveMember, havePlot } from './members-records.ts';
import { haveArea } from './records.ts';

// Seasons and entries around what a test proves, through the API as a phone sends them.

type Body = Record<string, unknown>;

/** An area of mango with two plots of two households, and a season of 2026 on them. */
export async function haveSeasonOfMango(t: TestApp, owner: SignedIn, wish: Body = {}) {
  const area = await haveArea(t, owner);
  const first = await havePlot(t, await haveMember(t, owner), area, { name: 'Thửa 1' });
  const second = await havePlot(t, await haveMember(t, owner), area, { name: 'Thửa 2' });
  const plotIds = [first.id, second.id];
  const planting = await havePlanting(owner, { areaId: area.id, plotIds, ...wish });
  return { area, plots: [first, second] as const, planting };
}

/** A season of mango in 2026 unless told otherwise. */
export async function havePlanting(owner: SignedIn, wish: Body = {}) {
  const answer = await owner.post('/api/v1/plantings', {
    cropCode: 'XO',
    seasonKind: 'year',
    startsOn: '2026-01-05',
    harvestFrom: '2026-11-01',
    harvestTo: '2026-12-31',
    ...wish,
  });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json<{ id: string; version: number; seasonName: string; squareMetres: number }>();
}

/** What a phone sends: a spray of `product` on 2026-11-10 unless told otherwise. */
export function sprayOf(planting: { id: string }, wish: Body = {}): Body & { id: string } {
  return {
    id: randomUUID(),
    plantingId: planting.id,
    kind: 'spraying',
    happenedOn: '2026-11-10',
    workedBy: 'household',
    details: { target: 'bọ trĩ' },
    uses: [{ productName: 'Thuốc không tên' }],
    ...wish,
  };
}

export function workOf(
  planting: { id: string },
  kind: string,
  details: Body,
  wish: Body = {},
): Body & { id: string } {
  return {
    ...{ id: randomUUID(), plantingId: planting.id, kind, happenedOn: '2026-11-10' },
    ...{ workedBy: 'household', details, ...wish },
  };
}

/** Sends an entry and gives what was kept. */
export async function write(owner: SignedIn, body: Body) {
  const answer = await owner.post('/api/v1/diary-entries', body);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json<WrittenEntry>();
}

export type WrittenEntry = {
  id: string;
  version: number;
  versions: {
    version: number;
    daysLate: number;
    isStruck: boolean;
    reason: string | null;
    note: string | null;
    details: Record<string, unknown>;
    photoFileIds: string[];
    uses: {
      intervalDays: number | null;
      listId: string | null;
      labelId: string | null;
      ruleVersion: string;
      findings: { kind: string; text: string }[];
    }[];
  }[];
};
