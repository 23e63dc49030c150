import { z } from 'zod';
import { Actor, Amount, Instant, Money, Uuid } from '../common.ts';

/** How many pieces of one note or coin were counted; `value` in minor units. */
export const Pieces = z.object({ value: z.int().min(1).max(1e12), pieces: z.int().min(0).max(100_000) });
export type Pieces = z.infer<typeof Pieces>;

export const Counts = z
  .array(Pieces)
  .max(40)
  .meta({ examples: [[{ value: 100_000, pieces: 5 }]] });

/**
 * A drawer that is not closed. What it should hold is null until the count is given, and nothing else here lets one
 * work it out: the count is blind.
 */
export const DrawerView = z.object({
  id: Uuid,
  deviceId: Uuid,
  deviceName: z.string(),
  /** Who answers for it. */
  holder: Actor,
  holderName: z.string().nullable(),
  state: z.enum(['open', 'counted']),
  openedAt: Instant,
  float: Amount,
  paidIn: Amount,
  paidOut: Amount,
  drops: Amount,
  noSales: z.int(),
  counted: Amount.nullable(),
  expected: Money.nullable(),
  difference: Money.nullable(),
});
export type DrawerView = z.infer<typeof DrawerView>;
