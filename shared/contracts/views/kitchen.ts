import { z } from 'zod';
import { Instant, Key, LocalText, ModifierKind, OrderType, Quantity, Seq, Uuid } from '../common.ts';
import { Channel } from '../events/order.ts';
import { KeptNumber } from './cut-off.ts';

/** What a cook makes of a line. */
export const Wish = z.object({
  variantName: LocalText.nullable(),
  modifiers: z.array(z.object({ name: LocalText, kind: ModifierKind, quantity: Quantity })),
  note: z.string(),
  seat: z.int().nullable(),
});
export type Wish = z.infer<typeof Wish>;

export const TicketLine = Wish.extend({
  lineId: Uuid,
  itemId: Uuid,
  name: LocalText,
  /** The combo that it is a part of. */
  combo: LocalText.optional(),
  quantity: Quantity,
  course: z.int(),
  state: z.enum(['open', 'done', 'voided']),
  /** A voided line stays until the cook has said whether it was made. */
  acknowledged: z.boolean(),
  /** What it was when its cook last saw it; not given: it is still that. */
  was: Wish.optional(),
  /** Position in the log at which it last became another on this ticket: whoever bumps it says so that he was shown that. */
  change: Seq.optional(),
  /** What happened to it after its send, as the event's id, as long as no screen has said that it shows it. */
  news: Uuid.optional(),
  /** When to begin with it, so that all of the send is done at once; null: at once. */
  startAt: Instant.nullable(),
});
export type TicketLine = z.infer<typeof TicketLine>;

export const StationProgress = z.object({
  station: Key,
  done: z.int(),
  total: z.int(),
  bumped: z.boolean(),
  /** Since when it is at it. */
  firedAt: Instant,
});

/** A course that waits for fire. */
export const HeldCourse = z.object({
  course: z.int(),
  lines: z.array(z.object({ lineId: Uuid, name: LocalText, quantity: Quantity })),
});
export type HeldCourse = z.infer<typeof HeldCourse>;

export const TicketView = z.object({
  id: Uuid,
  orderId: Uuid,
  station: Key,
  number: z.int(),
  /** What a till that was cut off called it: its guest holds that number. Not given: the other one. */
  kept: KeptNumber.optional(),
  orderType: OrderType,
  channel: Channel,
  table: z.string().nullable(),
  covers: z.int(),
  /** It jumps the queue. */
  rush: z.boolean(),
  /** Staff keep it back: it goes behind those that wait. */
  keptBack: z.boolean(),
  /** The station had a ticket of this order before: what is on this one is added to it. */
  addition: z.boolean(),
  state: z.enum(['open', 'bumped']),
  sentAt: Instant,
  /** Since when the guests wait: the send, or, of a course that was held, their order's first one. */
  orderedAt: Instant,
  /** From when on it is to be seen at its station: later than the send only where lines begin so that all is done at once. */
  showAt: Instant,
  /** Since when the cook's own timer runs: the send, or the last restart by a recall. */
  firedAt: Instant,
  drawnAt: Instant.nullable(),
  bumpedAt: Instant.nullable(),
  early: z.boolean(),
  lines: z.array(TicketLine),
  /** What is on it was handed over: expo keeps it in view while courses of its order are held. */
  served: z.boolean(),
  /**
   * How far the other stations are with what of its order is not handed over yet. To expo: with what it does not see of
   * it, since it sees what is bumped only; an order is complete once all of these are bumped too.
   */
  others: z.array(StationProgress),
  /** What of the same order waits for fire. */
  held: z.array(HeldCourse),
});
export type TicketView = z.infer<typeof TicketView>;
