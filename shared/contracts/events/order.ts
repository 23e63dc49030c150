import { z } from 'zod';
import { Amount, Channel, Instant, Key, LocalText, ModifierKind, OrderType, Quantity, Seq, Uuid } from '../common.ts';
import { OpenState } from '../views/order-state.ts';
import { TaxAmounts } from './tax-amounts.ts';

export { Channel } from '../common.ts';
export { TaxAmounts } from './tax-amounts.ts';

/** An item as it was sold: names, prices and routes are frozen, since the menu may change tomorrow. */
export const SoldModifier = z.object({
  modifierId: Uuid,
  groupId: Uuid,
  name: LocalText,
  kind: ModifierKind,
  price: Amount,
  quantity: Quantity,
});
export type SoldModifier = z.infer<typeof SoldModifier>;

export const Grams = z.int().min(1).max(99_999);

export const SoldLine = z.object({
  id: Uuid,
  checkId: Uuid,
  itemId: Uuid,
  categoryId: Uuid,
  variantId: Uuid,
  name: LocalText,
  /** Null where the item has one variant only. Of what is sold by weight: how much of it. */
  variantName: LocalText.nullable(),
  /** What one weighs, where it is sold by weight; the unit price is then of a kilogram. */
  grams: Grams.optional(),
  /** The combo that it is a part of: its lines have one id in common. */
  combo: z.object({ id: Uuid, itemId: Uuid, name: LocalText }).optional(),
  unitPrice: Amount,
  quantity: Quantity,
  modifiers: z.array(SoldModifier),
  seat: z.int().min(1).max(99).nullable(),
  course: z.int().min(1).max(9),
  note: z.string().max(200),
  taxGroup: Key,
  stations: z.array(Key),
  prepSeconds: z.int().min(0),
});
export type SoldLine = z.infer<typeof SoldLine>;

/** What each discount took, by its id. */
const TakenById = z.record(z.string(), Amount);

export const PricedLine = z.object({
  id: Uuid,
  gross: Amount,
  discount: Amount,
  discounts: TakenById.optional(),
  /** The charge that was waived. */
  comp: z.object({ amount: Amount, reason: z.string().min(1).max(200) }).optional(),
  net: Amount,
  tax: TaxAmounts,
});

export const CheckTotals = z.object({
  gross: Amount,
  discount: Amount,
  discounts: TakenById.optional(),
  /** Charges that were waived; gross = discount + comp + net. */
  comp: Amount.optional(),
  net: Amount,
  serviceCharge: z.object({ amount: Amount, tax: TaxAmounts }),
  tax: TaxAmounts,
  total: Amount,
});
export type CheckTotals = z.infer<typeof CheckTotals>;

/** What a hand-over took along: what its undo gives back. */
export const HandedOver = z.object({
  /** Tickets that are with the guests by it. */
  ticketIds: z.array(Uuid),
  /** Those of them that no cook had bumped: it bumped them. */
  bumpedIds: z.array(Uuid),
});
export type HandedOver = z.infer<typeof HandedOver>;

export const orderEvents = {
  'order.opened.v1': z.object({
    orderId: Uuid,
    checkId: Uuid,
    type: OrderType,
    tableId: Uuid.nullable(),
    covers: z.int().min(0).max(999),
    /** The short number a guest sees: unique among open orders. */
    number: z.int().min(1),
    channel: Channel,
    /** Log position of the venue's settings that hold for this order for life. */
    settingsSeq: Seq,
  }),
  'lines.added.v1': z.object({ orderId: Uuid, lines: z.array(SoldLine).min(1) }),
  'line.changed.v1': z.object({ orderId: Uuid, line: SoldLine }),
  /** Of what the kitchen has: its cooks are told of the difference, and the line stays the same line. */
  'line.changed_after_send.v1': z.object({
    orderId: Uuid,
    before: SoldLine,
    line: SoldLine,
    /** What it costs less than its cooks were told of, before discounts. */
    lowered: Amount,
    /** A cook had made it already: it is made again. */
    again: z.boolean(),
    /** It was to be made again, and is not after all. */
    unmade: z.boolean().optional(),
    /** Tickets that it is on, and stays on. */
    tickets: z.array(Uuid),
    /** Tickets that were done: it leaves them for others of the same stations, which were sent for it alone. */
    moved: z.array(z.object({ from: Uuid, to: Uuid })),
  }),
  'check.priced.v1': CheckTotals.extend({ orderId: Uuid, checkId: Uuid, lines: z.array(PricedLine) }),
  'lines.sent.v1': z.object({
    orderId: Uuid,
    lineIds: z.array(Uuid).min(1),
    tickets: z.array(
      z.object({
        id: Uuid,
        station: Key,
        lineIds: z.array(Uuid).min(1),
        /** When to begin each of its lines, in their order, so that all of the send is done at once; not given: now. */
        startsAt: z.array(Instant).min(1).optional(),
      }),
    ),
    /** Since when the guests wait for it, where that is longer: its course was held. */
    orderedAt: Instant.optional(),
  }),
  'line.voided.v1': z.object({
    orderId: Uuid,
    lineId: Uuid,
    reason: z.string().min(1).max(200),
    /** What it was priced at, before discounts. */
    amount: Amount,
    /** True where the kitchen had it already: the cook must acknowledge. */
    sent: z.boolean(),
  }),
  'order.ready.v1': z.object({ orderId: Uuid }),
  'order.unready.v1': z.object({ orderId: Uuid }),
  'order.handed_over.v1': HandedOver.partial().extend({ orderId: Uuid }),
  /** As if the last hand-over had not happened: its tickets are at expo again, and the order is open. */
  'order.hand_over_undone.v1': z.object({
    orderId: Uuid,
    /** Tickets that are not with the guests after all. */
    ticketIds: z.array(Uuid),
    state: OpenState,
  }),
  'order.completed.v1': z.object({ orderId: Uuid }),
  'order.cancelled.v1': z.object({ orderId: Uuid, reason: z.string().min(1).max(200) }),
};
