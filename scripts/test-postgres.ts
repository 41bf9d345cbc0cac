import { spawnSync } from 'node:child_process';
import { findPostgres } from './find-postgres.ts';

// The same suite as `npm test`, on a PostgreSQL server. Arguments go on to vitest.
const server = await findPostgres();
if (server.kind !== 'found') {
  console.error(server.why);
  process.exitCode = 1;
} else {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'suite'];
  const { status } = spawnSync(process.execPath, [...vitest, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: server.url },
  });
  process.exitCode = status ?? 1;
}
