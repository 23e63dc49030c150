import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { TableMark } from '@comanda/shared/contracts/views/table.ts';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { BrushCleaning, CalendarX } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import type { TableDeeds } from '../../model/table-deeds.ts';
import { CoverKeys } from './cover-keys.tsx';
import { OrderDeeds } from './order-deeds.tsx';
import { Reserve } from './reserve.tsx';

interface TableDialogProps {
  readonly table: Table;
  readonly order: OrderView | undefined;
  readonly mark: TableMark | undefined;
  readonly deeds: TableDeeds;
  /** Null: the order is open already. */
  readonly onOpen: (() => void) | null;
  /** Choose the table that the order moves to or is merged into. */
  readonly onPick: (order: OrderView) => void;
  readonly onClose: () => void;
}

/** All that can be done with a table now. */
export function TableDialog({ table, order, mark, deeds, onOpen, onPick, onClose }: TableDialogProps) {
  const t = useText();
  /** What was refused is said in a bar; the dialog stays for another try. */
  const close = async (deed: Promise<boolean>): Promise<void> => {
    if (await deed) onClose();
  };
  return (
    <Dialog title={t('tables.dialog', { name: table.name })} size="wide" onClose={onClose}>
      {order ? (
        <OrderDeeds
          table={table}
          order={order}
          deeds={deeds}
          onOpen={onOpen}
          onPick={() => onPick(order)}
          onDone={(deed) => void close(deed)}
        />
      ) : (
        <div className="grid gap-6">
          {mark?.state === 'dirty' && (
            <Button
              variant="primary"
              size="large"
              wide
              icon={BrushCleaning}
              onClick={() => void close(deeds.clean(table))}
            >
              {t('tables.clean')}
            </Button>
          )}
          <CoverKeys
            label={t('tables.seat')}
            most={Math.max(8, table.seats)}
            value={null}
            onChoose={(covers) => void close(deeds.seat(table, covers))}
          />
          {mark?.state === 'reserved' ? (
            <Button size="large" wide icon={CalendarX} onClick={() => void close(deeds.unreserve(table))}>
              {t('tables.unreserve')}
            </Button>
          ) : (
            <Reserve onReserve={(at) => void close(deeds.reserve(table, at))} />
          )}
        </div>
      )}
    </Dialog>
  );
}
