import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { Money } from '@comanda/kit/ui/money.tsx';
import { NumberPad } from '@comanda/kit/ui/money-pad.tsx';
import type { Pieces } from '@comanda/shared/contracts/views/drawer.ts';
import { sumOfCounts } from '@comanda/shared/domain/drawer/cash.ts';
import { denominations } from '@comanda/shared/domain/drawer/denominations.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { type Counting, countsOf } from './counting.ts';

const MOST = 9_999;

interface CountPadProps {
  readonly action: string;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onCounts: (counts: Pieces[]) => void;
}

/** Counts by denomination: pick one, key how many, Enter goes to the next. */
export function CountPad({ action, busy, disabled, onCounts }: CountPadProps) {
  const t = useText();
  const formats = useFormats();
  const { currency } = useVenue().settings;
  const values = denominations(currency);
  const [counting, setCounting] = useState<Counting>({});
  const [at, setAt] = useState(0);
  const value = values[at] ?? 0;
  const counts = countsOf(values, counting);
  const next = (): void => setAt((at + 1) % values.length);
  return (
    <div className="grid grid-cols-[1fr_18rem] items-start gap-5 max-md:grid-cols-1">
      <div className="grid grid-cols-2 gap-2">
        {counts.map((each, index) => (
          <button
            key={each.value}
            type="button"
            aria-pressed={index === at}
            onClick={() => setAt(index)}
            className={cx(
              'flex min-h-touch items-center justify-between gap-2 rounded-md border px-3 text-base',
              index === at
                ? 'border-accent bg-accent-soft text-accent-ink ring-2 ring-accent'
                : 'border-edge bg-surface',
            )}
          >
            <span className="figures font-semibold">{formats.money(each.value, currency)}</span>
            <span className="figures">× {formats.number(each.pieces)}</span>
          </button>
        ))}
      </div>
      <div className="grid gap-3">
        <NumberPad
          key={value}
          label={t('drawer.counting', { value: formats.money(value, currency) })}
          value={counting[value] ?? 0}
          onChange={(pieces) => setCounting({ ...counting, [value]: pieces })}
          onEnter={next}
          max={MOST}
        />
        <Button wide onClick={next}>
          {t('drawer.next')}
        </Button>
        <p className="flex items-baseline justify-between gap-3 text-lg">
          <span>{t('drawer.total')}</span>
          <Money minor={sumOfCounts(counts)} className="text-xl font-bold" />
        </p>
        <Button variant="primary" size="large" wide busy={busy} disabled={disabled} onClick={() => onCounts(counts)}>
          {action}
        </Button>
      </div>
    </div>
  );
}
