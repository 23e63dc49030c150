import { expect, test } from 'vitest';
import { id } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import { check, payment as taken } from '../../model/testing/order.ts';
import { failureKey } from './failure.ts';
import { cashAsk, changeOf, paidOf, partBody, partOfDue, tipAt, waitingPayment } from './payments.ts';

const payment = taken({ amount: 84_600, tendered: 100_000, change: 15_000, rounding: 400 });
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
  const end = { cash: true, change: 15_000, rounding: 400, fiscalNumber: 7, over: 0 };
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
  expect(paidOf({ ...paid, payments: [late, failed] }, null)).toMatchObject({ cash: false, change: 0 });
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

test('in cash only what ends the check is rounded, and the tip is on top', () => {
  const all = { due: 84_600, amount: 84_600, tip: 0 };
  expect(cashAsk(all, 1_000)).toBe(85_000);
  expect(cashAsk({ ...all, tip: 5_000 }, 1_000)).toBe(90_000);
  expect(cashAsk({ ...all, amount: 28_200 }, 1_000)).toBe(28_200);
  expect(changeOf(all, 100_000, 1_000)).toBe(15_000);
  expect(changeOf(all, 84_600, 1_000)).toBe(0);
  expect(changeOf(all, 84_000, 1_000)).toBe(-1_000);
  expect(changeOf({ ...all, amount: 28_200, tip: 1_000 }, 30_000, 1_000)).toBe(800);
});

test('equal parts of what is due leave nothing over', () => {
  let due = 100;
  const parts = [3, 2, 1].map((ways) => {
    const part = partOfDue(due, ways, 1);
    due -= part;
    return part;
  });
  expect([...parts, due]).toEqual([34, 33, 33, 0]);
  expect(partOfDue(276_250, 2, 1_000)).toBe(139_000);
  expect(partOfDue(400, 2, 1_000)).toBe(400);
});

test('a tip is worked out before tax, on what is paid now, in coins that there are', () => {
  const settings = { rounding: 'half_up', cashIncrement: 1_000 } as const;
  const bill = check({ net: 108_000, tax: { vat8: 8_000 }, total: 108_000 });
  expect(tipAt(100_000, bill, 108_000, settings)).toBe(10_000);
  expect(tipAt(100_000, bill, 54_000, settings)).toBe(5_000);
  expect(tipAt(50_000, { ...bill, net: 100_000 }, 108_000, { ...settings, cashIncrement: 1 })).toBe(5_000);
  expect(tipAt(100_000, check(), 0, settings)).toBe(0);
});

test('a payment of all names no amount, so that it pays what is due when it arrives', () => {
  expect(partBody({ due: 100, amount: 100, tip: 0 })).toEqual({});
  expect(partBody({ due: 100, amount: 40, tip: 5 })).toEqual({ amount: 40, tip: 5 });
});
