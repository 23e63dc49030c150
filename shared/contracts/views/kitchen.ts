import { z } from 'zod';
import { Instant, Key, LocalText, ModifierKind, OrderType, Quantity, Uuid } from '../common.ts';

export const TicketLine = z.object({
  lineId: Uuid,
  itemId: Uuid,
  name: LocalText,
  variantName: LocalText.nullable(),
  quantity: Quantity,
  modifiers: z.array(z.object({ name: LocalText, kind: ModifierKind, quantity: Quantity })),
  note: z.string(),
  seat: z.int().nullable(),
  course: z.int(),
  state: z.enum(['open', 'done', 'voided']),
  /** A voided line stays until the cook has said whether it was made. */
  acknowledged: z.boolean(),
});
export type TicketLine = z.infer<typeof TicketLine>;

export const StationProgress = z.object({ station: Key, done: z.int(), total: z.int(), bumped: z.boolean() });

export const TicketView = z.object({
  id: Uuid,
  orderId: Uuid,
  station: Key,
  number: z.int(),
  orderType: OrderType,
  table: z.string().nullable(),
  covers: z.int(),
  /** It jumps the queue. */
  rush: z.boolean(),
  state: z.enum(['open', 'bumped']),
  sentAt: Instant,
  /** Since when the cook's own timer runs: the send, or the last restart by a recall. */
  firedAt: Instant,
  drawnAt: Instant.nullable(),
  bumpedAt: Instant.nullable(),
  early: z.boolean(),
  lines: z.array(TicketLine),
  /** The same order at the other stations. */
  others: z.array(StationProgress),
});
export type TicketView = z.infer<typeof TicketView>;
