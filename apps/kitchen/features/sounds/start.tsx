import { Button } from '@comanda/kit/ui/button.tsx';
import { Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { allowSounds, play, soundsAllowed } from './tones.ts';

/** Asks for the one touch that lets the screen be heard. Any touch or key does; the tickets stay in view meanwhile. */
export function Start() {
  const t = useText();
  const [silent, setSilent] = useState(() => !soundsAllowed());
  useEffect(() => {
    if (!silent) return undefined;
    const start = (): void => {
      allowSounds();
      play('test');
      setSilent(false);
    };
    // The click is what counts: at a mere touch the button would be gone before it was pressed.
    addEventListener('click', start);
    addEventListener('keydown', start);
    return () => {
      removeEventListener('click', start);
      removeEventListener('keydown', start);
    };
  }, [silent]);
  if (!silent) return null;
  return (
    <aside className="fixed end-4 bottom-4 z-40 grid w-80 gap-3 rounded-lg border-2 border-edge bg-surface p-4 shadow-over">
      <p className="text-base">{t('startHint')}</p>
      <Button variant="primary" size="pay" icon={Volume2} wide>
        {t('start')}
      </Button>
    </aside>
  );
}
