import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromClock, toClock } from './clock-time.ts';

test('every minute of the day comes back as it went', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_439 }), (minutes) => {
      expect(fromClock(toClock(minutes))).toBe(minutes);
    }),
    { seed: 4600 },
  );
});

test.each(['24:00', '9', '', '12:60', 'noon'])('%j is no time', (text) => {
  expect(fromClock(text)).toBeNull();
});
