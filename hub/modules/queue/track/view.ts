import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { DAY, MINUTE } from '@comanda/shared/base/time.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { OrderState } from '@comanda/shared/contracts/views/order.ts';
import type { QueuePlace } from '@comanda/shared/contracts/views/queue.ts';
import type { TrackState, TrackView } from '@comanda/shared/contracts/views/track.ts';
import { isBrought } from '@comanda/shared/domain/order/brought.ts';
import { stepped } from '@comanda/shared/domain/queue/wait.ts';
import type { Store } from '../../../db/store.ts';
import { requireVenue } from '../../venue/index.ts';

/** So long after its order came to an end a link still says how it ended. */
const SHOWN_AFTER_END = 30 * MINUTE;
/** No link is good for longer, whatever became of the order. */
const LONGEST = DAY;

interface Row {
  readonly id: string;
  readonly number: number;
  readonly type: TrackView['orderType'];
  readonly state: OrderState;
  readonly opened_at: number;
  readonly sent_at: number | null;
  readonly ready_at: number | null;
  readonly handed_over_at: number | null;
  readonly closed_at: number | null;
  readonly tableId: string | null;
  readonly stand: string | null;
}

const STATES: Readonly<Record<Exclude<OrderState, 'merged'>, TrackState>> = {
  placed: 'placed',
  preparing: 'preparing',
  ready: 'ready',
  handed_over: 'handed_over',
  completed: 'handed_over',
  cancelled: 'cancelled',
};

function sinceOf(row: Row, state: TrackState): number {
  const since = {
    placed: row.opened_at,
    preparing: row.sent_at,
    ready: row.ready_at,
    handed_over: row.handed_over_at ?? row.closed_at,
    cancelled: row.closed_at,
  }[state];
  return since ?? row.opened_at;
}

/** What the guest's phone shows of an order, or that its link is good no more. @param now ms */
export function trackView(
  store: Store,
  orderId: string,
  placeOf: (orderId: string) => QueuePlace | null,
  now: number,
): Result<TrackView, Refusal> {
  const venue = requireVenue(store);
  const row = orderFor(store, orderId);
  if (!venue.ok || !row || row.state === 'merged') return err(refuse('track_unknown'));
  const state = STATES[row.state];
  const since = sinceOf(row, state);
  const ended = state === 'handed_over' || state === 'cancelled';
  if (now >= row.opened_at + LONGEST || (ended && now >= since + SHOWN_AFTER_END)) return err(refuse('track_over'));
  const place = state === 'preparing' ? placeOf(row.id) : null;
  const { name, timeZone, languages } = venue.value.settings;
  return ok({
    number: row.number,
    orderType: row.type,
    brought: isBrought(row),
    state,
    since,
    place: place && {
      position: place.position,
      likelyAt: stepped(place.likelyAt),
      latestAt: stepped(place.latestAt),
    },
    venue: { name, timeZone, languages },
  });
}

const SHOWN = `id, number, type, state, opened_at, sent_at, ready_at, handed_over_at, closed_at, table_id as tableId,
  (select tag from kiosk_orders where order_id = orders.id) as stand`;

/** The order, or the one that it was merged into: that is whose food the guest waits for. */
function orderFor(store: Store, orderId: string): Row | undefined {
  const row = store.get<Row>(`select ${SHOWN} from orders where id = ?`, orderId);
  if (row?.state !== 'merged') return row;
  return store.get<Row>(
    `select ${SHOWN} from orders where id = (select into_id from merged_orders where order_id = ?)`,
    orderId,
  );
}
