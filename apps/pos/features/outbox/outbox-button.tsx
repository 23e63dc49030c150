import { useConnection, useFollow, useOutbox } from '@comanda/kit/hub-client/react.tsx';
import { ConnectionBadge } from '@comanda/kit/ui/connection-badge.tsx';
import { Count } from '@comanda/kit/ui/chip.tsx';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../i18n/index.ts';
import { OutboxDialog } from './outbox-dialog.tsx';

/** The connection, and behind it what waits on this device or was refused. */
export function OutboxButton({ onOrder }: { readonly onOrder: (orderId: string) => void }) {
  const t = useText();
  const connection = useConnection();
  const { unsettled } = useOutbox();
  const conflicts = useFollow('conflicts', {}, ({ list }) => list.length);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="flex min-h-touch items-center gap-2 rounded-md px-1 hover:bg-sunk"
      >
        <ConnectionBadge {...connection} />
        {unsettled.length > 0 && (
          <span className="flex items-center gap-1 text-sm font-semibold text-danger-text">
            {t('outbox.refusedShort')} <Count value={unsettled.length} />
          </span>
        )}
        {conflicts > 0 && (
          <span className="flex items-center gap-1 text-sm font-semibold text-warn-text">
            {t('conflict.title')} <Count value={conflicts} />
          </span>
        )}
        <span className="unseen">{t('outbox.open')}</span>
      </button>
      {open &&
        createPortal(
          <OutboxDialog
            onOrder={(orderId) => {
              setOpen(false);
              onOrder(orderId);
            }}
            onClose={() => setOpen(false)}
          />,
          document.body,
        )}
    </>
  );
}
