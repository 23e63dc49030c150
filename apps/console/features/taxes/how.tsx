import { useFormats, useVenueCurrency } from '@comanda/kit/i18n/venue-format.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { useText } from '../../i18n/index.ts';
import type { TaxForm } from './form.ts';

const MODES = ['half_up', 'half_even', 'up', 'down'] as const;
const INCREMENTS = [1, 5, 10, 50, 100, 500, 1_000, 5_000];

interface HowProps {
  readonly form: TaxForm;
  readonly onChange: (change: Partial<TaxForm>) => void;
}

/** How tax is taken and what is rounded. */
export function How({ form, onChange }: HowProps) {
  const t = useText();
  const formats = useFormats();
  const currency = useVenueCurrency();
  const increments = [...new Set([...INCREMENTS, form.cashIncrement])].toSorted((a, b) => a - b);
  return (
    <Panel title={t('house.taxes.how')}>
      <div className="grid gap-4">
        <Segmented
          labelShown
          label={t('house.taxes.mode')}
          value={form.tax.mode}
          onChange={(mode) => onChange({ tax: { ...form.tax, mode } })}
          options={[
            { id: 'inclusive', label: t('setUp.inclusive') },
            { id: 'exclusive', label: t('setUp.exclusive') },
          ]}
        />
        <Segmented
          labelShown
          label={t('house.taxes.roundPer')}
          value={form.tax.roundPer}
          onChange={(roundPer) => onChange({ tax: { ...form.tax, roundPer } })}
          options={[
            { id: 'rate', label: t('house.taxes.perRate') },
            { id: 'line', label: t('house.taxes.perLine') },
          ]}
        />
        <Select
          label={t('house.taxes.rounding')}
          value={form.rounding}
          onChange={(rounding) => onChange({ rounding })}
          options={MODES.map((id) => ({ id, label: t(`house.taxes.modes.${id}`) }))}
        />
        <Select
          label={t('house.taxes.cash')}
          hint={t('house.taxes.cashHint')}
          value={String(form.cashIncrement)}
          onChange={(increment) => onChange({ cashIncrement: Number(increment) })}
          options={increments.map((each) => ({
            id: String(each),
            label: each === 1 ? t('house.taxes.cashExact') : formats.money(each, currency),
          }))}
        />
      </div>
    </Panel>
  );
}
