import { MINUTE } from '@comanda/shared/base/time.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import { QuietChannel, type Throttle } from '@comanda/shared/contracts/views/queue-settings.ts';
import { queueSettings } from '@comanda/shared/domain/queue/settings.ts';
import { type Load, pausedFor, promisedFrom, quarterOf } from '@comanda/shared/domain/queue/throttle.ts';
import type { Store } from '../../db/store.ts';
import { venueState } from '../venue/index.ts';
import type { OrderRow } from './queries.ts';

/** Behind every order's id. */
const LAST = 'g';

const quiet = (channel: string): QuietChannel | null => QuietChannel.options.find((each) => each === channel) ?? null;

function throttleOf(store: Store, channel: string): { channel: QuietChannel; throttle: Throttle } | null {
  const known = quiet(channel);
  const settings = venueState(store)?.settings;
  const throttle = known && settings && queueSettings(settings).throttles[known];
  return known && throttle ? { channel: known, throttle } : null;
}

/** What a channel brought in the quarter of a moment, before that. What was cancelled was nothing to the kitchen. */
function loadOf(store: Store, channel: QuietChannel, at: number, before: string): Load {
  const row = store.get<Load>(
    `select count(distinct o.id) as orders,
            coalesce(sum(case when l.state <> 'voided' then json_extract(l.data, '$.quantity') end), 0) as lines
     from orders o left join lines l on l.order_id = o.id
     where o.channel = ? and o.channel <> 'pos' and o.opened_at >= ?
       and (o.opened_at < ? or (o.opened_at = ? and o.id < ?)) and o.state <> 'cancelled'`,
    channel,
    quarterOf(at),
    at,
    at,
    before,
  );
  return row ?? { orders: 0, lines: 0 };
}

/** The refusal that a channel takes no orders now, where it had what it may have of this quarter of an hour. */
export function pausedRefusal(store: Store, channel: OrderRow['channel'], at: number): Refusal | null {
  const found = throttleOf(store, channel);
  if (!found) return null;
  const seconds = pausedFor(found.throttle, loadOf(store, found.channel, at, LAST), at);
  return seconds > 0 ? refuse('channel_paused', { minutes: Math.ceil((seconds * 1_000) / MINUTE) }, 'channel') : null;
}

/** The moment from which an order is made, ms: later, where its channel brought more than its share before it. */
export function madeFrom(store: Store, order: OrderRow, at: number): number {
  const found = order.sent_at === null ? throttleOf(store, order.channel) : null;
  return found ? promisedFrom(found.throttle, loadOf(store, found.channel, order.opened_at, order.id), at) : at;
}
