import { useDevice, useFollow, useSession } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { concerns, isMild, troubleKey, troubleWords } from './printer-words.ts';

/** Printers that somebody here should go to, said until it is done or seen; the next trouble of one is said again. */
export function PrinterBar() {
  const t = useText();
  const device = useDevice();
  const session = useSession();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const troubles = useFollow('printerTroubles', {}, ({ list }) => list);
  const permissions = session.status === 'signed_in' ? session.permissions : [];
  const till = { deviceId: device?.deviceId ?? null, permissions };
  const fresh = troubles.filter((each) => concerns(each, till) && !seen.has(troubleKey(each)));
  if (fresh.length === 0) return null;
  return (
    <div
      role="status"
      className={cx(
        'flex min-h-12 items-center gap-3 px-2 text-base leading-snug',
        fresh.every(isMild) ? 'bg-warn-soft text-warn-ink' : 'bg-danger-soft text-danger-ink',
      )}
    >
      <Printer aria-hidden className="size-6 shrink-0" />
      <ul className="min-w-0 flex-1">
        {fresh.map((trouble) => {
          const [what, ...then] = troubleWords(t, trouble);
          return (
            <li key={trouble.id}>
              <span className="font-semibold">{what}</span>
              {then.map((words) => ` · ${words}`)}
            </li>
          );
        })}
      </ul>
      <Button onClick={() => setSeen(new Set([...seen, ...fresh.map(troubleKey)]))}>{t('printerBar.hide')}</Button>
    </div>
  );
}
