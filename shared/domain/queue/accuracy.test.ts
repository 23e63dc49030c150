import { describe, expect, it } from 'vitest';
import { must } from '../../base/assert.ts';
import { Accuracy } from './accuracy.ts';

const FORETOLD = 600;

/** Orders that took so many times as long as was foretold. */
function lived(
  times: readonly number[],
  kept: (took: number, latest: number) => boolean = (took, latest) => took <= latest,
) {
  const accuracy = new Accuracy();
  for (const each of times) {
    const took = FORETOLD * each;
    accuracy.add({ foretold: FORETOLD, took, kept: kept(took, accuracy.correct(FORETOLD).latest) });
  }
  return accuracy;
}
const same = (count: number, times: number): number[] => Array.from({ length: count }, () => times);
/** From half as long to half as long again, in an order without a pattern. */
const mixed = Array.from({ length: 120 }, (_, n) => 0.5 + ((n * 37) % 100) / 100);

describe('the range', () => {
  it('is a careful guess until fifteen orders have turned out, and what they say from then on', () => {
    const careful = { likely: FORETOLD * 1.05, latest: FORETOLD * 1.6 };
    expect(new Accuracy().correct(FORETOLD)).toEqual(careful);
    expect(lived(same(14, 2)).correct(FORETOLD)).toEqual(careful);
    expect(Math.round(lived(same(15, 2)).correct(FORETOLD).likely)).toBe(FORETOLD * 2);
  });

  it('goes from what half of the orders took to what 85 in 100 took', () => {
    const { likely, latest } = lived(mixed).correct(FORETOLD);
    expect(likely / FORETOLD).toBeCloseTo(1, 1);
    expect(latest / FORETOLD).toBeCloseTo(1.35, 1);
  });

  it('widens when promises are broken, and narrows when all are kept', () => {
    const usual = lived(mixed).correct(FORETOLD);
    const broken = lived(mixed, () => false).correct(FORETOLD);
    const kept = lived(mixed, () => true).correct(FORETOLD);
    expect(broken.latest).toBeGreaterThan(usual.latest * 1.05);
    expect(kept.latest).toBeLessThan(usual.latest);
    expect(broken.likely).toBe(usual.likely);
  });

  it('goes by the last 120 orders: what the kitchen was like before is forgotten', () => {
    expect(Math.round(lived([...same(200, 3), ...same(120, 1)]).correct(FORETOLD).latest)).toBe(FORETOLD);
  });

  it('is as if an outcome had not been that was taken back', () => {
    const accuracy = lived(same(15, 1));
    const mistakes = same(15, 3).map((took) => ({ foretold: FORETOLD, took, kept: true }));
    for (const mistake of mistakes) accuracy.add(mistake);
    expect(accuracy.correct(FORETOLD).likely).toBeLessThan(FORETOLD * 0.6);
    accuracy.takeBack(must(mistakes[7], 'a mistake'));
    expect(accuracy.score().orders).toBe(29);
    expect(Math.round(accuracy.correct(FORETOLD).likely)).toBe(FORETOLD);
  });

  it('is never below nothing, however fast the kitchen was', () => {
    const { likely } = lived(same(30, 0)).correct(10);
    expect(likely).toBe(0);
  });

  it('keeps score of the orders that it remembers', () => {
    expect(lived(same(200, 1), () => true).score()).toEqual({ orders: 120, kept: 120 });
    const accuracy = lived([1, 1, 9]);
    expect(must(accuracy.score(), 'a score')).toEqual({ orders: 3, kept: 2 });
  });
});
