import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useHub } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { useText } from '../i18n/index.ts';
import { withLine } from '../model/draft.ts';
import { drafts } from '../model/drafts.ts';
import { goTo } from '../model/place.ts';
import { wishOf } from '../model/wish.ts';

/** Cancels an order of which the kitchen has nothing. Undone, its lines stand in a new order. */
export function CancelButton({ order }: { readonly order: OrderView }) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const { run, pending } = useCommand(routes.cancelOrder);
  const again = (): void => {
    const orderId = client.newId();
    const { type, tableId, covers, lines } = order;
    drafts.change({ orderId, type, tableId, covers, opened: false }, (draft) =>
      lines
        .filter(({ state }) => state === 'new')
        .reduce((now, line) => withLine(now, client.newId(), wishOf(line)), draft),
    );
    goTo({ at: 'order', orderId });
  };
  const cancel = async (): Promise<void> => {
    const outcome = await run({ params: { orderId: order.id }, body: { reason: t('order.cancelReason') } });
    if (!outcome.ok) {
      toast(words(outcome.error), { tone: 'danger' });
      return;
    }
    goTo({ at: 'floor' });
    toast(t('order.cancelled', { number: order.number }), { undo: again });
  };
  return (
    <Button wide busy={pending > 0} onClick={() => void cancel()}>
      {t('order.cancel')}
    </Button>
  );
}
