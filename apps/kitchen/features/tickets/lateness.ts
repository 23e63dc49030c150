import { MINUTE } from '@comanda/shared/base/time.ts';
import type { OrderType } from '@comanda/shared/contracts/common.ts';

export type Lateness = 'calm' | 'warn' | 'late';

/** Minutes after which a ticket is nearly late, and late, where no time was promised. */
const LIMITS: Readonly<Record<OrderType, readonly [number, number]>> = {
  dine_in: [10, 15],
  takeaway: [7, 12],
  delivery: [10, 18],
};

/** How late a ticket is, by how long it is there; milliseconds. */
export function latenessOf(type: OrderType, age: number): Lateness {
  const [warn, late] = LIMITS[type];
  if (age >= late * MINUTE) return 'late';
  return age >= warn * MINUTE ? 'warn' : 'calm';
}

/** By how much a ticket is late, in milliseconds; 0: it is not. */
export const overdue = (type: OrderType, age: number): number => Math.max(0, age - LIMITS[type][1] * MINUTE);

/** Words of an allergy in a note, in the languages that cooks here read. */
const ALLERGY = /allerg|dị ứng|di ung/i;

export const isAllergy = (note: string): boolean => ALLERGY.test(note);
