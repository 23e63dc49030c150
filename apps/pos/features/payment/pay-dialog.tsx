import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { isDue } from '../../model/checks.ts';
import { TENDER_ICON } from '../../model/tenders.ts';
import { BankQr } from './bank-qr.tsx';
import { Between } from './between.tsx';
import { Card } from './card.tsx';
import { Cash } from './cash.tsx';
import { CheckChoice } from './check-choice.tsx';
import { Due } from './due.tsx';
import { Extras } from './extras.tsx';
import { HouseAccounts } from './house-accounts.tsx';
import { Paid, type PaidDocument } from './paid.tsx';
import { paidOf, type Reply, waitingPayment } from './payments.ts';
import { SimulatedTerminal } from './simulated-terminal.tsx';

type PayTender = 'cash' | 'card' | 'bank_qr' | 'house_account';

interface PayDialogProps {
  readonly order: OrderView | undefined;
  /** The check that is paid first; null: it is on its way to the hub. */
  readonly first: string | null;
  /** By this screen's own reckoning, until the hub has answered. Minor units. */
  readonly expected: number;
  /** Lines are still on their way to the hub. */
  readonly submitting: boolean;
  readonly onDocument: (kind: PaidDocument, checkId: string) => void;
  readonly onNew: () => void;
  readonly onClose: () => void;
}

/** Takes the money for the checks of an order, one after the other, in as many payments as it takes. */
export function PayDialog({ order, first, expected, submitting, onDocument, onNew, onClose }: PayDialogProps) {
  const t = useText();
  const { settings } = useVenue();
  const cash = useCommand(routes.payCash);
  const accounts = useRoute(routes.houseAccounts).data?.accounts.filter(({ archived }) => !archived) ?? [];
  const [chosen, setChosen] = useState(first);
  const [tender, setTender] = useState<PayTender>('cash');
  const [part, setPart] = useState<number | null>(null);
  const [tip, setTip] = useState(0);
  const [reply, setReply] = useState<Reply | null>(null);
  /** What was keyed in is for one payment; that the hub takes the check up in the middle is no reason to forget it. */
  const [round, setRound] = useState(0);
  const checks = order?.checks ?? [];
  const check = checks.find(({ id }) => id === (chosen ?? first)) ?? checks.find(isDue);
  // Once it is at the hub it stays the one, also when nothing is due on it any more.
  if (!submitting && check && chosen !== check.id) setChosen(check.id);
  const paid = paidOf(check, reply);
  const waiting = waitingPayment(check);
  const due = submitting || !check ? expected : check.due;
  const checkId = submitting ? null : (check?.id ?? null);
  const amount = Math.min(part ?? due, Math.max(0, due));
  const asked = { due, amount, tip: Math.min(tip, amount) };
  const rest = checks.filter((each) => isDue(each) && each.id !== check?.id);

  const begin = (): void => {
    setRound((before) => before + 1);
    setPart(null);
    setTip(0);
    setReply(null);
    cash.clear();
  };
  const turnTo = (id: string): void => {
    begin();
    setChosen(id);
  };
  const took = (answer: Reply): void => {
    setRound((before) => before + 1);
    setPart(null);
    setTip(0);
    setReply(answer);
  };
  const offered: PayTender[] = [
    'cash',
    'card',
    ...(settings.bankAccount ? (['bank_qr'] as const) : []),
    ...(accounts.length > 0 ? (['house_account'] as const) : []),
  ];
  const shown = waiting?.tender === 'card' || waiting?.tender === 'bank_qr' ? waiting.tender : tender;
  const extras = (
    <>
      <Due asked={asked} cash={shown === 'cash'} before={due < (check?.total ?? 0)} />
      {check && !submitting && (
        <Extras
          check={check}
          asked={asked}
          step={shown === 'cash' ? settings.cashIncrement : 1}
          onPart={setPart}
          onTip={setTip}
        />
      )}
    </>
  );

  const body = () => {
    if (shown === 'cash') {
      return (
        <Cash
          key={`${round} ${due} ${amount} ${tip}`}
          command={cash}
          checkId={checkId}
          asked={asked}
          extras={extras}
          onPaid={took}
        />
      );
    }
    if (shown === 'card')
      return <Card checkId={checkId} check={check} asked={asked} waiting={waiting} extras={extras} />;
    if (shown === 'bank_qr') {
      return <BankQr checkId={checkId} asked={asked} waiting={waiting} extras={extras} onPaid={took} />;
    }
    return <HouseAccounts accounts={accounts} checkId={checkId} asked={asked} extras={extras} onPaid={took} />;
  };
  const next = rest[0];
  return (
    <Dialog title={paid ? t('pay.paidTitle') : t('pay.title')} size="wide" held onClose={onClose}>
      {paid && check ? (
        <Paid
          check={check}
          paid={paid}
          next={next ? () => turnTo(next.id) : null}
          left={rest.length}
          onDocument={(kind) => onDocument(kind, check.id)}
          onNew={onNew}
          onClose={onClose}
        />
      ) : reply && !reply.checkPaid && reply.change > 0 ? (
        <Between change={reply.change} due={due} onNext={begin} />
      ) : (
        // As high as cash wants it: the tenders stay where the finger found them.
        <div className="grid min-h-142 content-start gap-4">
          {!waiting && cash.pending === 0 && (
            <div className="flex items-center gap-4">
              <Segmented
                label={t('pay.tender')}
                options={offered.map((id) => ({ id, label: t(`pay.tenders.${id}`), icon: TENDER_ICON[id] }))}
                value={tender}
                onChange={setTender}
              />
              {checks.filter(isDue).length > 1 && (
                <CheckChoice checks={checks} value={check?.id ?? null} onChange={turnTo} />
              )}
            </div>
          )}
          {body()}
          {shown === 'card' && <SimulatedTerminal />}
        </div>
      )}
    </Dialog>
  );
}
