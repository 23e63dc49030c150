import { allowChime, chime, chimeAllowed } from '@comanda/kit/ui/chime.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import type { TrackView } from '@comanda/shared/contracts/views/track.ts';
import { BellRing, Volume2 } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { allowNotices, notice } from './notice.ts';

const RINGS = 3;
const SHAKES = [300, 150, 300, 150, 300];

async function ring(): Promise<void> {
  // Some browsers have no such thing, others want a touch before.
  if ('vibrate' in navigator && navigator.userActivation.hasBeenActive) navigator.vibrate(SHAKES);
  for (let n = 0; n < RINGS; n += 1) await chime();
}

/** Rings once when the order becomes ready, and shows a notice where the page is not seen. Browsers let a page be heard only after a touch: the button is that touch. */
export function Bell({ view }: { readonly view: TrackView }) {
  const t = useText();
  const { state, number, brought } = view;
  const [on, setOn] = useState(chimeAllowed);
  const before = useRef(state);
  const tell = useEffectEvent(() => {
    void ring();
    notice(`${number} · ${t('ready')}`, t(brought ? 'readyBrought' : 'readyCalled'));
  });
  useEffect(() => {
    if (state === 'ready' && before.current !== 'ready') tell();
    before.current = state;
  }, [state]);
  if (state !== 'placed' && state !== 'preparing') return null;
  const allow = (): void => {
    setOn(true);
    void allowChime().then(chime);
    void allowNotices();
  };
  return (
    <div className="grid gap-2 text-center">
      {on ? (
        <p className="flex items-center justify-center gap-2 font-semibold">
          <BellRing aria-hidden className="size-5 shrink-0" />
          {t('sound.off')}
        </p>
      ) : (
        <Button wide size="large" icon={Volume2} onClick={allow}>
          {t('sound.on')}
        </Button>
      )}
      <p className="text-sm text-muted">{t('sound.hint')}</p>
    </div>
  );
}
