import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { useKitText } from '../i18n/index.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface Closing {
  readonly onClose?: () => void;
}

/** The hub was renewed since the page was loaded, or is away: what is on the screen stays, this alone is missing. */
function Missing({ onClose }: Closing) {
  const t = useKitText();
  return (
    <Dialog title={t('part.title')} onClose={() => onClose?.()}>
      <div className="grid gap-4">
        <p>{t('part.body')}</p>
        <Button variant="primary" size="large" onClick={() => globalThis.location.reload()}>
          {t('action.reload')}
        </Button>
      </div>
    </Dialog>
  );
}

/** A part of a screen that is fetched when it is needed first. Where it cannot be had, words say so in its place. */
export function part<P extends object>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  return lazy(() =>
    load().then(
      (it) => ({ default: it }),
      () => ({ default: Missing as ComponentType<P & Closing> as ComponentType<P> }),
    ),
  );
}
