import { SECOND } from '@comanda/shared/base/time.ts';
import type { PromiseScore, WaitReport } from '@comanda/shared/contracts/views/queue.ts';
import { waitsBy, waitsOf } from '@comanda/shared/domain/queue/waits.ts';
import type { Store } from '../../db/store.ts';
import { type OrderRow } from '../orders/index.ts';
import { venueState } from '../venue/index.ts';

interface Ready {
  readonly sent_at: number;
  readonly ready_at: number;
  readonly channel: OrderRow['channel'];
}

interface Bumped {
  readonly station: string;
  /** From when its cooks could begin with it to their bump. */
  readonly seconds: number;
  readonly early: number;
}

const secondsOf = ({ sent_at, ready_at }: Ready): number => (ready_at - sent_at) / SECOND;

/** How long the guests of a business date waited, with how promises were kept where that is known of it. What was ready as it was sent was nothing to wait for. */
export function waitReport(store: Store, businessDate: string, score: PromiseScore | null): WaitReport {
  const counts = store.get<{ orders: number; active: number }>(
    `select count(*) as orders, coalesce(sum(open = 1 and state = 'preparing'), 0) as active
     from orders where business_date = ? and sent_at is not null`,
    businessDate,
  );
  const ready = store.all<Ready>(
    'select sent_at, ready_at, channel from orders where business_date = ? and ready_at > sent_at',
    businessDate,
  );
  const bumped = store.all<Bumped>(
    `select t.station, t.seconds, t.early from orders o join tickets t on t.order_id = o.id
     where o.business_date = ? and t.open = 0 and t.seconds is not null`,
    businessDate,
  );
  const venue = venueState(store);
  const hours = waitsBy(ready, ({ sent_at }) => venue?.hourAt(sent_at) ?? 0, secondsOf);
  const stations = waitsBy(
    bumped,
    ({ station }) => station,
    ({ seconds }) => seconds,
  );
  const earlyAt = (id: string): number => bumped.filter(({ station, early }) => station === id && early === 1).length;
  const channels = waitsBy(ready, ({ channel }) => channel, secondsOf);
  return {
    businessDate,
    orders: counts?.orders ?? 0,
    active: counts?.active ?? 0,
    all: waitsOf(ready.map(secondsOf)),
    hours: [...hours].map(([hour, waits]) => ({ hour, ...waits })).sort((a, b) => a.hour - b.hour),
    stations: [...stations]
      .map(([station, waits]) => ({ station, ...waits, early: earlyAt(station) }))
      .sort((a, b) => (a.station < b.station ? -1 : 1)),
    channels: [...channels].map(([channel, waits]) => ({ channel, ...waits })),
    score,
  };
}
