import type { Pieces } from '../../contracts/views/drawer.ts';

/** What was counted, in minor units. */
export const sumOfCounts = (counts: readonly Pieces[]): number =>
  counts.reduce((sum, { value, pieces }) => sum + value * pieces, 0);

/** The cash that went through a drawer, minor units; all but `sales` (cash rounding in it) are never below zero. */
export interface DrawerCash {
  readonly float: number;
  readonly sales: number;
  readonly refunds: number;
  readonly paidIn: number;
  readonly paidOut: number;
  readonly drops: number;
}

/** What a drawer should hold. */
export const expectedCash = (cash: DrawerCash): number =>
  cash.float + cash.sales - cash.refunds + cash.paidIn - cash.paidOut - cash.drops;
