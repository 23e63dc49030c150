import { z } from 'zod';
import { Amount, Key, OrderType, Quantity, Seq, Uuid } from '../common.ts';
import { Channel, Grams } from '../events/order.ts';
import { route } from '../route.ts';
import { OrderView } from '../views/order.ts';

export const Choice = z.object({ modifierId: Uuid, quantity: Quantity.default(1) });

/** A line as it is asked for. Its id is chosen by the sender and is the line's for life. */
export const LineInput = z.object({
  id: Uuid,
  itemId: Uuid,
  variantId: Uuid,
  quantity: Quantity.default(1),
  /** Chosen modifiers, those of nested groups among them. */
  choices: z.array(Choice).max(60).default([]),
  /** What one weighs: items that are sold by weight only. */
  grams: Grams.optional(),
  /** Combos only: what fills each place. Each becomes a line of its own. */
  parts: z
    .array(
      z.object({ id: Uuid, slotId: Uuid, itemId: Uuid, variantId: Uuid, choices: z.array(Choice).max(60).default([]) }),
    )
    .min(1)
    .max(12)
    .optional(),
  /** Open-price items only. */
  price: Amount.optional(),
  seat: z.int().min(1).max(99).nullable().default(null),
  course: z.int().min(1).max(9).optional(),
  note: z.string().trim().max(200).default(''),
});
export type LineInput = z.infer<typeof LineInput>;

const exampleLine = {
  id: '019a0c3e-5f01-7cc3-98c4-dc0c0c07398f',
  itemId: '019a0c3e-5f02-7cc3-98c4-dc0c0c07398f',
  variantId: '019a0c3e-5f03-7cc3-98c4-dc0c0c07398f',
  quantity: 2,
  note: 'no onions',
};

export const OrderAccepted = z.object({
  orderId: Uuid,
  checkId: Uuid,
  number: z.int(),
  total: Amount,
  /** Log position at which the order stands as this reply says. */
  seq: Seq,
});

const Holds = z.array(z.int().min(1).max(9)).max(9).default([]);
const orderParams = z.object({ orderId: Uuid });
const lineParams = z.object({ orderId: Uuid, lineId: Uuid });

/** Of a part of a combo: with all the others of its combo, in one. Of any other line it says nothing. */
export const WholeCombo = z.boolean().default(false);
const lineRefusals = [
  'not_found',
  'line_exists',
  'item_unavailable',
  'item_too_few',
  'item_not_sold_so',
  'item_not_now',
  'variant_unknown',
  'price_needed',
  'weight_needed',
  'combo_wrong',
  'modifier_required',
  'modifier_too_many',
  'modifier_unknown',
] as const;

