import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FolderInUse } from './folder-lock.ts';

export type EmbeddedDatabase = {
  readonly socket: string;
  readonly stop: () => Promise<void>;
  /** called when the database process ends without being asked to */
  readonly onLost: (tell: (exitCode: number | null) => void) => void;
};

// Beside this file in the sources and in the build alike.
const childFile = fileURLToPath(import.meta.url.replace(/embedded(\.[tj]s)$/, 'embedded-child$1'));

/** Forks the embedded database on `folder` ('memory': nothing is kept). Throws FolderInUse when another one has it. */
export async function startEmbedded(folder: string): Promise<EmbeddedDatabase> {
  // Short, because the path of a unix socket may have some 100 bytes only.
  const socketFolder = mkdtempSync(path.join(tmpdir(), 'ng-'));
  const socket = path.join(socketFolder, '.s.PGSQL.5432');
  const child = fork(childFile, [folder, socket], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: childFile.endsWith('.ts') ? ['--import', 'tsx'] : [],
  });
  let stopping = false;
  try {
    await whenReady(child);
  } catch (error) {
    // It heeds no gentler signal.
    child.kill('SIGKILL');
    rmSync(socketFolder, { recursive: true, force: true });
    throw error;
  }
  return {
    socket,
    stop: async () => {
      stopping = true;
      if (!hasEnded(child)) {
        const ended = once(child, 'exit');
        if (child.connected) child.send('stop');
        await ended;
      }
      rmSync(socketFolder, { recursive: true, force: true });
    },
    onLost: (tell) => {
      const heard = () => stopping || tell(child.exitCode);
      // Later, as the event would be: who asks is not done with its start.
      if (hasEnded(child)) setImmediate(heard);
      else child.once('exit', heard);
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

type Report = { ready?: true; failed?: string; inUse?: boolean };

function whenReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', ({ ready, failed, inUse }: Report) => {
      if (ready) resolve();
      else reject(inUse ? new FolderInUse(failed) : new Error(failed));
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`The embedded database ended at once (exit code ${code}).`)),
    );
  });
}
