import type { Arrivals, ScreenWork } from './screens-worker.ts';
import type { Done, Work } from './load.ts';
import { cpuTime } from './process.ts';
import { median, percentile } from './stats.ts';
import type { Running } from './subject.ts';
import type { Worker } from './worker.ts';

/**
 * Hub and reference take turns in short rounds on the same machine, and medians count: what disturbs the machine
 * disturbs both.
 */

export interface Pair<T> {
  readonly hub: T;
  readonly reference: T;
}

export interface Tools {
  readonly load: Worker<Work, Done>;
  readonly screens: Worker<ScreenWork, Arrivals>;
  /** Rounds for each of the two. */
  readonly rounds: number;
  /** Length of a round, ms. */
  readonly ms: number;
}

/** Runs `round` in turns, `rounds` times for each, the one that begins changing every time. */
async function inTurns<T>(
  pair: Pair<Running>,
  rounds: number,
  round: (running: Running) => Promise<T>,
): Promise<Pair<T[]>> {
  const results: Pair<T[]> = { hub: [], reference: [] };
  for (let n = 0; n < rounds; n += 1) {
    const order = n % 2 === 0 ? (['hub', 'reference'] as const) : (['reference', 'hub'] as const);
    for (const name of order) results[name].push(await round(pair[name]));
  }
  return results;
}

export interface Throughput {
  /** Orders a second. */
  readonly perSecond: number;
  /** Processor time of the measured program for one order, ms. */
  readonly cpuMs: number;
}

/** What the callers do: one order after the other, or party after party with all its commands. */
export type Kind = 'closed' | 'parties';

async function throughputRound(
  tools: Tools,
  running: Running,
  { kind, callers, ms }: { readonly kind: Kind; readonly callers: number; readonly ms: number },
): Promise<Throughput> {
  const target = await running.target();
  const before = cpuTime(running.pid);
  const done = await tools.load.ask({ kind, target, callers, ms });
  const cpu = cpuTime(running.pid) - before;
  return { perSecond: done.orders / done.seconds, cpuMs: cpu / 1e6 / done.orders };
}

/** Orders (of parties: commands) a second and processor time of one, with so many callers that ask again once answered. */
export async function throughput(
  tools: Tools,
  pair: Pair<Running>,
  callers: number,
  kind: Kind = 'closed',
): Promise<Pair<Throughput>> {
  await inTurns(pair, 1, (running) => throughputRound(tools, running, { kind, callers, ms: tools.ms / 2 }));
  const results = await inTurns(pair, tools.rounds, (running) =>
    throughputRound(tools, running, { kind, callers, ms: tools.ms }),
  );
  const mid = (rounds: readonly Throughput[]): Throughput => ({
    perSecond: median(rounds.map((each) => each.perSecond)),
    cpuMs: median(rounds.map((each) => each.cpuMs)),
  });
  return { hub: mid(results.hub), reference: mid(results.reference) };
}

/** From the moment an order was to be sent to its ticket at a screen, ms, for every order at every screen. */
async function latencyRound(tools: Tools, running: Running, perSecond: number, orders: number): Promise<number[]> {
  const target = await running.target();
  const done = await tools.load.ask({ kind: 'paced', target, perSecond, orders });
  const { screens } = await tools.screens.ask({ kind: 'take', orders, withinMs: 10_000 });
  return screens.flatMap((seen) =>
    [...done.sent].map(([orderId, due]) => {
      const at = seen.get(orderId);
      if (at === undefined)
        throw new Error(`the ticket of order ${orderId} never reached a screen of the ${running.name}`);
      return at - due;
    }),
  );
}

/** The 99th percentile from order to ticket, ms: the median of the rounds' own. */
export async function latency(
  tools: Tools,
  pair: Pair<Running>,
  perSecond: number,
  screens: number,
): Promise<Pair<number>> {
  const orders = Math.max(100, Math.round((perSecond * tools.ms) / 1_000));
  const round = async (running: Running, count: number): Promise<number> => {
    await tools.screens.ask({ kind: 'connect', target: await running.screen(), screens });
    const latencies = await latencyRound(tools, running, perSecond, count);
    await tools.screens.ask({ kind: 'close' });
    return percentile(latencies, 0.99);
  };
  await inTurns(pair, 1, (running) => round(running, Math.round(orders / 4)));
  const results = await inTurns(pair, tools.rounds, (running) => round(running, orders));
  return { hub: median(results.hub), reference: median(results.reference) };
}
