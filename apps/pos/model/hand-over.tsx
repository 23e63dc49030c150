import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useHub } from '@comanda/kit/hub-client/react.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { Button, type ButtonProps } from '@comanda/kit/ui/button.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { HandPlatter } from 'lucide-react';
import { useText } from '../i18n/index.ts';

interface HandOverButtonProps extends Pick<ButtonProps, 'size' | 'wide' | 'variant'> {
  readonly orderId: string;
  readonly number: number;
}

/** Says that a ready order is with its guests; the wrong one comes back by its bar. */
export function HandOverButton({ orderId, number, ...look }: HandOverButtonProps) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const { run, pending } = useCommand(routes.handOverOrder);
  const undo = async (): Promise<void> => {
    const outcome = await client.command(routes.undoHandOver, { params: { orderId } });
    if (outcome.ok) toast(t('notice.handOverUndone', { number }), { tone: 'good' });
    else toast(words(outcome.error), { tone: 'danger' });
  };
  const handOver = async (): Promise<void> => {
    const outcome = await run({ params: { orderId } });
    if (outcome.ok) toast(t('notice.isHandedOver', { number }), { tone: 'good', undo: () => void undo() });
    else toast(words(outcome.error), { tone: 'danger' });
  };
  return (
    <Button {...look} icon={HandPlatter} busy={pending > 0} onClick={() => void handOver()}>
      {t('notice.handedOver')}
    </Button>
  );
}
