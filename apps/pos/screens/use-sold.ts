import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import type { Sold } from '../features/offline/kept-pay.tsx';
import type { SoldHere } from '../features/offline/receipt.ts';
import { groupedByCombo } from '@comanda/shared/domain/combo/grouped.ts';
import { useHouse } from '../model/house.tsx';
import { resolveLine } from '../model/resolve.ts';
import type { Desk } from './use-desk.ts';

/**
 * What a receipt of this device says of a check: what the hub has of it, and what was added here.
 * @param checkId null: the check is not at the hub yet
 */
export function useSold(desk: Desk, table: Table | undefined, checkId: string | null): Sold {
  const { index } = useHouse();
  const { order, draft, checks, lineCheck, amounts, reckoned, type } = desk;
  const check = checks.find(({ id }) => id === checkId);
  const lines = new Map(order?.lines.map((line) => [line.id, line]));
  const sold = (check?.lines ?? []).flatMap(({ lineId, gross }) => {
    const line = lines.get(lineId);
    return line ? [{ ...line, gross }] : [];
  });
  const held = groupedByCombo(sold).map((group): SoldHere => {
    const [{ combo, ...line }] = group;
    const total = group.reduce((sum, { gross }) => sum + gross, 0);
    return combo ? { ...line, name: combo.name, variantName: null, modifiers: [], parts: group, gross: total } : line;
  });
  const mine = check?.id === lineCheck?.id ? (draft?.lines ?? []) : [];
  const added = mine.map(
    (line): SoldHere => ({
      ...resolveLine(line, index),
      quantity: line.quantity,
      gross: amounts.get(line.id) ?? 0,
    }),
  );
  const { discount, serviceCharge, tax, total } = check && added.length === 0 ? check : reckoned;
  const all = [...held, ...added];
  const gross = all.reduce((sum, each) => sum + each.gross, 0);
  return { type, table: table?.name ?? null, lines: all, gross, discount, serviceCharge, tax, total };
}
