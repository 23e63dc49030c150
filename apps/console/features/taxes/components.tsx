import { Button } from '@comanda/kit/ui/button.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { Plus, Trash2 } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { ratePpm } from '../../model/rate.ts';
import type { ComponentForm } from './form.ts';

const MOST = 8;

interface ComponentsProps {
  readonly value: readonly ComponentForm[];
  readonly onChange: (components: readonly ComponentForm[]) => void;
  readonly error: string | undefined;
}

/** The taxes that are taken at once, each with its rate in per cent; none: untaxed. */
export function Components({ value, onChange, error }: ComponentsProps) {
  const t = useText();
  return (
    <div className="grid gap-3">
      {value.length === 0 && <p className="text-muted">{t('house.taxes.untaxed')}</p>}
      {value.map((component, at) => (
        // A component that is new has no id yet: its place is what it is known by.
        <div key={at} className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <TextField
              label={t('house.taxes.component')}
              value={component.name}
              required
              maxLength={60}
              error={at === 0 ? error : undefined}
              onChange={(name) => onChange(value.with(at, { ...component, name }))}
            />
          </div>
          <div className="w-40">
            <TextField
              label={t('house.taxes.rate')}
              value={component.rate}
              inputMode="decimal"
              error={ratePpm(component.rate) === null ? t('house.taxes.badRate') : undefined}
              onChange={(rate) => onChange(value.with(at, { ...component, rate }))}
            />
          </div>
          <IconButton
            icon={Trash2}
            className="mt-7.5"
            label={t('house.taxes.removeComponent', { name: component.name })}
            onClick={() => onChange(value.toSpliced(at, 1))}
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon={Plus}
          disabled={value.length >= MOST}
          onClick={() => onChange([...value, { id: '', name: '', rate: '' }])}
        >
          {t('house.taxes.addComponent')}
        </Button>
      </div>
    </div>
  );
}
