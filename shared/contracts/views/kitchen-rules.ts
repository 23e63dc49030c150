import { z } from 'zod';
import { Key, OrderType, Uuid } from '../common.ts';

/** A time of the venue's wall clock. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/**
 * Sends what would be made elsewhere to other stations. It holds where all that it names fits; an empty list names
 * nothing, so that it fits always.
 */
export const RoutingRule = z.object({
  id: Key,
  /** The items of these categories, and these items. */
  categoryIds: z.array(Uuid).max(200),
  itemIds: z.array(Uuid).max(500),
  orderTypes: z.array(OrderType).max(3),
  /** The terminals that send. */
  deviceIds: z.array(Uuid).max(100),
  /** From the first to just before the second, past midnight where the second is the earlier one; null: at any time. */
  hours: z.object({ from: ClockTime, until: ClockTime }).nullable(),
  /** Where it is made instead; none: nowhere, it never reaches the kitchen. */
  stations: z.array(Key).max(8),
});
export type RoutingRule = z.infer<typeof RoutingRule>;

export const KitchenRules = z.object({
  /** The next held course is fired when what was made before it is handed over. */
  autoFire: z.boolean(),
  /** What takes longest begins first, and the rest is shown when it is time to begin: all of a send is done at once. */
  synchronised: z.boolean(),
  /** The first that fits an item holds. */
  routing: z.array(RoutingRule).max(60),
});
export type KitchenRules = z.infer<typeof KitchenRules>;
