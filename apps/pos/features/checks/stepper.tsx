import { Button } from '@comanda/kit/ui/button.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Minus, Plus } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { useKeys } from '../../model/keys.ts';

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** How many, by + and − or one press; + and − of the keyboard work it too. */
export function Stepper({ label, value, min, max, onChange }: StepperProps) {
  const t = useText();
  const set = (next: number): void => onChange(Math.min(max, Math.max(min, next)));
  useKeys(({ key }) => {
    if (key !== '+' && key !== '-') return false;
    set(value + (key === '+' ? 1 : -1));
    return true;
  });
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <IconButton
          icon={Minus}
          label={t('checks.fewer')}
          disabled={value <= min}
          onClick={() => set(value - 1)}
          className="border border-edge bg-surface"
        />
        <output className="figures min-w-12 text-center text-2xl font-semibold">{value}</output>
        <IconButton
          icon={Plus}
          label={t('checks.more')}
          disabled={value >= max}
          onClick={() => set(value + 1)}
          className="border border-edge bg-surface"
        />
        {[2, 3, 4, 5, 6]
          .filter((count) => count >= min && count <= max)
          .map((count) => (
            <Button
              key={count}
              aria-label={t('split.into', { count })}
              aria-pressed={count === value}
              className="figures min-w-12 aria-pressed:bg-text aria-pressed:text-ground"
              onClick={() => set(count)}
            >
              {count}
            </Button>
          ))}
      </div>
    </fieldset>
  );
}
