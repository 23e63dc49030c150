import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { useText } from '../../i18n/index.ts';
import { ratePpm } from '../../model/rate.ts';
import type { TaxForm } from './form.ts';

interface ChargeProps {
  readonly form: TaxForm;
  readonly onChange: (change: Partial<TaxForm>) => void;
  readonly error: string | undefined;
}

/** What the venue adds for service. */
export function Charge({ form, onChange, error }: ChargeProps) {
  const t = useText();
  const { charge } = form;
  return (
    <Panel title={t('house.taxes.charge')}>
      <div className="grid gap-4">
        <Switch
          label={t('house.taxes.chargeOn')}
          on={charge !== null}
          onChange={(on) => onChange({ charge: on ? { rate: '5', base: 'after_discount', taxGroup: null } : null })}
        />
        {charge && (
          <>
            <TextField
              label={t('house.taxes.rate')}
              value={charge.rate}
              inputMode="decimal"
              error={ratePpm(charge.rate) === null ? t('house.taxes.badRate') : undefined}
              onChange={(rate) => onChange({ charge: { ...charge, rate } })}
            />
            <Segmented
              labelShown
              label={t('house.taxes.base')}
              value={charge.base}
              onChange={(base) => onChange({ charge: { ...charge, base } })}
              options={[
                { id: 'after_discount', label: t('house.taxes.afterDiscount') },
                { id: 'before_discount', label: t('house.taxes.beforeDiscount') },
              ]}
            />
            <Select
              label={t('house.taxes.chargeTax')}
              value={charge.taxGroup ?? ''}
              error={error}
              onChange={(group) => onChange({ charge: { ...charge, taxGroup: group === '' ? null : group } })}
              options={[
                { id: '', label: t('house.taxes.untaxed') },
                ...form.groups.map(({ id, name }) => ({ id, label: name })),
              ]}
            />
          </>
        )}
      </div>
    </Panel>
  );
}
