import { expect, test } from 'vitest';
import { formOf, type QueueForm, settingsOf, wholeIn, wrongIn } from './form.ts';

const saved = {
  boardMinutes: 20,
  trackOnReceipt: true,
  guestAddress: 'https://order.example.com',
  throttles: { remote: { orders: 4, lines: null, above: 'pause' } },
} as const;

test('what is saved comes back as it was', () => {
  expect(settingsOf(formOf(saved))).toEqual(saved);
  const bare = { boardMinutes: null, trackOnReceipt: false, guestAddress: null, throttles: {} };
  expect(settingsOf(formOf(bare))).toEqual(bare);
});

test('a channel without a number is not throttled, and an address ends without a slash', () => {
  const form = formOf(saved);
  const free: QueueForm = {
    ...form,
    guestAddress: ' https://order.example.com// ',
    throttles: { ...form.throttles, remote: { orders: ' ', lines: '', above: 'pause' } },
  };
  expect(settingsOf(free).throttles).toEqual({});
  expect(settingsOf(free).guestAddress).toBe('https://order.example.com');
});

test('what is no number within its bounds is told by its field', () => {
  expect([wholeIn('', 9), wholeIn(' 7 ', 9), wholeIn('10', 9), wholeIn('0', 9), wholeIn('1.5', 9)]).toEqual([
    null,
    7,
    undefined,
    undefined,
    undefined,
  ]);
  const form = formOf(saved);
  expect(wrongIn(form).size).toBe(0);
  const wrong: QueueForm = {
    ...form,
    boardMinutes: '-1',
    guestAddress: 'javascript:alert(1)',
    throttles: { ...form.throttles, kiosk: { orders: 'many', lines: '3', above: 'later' } },
  };
  expect([...wrongIn(wrong)]).toEqual(['boardMinutes', 'guestAddress', 'kiosk.orders']);
});
