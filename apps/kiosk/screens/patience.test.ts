import { expect, test } from 'vitest';
import type { CheckoutState } from '../model/checkout.ts';
import { ACCESS, AT_THE_END, AT_THE_START, BY_PHONE, USUAL } from '../model/idle.ts';
import { patienceOf } from './patience.ts';

const paying = (more: Partial<CheckoutState>): CheckoutState => ({
  stage: 'waiting',
  means: 'card',
  number: 7,
  order: null,
  away: false,
  problem: null,
  ...more,
});

test('who orders has 90 s, in access mode longer; nobody is timed before the terminal', () => {
  // Nobody is asked there, and the language that somebody chose and went is not the next one's.
  expect(patienceOf('attract', false, null)).toBe(AT_THE_START);
  expect(patienceOf('attract', true, null)).toBe(ACCESS);
  expect(patienceOf('menu', false, null)).toBe(USUAL);
  expect(patienceOf('basket', true, null)).toBe(ACCESS);
  expect(patienceOf('pay', false, paying({}))).toBeNull();
  expect(patienceOf('pay', false, paying({ stage: 'failed' }))).toBe(USUAL);
  expect(patienceOf('pay', false, paying({ means: 'transfer' }))).toBe(BY_PHONE);
  expect(patienceOf('end', false, null)).toBe(AT_THE_END);
});

test('where the hub is away, or the terminal silent, the guest may have gone', () => {
  expect(patienceOf('pay', false, paying({ away: true }))).toBe(USUAL);
  const order = {
    orderId: 'o',
    number: 7,
    state: 'unanswered',
    total: 1,
    paid: false,
    tag: null,
    payment: null,
    transfer: null,
  } as const;
  expect(patienceOf('pay', false, paying({ order }))).toBe(USUAL);
  expect(patienceOf('pay', false, paying({ stage: 'leaving', order }))).toBe(USUAL);
  expect(patienceOf('pay', true, paying({ stage: 'leaving', order }))).toBe(ACCESS);
  expect(patienceOf('pay', false, paying({ stage: 'leaving', order: { ...order, state: 'paying' } }))).toBeNull();
});
