import { Button } from '@comanda/kit/ui/button.tsx';
import { MoneyPad } from '@comanda/kit/ui/money-pad.tsx';
import { Plus, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import type { Choice } from './split-model.ts';

interface ByAmountsProps {
  readonly choice: Choice;
  readonly total: number;
  readonly onChange: (change: Partial<Choice>) => void;
}

/** Amounts keyed in one after the other; the rest stays on the first check. */
export function ByAmounts({ choice: { amounts }, total, onChange }: ByAmountsProps) {
  const t = useText();
  const [keyed, setKeyed] = useState(0);
  const left = total - amounts.reduce((sum, amount) => sum + amount, 0);
  const add = (): void => {
    if (keyed <= 0 || keyed >= left) return;
    onChange({ amounts: [...amounts, keyed] });
    setKeyed(0);
  };
  return (
    <div className="grid gap-3">
      <MoneyPad label={t('split.amount')} minor={keyed} onChange={setKeyed} onEnter={add} max={total} />
      <div className="grid grid-cols-2 gap-2">
        <Button
          size="large"
          icon={Undo2}
          disabled={amounts.length === 0}
          onClick={() => onChange({ amounts: amounts.slice(0, -1) })}
        >
          {t('split.without')}
        </Button>
        <Button size="large" icon={Plus} disabled={keyed <= 0 || keyed >= left} onClick={add}>
          {t('split.add')}
        </Button>
      </div>
    </div>
  );
}
