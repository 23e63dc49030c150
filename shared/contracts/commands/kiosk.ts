import { z } from 'zod';
import { Amount, Language, OrderType, Seq, Uuid } from '../common.ts';
import { route } from '../route.ts';
import { CouponCode, CouponOffer, KioskOrder, TableTag } from '../views/kiosk.ts';
import { LineInput, OrderAccepted } from './orders.ts';

/** A guest chooses from the menu, and writes nothing. */
export const KioskLine = LineInput.pick({
  id: true,
  itemId: true,
  variantId: true,
  quantity: true,
  choices: true,
  parts: true,
});
export type KioskLine = z.infer<typeof KioskLine>;

/** More of it is an order for the staff to take. */
export const MOST_LINES = 60;
export const MOST_OF_A_LINE = 20;

const orderParams = z.object({ orderId: Uuid });
const followed = z.object({ order: KioskOrder, seq: Seq });

/** Item ids with commas between, in a query. */
const ItemIds = z
  .string()
  .max(MOST_LINES * 37)
  .regex(/^$|^[0-9a-f-]{36}(,[0-9a-f-]{36})*$/);

export const kioskRoutes = {
  holdKioskOrder: route({
    method: 'POST',
    path: '/kiosk/orders',
    tag: 'kiosk',
    summary: 'Take a guest’s order at a kiosk and hold it until it is paid; what this kiosk held before is let go',
    access: 'kiosk.order',
    command: true,
    body: z.object({
      orderId: Uuid,
      type: OrderType.exclude(['delivery']),
      tag: TableTag.nullable().default(null),
      language: Language,
      /** The code that the hub took when the guest typed it; null: none. */
      coupon: CouponCode.nullable().default(null),
      /** What the guest was shown: another total is refused, so that nobody pays what they did not see. */
      total: Amount,
      lines: z
        .array(KioskLine.extend({ quantity: z.int().min(1).max(MOST_OF_A_LINE) }))
        .min(1)
        .max(MOST_LINES),
    }),
    reply: OrderAccepted,
    refusals: [
      'item_unavailable',
      'item_too_few',
      'item_not_sold_so',
      'item_not_now',
      'not_found',
      'variant_unknown',
      'price_needed',
      'modifier_required',
      'modifier_too_many',
      'modifier_unknown',
      'line_exists',
      'order_exists',
      'channel_paused',
      'total_changed',
      'coupon_unknown',
      'kiosk_only',
    ],
    example: {
      body: {
        orderId: '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f',
        type: 'takeaway',
        language: 'en',
        total: 130_000,
        lines: [
          {
            id: '019a0c3e-5f01-7cc3-98c4-dc0c0c07398f',
            itemId: '019a0c3e-5f02-7cc3-98c4-dc0c0c07398f',
            variantId: '019a0c3e-5f03-7cc3-98c4-dc0c0c07398f',
            quantity: 2,
          },
        ],
      },
    },
  }),
  payKioskOrder: route({
    method: 'POST',
    path: '/kiosk/orders/:orderId/card',
    tag: 'kiosk',
    summary: 'Ask the terminal for a held order’s total; once it is paid, the order is sent',
    access: 'kiosk.order',
    command: true,
    params: orderParams,
    body: z.object({ paymentId: Uuid }),
    reply: followed,
    refusals: ['not_found', 'order_closed', 'check_paid', 'check_waiting', 'check_empty', 'payment_exists'],
    example: { body: { paymentId: '019a0c3e-5f05-7cc3-98c4-dc0c0c07398f' } },
  }),
  transferKioskOrder: route({
    method: 'POST',
    path: '/kiosk/orders/:orderId/transfer',
    tag: 'kiosk',
    summary: 'Ask for a transfer of a held order’s total; once staff say that it came in, the order is sent',
    access: 'kiosk.order',
    command: true,
    params: orderParams,
    body: z.object({ paymentId: Uuid }),
    reply: followed,
    refusals: [
      'not_found',
      'order_closed',
      'check_paid',
      'check_waiting',
      'check_empty',
      'payment_exists',
      'bank_account_none',
    ],
    example: { body: { paymentId: '019a0c3e-5f05-7cc3-98c4-dc0c0c07398f' } },
  }),
  sendKioskOrder: route({
    method: 'POST',
    path: '/kiosk/orders/:orderId/counter',
    tag: 'kiosk',
    summary: 'Send a held order that its guest pays at the counter, or that costs nothing and is settled by it',
    access: 'kiosk.order',
    command: true,
    params: orderParams,
    body: z.object({}).default({}),
    reply: followed,
    refusals: ['not_found', 'order_closed', 'check_waiting', 'kiosk_pays_here', 'nothing_to_send'],
  }),
  giveUpKioskOrder: route({
    method: 'POST',
    path: '/kiosk/orders/:orderId/give-up',
    tag: 'kiosk',
    summary: 'Let a held order go. Where the terminal is at it, the order waits for how that ends',
    access: 'kiosk.order',
    command: true,
    params: orderParams,
    body: z.object({}).default({}),
    reply: followed,
    refusals: ['not_found'],
  }),
  kioskOrder: route({
    method: 'GET',
    path: '/kiosk/orders/:orderId',
    tag: 'kiosk',
    summary: 'How an order of this kiosk stands',
    access: 'kiosk.order',
    command: false,
    params: orderParams,
    reply: followed,
    refusals: ['not_found'],
  }),
  suggestion: route({
    method: 'GET',
    path: '/kiosk/suggestion',
    tag: 'kiosk',
    summary: 'What guests with such a basket bought as well, best first; never what is in it',
    access: 'kiosk.order',
    command: false,
    query: z.object({ items: ItemIds, type: OrderType }),
    reply: z.object({ itemIds: z.array(Uuid) }),
    refusals: [],
  }),
  askCoupon: route({
    method: 'POST',
    path: '/kiosk/coupons',
    tag: 'kiosk',
    summary: 'What a coupon’s code gives',
    access: 'kiosk.order',
    command: false,
    body: z.object({ code: CouponCode }),
    reply: CouponOffer,
    refusals: ['coupon_unknown'],
    example: { body: { code: 'PHO10' } },
  }),
};
