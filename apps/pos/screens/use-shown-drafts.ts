import { useMemo } from 'react';
import { useKeptSales } from '../model/cut-off.ts';
import { useDrafts } from '../model/drafts.ts';
import type { Drafts } from '../model/draft-store.ts';
import { useHouse } from '../model/house.tsx';
import { withKept } from '../model/kept.ts';

/** The drafts of this device, with what is kept of each order. */
export function useShownDrafts(): Drafts {
  const drafts = useDrafts();
  const sales = useKeptSales();
  const { index } = useHouse();
  return useMemo(() => {
    const shown: Record<string, Drafts[string]> = { ...drafts };
    for (const [orderId, sale] of sales) {
      const draft = withKept(drafts[orderId], sale, index);
      if (draft) shown[orderId] = draft;
    }
    return shown;
  }, [drafts, sales, index]);
}
