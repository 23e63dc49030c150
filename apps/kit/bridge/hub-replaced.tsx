import { Settings2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useKitText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/notes.tsx';
import type { Bridge } from './bridge.ts';

/** In view as long as another hub answers where this machine's was: why nothing is sent, and what to do. */
export function HubReplaced({ program }: { readonly program: Bridge }) {
  const t = useKitText();
  const [replaced, setReplaced] = useState(false);
  useEffect(() => program.on('hubReplaced', (told) => setReplaced(told.replaced)), [program]);
  if (!replaced) return null;
  return (
    <div className="fixed inset-x-4 bottom-4 z-40 mx-auto max-w-180 shadow-over">
      <ErrorNote title={t('replaced.title')}>
        <p className="mb-3">{t('replaced.body')}</p>
        {!program.about.locked && (
          <Button icon={Settings2} onClick={() => void program.call('openSetUp', null)}>
            {t('replaced.setUp')}
          </Button>
        )}
      </ErrorNote>
    </div>
  );
}
