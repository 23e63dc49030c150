import { invariant } from '../../base/assert.ts';
import { roundRatio } from '../../base/money.ts';

export interface CashRounding {
  /** What is asked for in cash: a multiple of the increment. */
  readonly payable: number;
  /** payable − due: a line of its own on the check. */
  readonly rounding: number;
}

/** The multiple of `increment` nearest to what is due in cash, halves up. Amounts in minor units, `due` ≥ 0. */
export function roundCash(due: number, increment: number): CashRounding {
  invariant(Number.isSafeInteger(due) && due >= 0, 'what is due in cash is a whole number from 0');
  invariant(Number.isSafeInteger(increment) && increment >= 1, 'a cash increment is a whole number from 1');
  const payable = roundRatio(due, 1, increment, 'half_up') * increment;
  return { payable, rounding: payable - due };
}
