import { toast } from '@comanda/kit/ui/toasts.ts';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { KeptPay } from '../features/offline/kept-pay.tsx';
import type { SoldHere } from '../features/offline/receipt.ts';
import { useText } from '../i18n/index.ts';
import { useHouse } from '../model/house.tsx';
import { resolveLine } from '../model/resolve.ts';
import type { Desk } from './use-desk.ts';

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
  const { index } = useHouse();
  const [taken, setTaken] = useState(false);
  const { head, order, draft, check, kept, owed, totals } = desk;
  const back = useEffectEvent((): void => {
    if (taken) return;
    toast(t('cutOff.hubBack'), { tone: 'good' });
    onHub();
  });
  useEffect(() => {
    if (!kept.cutOff) back();
  }, [kept.cutOff]);
  if (!head) return null;
  const held: SoldHere[] = (order?.lines ?? []).filter((line) => line.checkId === check?.id && line.state !== 'voided');
  const added: SoldHere[] = (draft?.lines ?? []).map((line) => ({
    ...resolveLine(line, index),
    quantity: line.quantity,
    gross: desk.amounts.get(line.id) ?? 0,
  }));
  const own = kept.sale?.number ?? null;
  return (
    <KeptPay
      owed={owed}
      sold={{
        type: desk.type,
        table: table?.name ?? null,
        lines: [...held, ...added],
        gross: [...held, ...added].reduce((sum, { gross }) => sum + gross, 0),
        discount: check && added.length === 0 ? check.discount : 0,
        serviceCharge: totals.serviceCharge,
        tax: totals.tax,
        total: totals.total,
      }}
      number={{ text: own ?? String(order?.number ?? ''), own: own !== null }}
      onTake={async (payment) => {
        const stored = await kept.keep(head, order !== undefined, payment);
        setTaken(stored);
        return stored;
      }}
      onNew={onNew}
      onClose={onClose}
    />
  );
}
