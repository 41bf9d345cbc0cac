import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * PGlite takes no lock on its folder and a second process silently destroys the first one's rows.
 * The lock names the process and when it started, so that a crashed holder is recognised.
 */
export async function lockFolder(file: string, patienceMs = 5000): Promise<() => void> {
  const mine = `${process.pid} ${startOf(process.pid)}`;
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      return () => {
        if (readHolder(file) === mine) rmSync(file, { force: true });
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = readHolder(file);
    if (holder !== undefined && !isAlive(holder)) rmSync(file, { force: true });
    else if (Date.now() > deadline) throw new FolderInUse(file, holder ?? '');
    // A killed service's database child needs a moment to end; a running one keeps the lock.
    else await wait(100);
  }
}

export class FolderInUse extends Error {
  constructor(file: string, holder: string) {
    super(
      `The data folder is in use by process ${holder.split(' ')[0]}. Stop that service, or set DATA_DIR to another folder (lock file: ${file}).`,
    );
  }
}

function readHolder(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isAlive(holder: string): boolean {
  const [pid = '', start = ''] = holder.split(' ');
  if (!/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return startOf(Number(pid)) === start;
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
