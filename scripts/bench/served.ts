import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import Fastify from 'fastify';
import { nanoid } from 'nanoid';
import postgres from 'postgres';
import { buildApp } from '../../src/app.ts';
import { connect } from '../../src/db/connect.ts';
import type { Deps } from '../../src/deps.ts';
import { loadReferenceData } from '../../src/features/reference/actions.ts';
import { insertRecords } from './records.ts';

// The process under load: the service and the bare routes it is compared with, on one database.

export type Address = { readonly databaseUrl: string } | { readonly socket: string };
export type Served = {
  readonly service: string;
  readonly bare: string;
  readonly publicCode: string;
  readonly key: string;
  readonly harvest: string;
};

/** As a phone asks. */
export const phoneHeaders = { 'accept-encoding': 'br', 'accept-language': 'vi' };

async function serve(address: Address): Promise<Served> {
  const connection = await connect(address);
  await connection.migrate();
  await connection.db.transaction((tx) => loadReferenceData(tx));
  const deps: Deps = {
    db: connection.db,
    now: () => new Date(),
    newId: (prefix) => `${prefix}_${nanoid(16)}`,
    randomBytes: (count) => randomBytes(count),
    publicUrl: 'http://localhost:8080',
    files: { write: async () => {}, read: async () => undefined },
  };
  const records = await insertRecords(connection.db, deps.now(), deps.randomBytes);
  const app = await buildApp(deps, {
    logLevel: 'silent',
    trustProxy: false,
    metricsToken: undefined,
  });
  const page = await app.inject({ url: `/T/${records.publicCode}`, headers: phoneHeaders });
  if (page.statusCode !== 200) throw new Error(`The scan page answers ${page.statusCode}`);
  const service = await app.listen({ host: '127.0.0.1', port: 0 });
  const bare = await serveBare(address, page.rawPayload, page.headers as IncomingHttpHeaders);
  return { service, bare, ...records };
}

/** Fastify with nothing but the route, and the driver with nothing but the statement. */
async function serveBare(
  address: Address,
  bytes: Buffer,
  headers: IncomingHttpHeaders,
): Promise<string> {
  const client =
    'socket' in address
      ? postgres({ path: address.socket, username: 'postgres', database: 'postgres', max: 6 })
      : postgres(address.databaseUrl, { max: 10 });
  await client`create table bench_rows (id text primary key, content text not null)`;
  await client`insert into bench_rows values ('one', 'content')`;
  const same = {
    'content-type': headers['content-type'] ?? '',
    'content-encoding': headers['content-encoding'] ?? 'identity',
  };
  const app = Fastify({ logger: false });
  app.get('/same-bytes', (_request, reply) => reply.headers(same).send(bytes));
  app.get('/one-read', async (_request, reply) => {
    await client`select * from bench_rows where id = ${'one'}`;
    return reply.headers(same).send(bytes);
  });
  // What a page of households costs at the least: fifty rows by the index of their names.
  app.get('/one-page', async () => ({
    items: await client`select * from members where organisation_id = 'org_bench'
      order by name_folded, id limit 51`,
  }));
  app.post('/one-insert', async (_request, reply) => {
    const row = { id: nanoid(16), content: 'content' };
    await client.begin((tx) => tx`insert into bench_rows ${tx(row)}`);
    return reply.code(201).send(row);
  });
  return app.listen({ host: '127.0.0.1', port: 0 });
}

// Ends with the process that started it.
process.once('disconnect', () => process.exit(0));
process.once('message', (address: Address) => {
  serve(address).then(
    (served) => process.send?.(served),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
