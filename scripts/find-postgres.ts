import postgres from 'postgres';

const usual = 'postgres://postgres@127.0.0.1:5432/postgres';

export type Found =
  | { readonly kind: 'found'; readonly url: string }
  | { readonly kind: 'absent'; readonly why: string }
  /** a server was asked for by name and does not answer: that is a failure, not a reason to skip */
  | { readonly kind: 'broken'; readonly why: string };

/** The server of TEST_DATABASE_URL, or else one at the usual local address. */
export async function findPostgres(): Promise<Found> {
  const asked = process.env['TEST_DATABASE_URL'];
  const url = asked || usual;
  const why = await whyUnreachable(url);
  if (!why) return { kind: 'found', url };
  return asked
    ? { kind: 'broken', why: `TEST_DATABASE_URL does not answer: ${why}` }
    : { kind: 'absent', why: `no PostgreSQL at 127.0.0.1:5432, and TEST_DATABASE_URL is not set` };
}

async function whyUnreachable(url: string): Promise<string | undefined> {
  const client = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => {} });
  try {
    await client`select 1`;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message || error.name : String(error);
  } finally {
    await client.end({ timeout: 1 });
  }
}
