import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { DayFigures } from '@comanda/shared/contracts/views/closing.ts';
import { useText } from '../../i18n/index.ts';

interface CloseDialogProps {
  readonly figures: DayFigures;
  readonly dateText: string;
  readonly onClosed: () => void;
  readonly onClose: () => void;
}

/** A Z cannot be undone, so it is asked for twice. */
export function CloseDialog({ figures, dateText, onClosed, onClose }: CloseDialogProps) {
  const t = useText();
  const words = useProblemWords();
  const { run, pending, problem } = useCommand(routes.closeDay);
  const close = async (): Promise<void> => {
    const outcome = await run({ body: { date: figures.businessDate } });
    if (!outcome.ok) return;
    toast(t('closing.closed', { number: outcome.value.number }), { tone: 'good' });
    onClosed();
  };
  return (
    <Dialog
      title={t('closing.closeTitle', { date: dateText })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('closing.cancel')}</Button>
          <Button variant="primary" busy={pending > 0} onClick={() => void close()}>
            {t('closing.confirm')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {problem && <ErrorNote title={t('problem')}>{words(problem)}</ErrorNote>}
        <p>{t('closing.closeText')}</p>
        <p className="flex justify-between text-lg font-semibold">
          {t('closing.figures.total')} <Money minor={figures.total} />
        </p>
      </div>
    </Dialog>
  );
}
