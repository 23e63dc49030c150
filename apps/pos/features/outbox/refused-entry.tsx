import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { useHub, useSession } from '@comanda/kit/hub-client/react.tsx';
import type { Unsettled } from '@comanda/kit/hub-client/database.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { useText } from '../../i18n/index.ts';
import { stepKey } from './step-words.ts';

const TAKES_CASH: ReadonlySet<string> = new Set(['payCash', 'takeIn']);

/** Something that the hub refused when nobody looked: why, what became of the money, and the ways on. */
export function RefusedEntry({ refused: { key, name, at, staff, problem } }: { readonly refused: Unsettled }) {
  const t = useText();
  const words = useProblemWords();
  const formats = useFormats();
  const client = useHub();
  const session = useSession();
  const me = session.status === 'signed_in' ? session : null;
  return (
    <li className="rounded-md border-2 border-danger-text bg-danger-soft p-3 text-danger-ink">
      <p className="font-semibold">{t(stepKey(name))}</p>
      <p>{words(problem)}</p>
      {TAKES_CASH.has(name) && <p className="font-medium">{t('kept.refusedCash')}</p>}
      <p className="mt-1 text-sm">{[formats.time(at), staff?.name].filter(Boolean).join(' · ')}</p>
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        {me && (
          <Button variant="primary" onClick={() => void client.outbox.revive(key, me.id)}>
            {t('kept.revive', { name: me.staff.name })}
          </Button>
        )}
        <Button onClick={() => void client.outbox.dismiss(key)}>{t('outbox.settle')}</Button>
      </div>
    </li>
  );
}
