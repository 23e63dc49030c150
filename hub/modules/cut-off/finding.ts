import { event, type EventPayload } from '@comanda/shared/contracts/events/index.ts';
import type { KeptOrder } from '@comanda/shared/contracts/commands/cut-off.ts';
import type { Deciding } from '../../log/spine.ts';

type Found = EventPayload<'conflict.found.v1'>;

/** What a conflict is about; what is not said is not part of it. */
export type About = Pick<Found, 'kind' | 'orderId' | 'amount'> &
  Partial<Pick<Found, 'tableId' | 'otherOrderId' | 'lineId' | 'item' | 'quantity' | 'priceNow'>>;

/** Notes what of a kept order does not fit any more, and remembers which conflicts came of it. */
export interface Finder {
  readonly found: readonly string[];
  note(about: About, takenAt: number): void;
}

export function makeFinder(deciding: Deciding, { number, takenBy }: Pick<KeptOrder, 'number' | 'takenBy'>): Finder {
  const found: string[] = [];
  return {
    found,
    note(about, takenAt) {
      const conflictId = deciding.newId();
      found.push(conflictId);
      deciding.append(
        event('conflict.found.v1', `conflict:${conflictId}`, {
          tableId: null,
          otherOrderId: null,
          lineId: null,
          item: null,
          quantity: null,
          priceNow: null,
          ...about,
          conflictId,
          number,
          takenAt,
          takenBy,
        }),
      );
    },
  };
}
