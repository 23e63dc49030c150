import { id } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import type { RefundView } from '@comanda/shared/contracts/views/order.ts';
import { expect, test } from 'vitest';
import { check, payment } from '../../model/testing/order.ts';
import { leftOf, refundable, refundedLines, refundOf, worthOf } from './refund-model.ts';

const card = payment({ tender: 'card', amount: 1_000, tip: 100, refunded: 300 });
const on = { partPpm: 1_000_000, discount: 0, comp: 0 };
const paid = check({
  state: 'paid',
  lines: [
    { ...on, lineId: id('soup'), gross: 600, net: 600, tax: { city: 60 } },
    { ...on, lineId: id('tea'), gross: 300, net: 300, tax: { city: 30 } },
  ],
  net: 900,
  serviceCharge: 90,
  tax: { city: 90 },
  total: 1_080,
  payments: [card],
});
const refund: RefundView = {
  id: id('refund'),
  paymentId: card.id,
  tender: 'card',
  state: 'given',
  amount: 300,
  tip: 0,
  rounding: 0,
  lineIds: [id('tea')],
  reason: 'Cold',
  at: 0,
  by: 'hub',
};

test('of a payment there is left what was not given back, its tip in it', () => {
  expect(leftOf(card)).toBe(800);
  expect(
    refundable(
      check({ payments: [card, payment({ amount: 5, refunded: 5 }), payment({ state: 'failed', amount: 9 })] }),
    ),
  ).toEqual([card]);
});

test('a refund is asked for once enough is chosen', () => {
  expect(refundOf({ how: 'all', lineIds: [], amount: 0 }, card)).toEqual({ how: 'all' });
  expect(refundOf({ how: 'lines', lineIds: [], amount: 0 }, card)).toBeNull();
  expect(refundOf({ how: 'amount', lineIds: [], amount: 0 }, card)).toBeNull();
  expect(refundOf({ how: 'amount', lineIds: [], amount: 1_001 }, card)).toBeNull();
});

test('lines give back what they cost with their part of service charge and added tax', () => {
  const lines = (...lineIds: string[]) => worthOf({ how: 'lines', lineIds, amount: 0 }, card, paid);
  expect(lines(id('soup'))).toBe(600 + 60 + 60);
  expect(lines(id('tea'))).toBe(300 + 30 + 30);
  expect(lines(id('soup'), id('tea'))).toBe(paid.total);
  expect(worthOf({ how: 'all', lineIds: [], amount: 0 }, card, paid)).toBe(800);
});

test('lines that were given back are known, unless the terminal failed', () => {
  expect([...refundedLines({ ...paid, refunds: [refund] })]).toEqual([id('tea')]);
  expect(refundedLines({ ...paid, refunds: [{ ...refund, state: 'failed' }] }).size).toBe(0);
});
