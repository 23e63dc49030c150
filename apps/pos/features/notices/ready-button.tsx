import { useFollow, useSession } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { BellRing } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../i18n/index.ts';
import { isMine } from '../../model/mine.ts';
import { ReadyDialog } from './ready-dialog.tsx';
import { soundReady } from './sound.ts';

/** How many orders are ready, always in view; one that becomes ready is told to whoever took it. */
export function ReadyButton({ onOrder }: { readonly onOrder: (orderId: string) => void }) {
  const t = useText();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const loaded = useFollow('orders', {}, ({ seq }) => seq !== null);
  const ready = useFollow('orders', {}, ({ list }) => list.filter(({ state }) => state === 'ready'));
  const told = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!loaded) return;
    const before = told.current;
    told.current = new Set(ready.map(({ id }) => id));
    const fresh = before === null ? [] : ready.filter((order) => !before.has(order.id) && isMine(order, session));
    if (fresh.length > 0) soundReady();
    for (const { number } of fresh) toast(t('notice.ready', { number }), { tone: 'good' });
  }, [loaded, ready, session, t]);
  return (
    <>
      <Button
        icon={BellRing}
        className="max-md:px-3!"
        disabled={ready.length === 0}
        aria-label={t('notice.readyCount', { count: ready.length })}
        onClick={() => setOpen(true)}
      >
        <span className="max-md:hidden">{t('notice.readyCount', { count: ready.length })}</span>
        <span className="figures md:hidden">{ready.length}</span>
      </Button>
      {open &&
        createPortal(
          <ReadyDialog
            orders={ready}
            onOrder={(id) => {
              setOpen(false);
              onOrder(id);
            }}
            onClose={() => setOpen(false)}
          />,
          document.body,
        )}
    </>
  );
}
