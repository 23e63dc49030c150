import { expect, test } from 'vitest';
import { isWeakPin } from './pin.ts';

test.each(['0000', '1234', '4321', '9012', '7777777', '1212', '123123', '56785678', '3210', '23456789'])(
  '%s is weak',
  (pin) => expect(isWeakPin(pin)).toBe(true),
);

test.each(['4711', '8265', '1243', '1122', '12123', '1357', '90210', '11112'])('%s is not', (pin) =>
  expect(isWeakPin(pin)).toBe(false),
);
