import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { isPageKept } from '@comanda/kit/entry/keep-page.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { useCutOff } from '../../model/cut-off.ts';
import { Waits } from './waits.tsx';

/** In view as long as the hub is away: that one can go on, and how. */
export function CutOffBar() {
  const t = useText();
  const formats = useFormats();
  const cutOff = useCutOff();
  const away = cutOff !== null;
  const [listed, setListed] = useState(false);
  useEffect(() => {
    if (!away || isPageKept()) return undefined;
    // This browser cannot bring the page back without the hub: leaving it asks first.
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    globalThis.addEventListener('beforeunload', ask);
    return () => globalThis.removeEventListener('beforeunload', ask);
  }, [away]);
  if (!cutOff) return null;
  return (
    <div className="border-b border-warn-text bg-warn-soft text-warn-ink">
      <div className="flex min-h-14 items-center gap-3 px-3">
        <CloudOff aria-hidden className="size-6 shrink-0" />
        <p role="status" className="min-w-0 flex-1 text-base leading-snug font-medium">
          {cutOff.since === null ? t('cutOff.barUnheard') : t('cutOff.bar', { time: formats.time(cutOff.since) })}
        </p>
        <Button aria-expanded={listed} onClick={() => setListed(!listed)}>
          {t('cutOff.notNow')}
        </Button>
      </div>
      {listed && (
        <div className="px-3 pb-3">
          <Waits />
        </div>
      )}
    </div>
  );
}
