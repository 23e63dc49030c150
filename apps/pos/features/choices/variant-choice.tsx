import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { useId } from 'react';
import { useText } from '../../i18n/index.ts';
import { OPTION } from './option.ts';

interface VariantChoiceProps {
  readonly item: MenuItem;
  readonly value: string;
  readonly onChange: (variantId: string) => void;
}

export function VariantChoice({ item, value, onChange }: VariantChoiceProps) {
  const t = useText();
  const say = useLocal();
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-2 text-base font-semibold">{t('choices.size')}</legend>
      <div className="grid grid-cols-2 gap-2 max-md:grid-cols-1">
        {item.variants.map((variant) => (
          <label key={variant.id} className={OPTION}>
            <input
              type="radio"
              name={name}
              checked={variant.id === value}
              onChange={() => onChange(variant.id)}
              className="size-5 shrink-0"
            />
            <span className="min-w-0 flex-1">{say(variant.name)}</span>
            {variant.price !== null && <Money minor={variant.price} className="text-sm text-muted" />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
