import { must } from '@comanda/shared/base/assert.ts';
import { Caller, type Request } from './caller.ts';
import { newId, orderBody } from './orders.ts';
import { machineTime } from './process.ts';
import { COMMANDS, serveParty } from './table-service.ts';
import type { Target } from './target.ts';

/** The callers, in a process of their own so that the measured program has its core for itself. */

export type { Target } from './target.ts';

export type Work =
  /** Each caller asks again as soon as it was answered. */
  | { readonly kind: 'closed'; readonly target: Target; readonly callers: number; readonly ms: number }
  /** Each caller serves party after party, with all that a till asks for one. */
  | { readonly kind: 'parties'; readonly target: Target; readonly callers: number; readonly ms: number }
  /** So many orders in all, as fast as the callers get them done. */
  | { readonly kind: 'count'; readonly target: Target; readonly callers: number; readonly orders: number }
  /** A fixed rate, whether or not the answers keep up; a late answer does not delay the next order. */
  | { readonly kind: 'paced'; readonly target: Target; readonly perSecond: number; readonly orders: number };

export interface Done {
  /** Of parties: commands. */
  readonly orders: number;
  readonly seconds: number;
  /** When each order was to be sent (`machineTime`), by its id. */
  readonly sent: ReadonlyMap<string, number>;
  /** From then to its answer, ms. */
  readonly latencies: Float64Array;
}

class Run {
  readonly #target: Target;
  #planned = 0;
  readonly sent = new Map<string, number>();
  readonly latencies: number[] = [];

  constructor(target: Target) {
    this.#target = target;
  }

  /** Places one order that was due at `due`. Anything but a 2xx ends the run: a refused order measures nothing. */
  async order(caller: Caller, due: number): Promise<void> {
    const orderId = newId();
    this.sent.set(orderId, due);
    const answer = await caller.post(this.#request(orderId));
    if (answer.status >= 300) throw new Error(`an order was answered with ${answer.status}: ${answer.body}`);
    this.latencies.push(machineTime() - due);
  }

  #request(orderId: string): Request {
    const { path, headers, plans } = this.#target;
    const plan = must(plans[this.#planned % plans.length], 'an order plan');
    this.#planned += 1;
    return { path, headers: { ...headers, 'Idempotency-Key': newId() }, body: orderBody(orderId, plan) };
  }
}

/** Serves parties until the time is over; resolves with how many commands were done. */
async function serveParties({ target, callers, ms }: Extract<Work, { kind: 'parties' }>): Promise<Done> {
  const open = openCallers(target.url, callers);
  const from = machineTime();
  let parties = 0;
  try {
    await Promise.all(
      open.map(async (caller) => {
        while (machineTime() < from + ms) {
          await serveParty(caller, target, must(target.plans[parties % target.plans.length], 'an order plan'));
          parties += 1;
        }
      }),
    );
  } finally {
    for (const caller of open) caller.close();
  }
  const seconds = (machineTime() - from) / 1_000;
  return { orders: parties * COMMANDS, seconds, sent: new Map(), latencies: new Float64Array() };
}

function openCallers(url: string, count: number): Caller[] {
  return Array.from({ length: count }, () => new Caller(url));
}

async function loop(run: Run, callers: readonly Caller[], goesOn: () => boolean): Promise<void> {
  await Promise.all(
    callers.map(async (caller) => {
      while (goesOn()) await run.order(caller, machineTime());
    }),
  );
}

const nobody = new Int32Array(new SharedArrayBuffer(4));

/**
 * Waits for a moment to about a tenth of a millisecond, which timers cannot. The end of it is slept through, not spun
 * through: callers that keep a core busy would take it from what they measure.
 */
async function until(moment: number): Promise<void> {
  const left = moment - machineTime();
  if (left > 2) await new Promise((resolve) => setTimeout(resolve, left - 2));
  Atomics.wait(nobody, 0, 0, Math.max(0, moment - machineTime()));
}

async function pace(run: Run, callers: Caller[], perSecond: number, orders: number): Promise<void> {
  const from = machineTime() + 5;
  const free = [...callers];
  const answered: Promise<void>[] = [];
  const queue: number[] = [];
  const place = async (caller: Caller, due: number): Promise<void> => {
    await run.order(caller, due);
    const next = queue.shift();
    if (next === undefined) free.push(caller);
    else await place(caller, next);
  };
  for (let n = 0; n < orders; n += 1) {
    const due = from + (n * 1_000) / perSecond;
    await until(due);
    const caller = free.pop();
    if (caller === undefined) queue.push(due);
    else answered.push(place(caller, due));
  }
  await Promise.all(answered);
}

export async function work(task: Work): Promise<Done> {
  if (task.kind === 'parties') return serveParties(task);
  const run = new Run(task.target);
  const callers = openCallers(task.target.url, task.kind === 'paced' ? 32 : task.callers);
  const from = machineTime();
  try {
    if (task.kind === 'closed') await loop(run, callers, () => machineTime() < from + task.ms);
    else if (task.kind === 'count') {
      let left = task.orders;
      await loop(run, callers, () => (left -= 1) >= 0);
    } else await pace(run, callers, task.perSecond, task.orders);
  } finally {
    for (const caller of callers) caller.close();
  }
  const seconds = (machineTime() - from) / 1_000;
  return { orders: run.latencies.length, seconds, sent: run.sent, latencies: Float64Array.from(run.latencies) };
}
