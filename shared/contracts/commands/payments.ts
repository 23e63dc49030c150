import { z } from 'zod';
import { Amount, Money, Seq, Uuid } from '../common.ts';
import { route } from '../route.ts';
import { SimulatedOutcome } from '../views/operations.ts';
import { PaymentState } from '../views/order.ts';

const checkParams = z.object({ checkId: Uuid });

export const PaymentAccepted = z.object({
  paymentId: Uuid,
  state: PaymentState,
  amount: Amount,
  change: Amount,
  rounding: Money,
  checkPaid: z.boolean(),
  fiscalNumber: z.int().nullable(),
  seq: Seq,
});

export const paymentRoutes = {
  payCash: route({
    method: 'POST',
    path: '/checks/:checkId/payments/cash',
    tag: 'payments',
    summary: 'Take cash for what is due; the change comes back in the reply',
    access: 'payments.take',
    command: true,
    params: checkParams,
    body: z.object({ paymentId: Uuid, tendered: Amount }),
    reply: PaymentAccepted,
    refusals: [
      'not_found',
      'check_paid',
      'check_empty',
      'check_waiting',
      'cash_too_little',
      'drawer_needed',
      'payment_exists',
      'order_closed',
    ],
    example: { body: { paymentId: '019a0c3e-5f05-7cc3-98c4-dc0c0c07398f', tendered: 200_000 } },
  }),
  payCard: route({
    method: 'POST',
    path: '/checks/:checkId/payments/card',
    tag: 'payments',
    summary: 'Ask the terminal for what is due; how it ends is followed in the order',
    access: 'payments.take',
    command: true,
    params: checkParams,
    body: z.object({ paymentId: Uuid }),
    reply: PaymentAccepted,
    refusals: ['not_found', 'check_paid', 'check_empty', 'check_waiting', 'payment_exists', 'order_closed'],
  }),
  cancelPayment: route({
    method: 'POST',
    path: '/payments/:paymentId/cancel',
    tag: 'payments',
    summary: 'Give up a card payment that is waiting. Money that moved all the same is still recorded',
    access: 'payments.take',
    command: true,
    params: z.object({ paymentId: Uuid }),
    body: z.object({}).default({}),
    reply: z.object({ paymentId: Uuid, seq: Seq }),
    refusals: ['not_found', 'payment_settled'],
  }),
  printReceipt: route({
    method: 'POST',
    path: '/checks/:checkId/receipt',
    tag: 'payments',
    summary: 'Print the receipt; a second one says that it is a copy',
    access: 'receipts.print',
    command: true,
    params: checkParams,
    body: z.object({ printerId: Uuid.optional() }).default({}),
    reply: z.object({ printerId: Uuid, copy: z.boolean(), seq: Seq }),
    refusals: ['not_found', 'printer_none'],
  }),
  simulateTerminal: route({
    method: 'PUT',
    path: '/terminal/simulated',
    tag: 'payments',
    summary: 'Say how the simulated terminal ends the payments to come',
    access: 'terminal.simulate',
    command: false,
    body: z.object({ next: SimulatedOutcome }),
    reply: z.object({ next: SimulatedOutcome }),
    refusals: ['demo_only'],
    example: { body: { next: 'decline' } },
  }),
  simulatedTerminal: route({
    method: 'GET',
    path: '/terminal/simulated',
    tag: 'payments',
    summary: 'How the simulated terminal ends the payments to come',
    access: 'terminal.simulate',
    command: false,
    reply: z.object({ next: SimulatedOutcome }),
    refusals: ['demo_only'],
  }),
};
