import { drizzle } from 'drizzle-orm/postgres-js';
import type { RouteOptions } from 'fastify';
import { buildApp } from '../src/app.ts';
import type { Deps } from '../src/deps.ts';

/** The OpenAPI description; no database is asked for it. */
export async function describeWholeApi(): Promise<object> {
  const app = await buildUnused();
  await app.ready();
  const description: unknown = JSON.parse(JSON.stringify(app.swagger()));
  await app.close();
  return description as object;
}

/** Every route of ours with who may call it, one line each. */
export async function listRoutes(): Promise<string[]> {
  const lines: string[] = [];
  const app = await buildUnused((route) => {
    const { access } = route.config ?? {};
    if (!access || route.method === 'HEAD') return;
    const who = typeof access === 'string' ? access : [...access.roles].sort().join(' ');
    lines.push(`${[route.method].flat().join(',')} ${route.url}: ${who}`);
  });
  await app.close();
  return lines.sort();
}

async function buildUnused(onRoute?: (route: RouteOptions) => void) {
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
  return buildApp(
    deps,
    { logLevel: 'silent', trustProxy: false, metricsToken: undefined },
    onRoute,
  );
}
