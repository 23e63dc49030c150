import { useHub, useOutbox } from '@comanda/kit/hub-client/react.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { CircleCheckBig } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { stepKey } from './step-words.ts';

/** What this device has yet to tell the hub, and what the hub refused when nobody looked. */
export function OutboxDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const words = useProblemWords();
  const formats = useFormats();
  const client = useHub();
  const { entries, unsettled, trouble } = useOutbox();
  return (
    <Dialog title={t('outbox.title')} onClose={onClose}>
      {entries.length === 0 && unsettled.length === 0 && (
        <Empty title={t('outbox.nothing')} icon={CircleCheckBig}>
          {t('outbox.nothingHint')}
        </Empty>
      )}
      {unsettled.length > 0 && (
        <section className="mb-6">
          <h3 className="mb-2 text-lg font-semibold">{t('outbox.refused')}</h3>
          <ul className="grid gap-3">
            {unsettled.map(({ key, name, at, staff, problem }) => (
              <li key={key} className="rounded-md border-2 border-danger-text bg-danger-soft p-3 text-danger-ink">
                <p className="font-semibold">{t(stepKey(name))}</p>
                <p>{words(problem)}</p>
                <div className="mt-2 flex items-center justify-between gap-3">
                  <span className="text-sm">{[formats.time(at), staff?.name].filter(Boolean).join(' · ')}</span>
                  <Button onClick={() => void client.outbox.dismiss(key)}>{t('outbox.settle')}</Button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {entries.length > 0 && (
        <section>
          <h3 className="mb-1 text-lg font-semibold">{t('outbox.waiting')}</h3>
          {trouble && <p className="mb-2 text-base text-muted">{words(trouble)}</p>}
          <ul className="grid gap-2">
            {entries.map(({ n, name, at, staff }) => (
              <li key={n} className="rounded-md border border-line p-3">
                <p className="font-medium">{t(stepKey(name))}</p>
                <p className="text-sm text-muted">{[formats.time(at), staff?.name].filter(Boolean).join(' · ')}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
