import { join } from 'node:path';
import { must } from '@comanda/shared/base/assert.ts';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { Refusal } from '@comanda/shared/contracts/refusals.ts';
import type { BodyInputOf, ParamsOf, ReplyOf, RouteContract } from '@comanda/shared/contracts/route.ts';
import { API_PREFIX, routes } from '@comanda/shared/contracts/routes.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { type Counter, type Days, doSomething } from '../../hub/test/deeds.ts';
import { unsound } from '../../hub/test/sound.ts';
import { loadVenue } from '../../hub/venues/index.ts';
import { Caller } from '../bench/caller.ts';
import { newId } from '../bench/orders.ts';
import { copyFolder, databaseIn, type HubUnderTest } from './place.ts';

/**
 * Two terminals that pay, split, move and 86 the same things at random, over a network that loses questions and
 * answers: a till that hears nothing asks again under the same command id.
 */

export interface TwoTillsOptions {
  readonly work: string;
  readonly template: string;
  readonly commands: number;
  readonly random: () => number;
  readonly say: (text: string) => void;
}

export interface TwoTillsOutcome {
  readonly commands: number;
  readonly accepted: number;
  readonly dropped: number;
  /** Answers to a command sent again that are not the first one's. */
  readonly different: number;
  /** Answers that no till should get: faults of the hub. */
  readonly faults: number;
  /** Checks that do not add up. */
  readonly unsound: number;
  /** What the books are out of balance by, minor units. */
  readonly unbalanced: number;
  readonly verified: boolean;
}

const TILLS = 2;
/** Of a hundred questions, so many get lost on their way there, and so many answers on their way back. */
const LOST = 0.04;
const REPEATED = 0.05;

interface Wire {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly random: () => number;
  readonly sum: { commands: number; accepted: number; dropped: number; different: number; faults: number };
  readonly say: (text: string) => void;
}

type Reply = { readonly status: number; readonly body: string };

/** One till: what it asks is asked until it is answered. */
class Till {
  readonly #wire: Wire;
  #caller: Caller;

  constructor(wire: Wire) {
    this.#wire = wire;
    this.#caller = new Caller(wire.url);
  }

  close(): void {
    this.#caller.close();
  }

  async #send(path: string, body: string, id: string): Promise<Reply | null> {
    const { url, headers, random, sum } = this.#wire;
    const dice = random();
    const lost = dice < LOST;
    if (lost) sum.dropped += 1;
    // Half of what is lost never arrives; of the other half only the answer is lost.
    if (lost && dice < LOST / 2) return null;
    try {
      const asked = this.#caller.post({ path, headers: { ...headers, 'Idempotency-Key': id }, body });
      if (!lost) return await asked;
      asked.catch(() => {});
      await new Promise(setImmediate);
    } catch {
      // The connection broke: as lost.
    }
    this.#caller.close();
    this.#caller = new Caller(url);
    return null;
  }

  async command(path: string, body: unknown): Promise<Reply> {
    const { random, sum, say } = this.#wire;
    const id = newId();
    const text = JSON.stringify(body ?? {});
    sum.commands += 1;
    for (;;) {
      const reply = await this.#send(path, text, id);
      if (reply === null) continue;
      if (reply.status >= 500) {
        sum.faults += 1;
        say(`${path}: ${reply.status} ${reply.body}`);
      }
      if (reply.status < 300) sum.accepted += 1;
      if (random() < REPEATED) {
        const again = await this.#send(path, text, id);
        if (again !== null && (again.status !== reply.status || (reply.status < 300 && again.body !== reply.body))) {
          sum.different += 1;
          say(`${path} sent twice: ${reply.status} ${reply.body}, then ${again.status} ${again.body}`);
        }
      }
      return reply;
    }
  }
}

async function get<T>({ url, headers }: Wire, path: string): Promise<T> {
  const reply = await fetch(`${url}${API_PREFIX}${path}`, { headers });
  if (!reply.ok) throw new Error(`${path} was answered with ${reply.status}`);
  return (await reply.json()) as T;
}

const filled = (path: string, params: Readonly<Record<string, unknown>>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => String(params[name]));

const dishes = loadVenue('saigon').items.filter(
  (item) =>
    !item.combo && !item.soldByWeight && item.groupIds.length === 0 && (item.variants[0]?.price ?? null) !== null,
);

/** So many open orders the tills look at, and so often anew: a screen follows them, and does not ask for all each time. */
const LOOKED_AT = 60;
const LOOK_ANEW = 8;

