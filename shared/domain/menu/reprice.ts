import { invariant } from '../../base/assert.ts';
import { roundRatio, WHOLE_PPM } from '../../base/money.ts';

/**
 * A price raised or lowered by a rate, rounded to a step of whole minor units, halves up; never below zero.
 * @param changePpm from −1,000,000 (nothing is left)
 * @param step 1: not rounded further than to minor units
 */
export function repriced(price: number, changePpm: number, step: number): number {
  invariant(changePpm >= -WHOLE_PPM && Number.isInteger(changePpm), 'a price falls by no more than itself');
  invariant(Number.isInteger(step) && step >= 1, 'a step is a whole number from 1');
  return roundRatio(price, WHOLE_PPM + changePpm, WHOLE_PPM * step, 'half_up') * step;
}
