import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { recordFact, verifyLedger } from '../../src/features/ledger/actions.ts';
import { type SignedIn, signedIn } from '../support/actors.ts';
import { useApp } from '../support/app.ts';
import {
  openFolder,
  organisationInput,
  patience,
  prepareFolder,
  register,
  spawnScript,
  startService,
} from '../support/service-process.ts';

const t = useApp();

describe('the chain of facts', () => {
  let officer: SignedIn;
  beforeEach(async () => {
    officer = await signedIn(t, 'officer');
    for (let number = 1; number <= 5; number++) await record(number);
  });

  const record = (number: number) =>
    t.db.transaction((tx) =>
      recordFact(tx, t.deps, officer.actor, {
        kind: 'area.registered',
        subjectType: 'area',
        subjectId: `are_${number}`,
        facts: { name: 'Vùng mẫu', number },
      }),
    );

  test('holds from the first entry to the last', async () => {
    expect(await verifyLedger(t.db)).toEqual({ entries: 5 });
  });

  test('holds while others write', async () => {
    const writing = Promise.all(Array.from({ length: 20 }, (_, index) => record(10 + index)));
    for (let asked = 0; asked < 5; asked++)
      expect((await verifyLedger(t.db)).fault).toBeUndefined();
    await writing;
    expect(await verifyLedger(t.db)).toEqual({ entries: 25 });
  });

  test.each([
    ['update ledger_entries set facts = \'{"number":33}\' where sequence = 3'],
    ['delete from ledger_entries where sequence = 3'],
    ['delete from ledger_entries'],
    ['truncate ledger_entries'],
  ])('the database itself refuses: %s', async (statement) => {
    await expect(t.db.transaction((tx) => tx.execute(sql.raw(statement)))).rejects.toMatchObject({
      cause: { code: '23000' },
    });
    expect(await verifyLedger(t.db)).toEqual({ entries: 5 });
  });

  test.each([
    [
      'a fact was changed',
      `update ledger_entries set facts = '{"number":33}' where sequence = 3`,
      3,
      'hash-differs',
    ],
    [
      'a time was changed',
      `update ledger_entries set recorded_at = recorded_at + interval '1 ms' where sequence = 2`,
      2,
      'hash-differs',
    ],
    [
      'an author was changed',
      `update ledger_entries set actor_id = 'per_x' where sequence = 4`,
      4,
      'hash-differs',
    ],
    [
      'a hash was changed',
      `update ledger_entries set hash = repeat('a', 64) where sequence = 3`,
      3,
      'hash-differs',
    ],
    ['an entry was deleted', 'delete from ledger_entries where sequence = 3', 3, 'missing'],
    ['the first was deleted', 'delete from ledger_entries where sequence = 1', 1, 'missing'],
    ['the last was deleted', 'delete from ledger_entries where sequence = 5', 5, 'head-differs'],
    ['all were deleted', 'delete from ledger_entries', 1, 'head-differs'],
    ['one was put at the end', insertCopy('6'), 6, 'previous-hash-differs'],
    [
      'one was put in the middle',
      `update ledger_entries set sequence = sequence + 10 where sequence > 3; update ledger_entries set sequence = sequence - 9 where sequence > 10; ${insertCopy('4')}`,
      4,
      'previous-hash-differs',
    ],
    [
      'two changed places',
      'update ledger_entries set sequence = 9 - sequence + 20 where sequence in (4, 5); update ledger_entries set sequence = sequence - 20 where sequence > 20',
      4,
      'previous-hash-differs',
    ],
  ])(
    'behind the triggers’ back %s: the first that does not hold is named',
    async (_, statements, sequence, why) => {
      await tamper(statements);
      expect(await verifyLedger(t.db)).toEqual({
        entries: sequence - 1,
        fault: { sequence, why },
      });
    },
  );
});

/** A copy of the second entry with another number, as somebody would slip it in. */
function insertCopy(sequence: string): string {
  return `insert into ledger_entries select ${sequence}, kind, subject_type, subject_id, actor_id, actor_role, organisation_id, recorded_at, happened_on, facts, previous_hash, hash from ledger_entries where sequence = 2`;
}

async function tamper(statements: string, db = t.db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`alter table ledger_entries disable trigger user`);
    for (const statement of statements.split('; ')) await tx.execute(sql.raw(statement));
    await tx.execute(sql`alter table ledger_entries enable trigger user`);
  });
}

test(
  'the script proves a service’s ledger, and names the first broken entry',
  patience,
  async () => {
    const { folder, remove } = await prepareFolder();
    onTestFinished(remove);
    const verify = async () => {
      const script = spawnScript('scripts/verify-ledger.ts', { DATA_DIR: folder });
      return { code: await script.ended(), said: script.said().trim() };
    };
    const service = await startService(folder);
    for (let number = 1; number <= 3; number++)
      expect((await register(service, organisationInput(number), `verify-${number}`)).status).toBe(
        201,
      );
    service.signal('SIGTERM');
    await service.ended();

    expect(await verify()).toEqual({
      code: 0,
      said: 'Whole: 3 entries, each with the hash of the one before it.',
    });
    const connection = await openFolder(folder);
    await tamper('delete from ledger_entries where sequence = 2', connection.db);
    await connection.close();
    expect(await verify()).toEqual({
      code: 1,
      said: 'Broken: entry 2 is missing. The 1 before it hold.',
    });
  },
);
