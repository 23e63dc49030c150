import type { Waits } from '../../contracts/views/queue.ts';
import { quantile } from './item-times.ts';

/** What some waits were on average, and what nine in ten did not exceed. @param seconds of each order */
export function waitsOf(seconds: readonly number[]): Waits {
  const sum = seconds.reduce((all, each) => all + each, 0);
  return {
    orders: seconds.length,
    average: seconds.length === 0 ? 0 : Math.round(sum / seconds.length),
    p90: Math.round(quantile(seconds, 0.9)),
  };
}

/** Waits by something that each of them has. */
export function waitsBy<T, K>(all: readonly T[], keyOf: (each: T) => K, seconds: (each: T) => number): Map<K, Waits> {
  const found = new Map<K, number[]>();
  for (const each of all) {
    const key = keyOf(each);
    const list = found.get(key);
    if (list) list.push(seconds(each));
    else found.set(key, [seconds(each)]);
  }
  return new Map([...found].map(([key, list]) => [key, waitsOf(list)]));
}
