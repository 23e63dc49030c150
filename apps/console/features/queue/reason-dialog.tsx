import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import type { RushCause } from '@comanda/shared/contracts/events/table.ts';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { Reason } from './reason.tsx';

export type Asked = 'ahead' | 'keepBack';

const CAUSES: readonly RushCause[] = ['rush', 'allergy_remake', 'staff'];

interface ReasonDialogProps {
  readonly asked: Asked;
  readonly count: number;
  /** Words that are taken with one press. */
  readonly reasons: readonly string[];
  readonly onClose: () => void;
  readonly onGo: (reason: string, cause: RushCause) => void;
}

/** Every jump of the queue is kept with its reason: nothing is done without one. */
export function ReasonDialog({ asked, count, reasons, onClose, onGo }: ReasonDialogProps) {
  const t = useText();
  const [cause, setCause] = useState<RushCause>('rush');
  const [reason, setReason] = useState('');
  const go = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') onGo(reason.trim(), cause);
  };
  return (
    <Dialog title={t(`queue.ask.${asked}`, { count })} onClose={onClose}>
      <form className="grid gap-4" onSubmit={go}>
        <p>{t(`queue.askLong.${asked}`)}</p>
        {asked === 'ahead' && (
          <Segmented
            labelShown
            label={t('queue.cause')}
            value={cause}
            onChange={setCause}
            options={CAUSES.map((id) => ({ id, label: t(`queue.causes.${id}`) }))}
          />
        )}
        <Reason reasons={reasons} value={reason} onChange={setReason} />
        <Button type="submit" size="large" variant="primary" disabled={reason.trim() === ''}>
          {t(`queue.go.${asked}`)}
        </Button>
      </form>
    </Dialog>
  );
}
