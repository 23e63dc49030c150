import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'danger' | 'allergy';

const TONE: Readonly<Record<Tone, string>> = {
  neutral: 'bg-sunk text-text border-line',
  accent: 'bg-accent-soft text-accent-ink border-accent-text',
  good: 'bg-good-soft text-good-ink border-good-text',
  warn: 'bg-warn-soft text-warn-ink border-warn-text',
  danger: 'bg-danger-soft text-danger-ink border-danger-text',
  allergy: 'bg-allergy text-on-allergy border-allergy',
};

interface ChipProps {
  readonly icon: LucideIcon;
  readonly tone?: Tone;
  /** The word: colour and icon only repeat it. */
  readonly children: ReactNode;
}

export function Chip({ icon: Icon, tone = 'neutral', children }: ChipProps) {
  return (
    <span
      className={cx(
        'figures inline-flex min-h-7 items-center gap-1.5 rounded-full border px-2.5 text-sm leading-tight font-medium whitespace-nowrap',
        TONE[tone],
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {children}
    </span>
  );
}

/** A bare number beside a word: how many wait. The word it belongs to must be next to it. */
export function Count({ value }: { readonly value: number }) {
  return (
    <span className="figures inline-grid min-w-7 place-items-center rounded-full border border-line bg-sunk px-2 text-sm font-semibold text-text">
      {value}
    </span>
  );
}
