import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { CheckView } from '@comanda/shared/contracts/views/order.ts';
import { Ellipsis } from 'lucide-react';
import type { ComponentType } from 'react';
import { useText } from '../../i18n/index.ts';

interface WhichCheckProps {
  /** Those that are paid. */
  readonly checks: readonly CheckView[];
  /** What prints the receipt of one. */
  readonly receipt: ComponentType<{ readonly check: CheckView }>;
  /** On to all that can be done with one. */
  readonly onCheck: (checkId: string) => void;
  readonly onClose: () => void;
}

/** All checks of an order are in view, and something is wanted of one: which. */
export function WhichCheck({ checks, receipt: Receipt, onCheck, onClose }: WhichCheckProps) {
  const t = useText();
  return (
    <Dialog title={t('pay.whichCheck')} onClose={onClose}>
      <ul className="grid gap-3">
        {checks.map((check, at) => {
          const name = t('checks.number', { number: at + 1 });
          return (
            <li key={check.id} className="grid grid-cols-[1fr_auto_auto] items-center gap-2">
              <span className="leading-tight">
                <span className="block font-semibold">{name}</span>
                <Money minor={check.total} className="text-muted" />
              </span>
              <Receipt check={check} />
              <IconButton
                icon={Ellipsis}
                label={`${name}: ${t('checks.open')}`}
                onClick={() => onCheck(check.id)}
                className="h-full min-h-15 w-12 border border-edge bg-surface"
              />
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
