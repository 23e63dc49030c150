import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { MoneyPad } from '@comanda/kit/ui/money-pad.tsx';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';

interface AmountDialogProps {
  readonly title: string;
  /** Minor units. */
  readonly max: number;
  readonly onDone: (minor: number) => void;
  readonly onClose: () => void;
}

/** One amount, keyed in. */
export function AmountDialog({ title, max, onDone, onClose }: AmountDialogProps) {
  const t = useText();
  const [minor, setMinor] = useState(0);
  return (
    <Dialog title={title} held onClose={onClose}>
      <div className="grid gap-4">
        <MoneyPad label={title} minor={minor} max={max} onChange={setMinor} onEnter={() => onDone(minor)} />
        <Button variant="primary" size="large" onClick={() => onDone(minor)}>
          {t('pay.takeOver')}
        </Button>
      </div>
    </Dialog>
  );
}
