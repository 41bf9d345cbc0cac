import { describe, expect, test } from 'vitest';
import { listSources } from './sources.ts';
import { readTables, writesOutsideOwner } from './table-ownership.ts';

test('a table is written only by the feature its schema file is named after', () => {
  const sources = listSources('src');
  const tables = readTables(sources);
  expect(tables.size).toBeGreaterThan(5);
  expect(writesOutsideOwner(sources, tables)).toEqual([]);
});

describe('the check finds a write by another feature', () => {
  const schema = [
    { path: 'src/db/schema/areas.ts', text: "export const areas = pgTable('growing_areas', {});" },
    { path: 'src/db/schema/jobs.ts', text: "export const jobs = pgTable('jobs', {});" },
    { path: 'src/features/areas/store.ts', text: '' },
  ];
  const tables = readTables(schema);
  const check = (path: string, text: string) =>
    writesOutsideOwner([...schema, { path, text }], tables);
  const from = "import { areas } from '../../db/schema/areas.ts';\n";

  test.each([
    ['by the query builder', `${from}tx.insert(areas).values({});`],
    ['an update', `${from}await tx.update(areas).set({});`],
    ['a deletion', `${from}await tx.delete(areas);`],
    ['under another name', "import { areas as a } from '../../db/schema/areas.ts';\ntx.insert(a);"],
    ['through a namespace', "import * as s from '../../db/schema/areas.ts';\ntx.insert(s.areas);"],
    ['in raw SQL by name', '\nsql`insert into growing_areas (id) values (1)`;'],
    ['in raw SQL by table', `${from}sql\`with x as (update \${areas} set a = 1) select 1\`;`],
    ['in unescaped SQL', "\nsql.raw('delete from growing_areas');"],
  ])('%s', (_, text) => {
    expect(check('src/features/batches/store.ts', text)).toEqual([
      'src/features/batches/store.ts:2 writes growing_areas, which only areas writes',
    ]);
    expect(check('src/features/areas/write.ts', text)).toEqual([]);
  });

  test('a job row is written by the platform, not by a feature', () => {
    const text = "import { jobs } from '../../db/schema/jobs.ts';\ntx.insert(jobs);";
    expect(check('src/features/batches/store.ts', text)).toHaveLength(1);
    expect(check('src/jobs/inner/queue.ts', text)).toEqual([]);
  });

  test('reading is free', () => {
    const text = `${from}db.select().from(areas);\nsql\`select 1 from \${areas} for update\`;`;
    expect(check('src/features/lookup/store.ts', text)).toEqual([]);
  });
});
