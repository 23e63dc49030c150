/** What the estimator of waiting times hears and says. Times are milliseconds since 1970 UTC, durations seconds. */

export interface QueuedLine {
  readonly itemId: string;
  readonly quantity: number;
  /** The menu's own time to make one. */
  readonly prepSeconds: number;
}

export interface QueuedTicket {
  readonly id: string;
  readonly station: string;
  readonly lines: readonly QueuedLine[];
  /** Nobody begins with it sooner, ms; not given: it may be begun as it is sent. */
  readonly notBefore?: number;
}

/** 1: ahead of the others. -1: kept back until the others are made. */
export type Rank = 1 | 0 | -1;

/** What happened in the kitchen, as far as waiting times depend on it. */
export type KitchenStep =
  /** Also what is brought back after its bump: it is to be made again. */
  | {
      readonly kind: 'sent';
      readonly at: number;
      readonly orderId: string;
      readonly tickets: readonly QueuedTicket[];
      /** What it is ranked at before it is sent. */
      readonly rank?: Rank;
    }
  /** Goes before, or after, every order of a lower, or a higher, rank. */
  | { readonly kind: 'ranked'; readonly orderId: string; readonly rank: Rank }
  | { readonly kind: 'bumped'; readonly at: number; readonly ticketId: string }
  /** Nothing of the order is to be made any more. */
  | { readonly kind: 'gone'; readonly orderId: string };

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
