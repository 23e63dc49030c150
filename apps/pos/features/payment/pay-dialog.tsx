import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand } from '@comanda/kit/hub-client/react.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { Banknote, CreditCard } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { checkOf } from '../../model/totals.ts';
import { Card } from './card.tsx';
import { Cash } from './cash.tsx';
import { Due } from './due.tsx';
import { Paid } from './paid.tsx';
import { paidOf, waitingPayment } from './payments.ts';
import { SimulatedTerminal } from './simulated-terminal.tsx';

interface PayDialogProps {
  readonly order: OrderView | undefined;
  /** By this screen's own reckoning, until the hub has answered. Minor units. */
  readonly expected: number;
  /** Lines are still on their way to the hub. */
  readonly submitting: boolean;
  readonly onNew: () => void;
  readonly onClose: () => void;
}

/** Takes the money for a check, and shows how it ended. */
export function PayDialog({ order, expected, submitting, onNew, onClose }: PayDialogProps) {
  const t = useText();
  const cash = useCommand(routes.payCash);
  const [tender, setTender] = useState<'cash' | 'card'>('cash');
  const [reply, setReply] = useState<Parameters<typeof paidOf>[1]>(null);
  const check = checkOf(order);
  const paid = paidOf(check, reply);
  const waiting = waitingPayment(check);
  const due = submitting || !check ? expected : check.due;
  const checkId = submitting ? null : (check?.id ?? null);

  return (
    <Dialog title={paid ? t('pay.paidTitle') : t('pay.title')} size="wide" held onClose={onClose}>
      {paid && check ? (
        <Paid check={check} paid={paid} onNew={onNew} onClose={onClose} />
      ) : (
        <div className="grid gap-4">
          <div className="flex flex-wrap items-center gap-4">
            {!waiting && cash.pending === 0 && (
              <Segmented
                label={t('pay.tender')}
                options={[
                  { id: 'cash', label: t('pay.cash'), icon: Banknote },
                  { id: 'card', label: t('pay.card'), icon: CreditCard },
                ]}
                value={tender}
                onChange={setTender}
              />
            )}
            <div className="min-w-72 flex-1">
              <Due due={due} tender={tender} />
            </div>
          </div>
          {tender === 'cash' && !waiting ? (
            <Cash command={cash} checkId={checkId} due={due} onPaid={setReply} />
          ) : (
            <Card checkId={checkId} check={check} waiting={waiting} />
          )}
          {(tender === 'card' || waiting) && <SimulatedTerminal />}
        </div>
      )}
    </Dialog>
  );
}
