import { expect, test } from 'vitest';
import { id } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import { check } from '../../model/testing/order.ts';
import { failureKey } from './failure.ts';
import { paidOf, waitingPayment } from './payments.ts';

const payment = {
  id: id('payment'),
  tender: 'cash',
  state: 'taken',
  amount: 84_600,
  tendered: 100_000,
  change: 15_000,
  rounding: 400,
  reason: null,
  at: 0,
  by: 'hub',
} as const;
const reply = {
  paymentId: payment.id,
  state: 'taken',
  amount: 84_600,
  change: 15_000,
  rounding: 400,
  checkPaid: true,
  fiscalNumber: 7,
  seq: 1,
} as const;

test('the reply says how it ended, then the check does', () => {
  const end = { change: 15_000, rounding: 400, fiscalNumber: 7, over: 0 };
  expect(paidOf(check(), null)).toBeNull();
  expect(paidOf(check(), { ...reply, checkPaid: false })).toBeNull();
  expect(paidOf(check(), reply)).toEqual(end);
  expect(paidOf(check({ state: 'paid', fiscalNumber: 7, payments: [payment] }), null)).toEqual(end);
});

test('a late answer that pays twice is shown as too much; a failed try pays nothing', () => {
  const late = { ...payment, id: id('late'), tender: 'card', change: 0, rounding: 0 } as const;
  const failed = { ...late, id: id('failed'), state: 'failed', change: 999 } as const;
  const paid = check({ state: 'paid', due: -84_600, payments: [payment, late, failed] });
  expect(paidOf(paid, null)).toMatchObject({ over: 84_600, change: 15_000 });
});

test('a check waits for a card that was asked for or has not answered', () => {
  expect(waitingPayment(check({ payments: [payment] }))).toBeUndefined();
  const silent = { ...payment, tender: 'card', state: 'unanswered' } as const;
  expect(waitingPayment(check({ payments: [payment, silent] }))).toBe(silent);
});

test.each([
  ['declined', 'pay.declined'],
  ['cancelled', 'pay.cancelled'],
  ['terminal', 'pay.terminalFault'],
  [null, 'pay.terminalFault'],
])('%s is said in words', (reason, key) => expect(failureKey(reason)).toBe(key));
