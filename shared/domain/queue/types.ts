/** What the estimator of waiting times hears and says. Times are milliseconds since 1970 UTC, durations seconds. */

export interface QueuedLine {
  readonly itemId: string;
  readonly quantity: number;
  /** The menu's own time to make one. */
  readonly prepSeconds: number;
}

/** Orders that nobody ever ends are forgotten, the oldest first, when there are more than these: no house has so many. */
export const MOST_OPEN = 1_000;

export interface QueuedTicket {
  readonly id: string;
  readonly station: string;
  /** What is made for it, be it done or not: its bump tells how long that took. */
  readonly lines: readonly QueuedLine[];
  /** What of it is still to be made; not given: all. */
  readonly left?: readonly QueuedLine[];
  /** Nobody begins with it sooner, ms; not given: it may be begun as it is sent. */
  readonly notBefore?: number;
}

/** 1: ahead of the others. -1: kept back until the others are made. */
export type Rank = 1 | 0 | -1;

/** A ticket of the kitchen as it is from now on. */
export interface ChangedTicket extends QueuedTicket {
  readonly orderId: string;
  readonly rank: Rank;
  /** The ticket that it was a part of: it was sent, and begun, with that. */
  readonly partOf?: string;
}

/** What happened in the kitchen, as far as waiting times depend on it. */
export type KitchenStep =
  | {
      readonly kind: 'sent';
      readonly at: number;
      readonly orderId: string;
      readonly tickets: readonly QueuedTicket[];
      /** What it is ranked at before it is sent. */
      readonly rank?: Rank;
      /** Brought back after its bump. */
      readonly again?: true;
    }
  | {
      readonly kind: 'changed';
      readonly at: number;
      /** A cook said so of a line: what is left of its ticket is begun with now. */
      readonly made: boolean;
      readonly tickets: readonly ChangedTicket[];
    }
  /** Goes before, or after, every order of a lower, or a higher, rank. */
  | { readonly kind: 'ranked'; readonly orderId: string; readonly rank: Rank }
  | {
      readonly kind: 'bumped';
      readonly at: number;
      readonly ticketId: string;
      /** No cook said so: it tells nothing of how long anything takes. */
      readonly unsaid?: true;
    }
  /** The order is called, whatever of it nobody has bumped. */
  | { readonly kind: 'ready'; readonly at: number; readonly orderId: string }
  /** Nothing of the order is to be made any more. */
  | { readonly kind: 'gone'; readonly at: number; readonly orderId: string };

/** A promise: half of the orders are ready by the first moment, 85 in 100 by the second. */
export interface Promised {
  readonly likelyAt: number;
  readonly latestAt: number;
}

export interface Place extends Promised {
  readonly orderId: string;
  /** 1 is the next to be ready. */
  readonly position: number;
}
