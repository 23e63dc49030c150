import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { queueRoutes } from '@comanda/shared/contracts/commands/queue.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { QueuePlace } from '@comanda/shared/contracts/views/queue.ts';
import type { TrackView } from '@comanda/shared/contracts/views/track.ts';
import type { Store } from '../../../db/store.ts';
import { answer, type Caller, type Handler } from '../../module.ts';
import { orderRow } from '../../orders/index.ts';
import { type TrackTokens } from './tokens.ts';
import { trackView } from './view.ts';

export interface TrackParts {
  readonly store: Store;
  readonly tokens: TrackTokens;
  /** Origin at which guests' phones reach the hub, without a slash at its end. */
  readonly address: () => string;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly places: () => readonly QueuePlace[];
}

/** Orders as their guests' phones follow them. */
export interface Tracking {
  /** The order that a token is for, while its link is good. */
  find(token: string): Result<string, Refusal>;
  /** A reader of orders with the places of this moment: for one, or for all phones in one go. */
  reader(): (orderId: string) => Result<TrackView, Refusal>;
  /** The link by which a phone follows an order. */
  linkOf(orderId: string): string;
  readonly handlers: readonly Handler[];
}

export function makeTracking({ store, tokens, address, now, places }: TrackParts): Tracking {
  const reader: Tracking['reader'] = () => {
    let known: ReadonlyMap<string, QueuePlace> | null = null;
    const placeOf = (orderId: string): QueuePlace | null => {
      known ??= new Map(places().map((place) => [place.orderId, place]));
      return known.get(orderId) ?? null;
    };
    return (orderId) => trackView(store, orderId, placeOf, now());
  };
  const find: Tracking['find'] = (token) => {
    const orderId = tokens.orderIn(token);
    if (orderId === null) return err(refuse('track_unknown'));
    const view = reader()(orderId);
    return view.ok ? ok(orderId) : view;
  };
  const linkOf = (orderId: string): string => `${address()}/track/${tokens.of(orderId)}`;
  return {
    find,
    reader,
    linkOf,
    handlers: [
      answer(queueRoutes.track, ({ params }) => {
        const orderId = tokens.orderIn(params.token);
        return orderId === null ? err(refuse('track_unknown')) : reader()(orderId);
      }),
      answer(queueRoutes.trackLink, ({ params: { orderId }, caller }) => {
        const order = orderRow(store, orderId);
        if (!mayHaveLink(caller, order?.opened_by)) return err(refuse('not_permitted', { permission: 'orders.view' }));
        if (!order) return err(refuse('not_found', { what: 'order' }, 'orderId'));
        return ok({ token: tokens.of(orderId), url: linkOf(orderId) });
      }),
    ],
  };
}

/** Staff who see orders anyway, and the kiosk at which it was placed. */
const mayHaveLink = ({ permissions, device }: Caller, openedBy: string | undefined): boolean =>
  permissions.has('orders.view') || (device !== null && openedBy === `device:${device.id}`);
