import { z } from 'zod';
import { Amount, Instant, Money, OrderType, Seq, Uuid } from '../common.ts';
import { SoldLine } from '../events/order.ts';
import { route } from '../route.ts';
import { ConflictChoice, ConflictView, KeptNumber } from '../views/cut-off.ts';

/** A line as it was sold: with the names and prices that the guest was told. */
export const KeptLine = SoldLine.omit({ checkId: true }).extend({ takenAt: Instant });
export type KeptLine = z.infer<typeof KeptLine>;

/** Cash that was taken: no other means can be, while cut off. tendered − change = amount + rounding. */
export const KeptPayment = z.strictObject({
  paymentId: Uuid,
  /** Null: the hub did not have the check yet. */
  checkId: Uuid.nullable(),
  amount: Amount,
  tendered: Amount,
  change: Amount,
  rounding: Money,
  takenAt: Instant,
});
export type KeptPayment = z.infer<typeof KeptPayment>;

/** All that a device did with an order while it was cut off, or what came to it since it said so last. */
export const KeptOrder = z.object({
  orderId: Uuid,
  /** Null: the hub had the order before. */
  number: KeptNumber.nullable(),
  type: OrderType,
  tableId: Uuid.nullable(),
  covers: z.int().min(0).max(999),
  /** Position of the venue's settings by which the device priced it; null: not known. */
  settingsSeq: Seq.nullable(),
  hold: z.array(z.int().min(1).max(9)).max(9).default([]),
  /** By the device's clock: information only. */
  takenAt: Instant,
  takenBy: Uuid.nullable(),
  lines: z.array(KeptLine).max(200).default([]),
  payments: z.array(KeptPayment).max(20).default([]),
});
export type KeptOrder = z.infer<typeof KeptOrder>;

const orderId = '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f';

export const cutOffRoutes = {
  takeIn: route({
    method: 'POST',
    path: '/kept-orders',
    tag: 'cut-off',
    summary:
      'Take in what a terminal did with an order while it was cut off. What does not fit any more becomes a conflict; money that was taken is never priced anew',
    access: 'orders.take',
    command: true,
    body: KeptOrder,
    bodyLimit: 512 * 1024,
    reply: z.object({
      orderId: Uuid,
      number: z.int(),
      conflicts: z.array(Uuid),
      seq: Seq,
    }),
    refusals: ['set_up_first', 'not_permitted', 'amount_out_of_range'],
    example: {
      body: {
        orderId,
        number: 'B-07',
        type: 'takeaway',
        tableId: null,
        covers: 0,
        settingsSeq: null,
        takenAt: 1_773_057_600_000,
        takenBy: null,
      },
    },
  }),
  conflicts: route({
    method: 'GET',
    path: '/conflicts',
    tag: 'cut-off',
    summary: 'What terminals did while cut off and somebody must settle, oldest first',
    access: 'orders.view',
    command: false,
    reply: z.object({ conflicts: z.array(ConflictView) }),
    refusals: [],
  }),
  settleConflict: route({
    method: 'POST',
    path: '/conflicts/:conflictId/settle',
    tag: 'cut-off',
    summary: 'Settle a conflict by one of its choices',
    access: 'orders.take',
    command: true,
    params: z.object({ conflictId: Uuid }),
    body: z.object({
      choice: ConflictChoice,
      /** A manager’s word, for money given back by somebody who may not. */
      approvalId: Uuid.optional(),
    }),
    reply: z.object({ conflictId: Uuid, orderId: Uuid, seq: Seq }),
    refusals: [
      'not_found',
      'conflict_settled',
      'conflict_choice',
      'drawer_needed',
      'table_taken',
      'order_closed',
      'refund_waiting',
      'approval_needed',
      'approval_wrong',
    ],
    example: { body: { choice: 'apart' } },
  }),
};
