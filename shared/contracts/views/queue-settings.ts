import { z } from 'zod';

/** Channels whose orders come without a member of staff: they can be slowed down or paused. */
export const QuietChannel = z.enum(['kiosk', 'guest', 'remote']);
export type QuietChannel = z.infer<typeof QuietChannel>;

/** At most so much in a quarter of an hour by the clock, from one channel. */
export const Throttle = z.object({
  /** Orders; null: as many as come. */
  orders: z.int().min(1).max(1_000).nullable(),
  /** Portions, over all orders; null: as many as come. */
  lines: z.int().min(1).max(10_000).nullable(),
  /** Above it the channel takes no orders until the quarter is over, or it takes them and promises them later. */
  above: z.enum(['pause', 'later']),
});
export type Throttle = z.infer<typeof Throttle>;

export const QueueSettings = z.object({
  /** A ready number leaves the board after so many minutes, if nobody said that it was handed over; null: it stays. */
  boardMinutes: z.int().min(1).max(240).nullable(),
  /** Receipts of orders without a table have a QR by which a phone follows the order. */
  trackOnReceipt: z.boolean(),
  /** Where guests' phones reach the hub, as `https://order.example.com`; null: at the hub's address on its network. */
  guestAddress: z
    .url({ protocol: /^https?$/ })
    .max(200)
    .nullable(),
  throttles: z.partialRecord(QuietChannel, Throttle),
});
export type QueueSettings = z.infer<typeof QueueSettings>;
