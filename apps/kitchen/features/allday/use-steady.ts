import { useMemo, useState } from 'react';
import { steady } from './all-day.ts';

/** The same things in an order that nothing leaves but what is gone. */
export function useSteady<T extends { readonly key: string }>(things: readonly T[]): readonly T[] {
  const [order, setOrder] = useState<readonly string[]>([]);
  const byKey = useMemo(() => new Map(things.map((thing) => [thing.key, thing])), [things]);
  const next = steady(order, [...byKey.keys()]);
  if (next.length !== order.length || next.some((key, at) => key !== order[at])) setOrder(next);
  return next.flatMap((key) => byKey.get(key) ?? []);
}
