import { Button } from '@comanda/kit/ui/button.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { MoneyPad } from '@comanda/kit/ui/money-pad.tsx';
import { Plus, Trash2 } from 'lucide-react';
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
      <ul className="flex flex-wrap gap-2">
        {amounts.map((amount, at) => (
          <li key={at} className="flex items-center gap-1 rounded-md border border-line bg-surface ps-3">
            <span className="text-sm text-muted">{t('checks.number', { number: at + 2 })}</span>
            <Money minor={amount} className="font-semibold" />
            <IconButton
              icon={Trash2}
              label={t('split.without', { number: at + 2 })}
              onClick={() => onChange({ amounts: amounts.toSpliced(at, 1) })}
            />
          </li>
        ))}
      </ul>
      <MoneyPad label={t('split.amount')} minor={keyed} onChange={setKeyed} onEnter={add} max={total} />
      <Button size="large" icon={Plus} disabled={keyed <= 0 || keyed >= left} onClick={add}>
        {t('split.add')}
      </Button>
    </div>
  );
}
