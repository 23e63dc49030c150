import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut } from './small-picture.ts';

test('a picture is cut to 4 : 3 from its middle', () => {
  expect(cut(1_600, 900)).toEqual({ x: 200, y: 0, width: 1_200, height: 900 });
  expect(cut(900, 1_600)).toEqual({ x: 0, y: 462.5, width: 900, height: 675 });
});

test('what is kept lies within the picture and is 4 : 3', () => {
  const side = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const kept = cut(width, height);
      expect(kept.width / kept.height).toBeCloseTo(4 / 3, 6);
      expect(kept.x).toBeGreaterThanOrEqual(0);
      expect(kept.y).toBeGreaterThanOrEqual(0);
      expect(kept.x + kept.width).toBeLessThanOrEqual(width + 1e-6);
      expect(kept.y + kept.height).toBeLessThanOrEqual(height + 1e-6);
    }),
    { seed: 4600 },
  );
});
