import { dropToast, toast } from '@comanda/kit/ui/toasts.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { create } from 'zustand';

/** Orders that are cancelled once that cannot be undone any more: cooks hear of a void at once, and cannot unhear it. */
export const useCancelling = create<{ readonly ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));

/**
 * Cancels orders when the Undo of the bar with this text has gone, or before the page goes.
 * @param cancel ends when the hub has answered
 */
export function cancelLater(orderIds: readonly string[], text: string, cancel: () => Promise<unknown>): void {
  const stays = new Set(orderIds);
  const keep = (): void =>
    useCancelling.setState(({ ids }) => ({ ids: new Set([...ids].filter((id) => !stays.has(id))) }));
  // The browser asks whether to leave; while it does, the commands are stored.
  const beforeLeaving = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    dropToast(bar);
  };
  const decided = (): void => removeEventListener('beforeunload', beforeLeaving);
  useCancelling.setState(({ ids }) => ({ ids: new Set([...ids, ...orderIds]) }));
  addEventListener('beforeunload', beforeLeaving);
  const bar = toast(text, {
    undo: () => {
      decided();
      keep();
    },
    gone: () => {
      decided();
      void cancel().finally(keep);
    },
  });
}

export interface Consequences {
  /** Their money is to be given back before they can be cancelled. */
  readonly paid: readonly OrderView[];
  readonly cancelled: readonly OrderView[];
  /** Portions in them that are ready, and that nobody will eat. */
  readonly made: number;
}

/** What cancelling these orders comes to. */
export function consequences(orders: readonly OrderView[]): Consequences {
  const isPaid = ({ checks }: OrderView): boolean =>
    checks.some(({ state, payments }) => state === 'paid' || payments.some(holdsMoney));
  const cancelled = orders.filter((order) => !isPaid(order));
  const made = cancelled
    .flatMap(({ lines }) => lines)
    .filter(({ state }) => state === 'done')
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return { paid: orders.filter(isPaid), cancelled, made };
}

const holdsMoney = ({ state, amount, refunded }: OrderView['checks'][number]['payments'][number]): boolean =>
  state === 'taken' && refunded < amount;
