import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, lockFolder } from '../../src/db/folder-lock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  file = path.join(folder, 'in-use.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder is held until it is given back, and whoever comes meanwhile is told by whom', async () => {
  const unlock = await lockFolder(file, 0);
  await expect(lockFolder(file, 0)).rejects.toThrow(FolderInUse);
  await expect(lockFolder(file, 0)).rejects.toThrow(`in use by process ${process.pid}.`);
  unlock();
  expect(existsSync(file)).toBe(false);
  (await lockFolder(file, 0))();
});

test('whoever waits gets the folder as soon as it is given back', async () => {
  const unlock = await lockFolder(file, 0);
  const waiting = lockFolder(file, 10_000);
  unlock();
  (await waiting)();
});

test('the lock of a process that crashed is taken over at once', async () => {
  const child = spawn(process.execPath, ['-e', '0']);
  await once(child, 'exit');
  const [, start, space] = await contentOfMine();
  writeFileSync(file, `${child.pid} ${start} ${space}`);
  (await lockFolder(file, 0))();
});

test('a process that later got the number of the crashed one does not hold its lock', async () => {
  const [pid, start, space] = await contentOfMine();
  writeFileSync(file, `${pid} ${Number(start) - 1} ${space}`);
  (await lockFolder(file, 0))();
  // Its own number and start: that one lives.
  writeFileSync(file, `${pid} ${start} ${space}`);
  await expect(lockFolder(file, 0)).rejects.toThrow(FolderInUse);
});

test('another container’s lock holds as long as it is touched, although its process number is nobody’s here', async () => {
  writeFileSync(file, '4194999 1 pid:[1]');
  await expect(lockFolder(file, 0)).rejects.toThrow(FolderInUse);
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(file, longAgo, longAgo);
  (await lockFolder(file, 0))();
});

test('of many that find the same stale lock one gets the folder', async () => {
  const [pid, start, space] = await contentOfMine();
  writeFileSync(file, `${pid} ${Number(start) - 1} ${space}`);
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(file, 0)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('giving back does not remove a lock that is somebody else’s by now', async () => {
  const unlock = await lockFolder(file, 0);
  writeFileSync(file, 'somebody else');
  unlock();
  expect(readFileSync(file, 'utf8')).toBe('somebody else');
});

async function contentOfMine(): Promise<string[]> {
  const unlock = await lockFolder(file, 0);
  const content = readFileSync(file, 'utf8').split(' ');
  unlock();
  return content;
}
