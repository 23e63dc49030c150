import { MINUTE, SECOND } from '@comanda/shared/base/time.ts';
import type { OrderType } from '@comanda/shared/contracts/common.ts';

export type Lateness = 'calm' | 'warn' | 'late';

/** Minutes after which a ticket is due, where no time was promised. */
export type Due = Readonly<Record<OrderType, number>>;

export const USUAL_DUE: Due = { dine_in: 12, takeaway: 10, delivery: 15 };

/** How long a ticket is called new; milliseconds. */
const NEW_FOR = 30 * SECOND;

/** By how much a ticket is over its time, in milliseconds; not yet due: 0. */
export const overdue = (dueMinutes: number, age: number): number => Math.max(0, age - dueMinutes * MINUTE);

/** Warned of once it is due, late at half as long again. */
export function latenessOf(dueMinutes: number, age: number): Lateness {
  const over = overdue(dueMinutes, age);
  if (over === 0) return 'calm';
  return over >= (dueMinutes * MINUTE) / 2 ? 'late' : 'warn';
}

export const isNew = (age: number): boolean => age < NEW_FOR;
