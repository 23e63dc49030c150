import { z } from 'zod';
import { Instant, OrderType, Uuid } from '../common.ts';

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
