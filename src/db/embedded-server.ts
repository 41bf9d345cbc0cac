import { createServer, type Server, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';

/**
 * Serves PGlite's one backend to several connections over the PostgreSQL protocol. A connection keeps
 * the backend from its first message until the backend is idle again, so that neither a transaction
 * nor the steps of one statement (parse, bind, execute) mix with another connection's.
 * pglite-socket 0.2 queues single messages and mixes them under load.
 */
export function serveOverSocket(database: PGlite, path: string): Promise<Server> {
  const backend = turns();
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    void talk(socket, database, backend).catch(() => socket.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => resolve(server));
  });
}

type Release = () => void;

/** One after the other, in the order of asking. */
function turns(): () => Promise<Release> {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    let release: Release = () => {};
    last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  };
}

async function talk(
  socket: Socket,
  database: PGlite,
  backend: () => Promise<Release>,
): Promise<void> {
  let release: Release | undefined;
  let inTransaction = false;
  try {
    for await (const message of messagesOf(socket)) {
      if (message === 'ssl') {
        socket.write('N');
        continue;
      }
      release ??= await backend();
      const { bytes, state } = await ask(database, message);
      if (state) inTransaction = state !== 'I';
      // The answer leaves before the next connection may change anything.
      if (bytes.length > 0 && socket.writable) socket.write(bytes);
      if (state === 'I') {
        release();
        release = undefined;
      }
    }
  } finally {
    if (release && inTransaction) await database.exec('rollback').catch(() => {});
    release?.();
    socket.destroy();
  }
}

async function ask(
  database: PGlite,
  message: Uint8Array,
): Promise<{ bytes: Buffer; state: string | undefined }> {
  const parts: Uint8Array[] = [];
  await database.runExclusive(() =>
    database.execProtocolRawStream(message, { onRawData: (part) => parts.push(part.slice()) }),
  );
  const bytes = Buffer.concat(parts);
  return { bytes, state: lastState(bytes) };
}

const readyForQuery = 'Z'.charCodeAt(0);

/** Of the last ReadyForQuery in an answer: I idle, T in a transaction, E in a failed one. */
function lastState(answer: Buffer): string | undefined {
  let state: string | undefined;
  for (let at = 0; at + 5 <= answer.length; at += 1 + answer.readInt32BE(at + 1)) {
    if (answer[at] === readyForQuery) state = String.fromCharCode(answer[at + 5] ?? 0);
  }
  return state;
}

const sslRequest = 80_877_103;
const cancelRequest = 80_877_102;
const gssRequest = 80_877_104;
const terminate = 'X'.charCodeAt(0);

/** Cuts what arrives into protocol messages; the first ones of a connection have no type byte. */
async function* messagesOf(socket: Socket): AsyncGenerator<Uint8Array | 'ssl'> {
  let waiting: Buffer = Buffer.alloc(0);
  let started = false;
  for await (const chunk of socket) {
    waiting = Buffer.concat([waiting, chunk as Buffer]);
    for (;;) {
      const header = started ? 1 : 0;
      if (waiting.length < header + 4) break;
      const length = header + waiting.readInt32BE(header);
      if (waiting.length < Math.max(length, header + 4)) break;
      const message = new Uint8Array(waiting.subarray(0, length));
      if (started && message[0] === terminate) return;
      const request = started ? 0 : waiting.readInt32BE(4);
      waiting = waiting.subarray(length);
      if (request === cancelRequest) return;
      if (request === sslRequest || request === gssRequest) yield 'ssl';
      else {
        started = true;
        yield message;
      }
    }
  }
}
