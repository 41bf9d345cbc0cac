import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLedger } from '../../src/features/ledger/actions.ts';
import {
  isRunning,
  openFolder,
  organisationInput,
  patience,
  prepareFolder,
  type Running,
  register,
  startService,
  until,
} from '../support/service-process.ts';

let prepared: Awaited<ReturnType<typeof prepareFolder>>;
let number = 0;
beforeAll(async () => {
  prepared = await prepareFolder();
});
afterAll(() => prepared.remove());

test.each([
  ['the service', false],
  ['the service and its database', true],
])(
  'killing %s while people write loses nothing acknowledged and leaves no half record',
  patience,
  async (_, group) => {
    const { folder } = prepared;
    const first = await startService(folder);
    const databasePid = first.databasePid();
    const { sent, acknowledged } = await writeUntilKilled(first, group);
    expect(acknowledged.size).toBeGreaterThanOrEqual(30);
    expect(sent.size).toBeGreaterThan(acknowledged.size);
    await until('the database process has ended too', () => !isRunning(databasePid));

    const second = await startService(folder);
    // Whoever got no answer sends again with the same key: done before or not, it is there once.
    const answers = await Promise.all(
      [...sent].map(async ([key, input]) => (await register(second, input, key)).json()),
    );
    const ids = new Map([...sent.keys()].map((key, index) => [key, answers[index].id]));
    for (const [key, id] of acknowledged) expect(ids.get(key)).toBe(id);
    second.signal('SIGTERM');
    expect(await second.ended()).toBe(0);

    const after = await count(folder);
    // Everything ever sent, by the kill before this one too, and the authority.
    expect(after.organisations).toBe(number + 1);
    expect(after).toMatchObject({ withoutKind: 0, withoutEntry: 0, entriesOfNothing: 0 });
    expect(after.ledger).toEqual({ entries: after.organisations - 1 });
  },
);

/** Four at a time; the kill comes between the thirtieth answer and the ones after it. */
async function writeUntilKilled(service: Running, group: boolean) {
  const sent = new Map<string, object>();
  const acknowledged = new Map<string, string>();
  const write = async () => {
    for (;;) {
      const key = `kill-write-${++number}`;
      const input = organisationInput(number);
      sent.set(key, input);
      const answer = await register(service, input, key).catch(() => undefined);
      const made = await answer?.json().catch(() => undefined);
      if (!answer || made === undefined) return;
      expect(answer.status).toBe(201);
      acknowledged.set(key, made.id);
      if (acknowledged.size === 30) service.signal('SIGKILL', group);
    }
  };
  await Promise.all([write(), write(), write(), write()]);
  expect(await service.ended()).toBeNull();
  return { sent, acknowledged };
}

async function count(folder: string) {
  const connection = await openFolder(folder);
  const [row] = await connection.db.execute<Record<string, number>>(sql`select
    (select count(*)::int from organisations) as "organisations",
    (select count(*)::int from organisations o where id <> 'org_authority' and not exists
      (select from organisation_kind_periods p where p.organisation_id = o.id)) as "withoutKind",
    (select count(*)::int from organisations o where id <> 'org_authority' and not exists
      (select from ledger_entries e where e.subject_id = o.id)) as "withoutEntry",
    (select count(*)::int from ledger_entries e where not exists
      (select from organisations o where o.id = e.subject_id)) as "entriesOfNothing"`);
  const ledger = await verifyLedger(connection.db);
  await connection.close();
  return { organisations: 0, ...row, ledger };
}
