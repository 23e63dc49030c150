import { expect, test } from 'vitest';
import { labelOf } from './label.ts';

test('a guest of a till that was cut off looks for the number on their receipt', () => {
  const entry = { orderId: 'a', number: 43, kept: null, state: 'ready' as const, since: 0 };
  expect(labelOf(entry)).toBe('43');
  expect(labelOf({ ...entry, kept: 'B-07' })).toBe('B-07');
});
