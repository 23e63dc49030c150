import { z } from 'zod';
import { Amount, Money, RatePpm, Seq, Uuid } from '../common.ts';
import { route } from '../route.ts';
import { WholeCombo } from './orders.ts';
import { PaidCheckView } from '../views/paid-check.ts';

const checkParams = z.object({ checkId: Uuid });
const lineParams = z.object({ orderId: Uuid, lineId: Uuid });
const Reason = z.string().trim().min(1).max(200);
/** A manager's word, where the caller may not do it alone. */
const approvalId = Uuid.optional();
const someId = '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f';

export const CheckAccepted = z.object({ orderId: Uuid, checkId: Uuid, total: Amount, seq: Seq });

const Ids = z.array(Uuid).min(1).max(200);

export const Split = z.discriminatedUnion('how', [
  z.object({ how: z.literal('evenly') }),
  /** Totals of the new checks; what is left stays on the first. */
  z.object({ how: z.literal('amounts'), amounts: z.array(Amount.min(1)).min(1).max(98) }),
  /** The lines that go to each new check; the others stay on the first. */
  z.object({ how: z.literal('lines'), lineIds: z.array(Ids).min(1).max(98) }),
  /** Seats by check, the first one's too; what has no seat, or a seat that is not named, is shared by all. */
  z.object({
    how: z.literal('seats'),
    seats: z
      .array(z.array(z.int().min(1).max(99)).min(1))
      .min(2)
      .max(99),
  }),
  /** How many parts of a line each check has, the first one's too; lines that are not named stay on the first. */
  z.object({
    how: z.literal('fractions'),
    lines: z
      .array(z.object({ lineId: Uuid, parts: z.array(z.int().min(0).max(999)).min(2).max(99) }))
      .min(1)
      .max(200),
  }),
]);
export type Split = z.infer<typeof Split>;

const changeable = ['not_found', 'order_closed', 'check_paid', 'check_waiting'] as const;

