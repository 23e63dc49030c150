import type { Store } from '../../db/store.ts';

const FIRST_LIMIT = 999;

/**
 * The next pickup number: counts up within the business date, starts again after 999, and passes over numbers that an
 * open order still has. Where more than half of the numbers are in use, it counts further.
 */
export function nextPickupNumber(store: Store, businessDate: string): number {
  const last =
    store.get<{ last: number }>('select last from counters where name = ?', `pickup:${businessDate}`)?.last ?? 0;
  const highest = store.get<{ n: number | null }>('select max(number) as n from orders where open = 1')?.n ?? 0;
  let limit = FIRST_LIMIT;
  while (highest > limit || (last >= limit && crowded(store, limit))) limit = limit * 10 + 9;
  let number = last;
  do number = number >= limit ? 1 : number + 1;
  while (store.get('select 1 from orders where open = 1 and number = ?', number));
  return number;
}

const crowded = (store: Store, limit: number): boolean =>
  (store.get<{ n: number }>('select count(*) as n from (select 1 from orders where open = 1 limit ?)', limit)?.n ?? 0) >
  limit / 2;

/** The next fiscal number: gapless for the life of the venue. */
export const nextFiscalNumber = (store: Store): number =>
  (store.get<{ last: number }>("select last from counters where name = 'fiscal'")?.last ?? 0) + 1;
