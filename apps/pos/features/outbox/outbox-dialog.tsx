import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { useFollow, useOutbox } from '@comanda/kit/hub-client/react.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { CircleCheckBig } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { Conflicts } from './conflicts.tsx';
import { KeptEntry } from './kept-entry.tsx';
import { RefusedEntry } from './refused-entry.tsx';
import { Stranded } from './stranded.tsx';

interface OutboxDialogProps {
  readonly onOrder: (orderId: string) => void;
  readonly onClose: () => void;
}

/** What somebody must settle, what the hub refused when nobody looked, and what this device has yet to tell it. */
export function OutboxDialog({ onOrder, onClose }: OutboxDialogProps) {
  const t = useText();
  const words = useProblemWords();
  const { entries, unsettled, trouble } = useOutbox();
  const conflicts = useFollow('conflicts', {}, ({ list }) => list.length);
  return (
    <Dialog title={t('outbox.title')} onClose={onClose}>
      {entries.length + unsettled.length + conflicts === 0 && (
        <Empty title={t('outbox.nothing')} icon={CircleCheckBig}>
          {t('outbox.nothingHint')}
        </Empty>
      )}
      <Conflicts onOrder={onOrder} />
      {unsettled.length > 0 && (
        <section className="mb-6">
          <h3 className="mb-2 text-lg font-semibold">{t('outbox.refused')}</h3>
          <ul className="grid gap-3">
            {unsettled.map((refused) => (
              <RefusedEntry key={refused.key} refused={refused} />
            ))}
          </ul>
        </section>
      )}
      {entries.length > 0 && (
        <section>
          <h3 className="mb-1 text-lg font-semibold">{t('outbox.waiting')}</h3>
          {trouble && trouble.code !== 'session_over' && <p className="mb-2 text-base text-muted">{words(trouble)}</p>}
          <Stranded />
          <ul className="grid gap-2">
            {entries.map((entry) => (
              <li key={entry.n}>
                <KeptEntry entry={entry} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
