import { toast } from '@comanda/kit/ui/toasts.ts';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { KeptPay } from '../features/offline/kept-pay.tsx';
import { useText } from '../i18n/index.ts';
import type { Desk } from './use-desk.ts';
import { useSold } from './use-sold.ts';

interface KeptPayDialogProps {
  readonly desk: Desk;
  readonly table: Table | undefined;
  readonly onNew: () => void;
  /** The hub is back before any money was taken: pay there. */
  readonly onHub: () => void;
  readonly onClose: () => void;
}

/** Cash for what is on the check, what the hub has of it and what this device added. */
export function KeptPayDialog({ desk, table, onNew, onHub, onClose }: KeptPayDialogProps) {
  const t = useText();
  const sold = useSold(desk, table, desk.owed.check?.id ?? null);
  const [taken, setTaken] = useState(false);
  const { head, order, kept, owed } = desk;
  const back = useEffectEvent((): void => {
    if (taken) return;
    toast(t('cutOff.hubBack'), { tone: 'good' });
    onHub();
  });
  useEffect(() => {
    if (!kept.cutOff) back();
  }, [kept.cutOff]);
  if (!head) return null;
  const own = kept.sale?.number ?? null;
  return (
    <KeptPay
      owed={owed}
      sold={sold}
      number={{ text: own ?? String(order?.number ?? ''), own: own !== null }}
      onTake={async (payment) => {
        const stored = await kept.keep(head, order?.number ?? null, payment);
        setTaken(stored);
        return stored;
      }}
      onNew={onNew}
      onClose={onClose}
    />
  );
}
