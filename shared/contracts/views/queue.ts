import { z } from 'zod';
import { BusinessDate, Instant, Key, OrderType, Uuid } from '../common.ts';
import { Channel } from '../events/order.ts';

/** An order's place in the queue, and when it is thought to be ready. */
export const QueuePlace = z.object({
  orderId: Uuid,
  number: z.int(),
  orderType: OrderType,
  /** 1 is the next to be ready. */
  position: z.int().min(1),
  sentAt: Instant,
  /** Half of such orders are ready by then. */
  likelyAt: Instant,
  /** 85 in 100 of them are. */
  latestAt: Instant,
  /** What the guest was told when the order was sent: ready by then. */
  promisedAt: Instant,
});
export type QueuePlace = z.infer<typeof QueuePlace>;

/** How well promises were kept lately, so that a manager knows what they are worth. */
export const PromiseScore = z.object({
  /** Orders that it is about. */
  orders: z.int(),
  /** How many of them were ready by the moment they were promised. */
  kept: z.int(),
});
export type PromiseScore = z.infer<typeof PromiseScore>;

/** Waits of some orders, in seconds from sent to ready. */
export const Waits = z.object({
  orders: z.int(),
  average: z.int(),
  /** Nine in ten waited no longer. */
  p90: z.int(),
});
export type Waits = z.infer<typeof Waits>;

/** How long the guests of a business date waited. */
export const WaitReport = z.object({
  businessDate: BusinessDate,
  /** Orders sent on that date. */
  orders: z.int(),
  /** Those that the kitchen still has. */
  active: z.int(),
  /** Of all that became ready. */
  all: Waits,
  /** By the hour in which they were sent, on the venue's clock. */
  hours: z.array(Waits.extend({ hour: z.int().min(0).max(23) })),
  /** A station's own time: from when its cooks could begin to their bump. */
  stations: z.array(Waits.extend({ station: Key, early: z.int() })),
  channels: z.array(Waits.extend({ channel: Channel })),
  /** Of the latest orders; null of an earlier day. */
  score: PromiseScore.nullable(),
});
export type WaitReport = z.infer<typeof WaitReport>;
