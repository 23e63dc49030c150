import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useHub } from '@comanda/kit/hub-client/react.tsx';
import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { LineView } from '@comanda/shared/contracts/views/order.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { withApproval } from '../../model/approval.ts';

interface VoidDialogProps {
  readonly orderId: string;
  readonly line: LineView;
  readonly onClose: () => void;
}

/** How many of a line may be chosen: each number of a few, and all of many. */
const amounts = (quantity: number): number[] => [
  ...Array.from({ length: Math.min(6, quantity - 1) }, (_, at) => at + 1),
  quantity,
];

/** Voids a line that the kitchen has, or some of it, and of a combo all of it, for a reason of the venue's list. */
export function VoidDialog({ orderId, line, onClose }: VoidDialogProps) {
  const t = useText();
  const say = useLocal();
  const words = useProblemWords();
  const { settings } = useVenue();
  const client = useHub();
  const whole = useCommand(routes.voidLine);
  const part = useCommand(routes.changeQuantity);
  const [count, setCount] = useState(line.quantity);
  const pending = whole.pending + part.pending;
  const problem = [whole.problem, part.problem].find((each) => each !== null && each.code !== 'approval_needed');
  const name = say(line.name);
  const remove = async (reason: string): Promise<void> => {
    const params = { orderId, lineId: line.id };
    const quantity = line.quantity - count;
    const amount = Math.round((line.gross * count) / line.quantity);
    const outcome = await withApproval(
      { orderId, amount, what: `${t('void.title', { item: `${count} × ${name}` })}: ${reason}` },
      (approval) =>
        quantity === 0
          ? whole.run({ params, body: { reason, wholeCombo: true, ...approval } })
          : part.run({ params, body: { quantity, partId: client.newId(), reason, ...approval } }),
    );
    if (!outcome?.ok) return;
    toast(t('void.done', { item: `${count} × ${name}` }), { tone: 'good' });
    onClose();
  };
  return (
    <Dialog title={t('void.title', { item: `${line.quantity} × ${name}` })} onClose={onClose}>
      <div className="grid gap-3">
        {problem && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>}
        {line.quantity > 1 && !line.combo && (
          <Segmented
            label={t('quantity.howMany')}
            labelShown
            options={amounts(line.quantity).map((each) => ({
              id: String(each),
              label: each === line.quantity ? t('quantity.all', { count: each }) : String(each),
            }))}
            value={String(count)}
            onChange={(value) => setCount(Number(value))}
          />
        )}
        <p className="text-base text-muted">{t('void.why')}</p>
        {settings.voidReasons.map((reason) => (
          <Button key={say(reason)} size="large" busy={pending > 0} onClick={() => void remove(say(reason))}>
            {say(reason)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
