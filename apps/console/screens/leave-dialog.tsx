import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { useText } from '../i18n/index.ts';

interface LeaveDialogProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

export function LeaveDialog({ onStay, onLeave }: LeaveDialogProps) {
  const t = useText();
  return (
    <Dialog
      title={t('house.form.leaveTitle')}
      onClose={onStay}
      footer={
        <>
          <Button variant="danger" onClick={onLeave}>
            {t('house.form.discard')}
          </Button>
          <Button onClick={onStay}>{t('house.form.stay')}</Button>
        </>
      }
    >
      <p>{t('house.form.leaveText')}</p>
    </Dialog>
  );
}
