import { drizzle } from 'drizzle-orm/postgres-js';
import { buildApp } from '../src/app.ts';
import type { Deps } from '../src/deps.ts';

/** The OpenAPI description; no database is asked for it. */
export async function describeWholeApi(): Promise<object> {
  const unused = () => {
    throw new Error('describing the API touches nothing');
  };
  const deps: Deps = {
    db: drizzle.mock(),
    now: unused,
    newId: unused,
    randomBytes: unused,
    publicUrl: 'https://example.vn',
    files: { write: unused, read: unused },
  };
  const app = await buildApp(deps, { logLevel: 'silent', trustProxy: false, metricsToken: undefined });
  await app.ready();
  const description: unknown = JSON.parse(JSON.stringify(app.swagger()));
  await app.close();
  return description as object;
}