/** The API as the deeds see it. */
function counterAt(till: Till, wire: Wire): Counter {
  let looked: { readonly orders: readonly OrderView[]; readonly used: number } = { orders: [], used: LOOK_ANEW };
  const openOrders = async (): Promise<readonly OrderView[]> => {
    if (looked.used >= LOOK_ANEW) {
      const { orders } = await get<{ orders: OrderView[] }>(wire, '/orders');
      looked = { orders: orders.slice(-LOOKED_AT), used: 0 };
    }
    looked = { ...looked, used: looked.used + 1 };
    return looked.orders;
  };
  return {
    async ask<R extends RouteContract>(
      route: R,
      asked: { readonly params?: ParamsOf<R>; readonly body?: BodyInputOf<R> } = {},
    ): Promise<Result<ReplyOf<R>, Refusal>> {
      const path = filled(route.path, asked.params ?? {});
      if (route.method === 'GET') return ok({ seq: 0, orders: await openOrders() } as unknown as ReplyOf<R>);
      const reply = await till.command(`${API_PREFIX}${path}`, asked.body);
      const body = JSON.parse(reply.body) as unknown;
      return reply.status < 300 ? ok(body as ReplyOf<R>) : err(body as Refusal);
    },
    newId,
    line: (at) => {
      const dish = must(dishes[at % dishes.length], 'a dish');
      return { id: newId(), itemId: dish.id, variantId: must(dish.variants[0], 'a variant').id };
    },
    terminal: async (next) => {
      await fetch(`${wire.url}${API_PREFIX}/terminal/simulated`, {
        method: 'PUT',
        headers: { ...wire.headers, 'content-type': 'application/json' },
        body: JSON.stringify({ next }),
      });
    },
    rest: () => Promise.resolve(),
  };
}

export async function twoTills(hub: HubUnderTest, options: TwoTillsOptions): Promise<TwoTillsOutcome> {
  const { random, say } = options;
  const folder = copyFolder(options.template, join(options.work, 'two-tills'));
  const running = await hub.start({ folder });
  const sum = { commands: 0, accepted: 0, dropped: 0, different: 0, faults: 0 };
  const wire: Wire = { url: running.url, headers: running.headers, random, sum, say };
  const accountId = newId();
  const outcomes = new Map<string, number>();
  const { tables } = await get<{ tables: { id: string }[] }>(wire, '/venue');
  const saved = await fetch(`${running.url}${API_PREFIX}/house-accounts/${accountId}`, {
    method: 'PUT',
    headers: { ...running.headers, 'content-type': 'application/json', 'Idempotency-Key': newId() },
    body: JSON.stringify({ holder: 'A regular', limit: null }),
  });
  if (!saved.ok) throw new Error(`no house account: ${await saved.text()}`);

  const tills = Array.from({ length: TILLS }, () => new Till(wire));
  await Promise.all(
    tills.map(async (till) => {
      const days: Days = { at: counterAt(till, wire), random, accountId, outcomes };
      while (sum.commands < options.commands) {
        if (random() < 0.2) await openOrder(days, tables);
        await doSomething(days);
      }
    }),
  );
  for (const till of tills) till.close();

  const { orders } = await get<{ orders: OrderView[] }>(wire, '/orders');
  const odd = orders.flatMap(({ checks }) =>
    checks.flatMap((check) => unsound(check).map((what) => `${check.id}: ${what}`)),
  );
  const { accounts } = await get<{ accounts: { amount: number }[] }>(wire, '/ledger?from=2000-01-01&to=2999-12-31');
  await running.stop();
  const verified = hub.verify(databaseIn(hub, folder));
  for (const problem of [...odd, ...verified.problems]) say(problem);
  say(`${outcomes.size} kinds of outcome: ${[...outcomes].map(([what, n]) => `${what} ${n}`).join(', ')}`);
  return {
    ...sum,
    unsound: odd.length,
    unbalanced: Math.abs(accounts.reduce((total, { amount }) => total + amount, 0)),
    verified: verified.ok,
  };
}

async function openOrder({ at, random }: Days, tables: readonly { readonly id: string }[]): Promise<void> {
  const table = random() < 0.5 ? tables[Math.floor(random() * tables.length)] : undefined;
  await at.ask(routes.openOrder, {
    body: {
      orderId: newId(),
      type: table ? 'dine_in' : 'takeaway',
      tableId: table?.id ?? null,
      lines: Array.from({ length: 1 + Math.floor(random() * 3) }, (_, n) => at.line(n)),
      send: random() < 0.8,
    },
  });
}
