import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { CheckView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import {
  BadgePercent,
  BookOpenCheck,
  CircleHelp,
  FileText,
  Link2,
  type LucideIcon,
  Mail,
  MoveRight,
  PiggyBank,
  Printer,
  Split,
  Undo2,
} from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { isTaken } from '../../model/checks.ts';
import type { CheckDeeds } from '../../model/check-deeds.ts';

/** What opens a dialog of its own. */
export type CheckTask = 'split' | 'move' | 'discount' | 'tip' | 'refund' | 'reopen' | 'qr' | 'mail' | 'invoice' | 'why';

interface CheckActionsProps {
  readonly order: OrderView;
  readonly check: CheckView;
  readonly deeds: CheckDeeds;
  readonly onTask: (task: CheckTask) => void;
  readonly onChange: () => void;
  readonly onClose: () => void;
}

/** All that can be done with a check now; what cannot is not there. */
export function CheckActions({ order, check, deeds, onTask, onChange, onClose }: CheckActionsProps) {
  const t = useText();
  const taken = check.payments.filter(isTaken);
  const paid = check.state === 'paid';
  const touched = taken.length > 0 || check.payments.some(({ state }) => state === 'waiting' || state === 'unanswered');
  const free = !paid && !touched && check.lines.length > 0;
  const whole = check.partOf === null;
  const unpaidParts = order.checks.filter((each) => each.partOf === check.partOf && each.state === 'open');
  const task = (which: CheckTask, icon: LucideIcon) => (
    <Button key={which} size="large" icon={icon} onClick={() => onTask(which)}>
      {t(`checks.task.${which}`)}
    </Button>
  );
  const close = async (deed: Promise<boolean>): Promise<void> => {
    if (!(await deed)) return;
    onChange();
    onClose();
  };
  const number = order.checks.findIndex(({ id }) => id === check.id) + 1;
  return (
    <Dialog title={order.checks.length > 1 ? t('checks.number', { number }) : t('checks.actions')} onClose={onClose}>
      <div className="grid gap-4">
        <p className="flex items-baseline justify-between rounded-md bg-sunk px-4 py-2">
          <span className="text-muted">{paid ? t('checks.state.paid') : t('pay.due')}</span>
          <Money minor={paid ? check.total : Math.max(0, check.due)} className="text-xl font-semibold" />
        </p>
        {check.due < 0 && (
          <p role="alert" className="rounded-md bg-warn-soft p-3 text-warn-ink">
            {t('pay.over')} <Money minor={-check.due} className="font-semibold" />
          </p>
        )}
        <div className="grid grid-cols-2 gap-2 max-md:grid-cols-1">
          {free && task('split', Split)}
          {free && !whole && unpaidParts.length > 1 && (
            <Button size="large" icon={Undo2} onClick={() => void close(deeds.unite(check.id))}>
              {t('checks.unite')}
            </Button>
          )}
          {free && whole && task('discount', BadgePercent)}
          {free && task('move', MoveRight)}
          {!paid && check.due > 0 && (
            <Button size="large" icon={Printer} onClick={() => void close(deeds.print(check))}>
              {t('tables.printCheck')}
            </Button>
          )}
          {!paid && check.due <= 0 && (taken.length > 0 || check.lines.length > 0) && (
            <Button variant="primary" size="large" icon={BookOpenCheck} onClick={() => void close(deeds.close(check))}>
              {t('checks.close')}
            </Button>
          )}
          {taken.length > 0 && task('tip', PiggyBank)}
          {taken.length > 0 && task('refund', Undo2)}
          {paid && check.refunded === 0 && task('reopen', BookOpenCheck)}
          {paid && task('qr', Link2)}
          {paid && task('mail', Mail)}
          {paid && check.gross > 0 && task('invoice', FileText)}
          {check.gross > 0 && task('why', CircleHelp)}
        </div>
      </div>
    </Dialog>
  );
}
