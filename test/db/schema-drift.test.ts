import { readdirSync } from 'node:fs';
import { is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection, Database } from '../../src/db/connect.ts';
import { openDatabase } from '../support/database.ts';

// The migrations are written by hand: what the code believes and what they make must be the same.
let connection: Connection;
beforeAll(async () => {
  connection = await openDatabase();
});
afterAll(() => connection.close());

test('the migrated database has the tables, columns and constraints of the code, and no others', async () => {
  const believed = await describeCode();
  expect(believed.length).toBeGreaterThan(300);
  expect(differences(believed, await describeDatabase(connection.db))).toEqual([]);
});

test.each([
  [
    'a column is missing',
    'alter table batches drop column entered_unit',
    'only in the code: batches.entered_unit',
  ],
  [
    'a column is left over',
    'alter table batches add column colour text',
    'only in the database: batches.colour text null',
  ],
  [
    'a column may be empty',
    'alter table batches alter column number drop not null',
    'only in the code: batches.number text not null',
  ],
  [
    'a column has another type',
    'alter table batches alter column grams type integer',
    'only in the code: batches.grams bigint not null',
  ],
  [
    'a default is missing',
    'alter table batches alter column version drop default',
    'only in the code: batches.version integer not null default',
  ],
  [
    'a unique index is missing',
    'drop index area_codes_live_index',
    'only in the code: area_codes is read by unique area_codes_live_index',
  ],
  [
    'a foreign key is missing',
    'alter table area_codes drop constraint area_codes_value_belongs_to_area',
    'only in the code: area_codes has area_codes_value_belongs_to_area',
  ],
  [
    'a table is left over',
    'create table forgotten (id text)',
    'only in the database: forgotten.id text null',
  ],
])('it is noticed when %s', async (_name, change, told) => {
  const found = await withChange(change, describeDatabase);
  const [first] = differences(await describeCode(), found);
  expect(first).toContain(told);
});

/** Every table of src/db/schema as lines of text, also of a file that is added tomorrow. */
async function describeCode(): Promise<string[]> {
  const folder = new URL('../../src/db/schema/', import.meta.url);
  const modules: object[] = await Promise.all(
    readdirSync(folder).map((file) => import(new URL(file, folder).pathname)),
  );
  const tables = modules
    .flatMap((module) => Object.values(module))
    .filter((one) => is(one, PgTable));
  return tables.flatMap((table) => {
    const { name, columns, ...rest } = getTableConfig(table);
    const uniqueColumns = columns.flatMap((one) => (one.isUnique ? [one.uniqueName ?? ''] : []));
    const constraints = [
      ...rest.checks.map((one) => one.name),
      ...rest.foreignKeys.map((one) => one.getName()),
      ...rest.primaryKeys.map((one) => one.getName()),
      ...rest.uniqueConstraints.map((one) => one.getName() ?? ''),
      ...(columns.some((one) => one.primary) ? [`${name}_pkey`] : []),
      ...uniqueColumns,
    ];
    const indexes = rest.indexes.map(({ config }) =>
      indexLine(name, config.name ?? '', config.unique),
    );
    return [
      ...columns.map((one) => {
        const empty = one.notNull ? 'not null' : 'null';
        return `${name}.${one.name} ${one.getSQLType()} ${empty}${one.hasDefault ? ' default' : ''}`;
      }),
      // PostgreSQL cuts a longer name.
      ...constraints.map((one) => `${name} has ${one.slice(0, 63)}`),
      ...indexes,
    ];
  });
}

async function describeDatabase(db: Database): Promise<string[]> {
  const columns = await db.execute<{ line: string }>(sql`
    select table_name || '.' || column_name || ' '
      || case data_type
        when 'timestamp with time zone' then format('timestamp (%s) with time zone', datetime_precision)
        when 'ARRAY' then ltrim(udt_name, '_') || '[]'
        else data_type end
      || case is_nullable when 'YES' then ' null' else ' not null' end
      || case when column_default is null and is_identity = 'NO' then '' else ' default' end as line
    from information_schema.columns where table_schema = 'public'`);
  // Newer servers also name each "not null" a constraint; the columns above tell those.
  const constraints = await db.execute<{ line: string }>(sql`
    select conrelid::regclass || ' has ' || conname as line
    from pg_constraint where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'p', 'u')`);
  const indexes = await db.execute<{ table: string; name: string; unique: boolean }>(sql`
    select indrelid::regclass::text as table, indexrelid::regclass::text as name, indisunique as unique
    from pg_index join pg_class on pg_class.oid = indexrelid
    where relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))`);
  return [
    ...[...columns, ...constraints].map(({ line }) => line),
    ...indexes.map(({ table, name, unique }) => indexLine(table, name, unique)),
  ];
}

function indexLine(table: string, name: string, isUnique: boolean): string {
  return `${table} is read by ${isUnique ? 'unique ' : ''}${name}`;
}

function differences(believed: readonly string[], found: readonly string[]): string[] {
  return [
    ...believed.filter((line) => !found.includes(line)).map((line) => `only in the code: ${line}`),
    ...found
      .filter((line) => !believed.includes(line))
      .map((line) => `only in the database: ${line}`),
  ].toSorted();
}

/** What `look` sees after a change that is taken back. */
async function withChange<Seen>(
  change: string,
  look: (db: Database) => Promise<Seen>,
): Promise<Seen> {
  const taken: Seen[] = [];
  const back = new Error('taken back');
  await connection.db
    .transaction(async (tx) => {
      await tx.execute(sql.raw(change));
      taken.push(await look(tx));
      throw back;
    })
    .catch((error: unknown) => {
      if (error !== back) throw error;
    });
  const [seen] = taken;
  if (seen === undefined) throw new Error('the change was not made');
  return seen;
}
