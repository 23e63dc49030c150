import type { EventType, LogEvent } from '@comanda/shared/contracts/events/index.ts';
import type { Store } from '../../db/store.ts';
import type { FollowerWork } from '../../log/follower.ts';
import { menuIndex } from '../../modules/menu/index.ts';
import { addNotice, type NewNotice } from '../../modules/notices/index.ts';
import { checkRow, orderRow } from '../../modules/orders/index.ts';
import { venueState } from '../../modules/venue/index.ts';

export interface NotificationsParts {
  /** To read: what the events have made. */
  readonly store: Store;
  /** A notice was added. */
  readonly onNotice: () => void;
}

type Telling = Omit<NewNotice, 'cause' | 'at'>;
type Tellings = { readonly [T in EventType]?: (event: LogEvent<T>) => Telling | null };

/** Turns events into notices for whoever runs the house, in the transaction of the follower's cursor. */
export function notifications({ store, onNotice }: NotificationsParts): FollowerWork {
  const orderOf = (id: string): NonNullable<NewNotice['order']> => ({ id, number: orderRow(store, id)?.number ?? 0 });

  const tellings: Tellings = {
    'ticket.undrawn.v1': ({ payload }) => {
      const station = venueState(store)?.stations.get(payload.station);
      return { kind: 'undrawn', order: orderOf(payload.orderId), name: station?.name ?? { en: payload.station } };
    },
    'ticket.news_undrawn.v1': ({ payload }) => {
      const station = venueState(store)?.stations.get(payload.station);
      return { kind: 'unshown', order: orderOf(payload.orderId), name: station?.name ?? { en: payload.station } };
    },
    // At nought of a countdown: what a person makes unavailable, they know.
    'availability.changed.v1': ({ payload }) => {
      const item = menuIndex(store).items.get(payload.id)?.item;
      return item && !payload.available && payload.remaining === 0 ? { kind: 'sold_out', name: item.name } : null;
    },
    'conflict.found.v1': ({ payload }) => ({ kind: 'conflict', order: orderOf(payload.orderId) }),
    // Nobody of the house stands beside a kiosk who would see that it waits.
    'payment.requested.v1': ({ payload }) =>
      payload.tender === 'bank_qr' && orderRow(store, payload.orderId)?.channel === 'kiosk'
        ? { kind: 'transfer_waits', order: orderOf(payload.orderId), amount: payload.amount + (payload.tip ?? 0) }
        : null,
    'payment.unanswered.v1': ({ payload }) => ({ kind: 'card_unanswered', order: orderOf(payload.orderId) }),
    'payment.taken.v1': ({ payload }) => {
      // A card's money goes back by itself.
      if (payload.tender === 'bank_qr' && orderRow(store, payload.orderId)?.state === 'cancelled') {
        return { kind: 'paid_cancelled', order: orderOf(payload.orderId), amount: payload.tendered };
      }
      const check = checkRow(store, payload.checkId);
      const over = check ? check.paid - check.total : 0;
      return over > 0 ? { kind: 'overpaid', order: orderOf(payload.orderId), amount: over } : null;
    },
  };

  return {
    name: 'notifications',
    keeps: true,
    wants: ({ type }) => type in tellings,
    handle: (event, books) => {
      const tell = tellings[event.type] as ((event: LogEvent) => Telling | null) | undefined;
      const telling = tell?.(event);
      if (telling && addNotice(books, { ...telling, cause: `event:${event.id}`, at: event.at })) onNotice();
    },
  };
}