export const orderRoutes = {
  openOrder: route({
    method: 'POST',
    path: '/orders',
    tag: 'orders',
    summary: 'Open an order, with its first lines, and send them where asked',
    access: 'orders.take',
    command: true,
    body: z.object({
      orderId: Uuid,
      type: OrderType,
      tableId: Uuid.nullable().default(null),
      covers: z.int().min(0).max(999).default(0),
      channel: Channel.default('pos'),
      /** Where the table has an open order already: add the lines to that one, whose id comes back. */
      join: z.boolean().default(false),
      /** Courses to keep back until they are fired. */
      hold: Holds,
      lines: z.array(LineInput).max(200).default([]),
      send: z.boolean().default(false),
    }),
    reply: OrderAccepted,
    refusals: [
      ...lineRefusals,
      'order_exists',
      'table_taken',
      'channel_paused',
      'nothing_to_send',
      'check_paid',
      'check_waiting',
    ],
    example: {
      body: { orderId: '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f', type: 'takeaway', lines: [exampleLine], send: true },
      reply: {
        orderId: '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f',
        checkId: '019a0c3e-5f04-7cc3-98c4-dc0c0c07398f',
        number: 42,
        total: 130_000,
        seq: 1_204,
      },
    },
  }),
  addLines: route({
    method: 'POST',
    path: '/orders/:orderId/lines',
    tag: 'orders',
    summary: 'Add lines to an open order, and send them where asked',
    access: 'orders.take',
    command: true,
    params: orderParams,
    body: z.object({ lines: z.array(LineInput).min(1).max(200), hold: Holds, send: z.boolean().default(false) }),
    reply: OrderAccepted,
    refusals: [...lineRefusals, 'order_closed', 'check_paid', 'check_waiting'],
    example: { body: { lines: [exampleLine], send: true } },
  }),
  changeLine: route({
    method: 'POST',
    path: '/orders/:orderId/lines/:lineId/change',
    tag: 'orders',
    summary: 'Change a line that the kitchen does not have yet',
    access: 'orders.take',
    command: true,
    params: lineParams,
    body: LineInput.omit({ id: true }),
    reply: OrderAccepted,
    refusals: [
      ...lineRefusals,
      'order_closed',
      'line_sent',
      'line_voided',
      'check_paid',
      'check_waiting',
      'combo_part',
      'check_split',
    ],
  }),
  changeSentLine: route({
    method: 'POST',
    path: '/orders/:orderId/lines/:lineId/change-sent',
    tag: 'orders',
    summary:
      'Change a line that the kitchen has: its cooks are told of the difference. What lowers its price, or was made already, needs the permission orders.void',
    access: 'orders.take',
    command: true,
    params: lineParams,
    body: LineInput.pick({ variantId: true, choices: true, seat: true, note: true }).extend({
      /** How many of it; the others stay as they are. Not given: all. */
      quantity: Quantity.optional(),
      /** Id of the line that these become where others stay as they are. */
      partId: Uuid.optional(),
      /** It is made again where a cook has made it already. */
      again: z.boolean().default(false),
      /** It takes a change back: as long as no cook has seen that it is made again, it is not made again after all. */
      undo: z.boolean().default(false),
      /** The line that it was a part of, which it is one with again where nothing tells them apart any more. */
      partOf: Uuid.optional(),
      approvalId: Uuid.optional(),
    }),
    reply: OrderAccepted.extend({
      /** The line that was changed. */
      lineId: Uuid,
      /** Stations whose cooks are told. */
      stations: z.array(Key),
      /** It is being made again. */
      again: z.boolean(),
    }),
    refusals: [
      ...lineRefusals,
      'order_closed',
      'line_not_sent',
      'line_made',
      'line_lowered',
      'line_voided',
      'check_paid',
      'check_waiting',
      'check_split',
      'combo_part',
      'approval_needed',
      'approval_wrong',
    ],
  }),
  voidLine: route({
    method: 'POST',
    path: '/orders/:orderId/lines/:lineId/void',
    tag: 'orders',
    summary: 'Void a line: one that was sent needs the permission orders.void, and the cook’s word',
    access: 'orders.take',
    command: true,
    params: lineParams,
    body: z.object({
      reason: z.string().trim().min(1).max(200),
      approvalId: Uuid.optional(),
      wholeCombo: WholeCombo,
    }),
    reply: OrderAccepted,
    refusals: [
      'not_found',
      'order_closed',
      'line_voided',
      'check_paid',
      'check_waiting',
      'check_split',
      'approval_needed',
      'approval_wrong',
    ],
    example: { body: { reason: 'Guest changed their mind' } },
  }),
  sendOrder: route({
    method: 'POST',
    path: '/orders/:orderId/send',
    tag: 'orders',
    summary: 'Send all new lines to the kitchen',
    access: 'orders.take',
    command: true,
    params: orderParams,
    body: z.object({}).default({}),
    reply: OrderAccepted,
    refusals: ['not_found', 'order_closed', 'nothing_to_send'],
  }),
  handOverOrder: route({
    method: 'POST',
    path: '/orders/:orderId/hand-over',
    tag: 'orders',
    summary: 'Say that a ready order is with its guests',
    access: 'device',
    command: true,
    params: orderParams,
    body: z
      .object({
        /**
         * Tickets that go along though their stations have not bumped them: what else is still being made is not handed
         * over with them. For an expo that need not wait for the bumps.
         */
        unbumped: z.array(Uuid).default([]),
      })
      .default({ unbumped: [] }),
    reply: z.object({ orderId: Uuid, seq: Seq }),
    refusals: ['not_found', 'order_closed', 'order_not_ready', 'still_cooking', 'not_permitted'],
  }),
  undoHandOver: route({
    method: 'POST',
    path: '/orders/:orderId/undo-hand-over',
    tag: 'orders',
    summary: 'Take the last hand-over back: the order is open and at expo again, as it was before',
    access: 'device',
    command: true,
    params: orderParams,
    body: z.object({}).default({}),
    reply: z.object({ orderId: Uuid, seq: Seq }),
    refusals: ['not_found', 'order_closed', 'not_handed_over', 'hand_over_final', 'not_permitted'],
  }),
  cancelOrder: route({
    method: 'POST',
    path: '/orders/:orderId/cancel',
    tag: 'orders',
    summary: 'Cancel an order of which nothing was paid; what the kitchen has of it needs the permission orders.void',
    access: 'orders.take',
    command: true,
    params: orderParams,
    body: z.object({
      reason: z.string().trim().min(1).max(200),
      /** Voids what was sent with it; else an order of which something was is not cancelled. */
      withSent: z.boolean().default(false),
      approvalId: Uuid.optional(),
    }),
    reply: z.object({ orderId: Uuid, seq: Seq }),
    refusals: [
      'not_found',
      'order_closed',
      'order_handed_over',
      'line_sent',
      'check_paid',
      'check_part_paid',
      'check_waiting',
      'check_split',
      'approval_needed',
      'approval_wrong',
    ],
  }),
  openOrders: route({
    method: 'GET',
    path: '/orders',
    tag: 'orders',
    summary: 'The open orders, oldest first',
    access: 'orders.view',
    command: false,
    reply: z.object({ seq: Seq, orders: z.array(OrderView) }),
    refusals: [],
  }),
  oneOrder: route({
    method: 'GET',
    path: '/orders/:orderId',
    tag: 'orders',
    summary: 'One order',
    access: 'orders.view',
    command: false,
    params: orderParams,
    reply: OrderView,
    refusals: ['not_found'],
  }),
};
