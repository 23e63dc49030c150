import { z } from 'zod';
import { Amount, Instant, LocalText, Money, Quantity, Uuid } from '../common.ts';
import { ConflictChoice, ConflictKind, KeptNumber } from '../views/cut-off.ts';

/** What terminals did while they were cut off from the hub. */
export const cutOffEvents = {
  /** The facts of the order itself are in events of their own, of the same command. */
  'order.taken_in.v1': z.object({
    orderId: Uuid,
    /** The order's id at the device: another where the hub had to make an order of its own of it. */
    keptId: Uuid,
    number: KeptNumber.nullable(),
    /** The device's own clock: information, never an order of events. */
    takenAt: Instant,
    /** Who did it at the device, where somebody else gave it to the hub. */
    takenBy: Uuid.nullable(),
    lines: z.array(z.object({ lineId: Uuid, takenAt: Instant })),
    payments: z.array(z.object({ paymentId: Uuid, takenAt: Instant })),
  }),
  'conflict.found.v1': z.object({
    conflictId: Uuid,
    kind: ConflictKind,
    orderId: Uuid,
    number: KeptNumber.nullable(),
    takenAt: Instant,
    takenBy: Uuid.nullable(),
    tableId: Uuid.nullable(),
    otherOrderId: Uuid.nullable(),
    lineId: Uuid.nullable(),
    item: LocalText.nullable(),
    quantity: Quantity.nullable(),
    amount: Money,
    priceNow: Amount.nullable(),
  }),
  'conflict.settled.v1': z.object({ conflictId: Uuid, orderId: Uuid, choice: ConflictChoice }),
};
