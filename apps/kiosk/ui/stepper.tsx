import { Minus, Plus } from 'lucide-react';
import { BigIcon } from './big.tsx';

interface StepperProps {
  /** What is counted: `Iced coffee`. */
  readonly label: string;
  readonly fewer: string;
  readonly more: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

export function Stepper({ label, fewer, more, value, min, max, onChange }: StepperProps) {
  return (
    <div role="group" aria-label={label} className="flex shrink-0 items-center gap-2">
      <BigIcon icon={Minus} label={fewer} disabled={value <= min} onClick={() => onChange(value - 1)} />
      <output className="figures k-name min-w-16 text-center font-bold">{value}</output>
      <BigIcon icon={Plus} label={more} disabled={value >= max} onClick={() => onChange(value + 1)} />
    </div>
  );
}
