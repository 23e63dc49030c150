import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';
import { expect, test } from 'vitest';
import { Caller } from '../features/calls/calls.ts';
import { columnsOf } from '../features/numbers/numbers.ts';

test('a number whose minutes are over by the time the board is back is not called', () => {
  const settings = { queue: { boardMinutes: 20, trackOnReceipt: false, guestAddress: null, throttles: {} } };
  const entry = (orderId: string, since: number): BoardEntry => ({
    orderId,
    number: 1,
    kept: null,
    state: 'ready',
    since,
  });
  const caller = new Caller<string>(() => Promise.resolve());
  caller.hear([], 'en');
  const back = [entry('old', 0), entry('new', 5 * 60_000)];
  const called = caller.hear(columnsOf(back, settings, 24 * 60_000).ready, 'en');
  expect(called.map(({ orderId }) => orderId)).toEqual(['new']);
});
