import { Explanation } from '@comanda/kit/check/explanation.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import type { CheckView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import { useText } from '../../i18n/index.ts';

interface WhyDialogProps {
  readonly order: OrderView;
  readonly check: CheckView;
  readonly onClose: () => void;
}

/** Why a check comes to what it does. */
export function WhyDialog({ order, check, onClose }: WhyDialogProps) {
  const t = useText();
  return (
    <Dialog as="sheet" title={t('checks.task.why')} onClose={onClose}>
      <Explanation check={check} lines={order.lines} />
    </Dialog>
  );
}
