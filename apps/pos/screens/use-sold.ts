import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import type { Sold } from '../features/offline/kept-pay.tsx';
import type { SoldHere } from '../features/offline/receipt.ts';
import { useHouse } from '../model/house.tsx';
import { resolveLine } from '../model/resolve.ts';
import type { Desk } from './use-desk.ts';

/** What a receipt of this device says of an order: what the hub has of the check, and what was added here. */
export function useSold({ order, draft, check, totals, amounts, type }: Desk, table: Table | undefined): Sold {
  const { index } = useHouse();
  const held: SoldHere[] = (order?.lines ?? []).filter((line) => line.checkId === check?.id && line.state !== 'voided');
  const added: SoldHere[] = (draft?.lines ?? []).map((line) => ({
    ...resolveLine(line, index),
    quantity: line.quantity,
    gross: amounts.get(line.id) ?? 0,
  }));
  const lines = [...held, ...added];
  return {
    type,
    table: table?.name ?? null,
    lines,
    gross: lines.reduce((sum, { gross }) => sum + gross, 0),
    discount: check && added.length === 0 ? check.discount : 0,
    serviceCharge: totals.serviceCharge,
    tax: totals.tax,
    total: totals.total,
  };
}
