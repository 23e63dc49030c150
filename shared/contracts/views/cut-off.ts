import { z } from 'zod';
import { Amount, Instant, LocalText, Money, Quantity, Uuid } from '../common.ts';

/** What a device numbers its orders with while it is cut off: its letter from the hub, and its own count. Kept for ever. */
export const KeptNumber = z
  .string()
  .regex(/^[A-Z]{1,3}-\d{2,6}$/)
  .meta({ examples: ['B-07'] });

/** What an order owes to a device that was cut off. */
export const KeptOrderView = z.object({
  /** Null: the hub had the order before. */
  number: KeptNumber.nullable(),
  /** When the device says that it began: shown, never used for order. */
  takenAt: Instant,
});
export type KeptOrderView = z.infer<typeof KeptOrderView>;

export const ConflictKind = z.enum([
  /** Others sit at its table. */
  'table_taken',
  /** A line cannot be had: 86ed, counted out, or no longer on the menu. It waits, and the kitchen does not have it. */
  'sold_out',
  /** A line was sold at another price than the menu has now. */
  'price_changed',
  /** Another terminal closed the order, or waits for a card: what was added stands in an order of its own. */
  'order_closed',
  /** More money was taken than there was to pay: another terminal had taken some already. */
  'paid_over',
  /** Less was taken than is due by now: somebody added to the check. */
  'paid_under',
  /** Cash was taken for which no drawer is open. */
  'drawer_closed',
]);
export type ConflictKind = z.infer<typeof ConflictKind>;

export const ConflictChoice = z.enum([
  /** Into the order that is at the table. */
  'join',
  /** At the table, which is free again. */
  'seat',
  /** As an order of its own. */
  'apart',
  /** To the kitchen all the same. */
  'make',
  /** Void the line: nobody paid for it. */
  'drop',
  /** The guest gets the money back, in cash. */
  'give_back',
  /** As the guest was told, or as it was paid. */
  'keep',
  /** At the menu's price. */
  'charge_new',
  /** Into the drawer that is open at this device. */
  'book',
]);
export type ConflictChoice = z.infer<typeof ConflictChoice>;

/** Something that was done while cut off and does not fit what happened meanwhile. Nothing of it is lost; a person settles it. */
export const ConflictView = z.object({
  id: Uuid,
  kind: ConflictKind,
  orderId: Uuid,
  orderNumber: z.int(),
  /** Of the device. */
  number: KeptNumber.nullable(),
  deviceName: z.string(),
  takenAt: Instant,
  /** Who took it, from the vault; null: not known any more. */
  takenByName: z.string().nullable(),
  tableId: Uuid.nullable(),
  /** The order that it ran into. */
  otherOrderId: Uuid.nullable(),
  otherNumber: z.int().nullable(),
  lineId: Uuid.nullable(),
  item: LocalText.nullable(),
  quantity: Quantity.nullable(),
  /** The money in question, minor units: of a line, what it cost the guest; of a payment, what is too much, too little or in no drawer. */
  amount: Money,
  /** What the menu asks for the line now; null: it is not there, or that is not the question. */
  priceNow: Amount.nullable(),
  /** All of the order's money is there: what is dropped must be given back. */
  paid: z.boolean(),
  choices: z.array(ConflictChoice),
});
export type ConflictView = z.infer<typeof ConflictView>;
