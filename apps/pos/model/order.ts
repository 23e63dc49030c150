import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useHub } from '@comanda/kit/hub-client/react.tsx';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { useEffect, useState } from 'react';

/**
 * An order: followed while it is open; as it ended, once it is closed.
 * @param fresh the hub was never told of it, and is not asked
 */
export function useOrder(orderId: string, fresh: boolean): OrderView | undefined {
  const client = useHub();
  const open = useFollow('orders', {}, ({ items }) => items.get(orderId));
  const loaded = useFollow('orders', {}, ({ seq }) => seq !== null);
  const [closed, setClosed] = useState<OrderView>();
  const [last, setLast] = useState<OrderView>();
  if (open && open !== last) setLast(open);
  useEffect(() => {
    if (open || !loaded || fresh) return undefined;
    let wanted = true;
    const ask = async (): Promise<void> => {
      const answer = await client.get(routes.oneOrder, { params: { orderId } });
      if (wanted && answer.ok) setClosed(answer.value);
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [client, orderId, open, loaded, fresh]);
  const latest = open ?? closed ?? last;
  return latest?.id === orderId ? latest : undefined;
}
