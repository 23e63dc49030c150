import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { SECOND } from '@comanda/shared/base/time.ts';
import { useEffect, useEffectEvent } from 'react';
import { useText } from '../../i18n/index.ts';
import type { Patience } from '../../model/idle.ts';
import { Big } from '../../ui/big.tsx';
import { tell } from '../../voice/voice.ts';
import { usePresence } from './use-presence.ts';

interface IdleWatchProps {
  readonly patience: Patience;
  readonly onGone: () => void;
}

/** Asks a guest who does nothing whether they are still there, and takes them to have gone where they do not say so. */
export function IdleWatch({ patience, onGone }: IdleWatchProps) {
  const t = useText();
  const presence = usePresence(patience);
  const { state } = presence;
  const changed = useEffectEvent((now: typeof state) => {
    if (now === 'asked') tell(`${t('idle.title')} ${t('idle.text')}`, { urgent: true });
    if (now === 'gone') onGone();
  });
  useEffect(() => changed(state), [state]);
  if (presence.state !== 'asked') return null;
  return (
    <Dialog held title={t('idle.title')} onClose={() => undefined}>
      <div className="grid gap-6">
        <p className="k-name">{t('idle.text')}</p>
        <p aria-hidden className="figures k-head text-center font-bold">
          {Math.ceil(presence.left / SECOND)}
        </p>
        {/* The touch itself says that somebody is there. */}
        <Big data-first variant="primary">
          {t('idle.stay')}
        </Big>
        <Big onClick={onGone}>{t('idle.leave')}</Big>
      </div>
    </Dialog>
  );
}
