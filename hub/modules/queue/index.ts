import { ok } from '@comanda/shared/base/result.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import { queueRoutes } from '@comanda/shared/contracts/commands/queue.ts';
import type { EventType } from '@comanda/shared/contracts/events/index.ts';
import type { QueuePlace, WaitReport } from '@comanda/shared/contracts/views/queue.ts';
import { Estimator } from '@comanda/shared/domain/queue/estimator.ts';
import { KitchenSteps } from '@comanda/shared/domain/queue/steps.ts';
import type { Store } from '../../db/store.ts';
import type { Spine } from '../../log/spine.ts';
import { answer, type HubModule, topic } from '../module.ts';
import { businessDateAt, venueState } from '../venue/index.ts';
import { makeTracking, type Tracking } from './track/index.ts';
import { trackTokens } from './track/tokens.ts';
import { silentAt } from './silent.ts';
import { waitReport } from './waits.ts';

export { type Tracking } from './track/index.ts';
export { trackKeyIn } from './track/tokens.ts';

/** So far back in the log the estimator looks when the hub starts: some days of a busy house, read in a moment. */
const LEARNS_FROM = 12_000;
const BATCH = 500;
/** A day's waits are read anew at most so often. */
const WAITS_EVERY = 5 * SECOND;
const COUNTED: ReadonlySet<string> = new Set<EventType>([
  'lines.sent.v1',
  'ticket.bumped.v1',
  'order.ready.v1',
  'order.completed.v1',
  'order.cancelled.v1',
]);

interface Sent extends Pick<QueuePlace, 'number' | 'orderType' | 'sentAt'> {
  readonly id: string;
}

export interface QueueParts {
  readonly spine: Spine;
  /** The hub's key for the links of guests' phones. */
  readonly trackKey: Buffer;
  /** Origin at which guests' phones reach the hub. */
  readonly address: () => string;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
}

export interface Queue {
  readonly module: HubModule;
  readonly tracking: Tracking;
  /** Reads what there is in the log, then follows it; each time the queue may have changed, `onChange` is called. */
  start(onChange: () => void): Promise<void>;
  stop(): void;
}

/** Parts of the day in which a kitchen has its own speed, by the hour of the venue's clock. */
const partOf = (hour: number): string =>
  hour < 11 ? 'morning' : hour < 14 ? 'noon' : hour < 17 ? 'afternoon' : 'evening';

/**
 * Positions and waiting times. They live in memory and are made from the log's latest events, so that nothing has to be
 * kept of them: after a restart the same events give the same times.
 */
export function makeQueue({ spine, trackKey, address, now }: QueueParts): Queue {
  const { store } = spine;
  const estimator = new Estimator((at) => partOf(venueState(store)?.hourAt(at) ?? 0));
  let read = Math.max(0, spine.head() - LEARNS_FROM);
  const steps = new KitchenSteps(silentAt(store, read));
  let stopListening = (): void => {};
  let stopped = false;

  /** Reads on to the head, at most `most` events; true where something moved the queue. */
  const readOn = (most: number): boolean => {
    let moved = false;
    for (const event of spine.eventsAfter(read, most)) {
      read = event.seq;
      const step = steps.read(event);
      if (!step) continue;
      estimator.observe(step);
      moved = true;
    }
    return moved;
  };

  const catchUp = (): boolean => {
    let moved = false;
    while (read < spine.head()) moved = readOn(BATCH) || moved;
    return moved;
  };

  const places = (): QueuePlace[] => {
    const all = estimator.queue(now());
    // One query, however many wait.
    const rows = store.all<Sent>(
      `select id, number, type as orderType, sent_at as sentAt from orders
       where id in (select value from json_each(?)) and open = 1 and sent_at is not null`,
      JSON.stringify(all.map(({ orderId }) => orderId)),
    );
    const known = new Map(rows.map(({ id, ...order }) => [id, order]));
    return all.flatMap((place): QueuePlace[] => {
      const order = known.get(place.orderId);
      const promised = estimator.promised(place.orderId);
      return order && promised ? [{ ...place, ...order, promisedAt: promised.latestAt }] : [];
    });
  };

  const numbered = (): QueuePlace[] => places().map((place, at) => ({ ...place, position: at + 1 }));

  const tracking = makeTracking({ store, tokens: trackTokens(trackKey), address, now, places: numbered });

  const today = (): [WaitReport] => [waitReport(store, businessDateAt(store, now()), estimator.score())];

  return {
    tracking,
    module: {
      name: 'queue',
      handlers: [
        answer(queueRoutes.queue, () => ok({ seq: spine.head(), places: numbered(), score: estimator.score() })),
        answer(queueRoutes.waits, ({ query: { date } }) => {
          const [latest] = today();
          return ok(date === undefined || date === latest.businessDate ? latest : waitReport(store, date, null));
        }),
        ...tracking.handlers,
      ],
      topics: [
        topic({
          name: 'queue',
          every: SECOND,
          // Whatever happens in the kitchen moves everybody: all places are sent, when `onChange` says so.
          touched: () => [],
          all: numbered,
          some: (_store: Store, _params, ids) => numbered().filter((place) => ids.includes(place.orderId)),
        }),
        topic({
          name: 'waits',
          every: WAITS_EVERY,
          touched: ({ type, businessDate }) => (COUNTED.has(type) ? [{ id: businessDate }] : []),
          all: today,
          some: today,
        }),
      ],
    },
    start: async (onChange) => {
      while (read < spine.head() && !stopped) {
        readOn(BATCH);
        // The hub is open while it learns.
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (stopped) return;
      let due = false;
      const follow = (): void => {
        due = false;
        if (!stopped && catchUp()) onChange();
      };
      stopListening = spine.onCommit(() => {
        // After the answers: nobody waits for a place in the queue.
        if (!due) setImmediate(follow);
        due = true;
      });
      follow();
    },
    stop: () => {
      stopped = true;
      stopListening();
    },
  };
}
