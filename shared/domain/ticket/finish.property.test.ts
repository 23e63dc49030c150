import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { startsOf, WORTH_WAITING } from './finish.ts';

const NOW = Date.UTC(2026, 2, 9, 12);
const times = fc.array(fc.integer({ min: 0, max: 36_000 }), { minLength: 1, maxLength: 12 });

test('the longest begins at once, nothing begins before it, and all is done within moments of each other', () => {
  fc.assert(
    fc.property(times, (prep) => {
      const starts = startsOf(prep, NOW);
      expect(starts[prep.indexOf(Math.max(...prep))]).toBe(NOW);
      expect(Math.min(...starts)).toBe(NOW);
      const ends = starts.map((start, at) => start + (prep[at] ?? 0) * 1_000);
      expect(Math.max(...ends) - Math.min(...ends)).toBeLessThanOrEqual(WORTH_WAITING);
      expect(Math.max(...ends)).toBe(NOW + Math.max(...prep) * 1_000);
    }),
    { seed: 4600 },
  );
});

test('a salad of two minutes begins ten minutes after a roast of twelve; what is seconds quicker does not wait', () => {
  expect(startsOf([720, 120, 700], NOW).map((start) => (start - NOW) / 1_000)).toEqual([0, 600, 0]);
});
