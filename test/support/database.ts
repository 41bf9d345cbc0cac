import { sql } from 'drizzle-orm';
import { inject } from 'vitest';
import { type Connection, connect, type Database } from '../../src/db/connect.ts';

/** Loaded once per database and never changed by a test. */
const kept = new Set([
  'provinces',
  'communes',
  'former_communes',
  'commune_changes',
  'crops',
  'varieties',
  'markets',
  'certificate_kinds',
  'code_schemes',
  'code_procedures',
  'crop_market_rules',
  'former_provinces',
  'holidays',
  'reference_loads',
  'dossier_terms',
]);

/** This worker's own database. */
export function openDatabase(): Promise<Connection> {
  const addresses = inject('databases');
  const address = addresses[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % addresses.length];
  if (!address) throw new Error('no test database was provided');
  return connect(address);
}

/** Empties every table but the reference data, past the triggers that protect facts. */
export async function emptyTables(db: Database): Promise<void> {
  const rows = await db.execute<{ tablename: string }>(
    sql`select tablename from pg_tables where schemaname = 'public'`,
  );
  const names = rows.map((row) => row.tablename).filter((name) => !kept.has(name));
  // Truncating is slow where there are many tables; most tests write to few of them.
  const parts = names.map(
    (name) => `select '${name}' as name where exists (select from "${name}")`,
  );
  const filled = await db.execute<{ name: string }>(sql.raw(parts.join(' union all ')));
  await db.transaction(async (tx) => {
    await tx.execute(sql`alter table ledger_entries disable trigger ledger_entries_no_truncate`);
    await tx.execute(
      sql.raw(`truncate ${filled.map(({ name }) => `"${name}"`).join(', ')}, ledger_head cascade`),
    );
    await tx.execute(sql`delete from code_schemes where origin = 'province'`);
    await tx.execute(sql`alter table ledger_entries enable trigger ledger_entries_no_truncate`);
    await tx.execute(
      sql`insert into ledger_head (id, sequence, hash) values ('head', 0, repeat('0', 64))`,
    );
  });
}
