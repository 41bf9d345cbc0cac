import postgres from 'postgres';
import { harvestOf, insertGraph, lotsOfAStory, stories } from './graph.ts';
import { median } from './measure.ts';
import type { Served } from './served.ts';

const rounds = 5;

/** Recalls of one harvest among a million lots, beside the recursive query that finds its lots. */
export async function benchRecall(served: Served, databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await insertGraph(client);
    await findLots(client, 1);
    const times: Record<string, number[]> = { bare: [], drill: [], recall: [], trace: [] };
    for (let round = 0; round < rounds; round++) {
      times['bare']?.push(await timed(() => findLots(client, 2 + round)));
      times['drill']?.push(await recall(served, 2 + round, true));
      times['recall']?.push(await recall(served, 10 + round, false));
      times['trace']?.push(await timed(() => traceStep(served, 18 + round)));
    }
    const lots = (stories * lotsOfAStory).toLocaleString('en');
    console.log(`\nRecall of ${lotsOfAStory.toLocaleString('en')} of ${lots} lots`);
    const bare = median(times['bare'] ?? []);
    const line = (name: string, took: number) =>
      console.log(
        `  ${name.padEnd(34)}${took.toFixed(0).padStart(7)} ms  ${(took / bare).toFixed(1)} x the query`,
      );
    line('bare recursive query', bare);
    line('drill: scope found and kept', median(times['drill'] ?? []));
    line('recall: found, marked, told', median(times['recall'] ?? []));
    line('trace, one step of 10,000', median(times['trace'] ?? []));
  } finally {
    await client.end();
  }
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

async function findLots(client: postgres.Sql, story: number): Promise<void> {
  const found = await client`
    with recursive walked(id) as (
      select id from batches where number = ${harvestOf(story)}
      union
      select child_id from lot_edges join walked on parent_id = walked.id)
    select id from walked`;
  if (found.length !== lotsOfAStory) throw new Error(`The query finds ${found.length} lots`);
}

/** The opening alone: what lies between the decision and every scan showing it. */
async function recall({ service, key }: Served, story: number, isDrill: boolean): Promise<number> {
  const send = async (path: string, body: object) => {
    const answer = await fetch(`${service}/api/v1/recalls${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json() as Promise<{ id: string; sums: { included: number } }>;
  };
  const foundAt = new Date(Date.now() - 60_000).toISOString();
  const signal = { lots: harvestOf(story), source: 'holder', grounds: 'Mẫu', foundAt, isDrill };
  const { id } = await send('', signal);
  const began = performance.now();
  const { sums } = await send(`/${id}/voluntary-opening`, { hazard: 'Mẫu' });
  const took = performance.now() - began;
  if (sums.included !== lotsOfAStory) throw new Error(`The recall finds ${sums.included} lots`);
  return took;
}

async function traceStep({ service, key }: Served, story: number): Promise<void> {
  const url = `${service}/api/v1/batches/lot_graph_${story}_0/trace?direction=forward&steps=1`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } });
  if (!answer.ok) throw new Error(`trace: ${answer.status} ${await answer.text()}`);
  await answer.arrayBuffer();
}
