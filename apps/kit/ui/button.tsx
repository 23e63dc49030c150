import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Spinner } from './spinner.tsx';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly children: ReactNode;
  /** One primary on a screen: the thing most hands want next. */
  readonly variant?: 'primary' | 'quiet' | 'plain' | 'danger';
  /** `small` is for the console's tables alone; `pay` is 72 px high. */
  readonly size?: 'small' | 'normal' | 'large' | 'pay';
  readonly icon?: LucideIcon;
  /** On its way: keeps the focus, takes no further press. */
  readonly busy?: boolean;
  readonly wide?: boolean;
}

const VARIANT = {
  primary: 'key bg-accent text-on-accent [--key-edge:var(--c-accent-deep)] font-semibold',
  quiet: 'key bg-surface text-text border border-edge [--key-edge:var(--c-line)] hover:bg-sunk',
  plain: 'bg-transparent text-accent-text hover:bg-sunk active:bg-line',
  danger: 'key bg-danger text-on-danger [--key-edge:var(--c-danger-deep)] font-semibold',
} as const;

const SIZE = {
  small: "min-h-10 px-3 text-sm after:absolute after:-inset-1 after:content-['']",
  normal: 'min-h-touch px-4 text-base',
  large: 'min-h-15 px-5 text-lg',
  pay: 'min-h-pay px-6 text-xl',
} as const;

export function Button({
  children,
  variant = 'quiet',
  size = 'normal',
  icon: Icon,
  busy = false,
  wide = false,
  type = 'button',
  className,
  onClick,
  ...rest
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      onClick={press}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      className={cx(
        'relative inline-flex select-none items-center justify-center gap-2 rounded-md text-center leading-tight transition-colors',
        'disabled:cursor-not-allowed disabled:opacity-45 aria-disabled:cursor-progress',
        VARIANT[variant],
        SIZE[size],
        wide && 'w-full',
        className,
      )}
    >
      {busy ? <Spinner /> : Icon && <Icon aria-hidden className="size-[1.25em] shrink-0" />}
      {children}
    </button>
  );
}
