import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { useCheckDeeds } from '../model/check-deeds.ts';
import type { LinesToMove } from '../model/picking.ts';

/** Takes lines to the order at another table; at a free one an order is opened for them. */
export function useLinesToTable() {
  const client = useHub();
  const words = useProblemWords();
  const { transfer } = useCheckDeeds();
  return async (from: OrderView, { checkId, lineIds }: LinesToMove, table: Table, there: OrderView | undefined) => {
    const check = from.checks.find(({ id }) => id === checkId);
    if (!check) return;
    if (there) {
      await transfer(from, check, lineIds, there);
      return;
    }
    const body = { orderId: client.newId(), type: 'dine_in', tableId: table.id, covers: 0, join: true } as const;
    const opened = await client.command(routes.openOrder, { body });
    if (!opened.ok) toast(words(opened.error), { tone: 'danger' });
    else await transfer(from, check, lineIds, { id: opened.value.orderId, number: opened.value.number });
  };
}
