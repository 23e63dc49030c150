import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import type { Outcome } from '@comanda/kit/hub-client/types.ts';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { RushCause } from '@comanda/shared/contracts/events/table.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { useText } from '../../i18n/index.ts';
import { cancelLater } from './cancelling.ts';
import { turnOf, type Turn } from './turns.ts';

type Orders = readonly OrderView[];
type Done = 'handedOver' | 'ahead' | 'keptBack' | 'inLine' | 'asBefore';
type Refused = Extract<Outcome, { readonly ok: false }>['error'];
type Run = (order: OrderView) => Promise<Outcome>;

/**
 * What staff do with orders of the queue, one or many at once: each is a command of its own, so that one that is refused
 * keeps none of the others from being done. Ends with the ids of those that were refused.
 */
export function useTools() {
  const t = useText();
  const client = useHub();
  const words = useProblemWords();

  /**
   * @param what is said of those that were done; null: nothing
   * @param undo puts one that was done back as it was; those that were refused are left as they are
   */
  const each = async (orders: Orders, what: Done | null, run: Run, undo?: Run): Promise<readonly string[]> => {
    const outcomes = await Promise.all(orders.map(async (order) => ({ order, outcome: await run(order) })));
    const done = outcomes.flatMap(({ order, outcome }) => (outcome.ok ? [order] : []));
    const refused = outcomes.flatMap(({ order, outcome }) => (outcome.ok ? [] : [{ order, error: outcome.error }]));
    if (what && done.length > 0) {
      const back = undo && { undo: () => void each(done, 'asBefore', undo) };
      toast(t(`queue.done.${what}`, { count: done.length }), { tone: 'good', ...back });
    }
    for (const { order, error } of refused) {
      toast(ofOrder(order, error), { tone: 'danger' });
    }
    return refused.map(({ order }) => order.id);
  };

  /** Why it was refused, with the order's number once. */
  const ofOrder = ({ number }: OrderView, error: Refused): string =>
    'details' in error && error.details?.['number'] === number
      ? words(error)
      : t('queue.refused', { number, why: words(error) });

  const turn = (orderId: string, { rank, cause, reason }: Turn): Promise<Outcome> =>
    rank === 'behind'
      ? client.command(routes.keepBack, { params: { orderId }, body: { kept: true, reason } })
      : client.command(routes.setRush, { params: { orderId }, body: { rush: true, cause, reason } });

  const intoLine = async (orderId: string): Promise<Outcome> => {
    const plain = await client.command(routes.setRush, { params: { orderId }, body: { rush: false } });
    return plain.ok ? client.command(routes.keepBack, { params: { orderId }, body: { kept: false } }) : plain;
  };

  /** As it was when it was looked at. */
  const asBefore: Run = (order) => {
    const before = turnOf(order, t('queue.reasons.asBefore'));
    return before ? turn(order.id, before) : intoLine(order.id);
  };

  return {
    handOver: (orders: Orders) =>
      each(
        orders,
        'handedOver',
        ({ id: orderId }) => client.command(routes.handOverOrder, { params: { orderId }, body: {} }),
        ({ id: orderId }) => client.command(routes.undoHandOver, { params: { orderId }, body: {} }),
      ),
    ahead: (orders: Orders, cause: RushCause, reason: string) =>
      each(orders, 'ahead', ({ id }) => turn(id, { rank: 'ahead', cause, reason }), asBefore),
    keepBack: (orders: Orders, reason: string) =>
      each(orders, 'keptBack', ({ id }) => turn(id, { rank: 'behind', cause: 'rush', reason }), asBefore),
    intoLine: (orders: Orders) => each(orders, 'inLine', ({ id }) => intoLine(id), asBefore),
    cancel: (orders: Orders, reason: string): void => {
      const run: Run = ({ id: orderId }) =>
        client.command(routes.cancelOrder, { params: { orderId }, body: { reason, withSent: true } });
      const ids = orders.map(({ id }) => id);
      cancelLater(ids, t('queue.done.cancelled', { count: ids.length }), () => each(orders, null, run));
    },
  };
}

export type Tools = ReturnType<typeof useTools>;
