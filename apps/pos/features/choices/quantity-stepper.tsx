import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Minus, Plus } from 'lucide-react';
import { useText } from '../../i18n/index.ts';

interface QuantityStepperProps {
  readonly quantity: number;
  readonly most?: number;
  readonly onChange: (quantity: number) => void;
}

export function QuantityStepper({ quantity, most = 999, onChange }: QuantityStepperProps) {
  const t = useText();
  return (
    <div
      role="group"
      aria-label={t('choices.quantity')}
      className="flex items-center rounded-md border border-edge bg-surface"
    >
      <IconButton
        icon={Minus}
        label={t('choices.fewer')}
        disabled={quantity <= 1}
        onClick={() => onChange(quantity - 1)}
      />
      <output className="figures min-w-10 text-center text-lg font-semibold">{quantity}</output>
      <IconButton
        icon={Plus}
        label={t('choices.more')}
        disabled={quantity >= most}
        onClick={() => onChange(quantity + 1)}
      />
    </div>
  );
}
