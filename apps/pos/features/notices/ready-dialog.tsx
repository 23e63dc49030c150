import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Age } from '@comanda/kit/ui/ticker.tsx';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { BellRing } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { HandOverButton } from '../../model/hand-over.tsx';

interface ReadyDialogProps {
  readonly orders: readonly OrderView[];
  readonly onOrder: (orderId: string) => void;
  readonly onClose: () => void;
}

export function ReadyDialog({ orders, onOrder, onClose }: ReadyDialogProps) {
  const t = useText();
  const { tables } = useVenue();
  const placeOf = ({ tableId }: OrderView): string =>
    tableId === null
      ? t('order.takeaway')
      : t('floor.table', { name: tables.find(({ id }) => id === tableId)?.name ?? '' });
  return (
    <Dialog title={t('notice.readyTitle')} onClose={onClose}>
      {orders.length === 0 && <Empty title={t('notice.noneReady')} icon={BellRing} />}
      <ul className="grid gap-3">
        {orders.map((order) => (
          <li key={order.id} className="flex items-center gap-3">
            <button
              type="button"
              onClick={() => onOrder(order.id)}
              className="min-h-touch flex-1 rounded-md px-2 text-start hover:bg-sunk"
            >
              <span className="font-semibold">{t('floor.order', { number: order.number })}</span>
              <span className="block text-sm text-muted">
                {placeOf(order)} · <Age since={order.readyAt ?? order.openedAt} />
              </span>
            </button>
            <HandOverButton orderId={order.id} number={order.number} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
