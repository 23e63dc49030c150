import { useFollow } from '@comanda/kit/hub-client/react.tsx';
import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';
import { waitOf } from '@comanda/shared/domain/queue/wait.ts';
import { useHouseWords } from '../../i18n/house.ts';

/**
 * What to say of each order's wait, in the house's own language: there is room for one. Nothing while the queue is not
 * known, or not known any more.
 * @param now the hub's time, ms
 */
export function useWaits(now: number): (entry: BoardEntry) => string | null {
  const { items, state } = useFollow('queue', {});
  const texts = useHouseWords()[0]?.texts;
  return ({ orderId }) => {
    const place = state === 'live' ? items.get(orderId) : undefined;
    if (!place || !texts) return null;
    const wait = waitOf(place, now);
    if (wait === null) return texts.soon;
    return (wait.from === wait.to ? texts.waitOne : texts.wait)
      .replace('{{from}}', String(wait.from))
      .replace('{{to}}', String(wait.to));
  };
}
