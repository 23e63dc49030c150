import type { Store } from '../../db/store.ts';

const FIRST_LIMIT = 999;

/**
 * The next pickup number: counts up within the business date, starts again after 999, and passes over numbers that an
 * open order still has. Where more than half of the numbers are in use as it would start again, or all of them are, it
 * counts further.
 */
export function nextPickupNumber(store: Store, businessDate: string): number {
  const last =
    store.get<{ last: number }>('select last from counters where name = ?', `pickup:${businessDate}`)?.last ?? 0;
  const highest = store.get<{ n: number | null }>('select max(number) as n from orders where open = 1')?.n ?? 0;
  for (let limit = FIRST_LIMIT; ; limit = limit * 10 + 9) {
    if (highest > limit || (last >= limit && crowded(store, limit))) continue;
    const free = freeNumber(store, last, limit);
    if (free !== null) return free;
  }
}

/** The first number after `last`, and from 1 on after `limit`, that no open order has; null: each has one. */
function freeNumber(store: Store, last: number, limit: number): number | null {
  let number = last;
  for (let tried = 0; tried < limit; tried += 1) {
    number = number >= limit ? 1 : number + 1;
    if (!store.get('select 1 from orders where open = 1 and number = ?', number)) return number;
  }
  return null;
}

const crowded = (store: Store, limit: number): boolean =>
  (store.get<{ n: number }>('select count(*) as n from (select 1 from orders where open = 1 limit ?)', limit)?.n ?? 0) >
  limit / 2;

/** The next fiscal number: gapless for the life of the venue. */
export const nextFiscalNumber = (store: Store): number =>
  (store.get<{ last: number }>("select last from counters where name = 'fiscal'")?.last ?? 0) + 1;
