import { id } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import { expect, test } from 'vitest';
import { checkState, isDue, lineCheckOf, sumOf } from './checks.ts';
import { check, order, payment } from './testing/order.ts';

test('new lines go on the first open check that is no part of a split, as at the hub', () => {
  const part = check({ id: id('part'), partOf: id('whole') });
  const free = check({ id: id('free') });
  expect(lineCheckOf(order({ checks: [check({ state: 'paid' }), part, free] }))).toBe(free);
  expect(lineCheckOf(order({ checks: [part] }))).toBeUndefined();
  expect(lineCheckOf(undefined)).toBeUndefined();
});

test('a check says whether it is open, being paid, paid in part, or paid', () => {
  const states = (states: readonly ('taken' | 'waiting' | 'unanswered' | 'failed')[]) =>
    checkState(check({ payments: states.map((state) => payment({ state })) }));
  expect(states([])).toBe('open');
  expect(states(['failed'])).toBe('open');
  expect(states(['taken'])).toBe('part_paid');
  expect(states(['taken', 'unanswered'])).toBe('waiting');
  expect(checkState(check({ state: 'paid' }))).toBe('paid');
  expect([check({ due: 1 }), check({ due: 0 }), check({ due: 5, state: 'paid' })].map(isDue)).toEqual([
    true,
    false,
    false,
  ]);
});

test('the checks of an order are summed, each tax on its own', () => {
  const checks = [
    check({ net: 100, serviceCharge: 5, tax: { city: 8 }, total: 113 }),
    check({ net: 50, tax: { city: 4, state: 1 }, total: 55 }),
  ];
  expect(sumOf(checks)).toEqual({ net: 150, serviceCharge: 5, tax: { city: 12, state: 1 }, total: 168 });
});
