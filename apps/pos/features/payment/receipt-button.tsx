import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand } from '@comanda/kit/hub-client/react.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { Button, type ButtonProps } from '@comanda/kit/ui/button.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { CheckView } from '@comanda/shared/contracts/views/order.ts';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';

/** Prints the receipt; from the second time on it says beforehand that it will be a copy. */
export function ReceiptButton({
  check,
  size = 'large',
}: {
  readonly check: CheckView;
  readonly size?: ButtonProps['size'];
}) {
  const t = useText();
  const words = useProblemWords();
  // A closed order is followed no more, so its count of receipts stands still.
  const [printed, setPrinted] = useState(false);
  const { run, pending } = useCommand(routes.printReceipt);
  const print = async (): Promise<void> => {
    const outcome = await run({ params: { checkId: check.id } });
    if (outcome.ok) setPrinted(true);
    if (outcome.ok) toast(t(outcome.value.copy ? 'pay.copyPrinting' : 'pay.receiptPrinting'), { tone: 'good' });
    else toast(words(outcome.error), { tone: 'danger' });
  };
  return (
    <Button {...(size && { size })} wide icon={Printer} busy={pending > 0} onClick={() => void print()}>
      {t(printed || check.receipts > 0 ? 'pay.printCopy' : 'pay.printReceipt')}
    </Button>
  );
}
