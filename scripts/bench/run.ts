import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { startEmbedded } from '../../src/db/embedded.ts';
import { findPostgres } from '../find-postgres.ts';
import { type Figures, type Load, measureInTurn } from './measure.ts';
import { benchRecall } from './recall.ts';
import { type Address, phoneHeaders, type Served } from './served.ts';

/*
 * What the service costs beside the least that could do the same work on the same machine in the
 * same minute. The ratios can be compared between machines and days, the figures cannot.
 *   npm run bench
 *   npm run bench -- recall
 */
const rounds = 5;
const secondsEach = 2;

console.log(`${rounds} rounds of ${secondsEach} s each in turn, 10 connections, medians.`);
const isRecallOnly = process.argv[2] === 'recall';
if (!isRecallOnly) await benchEmbedded();
await benchServer();

async function benchEmbedded(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const database = await startEmbedded(folder);
  try {
    await bench('Embedded database (PGlite)', { socket: database.socket });
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchServer(): Promise<void> {
  const server = await findPostgres();
  if (server.kind !== 'found') {
    console.log(`\nPostgreSQL: skipped, ${server.why}.`);
    if (server.kind === 'broken') process.exitCode = 1;
    return;
  }
  const client = postgres(server.url, { max: 1, onnotice: () => {} });
  const name = `ng_bench_${process.pid}`;
  await client.unsafe(`create database ${name}`);
  try {
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    await bench('PostgreSQL', { databaseUrl: url.href });
  } finally {
    await client.unsafe(`drop database ${name} with (force)`);
    await client.end();
  }
}

async function bench(title: string, address: Address): Promise<void> {
  const child = fork(fileURLToPath(new URL('served.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  try {
    const served = await askToServe(child, address);
    if (!isRecallOnly) await benchRequests(served, title, address);
    if ('databaseUrl' in address) await benchRecall(served, address.databaseUrl);
  } finally {
    child.kill();
  }
}

async function benchRequests(served: Served, title: string, address: Address): Promise<void> {
  const { scan, registration, lists } = loadsOf(served);
  console.log(`\n${title}`);
  // What asks no database is measured beside one of them.
  const without = 'databaseUrl' in address ? ['bare route, same bytes'] : [];
  const scans = scan.filter(({ name }) => !without.includes(name));
  report(await measureInTurn(scans, rounds, secondsEach));
  report(await measureInTurn(registration, rounds, secondsEach));
  report(await measureInTurn(lists, rounds, secondsEach));
}

function askToServe(child: ChildProcess, address: Address): Promise<Served> {
  return new Promise((resolve, reject) => {
    child.once('message', (served: Served) => resolve(served));
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}`)));
    child.send(address);
  });
}

/** In each list the service comes first, then what it is compared with. */
function loadsOf({ service, bare, publicCode, key, harvest }: Served) {
  const headers = phoneHeaders;
  const scan: Load[] = [
    { name: 'scan page', url: `${service}/T/${publicCode}`, headers },
    { name: 'bare route, same bytes', url: `${bare}/same-bytes`, headers },
    { name: 'bare route, one read by key', url: `${bare}/one-read`, headers },
  ];
  const json = { 'content-type': 'application/json' };
  const post = { method: 'POST', body: harvest } as const;
  const registration: Load[] = [
    {
      ...post,
      name: 'batch registration',
      url: `${service}/api/v1/batches`,
      headers: { ...json, authorization: `Bearer ${key}` },
    },
    { ...post, name: 'bare route, one insert', url: `${bare}/one-insert`, headers: json },
  ];
  const own = { authorization: `Bearer ${key}` };
  const list = (name: string, path: string) => ({
    name,
    url: `${service}/api/v1/${path}`,
    headers: own,
  });
  const lists: Load[] = [
    list('10,000 households, a page', 'members?limit=50'),
    list('10,000 households, a search', 'members?limit=50&search=mau+777'),
    list('200 areas, a search', 'areas?limit=50&search=vung+17'),
    { name: 'bare route, a page by index', url: `${bare}/one-page`, headers: {} },
  ];
  return { scan, registration, lists };
}

function report(measured: Map<string, Figures>): void {
  const [service] = measured.values();
  if (!service) return;
  for (const [name, { perSecond, p99 }] of measured) {
    const ratio = perSecond / service.perSecond;
    const compared = ratio === 1 ? '' : `${ratio.toFixed(1)} x the service`;
    console.log(
      `  ${name.padEnd(28)}${perSecond.toFixed(0).padStart(7)} req/s  p99 ${p99.toFixed(0).padStart(4)} ms  ${compared}`,
    );
  }
}
