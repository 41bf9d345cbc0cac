import {
  linkSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A holder in another container cannot be asked: it is alive while it touches its lock. */
const touchMs = 3000;
const silenceMs = 15_000;

/**
 * PGlite takes no lock on its folder and a second process silently destroys the first one's rows.
 * The lock names the process, when it started and where its number counts, so that a crashed holder
 * is recognised. A killed service's database child needs a moment to end: hence the patience.
 */
export async function lockFolder(file: string, patienceMs = 5000): Promise<() => void> {
  const mine = `${process.pid} ${startOf(process.pid)} ${numberSpace()}`;
  const deadline = Date.now() + patienceMs;
  for (;;) {
    if (take(file, mine)) return keep(file, mine);
    const holder = readHolder(file);
    if (holder !== undefined && !isAlive(holder, file)) removeStale(file, holder);
    else if (Date.now() > deadline) throw new FolderInUse(sentence(file, holder ?? ''));
    else await wait(100);
  }
}

/** The message is a sentence for whoever started the second process. */
export class FolderInUse extends Error {}

function sentence(file: string, holder: string): string {
  return `The data folder is in use by process ${holder.split(' ')[0]}. Stop that service, or set DATA_DIR to another folder (lock file: ${file}).`;
}

function take(file: string, mine: string): boolean {
  try {
    writeFileSync(file, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function keep(file: string, mine: string): () => void {
  const touching = setInterval(() => {
    if (readHolder(file) === mine) utimesSync(file, new Date(), new Date());
  }, touchMs).unref();
  return () => {
    clearInterval(touching);
    if (readHolder(file) === mine) rmSync(file, { force: true });
  };
}

/** Two that find the same stale lock: the slower one must not remove what the faster one has put there. */
function removeStale(file: string, holder: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  try {
    if (readHolder(aside) !== holder) linkSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}

function readHolder(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isAlive(holder: string, file: string): boolean {
  const [pid = '', start = '', space = ''] = holder.split(' ');
  if (!/^\d+$/.test(pid) || space !== numberSpace()) return isTouched(file);
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return startOf(Number(pid)) === start;
}

/** Also of a lock that cannot be read: its writer may be at its first byte. */
function isTouched(file: string): boolean {
  try {
    return Date.now() - statSync(file).mtimeMs < silenceMs;
  } catch {
    return false;
  }
}

/** Tells two processes with the same number apart where the system says so (Linux). */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
  } catch {
    return '-';
  }
}

/** Containers count their processes apart. */
function numberSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '-';
  }
}
