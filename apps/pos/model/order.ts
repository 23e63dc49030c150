import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useHub } from '@comanda/kit/hub-client/react.tsx';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { useCallback, useEffect, useState } from 'react';

const LOOK_AGAIN_MS = 2_000;

/**
 * An order: followed while it is open; as it ended, once it is closed.
 * @param fresh the hub was never told of it, and is not asked
 */
export function useOrder(
  orderId: string,
  fresh: boolean,
): {
  readonly order: OrderView | undefined;
  /** Asks for a closed order again: nobody follows it, and something was done to it. */
  readonly refresh: () => void;
} {
  const client = useHub();
  const [round, setRound] = useState(0);
  const refresh = useCallback(() => setRound((count) => count + 1), []);
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
  }, [client, orderId, open, loaded, fresh, round]);
  // A terminal answers a refund after its order was closed, where nobody follows it.
  const awaited = !open && closed?.checks.some(({ refunds }) => refunds.some(({ state }) => state === 'waiting'));
  useEffect(() => {
    if (awaited !== true) return undefined;
    const timer = setInterval(refresh, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [awaited, refresh]);
  const latest = [open, closed, last].find((each) => each?.id === orderId);
  return { order: latest, refresh };
}
