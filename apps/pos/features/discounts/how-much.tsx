import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { MoneyPad, NumberPad } from '@comanda/kit/ui/money-pad.tsx';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';

/** By how much a price is lowered. */
export type Much =
  | { readonly kind: 'percent'; readonly ratePpm: number; readonly amount: 0 }
  | { readonly kind: 'fixed'; readonly ratePpm: 0; readonly amount: number };

const PERCENT = 10_000;
const OFFERED = [5, 10, 15, 20];

interface HowMuchProps {
  readonly much: Much | null;
  readonly onChange: (much: Much) => void;
  /** What there is to lower. Minor units. */
  readonly most: number;
}

/** The usual per cents at one press; another per cent or an amount is keyed in. */
export function HowMuch({ much, onChange, most }: HowMuchProps) {
  const t = useText();
  const formats = useFormats();
  const [pad, setPad] = useState<'percent' | 'amount' | null>(null);
  const percent = (value: number): Much => ({ kind: 'percent', ratePpm: value * PERCENT, amount: 0 });
  const now = much?.kind === 'percent' ? much.ratePpm / PERCENT : null;
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-base font-semibold">{t('lower.howMuch')}</legend>
      <div className="grid grid-cols-4 gap-2">
        {OFFERED.map((value) => (
          <Button
            key={value}
            size="large"
            className="figures px-2! aria-pressed:bg-text aria-pressed:text-ground"
            aria-pressed={pad === null && now === value}
            onClick={() => {
              setPad(null);
              onChange(percent(value));
            }}
          >
            {formats.percent(value * PERCENT)}
          </Button>
        ))}
        {(['percent', 'amount'] as const).map((which) => (
          <Button
            key={which}
            size="large"
            className="col-span-2 aria-pressed:bg-text aria-pressed:text-ground"
            aria-pressed={pad === which}
            onClick={() => setPad(which)}
          >
            {t(which === 'percent' ? 'lower.ownPercent' : 'lower.fixed')}
          </Button>
        ))}
      </div>
      {pad === 'percent' && (
        <NumberPad
          label={t('lower.ownPercent')}
          value={now ?? 0}
          max={100}
          onChange={(value) => onChange(percent(value))}
        />
      )}
      {pad === 'amount' && (
        <MoneyPad
          label={t('lower.fixed')}
          minor={much?.kind === 'fixed' ? much.amount : 0}
          max={most}
          onChange={(amount) => onChange({ kind: 'fixed', ratePpm: 0, amount })}
        />
      )}
    </fieldset>
  );
}
