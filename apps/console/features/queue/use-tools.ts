import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import type { Outcome } from '@comanda/kit/hub-client/types.ts';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { RushCause } from '@comanda/shared/contracts/events/table.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { useText } from '../../i18n/index.ts';

type Orders = readonly OrderView[];
type Done = 'handedOver' | 'ahead' | 'keptBack' | 'inLine' | 'cancelled';

/**
 * What staff do with orders of the queue, one or many at once: each is a command of its own, so that one that is refused
 * keeps none of the others from being done. Ends with the ids of those that were refused.
 */
export function useTools() {
  const t = useText();
  const client = useHub();
  const words = useProblemWords();

  const each = async (
    orders: Orders,
    what: Done,
    run: (order: OrderView) => Promise<Outcome>,
    undo?: () => void,
  ): Promise<readonly string[]> => {
    const outcomes = await Promise.all(orders.map(async (order) => ({ order, outcome: await run(order) })));
    const refused = outcomes.flatMap(({ order, outcome }) => (outcome.ok ? [] : [{ order, error: outcome.error }]));
    const count = orders.length - refused.length;
    if (count > 0) toast(t(`queue.done.${what}`, { count }), { tone: 'good', ...(undo && { undo }) });
    for (const { order, error } of refused) {
      toast(t('queue.refused', { number: order.number, why: words(error) }), { tone: 'danger' });
    }
    return refused.map(({ order }) => order.id);
  };

  const intoLine = ({ id: orderId, keptBack }: OrderView): Promise<Outcome> =>
    keptBack
      ? client.command(routes.keepBack, { params: { orderId }, body: { kept: false } })
      : client.command(routes.setRush, { params: { orderId }, body: { rush: false } });

  /** An order that the kitchen has something of is cancelled line by line: the cooks must say what was made of it. */
  const cancelOne = async ({ id: orderId, lines }: OrderView, reason: string): Promise<Outcome> => {
    const sent = lines.some(({ state }) => state === 'sent' || state === 'done');
    for (const { id: lineId, state } of sent ? lines : []) {
      if (state === 'voided') continue;
      const outcome = await client.command(routes.voidLine, { params: { orderId, lineId }, body: { reason } });
      if (!outcome.ok) return outcome;
    }
    return client.command(routes.cancelOrder, { params: { orderId }, body: { reason } });
  };

  return {
    handOver: (orders: Orders) =>
      each(orders, 'handedOver', ({ id: orderId }) =>
        client.command(routes.handOverOrder, { params: { orderId }, body: {} }),
      ),
    ahead: (orders: Orders, cause: RushCause, reason: string) =>
      each(
        orders,
        'ahead',
        ({ id: orderId }) =>
          client.command(routes.setRush, { params: { orderId }, body: { rush: true, cause, reason } }),
        () =>
          void each(orders, 'inLine', ({ id: orderId }) =>
            client.command(routes.setRush, { params: { orderId }, body: { rush: false } }),
          ),
      ),
    keepBack: (orders: Orders, reason: string) =>
      each(
        orders,
        'keptBack',
        ({ id: orderId }) => client.command(routes.keepBack, { params: { orderId }, body: { kept: true, reason } }),
        () =>
          void each(orders, 'inLine', ({ id: orderId }) =>
            client.command(routes.keepBack, { params: { orderId }, body: { kept: false } }),
          ),
      ),
    intoLine: (orders: Orders) => each(orders, 'inLine', intoLine),
    cancel: (orders: Orders, reason: string) => each(orders, 'cancelled', (order) => cancelOne(order, reason)),
  };
}

export type Tools = ReturnType<typeof useTools>;
