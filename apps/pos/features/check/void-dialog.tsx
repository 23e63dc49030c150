import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useSession } from '@comanda/kit/hub-client/react.tsx';
import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { LineView } from '@comanda/shared/contracts/views/order.ts';
import { useText } from '../../i18n/index.ts';

interface VoidDialogProps {
  readonly orderId: string;
  readonly line: LineView;
  readonly onClose: () => void;
}

/** Voids a line that the kitchen has, for a reason of the venue's list. */
export function VoidDialog({ orderId, line, onClose }: VoidDialogProps) {
  const t = useText();
  const say = useLocal();
  const words = useProblemWords();
  const { settings } = useVenue();
  const session = useSession();
  const { run, pending, problem } = useCommand(routes.voidLine);
  const may = session.status === 'signed_in' && session.permissions.includes('orders.void');
  const name = say(line.name);
  const remove = async (reason: string): Promise<void> => {
    const outcome = await run({ params: { orderId, lineId: line.id }, body: { reason } });
    if (!outcome.ok) return;
    toast(t('void.done', { item: name }), { tone: 'good' });
    onClose();
  };
  return (
    <Dialog title={t('void.title', { item: `${line.quantity} × ${name}` })} onClose={onClose}>
      <div className="grid gap-3">
        {problem && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>}
        {may ? (
          <>
            <p className="text-base text-muted">{t('void.why')}</p>
            {settings.voidReasons.map((reason) => (
              <Button key={say(reason)} size="large" busy={pending > 0} onClick={() => void remove(say(reason))}>
                {say(reason)}
              </Button>
            ))}
          </>
        ) : (
          <p className="rounded-md bg-warn-soft p-4 text-warn-ink">{t('void.notPermitted')}</p>
        )}
      </div>
    </Dialog>
  );
}
