import { part } from '@comanda/kit/ui/part.tsx';
import type { CheckView, LineView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import { Suspense } from 'react';
import { CheckActions, type CheckTask } from '../features/checks/check-actions.tsx';
import { MoveDialog } from '../features/checks/move-dialog.tsx';
import { SplitDialog } from '../features/checks/split-dialog.tsx';
import { WhichCheck } from '../features/checks/which-check.tsx';
import { LowerDialog } from '../features/discounts/lower-dialog.tsx';
import { ReceiptButton } from '../features/payment/receipt-button.tsx';
import { ReopenDialog } from '../features/refunds/reopen-dialog.tsx';
import { TipDialog } from '../features/refunds/tip-dialog.tsx';
import type { CheckDeeds } from '../model/check-deeds.ts';

const WhyDialog = part(() => import('../features/checks/why-dialog.tsx').then((it) => it.WhyDialog));
const RefundDialog = part(() => import('../features/refunds/refund-dialog.tsx').then((it) => it.RefundDialog));
const QrDialog = part(() => import('../features/receipts/qr-dialog.tsx').then((it) => it.QrDialog));
const MailDialog = part(() => import('../features/receipts/mail-dialog.tsx').then((it) => it.MailDialog));
const InvoiceDialog = part(() => import('../features/receipts/invoice-dialog.tsx').then((it) => it.InvoiceDialog));

/** What is being done with a check; `actions` is the list of what can be, `which` asks first with which. */
export interface Task {
  readonly kind: CheckTask | 'actions' | 'which';
  readonly checkId: string;
  /** The line that a discount is for; not given: the whole check. */
  readonly lineId?: string;
}

/** The line, or all lines of its combo that are on the check. */
const partsOf = (order: OrderView, check: CheckView, line: LineView | null): LineView[] =>
  order.lines.filter(
    ({ id, combo, state }) =>
      line !== null &&
      (id === line.id || (combo !== undefined && combo.id === line.combo?.id)) &&
      state !== 'voided' &&
      check.lines.some(({ lineId }) => lineId === id),
  );

interface CheckTasksProps {
  readonly order: OrderView;
  readonly task: Task;
  readonly deeds: CheckDeeds;
  readonly onTask: (task: Task) => void;
  readonly onClose: () => void;
  readonly onShow: (checkId: string | null) => void;
  /** Something was done to a check that may be followed no more. */
  readonly onChange: () => void;
  readonly onTable: (checkId: string, lineIds: readonly string[]) => void;
}

/** The dialog of what is being done with a check. */
export function CheckTasks({ order, task, deeds, onTask, onClose: close, onShow, onChange, onTable }: CheckTasksProps) {
  const check = order.checks.find(({ id }) => id === task.checkId);
  const changed = (): void => {
    onChange();
    close();
  };
  if (!check) return null;
  const line = order.lines.find(({ id }) => id === task.lineId) ?? null;
  switch (task.kind) {
    case 'actions':
      return (
        <CheckActions
          order={order}
          check={check}
          deeds={deeds}
          onTask={(kind) => onTask({ kind, checkId: check.id })}
          onChange={onChange}
          onClose={close}
        />
      );
    case 'which':
      return (
        <WhichCheck
          checks={order.checks}
          receipt={ReceiptButton}
          onCheck={(checkId) => onTask({ kind: 'actions', checkId })}
          onClose={close}
        />
      );
    case 'split':
      return (
        <SplitDialog
          order={order}
          check={check}
          deeds={deeds}
          onSplit={() => {
            onShow(null);
            close();
          }}
          onClose={close}
        />
      );
    case 'move':
      return (
        <MoveDialog
          order={order}
          check={check}
          deeds={deeds}
          onMoved={close}
          onTable={(lineIds) => onTable(check.id, lineIds)}
          onClose={close}
        />
      );
    case 'discount':
      return (
        <LowerDialog check={check} line={line} parts={partsOf(order, check, line)} deeds={deeds} onClose={close} />
      );
    case 'tip':
      return <TipDialog check={check} onDone={changed} onClose={close} />;
    case 'refund':
      return (
        <Suspense>
          <RefundDialog order={order} check={check} onDone={changed} onClose={close} />
        </Suspense>
      );
    case 'reopen':
      return <ReopenDialog check={check} deeds={deeds} onDone={changed} onClose={close} />;
    case 'why':
      return (
        <Suspense>
          <WhyDialog order={order} check={check} onClose={close} />
        </Suspense>
      );
    case 'qr':
      return (
        <Suspense>
          <QrDialog check={check} onClose={close} />
        </Suspense>
      );
    case 'mail':
      return (
        <Suspense>
          <MailDialog check={check} onClose={close} />
        </Suspense>
      );
    case 'invoice':
      return (
        <Suspense>
          <InvoiceDialog check={check} onClose={close} />
        </Suspense>
      );
  }
}
