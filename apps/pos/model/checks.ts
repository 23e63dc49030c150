import type { CheckView, OrderView } from '@comanda/shared/contracts/views/order.ts';

/** What a check is at: `part_paid` has money on it and more to come, `waiting` is being paid just now. */
export type CheckState = 'open' | 'waiting' | 'part_paid' | 'paid';

export const isTaken = ({ state }: { readonly state: string }): boolean => state === 'taken';

const isWaiting = ({ state }: { readonly state: string }): boolean => state === 'waiting' || state === 'unanswered';

export function checkState({ state, payments }: CheckView): CheckState {
  if (state === 'paid') return 'paid';
  if (payments.some(isWaiting)) return 'waiting';
  return payments.some(isTaken) ? 'part_paid' : 'open';
}

/** Something is to be paid on it. */
export const isDue = ({ state, due }: CheckView): boolean => state === 'open' && due > 0;

/** The check that the hub puts new lines on: the first that is open and no part of a split; none: it opens another. */
export const lineCheckOf = (order: OrderView | undefined): CheckView | undefined =>
  order?.checks.find(({ state, partOf }) => state === 'open' && partOf === null);

/** What is shown under the lines. Minor units. */
export interface ShownTotals {
  readonly net: number;
  readonly serviceCharge: number;
  readonly tax: Readonly<Record<string, number>>;
  readonly total: number;
}

/** What several checks come to together. */
export function sumOf(checks: readonly ShownTotals[]): ShownTotals {
  const tax: Record<string, number> = {};
  for (const check of checks) for (const [id, amount] of Object.entries(check.tax)) tax[id] = (tax[id] ?? 0) + amount;
  const sum = (of: (check: ShownTotals) => number): number => checks.reduce((total, check) => total + of(check), 0);
  return {
    net: sum(({ net }) => net),
    serviceCharge: sum(({ serviceCharge }) => serviceCharge),
    tax,
    total: sum(({ total }) => total),
  };
}
