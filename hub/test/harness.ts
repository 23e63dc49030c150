import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must } from '@comanda/shared/base/assert.ts';
import { type NewId, uuidV7Maker } from '@comanda/shared/base/ids.ts';
import { ORDER_MOVES } from '@comanda/shared/domain/order/states.ts';
import { err, type Result } from '@comanda/shared/base/result.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { BodyInputOf, ParamsOf, QueryOf, ReplyOf, RouteContract } from '@comanda/shared/contracts/route.ts';
import { openStore } from '../db/open.ts';
import type { Store } from '../db/store.ts';
import { EMPTY_FINGERPRINT } from '../log/own-commands.ts';
import type { Projection } from '../log/projection.ts';
import { makeSpine, type Spine, type SpineParts } from '../log/spine.ts';
import { verify } from '../log/verify.ts';
import type { Caller, Handler, HubModule } from '../modules/module.ts';
import { businessDateAt } from '../modules/venue/index.ts';
import { type ManualTimers, manualTimers } from './timers.ts';

/** 9 March 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 2, 9, 12);

export const nobody: Caller = { device: null, staff: null, permissions: new Set(), local: false, address: '10.0.0.9' };

export interface HarnessParts {
  readonly modules: readonly HubModule[];
  /** Of modules that are made with the spine and join by `use`. */
  readonly projections?: readonly Projection[];
  /** In the place of commits that are on the disk when they return. */
  readonly disk?: Pick<SpineParts, 'disk' | 'onLost'>;
}

export interface Asked<R extends RouteContract> {
  readonly params?: ParamsOf<R>;
  readonly query?: QueryOf<R>;
  readonly body?: BodyInputOf<R>;
  readonly caller?: Caller;
  /** Id of a command; a fresh one where it is not given. */
  readonly commandId?: string;
}

/** A hub without its network: a real log in a file of its own, a clock in the test's hands, and ids from a seed. */
export interface Harness {
  readonly store: Store;
  readonly spine: Spine;
  readonly timers: ManualTimers;
  readonly newId: NewId;
  /** The same bytes in every run. */
  readonly randomBytes: (size: number) => Buffer;
  use(module: HubModule): void;
  /** Asks as the API does: the body goes through the route's schema, the permission is checked. */
  ask<R extends RouteContract>(route: R, asked?: Asked<R>): Promise<Result<ReplyOf<R>, Refusal>>;
  /** Types of the events so far, oldest first. */
  types(): string[];
  /** What a replay of the log makes otherwise than it is (L3). */
  differences(): readonly unknown[];
  close(): void;
}

export function openHarness({ modules, projections = [], disk = {} }: HarnessParts): Harness {
  const folder = mkdtempSync(join(tmpdir(), 'comanda-hub-'));
  const store = open(join(folder, 'hub.db'));
  holdToMoves(store);
  const timers = manualTimers(NOON);
  const randomBytes = seededBytes();
  const newId = uuidV7Maker(timers.now, (bytes) => bytes.set(randomBytes(bytes.length)));
  const all = [...modules.flatMap((module) => module.projections ?? []), ...projections];
  const spine = makeSpine({
    store,
    projections: all,
    now: timers.now,
    newId,
    businessDateAt: (at) => businessDateAt(store, at),
    checkPayloads: true,
    ...disk,
  });
  const handlers = new Map<RouteContract, Handler>();
  const use = (module: HubModule): void => {
    for (const handler of module.handlers ?? []) handlers.set(handler.route, handler);
  };
  for (const module of modules) use(module);

  const ask = async (route: RouteContract, asked: Asked<RouteContract>): Promise<Result<unknown, Refusal>> => {
    const { decide, answer } = must(handlers.get(route), `a handler of ${route.path}`);
    const caller = asked.caller ?? nobody;
    if (!isPermitted(route, caller)) return err(refuse('not_permitted', { permission: route.access }));
    const call = {
      params: asked.params,
      query: asked.query,
      body: route.body?.parse(asked.body ?? {}),
      caller,
      language: 'en',
    };
    if (answer) return answer(call, store);
    const meta = {
      id: asked.commandId ?? newId(),
      fingerprint: EMPTY_FINGERPRINT,
      actor: caller.staff ? `staff:${caller.staff.id}` : caller.device ? `device:${caller.device.id}` : 'hub',
      device: caller.device?.id ?? null,
    };
    return spine.run(meta, (deciding) => must(decide, 'a handler decides or answers')(deciding, call));
  };

  return {
    store,
    spine,
    timers,
    newId,
    randomBytes,
    use,
    ask: (route, asked) => ask(route, asked ?? {}) as never,
    types: () => spine.eventsAfter(0, 100_000).map(({ type }) => type),
    differences: () => {
      const empty = open(':memory:');
      try {
        return verify(store, empty, all, timers.now).differences;
      } finally {
        empty.close();
      }
    },
    close: () => {
      store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function open(file: string): Store {
  const opened = openStore(file);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

function isPermitted({ access }: RouteContract, { device, staff, permissions }: Caller): boolean {
  if (access === 'public') return true;
  return access === 'device' ? device !== null || staff !== null : permissions.has(access);
}

function seededBytes(): (size: number) => Buffer {
  let drawn = 0;
  return (size) => {
    const bytes = Buffer.alloc(size);
    for (let filled = 0; filled < size; filled += 32) {
      hash('sha256', `seed ${(drawn += 1)}`, 'buffer').copy(bytes, filled);
    }
    return bytes;
  };
}

/** An order that goes from one state to another as the table of moves does not allow fails whatever test it happens in. */
function holdToMoves(store: Store): void {
  const legal = Object.entries(ORDER_MOVES).flatMap(([from, to]) => to.map((each) => `${from} ${each}`));
  store.sqlite.exec(
    `create temp trigger order_moves before update of state on main.orders
     when old.state <> new.state and old.state || ' ' || new.state not in ('${legal.join("', '")}')
     begin select raise(abort, 'this order may not become that'); end`,
  );
}
