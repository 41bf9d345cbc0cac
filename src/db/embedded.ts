import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export type EmbeddedDatabase = {
  readonly socket: string;
  readonly stop: () => Promise<void>;
  /** called when the database process ends without being asked to */
  readonly onLost: (tell: (exitCode: number | null) => void) => void;
};

// Beside this file in the sources and in the build alike.
const childFile = fileURLToPath(import.meta.url.replace(/embedded(\.[tj]s)$/, 'embedded-child$1'));

/** Forks the embedded database on `folder` ('memory': nothing is kept). Throws a plain sentence when it cannot. */
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
    child.kill();
    rmSync(socketFolder, { recursive: true, force: true });
    throw error;
  }
  return {
    socket,
    stop: async () => {
      stopping = true;
      if (child.exitCode === null && child.connected) {
        child.send('stop');
        await once(child, 'exit');
      }
      rmSync(socketFolder, { recursive: true, force: true });
    },
    onLost: (tell) => child.on('exit', (code) => stopping || tell(code)),
  };
}

function whenReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', (message: { ready?: true; failed?: string }) =>
      message.ready ? resolve() : reject(new Error(message.failed)),
    );
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`The embedded database ended at once (exit code ${code}).`)),
    );
  });
}
