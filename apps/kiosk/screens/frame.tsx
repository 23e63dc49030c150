import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useConnection } from '@comanda/kit/hub-client/react.tsx';
import { useLanguage } from '@comanda/kit/i18n/chosen.tsx';
import { ConnectionBadge } from '@comanda/kit/ui/connection-badge.tsx';
import { useLook } from '@comanda/kit/ui/look-store.ts';
import { type ReactNode, useEffect } from 'react';
import { useText } from '../i18n/index.ts';
import { useDumb } from '../voice/use-dumb.ts';
import { useVoice } from '../voice/use-voice.ts';

interface FrameProps {
  readonly access: boolean;
  readonly children: ReactNode;
}

/** The glass. In access mode everything is in its lower part, large, in strong contrast, and said aloud. */
export function Frame({ access, children }: FrameProps) {
  const t = useText();
  const { settings } = useVenue();
  const connection = useConnection();
  const language = useLanguage();
  const dumb = useDumb(language);
  useVoice(access);
  useEffect(() => {
    document.documentElement.dataset['access'] = access ? 'on' : 'off';
    // Of this guest, and not kept: the next one sees the kiosk as it is.
    useLook.setState({ contrast: access ? 'high' : 'auto' });
  }, [access]);
  return (
    <div className="flex h-dvh flex-col overflow-hidden bg-sunk text-text">
      <header className="flex h-12 shrink-0 items-center justify-between gap-4 bg-surface px-6 text-sm text-muted">
        <span className="truncate">{settings.name}</span>
        <ConnectionBadge {...connection} />
      </header>
      {access && (
        <div className="grid h-[calc(55dvh-3rem)] shrink-0 place-content-center gap-6 p-8 text-center">
          <p aria-hidden className="k-title font-bold">
            {settings.name}
          </p>
          <p aria-hidden className="k-text text-muted">
            {t('access.below')}
          </p>
          {dumb && (
            <p role="alert" className="k-text rounded-md bg-warn px-6 py-3 text-on-warn">
              {t('voice.none')}
            </p>
          )}
        </div>
      )}
      <div className={`relative min-h-0 flex-1 overflow-hidden bg-ground ${access ? 'border-t-4 border-edge' : ''}`}>
        {children}
      </div>
    </div>
  );
}
