import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import type { CheckView } from '@comanda/shared/contracts/views/order.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import type { CheckDeeds } from '../../model/check-deeds.ts';
import { Reasons } from '../../model/reasons.tsx';

interface ReopenDialogProps {
  readonly check: CheckView;
  readonly deeds: CheckDeeds;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Opens a paid check again, for a reason. */
export function ReopenDialog({ check, deeds, onDone, onClose }: ReopenDialogProps) {
  const t = useText();
  const { settings } = useVenue();
  const [busy, setBusy] = useState(false);
  const reopen = async (reason: string): Promise<void> => {
    setBusy(true);
    const ok = await deeds.reopen(check, reason);
    setBusy(false);
    if (ok) onDone();
  };
  return (
    <Dialog title={t('refund.reopenTitle')} held onClose={onClose}>
      <div className="grid gap-4">
        <p>{t('refund.reopenHint')}</p>
        <Reasons
          label={t('lower.why')}
          reasons={settings.refundReasons}
          action={t('refund.reopenDo')}
          busy={busy}
          onReason={(reason) => void reopen(reason)}
        />
      </div>
    </Dialog>
  );
}
