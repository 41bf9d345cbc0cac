import autocannon from 'autocannon';

export type Load = {
  readonly name: string;
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string;
};
export type Figures = { readonly perSecond: number; readonly p99: number };

const connections = 10;

/** Each load in turn, again and again, so that whatever else the machine does falls on all of them. */
export async function measureInTurn(
  loads: readonly Load[],
  rounds: number,
  seconds: number,
): Promise<Map<string, Figures>> {
  const measured = new Map<string, Figures[]>();
  for (const load of loads) {
    await tryOnce(load);
    await fire(load, { amount: 50 });
  }
  for (let round = 0; round < rounds; round++) {
    for (const load of loads) {
      const figures = await fire(load, { duration: seconds });
      measured.set(load.name, [...(measured.get(load.name) ?? []), figures]);
    }
  }
  return new Map([...measured].map(([name, figures]) => [name, middle(figures)]));
}

/** What a refusal says is only seen here; under load it is counted. */
async function tryOnce({ name, url, ...request }: Load): Promise<void> {
  const answer = await fetch(url, request);
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
}

async function fire(
  { name, ...request }: Load,
  howLong: { amount: number } | { duration: number },
): Promise<Figures> {
  const result = await autocannon({ ...request, connections, ...howLong });
  const failed = result.non2xx + result.errors + result.timeouts;
  // A refusal is quicker than the work: such a run would say nothing.
  if (failed > 0 || result['2xx'] === 0) throw new Error(`${name}: ${failed} requests failed`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}

function middle(figures: readonly Figures[]): Figures {
  return {
    perSecond: median(figures.map(({ perSecond }) => perSecond)),
    p99: median(figures.map(({ p99 }) => p99)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}