export const checkRoutes = {
  openCheck: route({
    method: 'POST',
    path: '/orders/:orderId/checks',
    tag: 'checks',
    summary: 'Open one more check on an order',
    access: 'orders.take',
    command: true,
    params: z.object({ orderId: Uuid }),
    body: z.object({ checkId: Uuid }),
    reply: CheckAccepted,
    refusals: ['not_found', 'order_closed', 'check_exists'],
  }),
  splitCheck: route({
    method: 'POST',
    path: '/checks/:checkId/split',
    tag: 'checks',
    summary: 'Split a check: evenly, by amounts, lines, seats or fractions of lines. The first part keeps its id',
    access: 'orders.take',
    command: true,
    params: checkParams,
    body: z.object({ newIds: z.array(Uuid).min(1).max(98), split: Split }),
    reply: z.object({ orderId: Uuid, checks: z.array(z.object({ checkId: Uuid, total: Amount })), seq: Seq }),
    refusals: [...changeable, 'check_empty', 'check_exists', 'check_part_paid', 'split_wrong', 'split_amounts'],
    example: { body: { newIds: [someId], split: { how: 'evenly' } } },
  }),
  uniteChecks: route({
    method: 'POST',
    path: '/checks/:checkId/unite',
    tag: 'checks',
    summary: 'Put the parts of a check that are not paid together again',
    access: 'orders.take',
    command: true,
    params: checkParams,
    body: z.object({}).default({}),
    reply: CheckAccepted,
    refusals: [...changeable, 'check_not_split', 'check_part_paid'],
  }),
  moveLines: route({
    method: 'POST',
    path: '/checks/:checkId/move-lines',
    tag: 'checks',
    summary: 'Move lines to another check of the order, which is opened where it is not there yet',
    access: 'orders.take',
    command: true,
    params: checkParams,
    body: z.object({ lineIds: Ids, toCheckId: Uuid }),
    reply: CheckAccepted,
    refusals: [...changeable, 'line_voided', 'line_elsewhere', 'check_part_paid', 'check_split', 'check_exists'],
    example: { body: { lineIds: [someId], toCheckId: '019a0c3e-5f04-7cc3-98c4-dc0c0c07398f' } },
  }),
  transferLines: route({
    method: 'POST',
    path: '/checks/:checkId/transfer-lines',
    tag: 'checks',
    summary: 'Move lines to the order at another table; the kitchen hears nothing new',
    access: 'orders.take',
    command: true,
    params: checkParams,
    body: z.object({ lineIds: Ids, toOrderId: Uuid }),
    reply: CheckAccepted,
    refusals: [
      ...changeable,
      'line_voided',
      'line_exists',
      'line_elsewhere',
      'check_part_paid',
      'check_split',
      'merge_itself',
      'merge_settings',
    ],
  }),
  giveDiscount: route({
    method: 'POST',
    path: '/checks/:checkId/discounts',
    tag: 'checks',
    summary: 'Lower the price of a check, or of a line of it, by hand',
    access: 'orders.take',
    command: true,
    params: checkParams,
    body: z.object({
      discountId: Uuid,
      lineId: Uuid.nullable().default(null),
      discount: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('percent'), ratePpm: RatePpm.min(1) }),
        z.object({ kind: z.literal('fixed'), amount: Amount.min(1) }),
      ]),
      reason: Reason,
      approvalId,
      wholeCombo: WholeCombo,
    }),
    reply: CheckAccepted,
    refusals: [
      ...changeable,
      'discount_exists',
      'line_voided',
      'line_elsewhere',
      'check_empty',
      'check_split',
      'check_part_paid',
      'approval_needed',
      'approval_wrong',
    ],
    example: {
      body: { discountId: someId, discount: { kind: 'percent', ratePpm: 100_000 }, reason: 'Regular guest' },
    },
  }),
  removeDiscount: route({
    method: 'POST',
    path: '/checks/:checkId/discounts/:discountId/remove',
    tag: 'checks',
    summary: 'Take back a discount by hand',
    access: 'orders.take',
    command: true,
    params: z.object({ checkId: Uuid, discountId: Uuid }),
    body: z.object({}).default({}),
    reply: CheckAccepted,
    refusals: [...changeable, 'check_split'],
  }),
  compLine: route({
    method: 'POST',
    path: '/orders/:orderId/lines/:lineId/comp',
    tag: 'checks',
    summary: 'Waive the charge of a line that was made and served',
    access: 'orders.take',
    command: true,
    params: lineParams,
    body: z.object({ reason: Reason, approvalId, wholeCombo: WholeCombo }),
    reply: CheckAccepted,
    refusals: [
      ...changeable,
      'line_voided',
      'line_comped',
      'check_split',
      'check_part_paid',
      'approval_needed',
      'approval_wrong',
    ],
    example: { body: { reason: 'Long wait' } },
  }),
  removeComp: route({
    method: 'POST',
    path: '/orders/:orderId/lines/:lineId/comp/remove',
    tag: 'checks',
    summary: 'Charge a comped line after all',
    access: 'orders.take',
    command: true,
    params: lineParams,
    body: z.object({ wholeCombo: WholeCombo }).prefault({}),
    reply: CheckAccepted,
    refusals: [...changeable, 'line_voided', 'check_split'],
  }),
  reopenCheck: route({
    method: 'POST',
    path: '/checks/:checkId/reopen',
    tag: 'checks',
    summary: 'Open a paid check again; its payments stay on it, and it gets a new fiscal number when it is paid',
    access: 'orders.take',
    command: true,
    params: checkParams,
    body: z.object({ reason: Reason, approvalId }),
    reply: CheckAccepted,
    refusals: [
      'not_found',
      'check_open',
      'check_refunded',
      'order_gone',
      'table_taken',
      'approval_needed',
      'approval_wrong',
    ],
  }),
  closeCheck: route({
    method: 'POST',
    path: '/checks/:checkId/close',
    tag: 'checks',
    summary: 'Close a check on which nothing is due: one that was opened again, or that costs nothing',
    access: 'payments.take',
    command: true,
    params: checkParams,
    body: z.object({}).default({}),
    reply: CheckAccepted.extend({ fiscalNumber: z.int() }),
    refusals: [...changeable, 'check_due', 'check_empty'],
  }),
  paidChecks: route({
    method: 'GET',
    path: '/checks/paid',
    tag: 'checks',
    summary: 'Paid checks, the last paid first: all, or those of an order number, a table or a fiscal number',
    access: 'orders.view',
    command: false,
    query: z.object({
      search: z.string().trim().max(40).default(''),
      /** Those that were paid before this log position. */
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    reply: z.object({ checks: z.array(PaidCheckView), more: z.boolean() }),
    refusals: [],
  }),
  giveRefund: route({
    method: 'POST',
    path: '/checks/:checkId/refunds',
    tag: 'checks',
    summary: 'Give money of a payment back: all that is left of it, an amount, or what lines cost',
    access: 'payments.take',
    command: true,
    params: checkParams,
    body: z.object({
      refundId: Uuid,
      paymentId: Uuid,
      refund: z.discriminatedUnion('how', [
        z.object({ how: z.literal('all') }),
        z.object({ how: z.literal('amount'), amount: Amount.min(1) }),
        z.object({ how: z.literal('lines'), lineIds: Ids }),
      ]),
      /** In cash, though it was paid otherwise. */
      inCash: z.boolean().default(false),
      reason: Reason,
      approvalId,
    }),
    reply: z.object({
      refundId: Uuid,
      state: z.enum(['waiting', 'given']),
      /** What is given back, tip and cash rounding in it. */
      given: Amount,
      rounding: Money,
      /** Number of the credit note, where the check has an invoice; a card’s is made when its terminal answers. */
      creditNote: z.int().nullable(),
      seq: Seq,
    }),
    refusals: [
      'not_found',
      'refund_exists',
      'refund_waiting',
      'refund_too_large',
      'refund_nothing',
      'line_elsewhere',
      'line_refunded',
      'payment_not_taken',
      'drawer_needed',
      'approval_needed',
      'approval_wrong',
    ],
  }),
};
