import { cx } from '@comanda/kit/ui/cx.ts';
import type { ReactNode } from 'react';

interface OptionProps {
  /** There where one and only one of several is chosen. */
  readonly name?: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  /** What it adds; null: nothing. */
  readonly price: ReactNode;
  readonly onChange: () => void;
  readonly children: ReactNode;
}

/** Something to choose: the whole of it can be touched. */
export function Option({ name, on, disabled = false, price, onChange, children }: OptionProps) {
  return (
    <label
      className={cx(
        'k-target k-text flex min-w-0 flex-1 items-center gap-4 rounded-lg border-2 px-4 py-3 leading-tight',
        'has-focus-visible:outline-4 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
        on ? 'border-accent bg-accent-soft font-semibold text-accent-ink' : 'border-edge bg-surface',
        disabled && 'border-dashed text-muted',
      )}
    >
      <input
        type={name === undefined ? 'checkbox' : 'radio'}
        name={name}
        checked={on}
        disabled={disabled}
        onChange={onChange}
        className="size-8 shrink-0"
      />
      <span className="min-w-0 flex-1">{children}</span>
      {price !== null && <span className="whitespace-nowrap">+ {price}</span>}
    </label>
  );
}
