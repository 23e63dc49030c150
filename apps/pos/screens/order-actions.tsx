import { Button } from '@comanda/kit/ui/button.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { Banknote, Ellipsis, LayoutGrid, Plus, Printer, SendHorizontal, Undo2 } from 'lucide-react';
import { ReceiptButton } from '../features/payment/receipt-button.tsx';
import { useText } from '../i18n/index.ts';
import { HandOverButton } from '../model/hand-over.tsx';
import { CancelButton } from './cancel-button.tsx';
import { KeptReceiptButton } from './kept-receipt-button.tsx';
import type { Desk } from './use-desk.ts';

interface OrderActionsProps {
  readonly desk: Desk;
  /** All that can be done with the check. */
  readonly onCheck: () => void;
  readonly onPay: () => void;
  readonly onNew: () => void;
  readonly onFloor: () => void;
  /** The guests left; null: there is no table to clear. */
  readonly onClear: (() => void) | null;
}

/** What can be done with the order now: the likeliest is the biggest. */
export function OrderActions({ desk, onCheck, onPay, onNew, onFloor, onClear }: OrderActionsProps) {
  const t = useText();
  const { order, closed, sendable, sending, cashKept } = desk;
  const away = desk.kept.cutOff;
  const check = desk.shown ?? desk.checks[0];
  const more = check && check.lines.length > 0 && !away && (
    <IconButton
      icon={Ellipsis}
      label={t('checks.open')}
      onClick={onCheck}
      className="h-full min-h-15 w-12 border border-edge bg-surface"
    />
  );
  const numbers = (desk.shown ? [desk.shown] : desk.checks).flatMap(({ fiscalNumber }) => fiscalNumber ?? []);
  const handOver = !away && order?.mayHandOver === true && (
    <HandOverButton orderId={order.id} number={order.number} size="large" wide />
  );
  if (closed) {
    return (
      <div className="grid gap-2">
        {numbers.length > 0 && (
          <p className="text-center text-base font-semibold text-good-text">
            {t('pay.paidAs', { number: numbers.join(', ') })}
          </p>
        )}
        {check && check.due < 0 && (
          <p role="alert" className="rounded-md bg-warn-soft p-3 text-base text-warn-ink">
            {t('pay.over')} <Money minor={-check.due} className="font-semibold" />
          </p>
        )}
        {handOver}
        {cashKept && <p className="text-center text-base font-semibold text-good-text">{t('cutOff.paid')}</p>}
        {cashKept && <KeptReceiptButton desk={desk} />}
        {check && !away && !cashKept && (
          <div className="grid grid-cols-[auto_1fr] gap-2">
            {more}
            {desk.shown ? (
              <ReceiptButton check={check} />
            ) : (
              <Button size="large" wide icon={Printer} onClick={onCheck}>
                {t('checks.printWhich')}
              </Button>
            )}
          </div>
        )}
        {desk.orderOn && !away && (
          <Button wide icon={Plus} onClick={desk.orderOn}>
            {t('checks.orderOn')}
          </Button>
        )}
        {onClear && !away && (
          <Button variant="primary" size="large" wide icon={Undo2} onClick={onClear}>
            {t('tables.clearShort')}
          </Button>
        )}
        <div className="grid grid-cols-2 gap-2">
          <Button icon={LayoutGrid} onClick={onFloor}>
            {t('order.toFloor')}
          </Button>
          <Button icon={Plus} onClick={onNew}>
            {t('pay.newOrder')}
          </Button>
        </div>
      </div>
    );
  }
  const untouched = order !== undefined && order.lines.every(({ state }) => state === 'new' || state === 'voided');
  // So the words stay on one line, in every language; beside the list of what can be done the sign makes room for them.
  const narrow = 'px-1.5! gap-1.5!';
  const sendFirst = sendable && desk.type === 'dine_in';
  return (
    <div className="grid gap-2">
      {handOver}
      {untouched && !away && !desk.draft?.lines.length && <CancelButton order={order} />}
      <div className={more ? 'grid grid-cols-[auto_auto_1fr] gap-2' : 'grid grid-cols-[auto_1fr] gap-2'}>
        {more}
        <Button
          size="pay"
          className={narrow}
          {...(!more && { icon: SendHorizontal })}
          variant={sendFirst ? 'primary' : 'quiet'}
          disabled={!sendable}
          busy={sending}
          onClick={() => void desk.send()}
        >
          {t(away ? 'cutOff.sendLater' : 'order.send')}
        </Button>
        <Button
          size="pay"
          className={narrow}
          icon={Banknote}
          variant={sendFirst ? 'quiet' : 'primary'}
          disabled={away ? desk.totals.total === 0 || desk.owed.due === 0 : !desk.payable}
          onClick={onPay}
        >
          {t('order.pay')}
        </Button>
      </div>
    </div>
  );
}
