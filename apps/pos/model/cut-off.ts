import { useHub, useOutbox } from '@comanda/kit/hub-client/react.tsx';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { create } from 'zustand';
import { type KeptSale, keptSales } from './kept.ts';

/** The hub is away, and this screen goes on without it. */
export interface CutOff {
  /** The last that was heard of the hub, by this device's clock; null: nothing since this page was opened. */
  readonly since: number | null;
}

/** Null while the hub is there, as far as is known. */
export function useCutOff(): CutOff | null {
  const { state, heardAt } = useStore(useHub().live.state);
  return useMemo(() => (state === 'old' ? { since: heardAt } : null), [state, heardAt]);
}

/** Kept orders that the hub took and that the screen does not follow yet, with the log position at which it will. */
export const useTakenIn = create<Readonly<Record<string, { readonly sale: KeptSale; readonly seq: number }>>>(
  () => ({}),
);

/** What this device keeps, by order. */
export function useKeptSales(): ReadonlyMap<string, KeptSale> {
  const { entries } = useOutbox();
  const taken = useTakenIn();
  return useMemo(() => {
    const sales = new Map(Object.entries(taken).map(([orderId, { sale }]) => [orderId, sale]));
    for (const [orderId, sale] of keptSales(entries)) sales.set(orderId, sale);
    return sales;
  }, [entries, taken]);
}
