import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nanoid } from 'nanoid';
import { onTestFinished } from 'vitest';
import { type Connection, connect } from '../../src/db/connect.ts';
import { apiKeys, memberships, people } from '../../src/db/schema/identity.ts';
import { organisations } from '../../src/db/schema/organisations.ts';
import { hashOfToken } from '../../src/features/identity/secrets.ts';
import { loadReferenceData } from '../../src/features/reference/actions.ts';

// The service as it runs for people: a process of its own on a folder of its own.

/** The key of the officer whom `prepareFolder` puts into the database. */
export const officerKey = 'ng_officer-of-a-test';

/** Several processes start and stop in one test; on a busy machine that takes a while. */
export const patience = { timeout: 120_000 };

/** A data folder for one test file, with an officer. Remove it by `remove`. */
export async function prepareFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'service-'));
  const connection = await openFolder(folder);
  await connection.migrate();
  await insertOfficer(connection);
  await connection.close();
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function openFolder(folder: string): Promise<Connection> {
  return connect({ folder: path.join(folder, 'database') });
}

async function insertOfficer({ db }: Connection): Promise<void> {
  const createdAt = new Date();
  const [personId, organisationId] = ['per_officer', 'org_authority'];
  await db.transaction(async (tx) => {
    await loadReferenceData(tx);
    await tx.insert(organisations).values({
      id: organisationId,
      name: 'Chi cục Mẫu',
      nameFolded: 'chi cuc mau',
      shortName: 'CCMAU',
      kind: 'authority',
      communeCode: '30628',
      addressLine: 'Ấp Mẫu',
      representative: 'Nguyễn Thị Mẫu',
      createdAt,
    });
    const fullName = { fullName: 'Trần Văn Mẫu', nameFolded: 'tran van mau' };
    const person = { id: personId, phone: '+84900000001', passwordHash: 'none', createdAt };
    await tx.insert(people).values({ ...person, ...fullName });
    const membership = { id: 'mem_officer', personId, organisationId, grantedAt: createdAt };
    await tx.insert(memberships).values({ ...membership, role: 'officer' });
    await tx.insert(apiKeys).values({
      ...{ id: 'key_officer', organisationId, personId, role: 'officer', name: 'test' },
      ...{ hint: 'ng_', keyHash: hashOfToken(officerKey), mayWrite: true, createdAt },
    });
  });
}

export type Running = Awaited<ReturnType<typeof startService>>;

/** Starts src/main.ts and answers when it is ready, or fails with what it said. */
export async function startService(folder: string, environment: Record<string, string> = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawnScript('src/main.ts', {
    DATA_DIR: folder,
    PORT: String(port),
    LOG_LEVEL: 'silent',
    ...environment,
  });
  await until('the service is ready', async () => {
    if (child.hasEnded()) throw new Error(`The service ended: ${child.said()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    return answer?.status === 200;
  });
  return {
    ...child,
    port,
    url,
    /** the process of the embedded database, as the lock names it */
    databasePid: () => Number(readFileSync(lockOf(folder), 'utf8').split(' ')[0]),
  };
}

export function lockOf(folder: string): string {
  return path.join(folder, 'database', 'in-use.lock');
}

/** A script of the project as a process group of its own, which ends with the test at the latest. */
export function spawnScript(file: string, environment: Record<string, string>, ...args: string[]) {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => output.push(part));
  const ended = once(child, 'close');
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  onTestFinished(() => void signal(child, 'SIGKILL', true));
  return {
    pid: child.pid,
    hasEnded,
    said: () => Buffer.concat(output).toString('utf8'),
    /** to the process alone, or to the whole group as a terminal or a container does */
    signal: (name: NodeJS.Signals, group = false) => signal(child, name, group),
    /** the exit code; null when a signal ended it */
    ended: async () => {
      await ended;
      return child.exitCode;
    },
  };
}

function signal(child: ChildProcess, name: NodeJS.Signals, group: boolean): void {
  if (child.pid === undefined) return;
  try {
    process.kill(group ? -child.pid : child.pid, name);
  } catch {
    // It has ended already.
  }
}

/** Asks again and again until it is so; fails when that takes longer than `seconds`. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  seconds = 45,
): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Not within ${seconds} s: ${what}`);
    await pause(20);
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A new organisation as the API takes it; a number makes it different from the others. */
export function organisationInput(number: number) {
  return {
    name: `Hợp tác xã Mẫu ${nanoid(4)}`,
    shortName: `M${number}`,
    kind: 'cooperative',
    communeCode: '30628',
    addressLine: 'Ấp Mẫu',
    representative: 'Nguyễn Văn Mẫu',
    kindSince: '2020-01-01',
    grounds: 'Giấy chứng nhận mẫu',
  };
}

export function register(service: { url: string }, input: object, key: string) {
  return fetch(`${service.url}/api/v1/organisations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${officerKey}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(input),
  });
}
