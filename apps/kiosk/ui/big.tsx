import { Spinner } from '@comanda/kit/ui/spinner.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';

interface BigProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly children: ReactNode;
  /** One primary on a page: the way on. */
  readonly variant?: 'primary' | 'quiet' | 'plain';
  readonly icon?: LucideIcon;
  readonly busy?: boolean;
}

const VARIANT = {
  primary: 'key bg-accent text-on-accent [--key-edge:var(--c-accent-deep)] font-semibold',
  quiet: 'key bg-surface text-text border-2 border-edge [--key-edge:var(--c-line)]',
  plain: 'bg-transparent text-accent-text underline underline-offset-8',
} as const;

/** A button for a guest's finger. What is not possible now can be pressed all the same, and says why. */
export function Big({ children, variant = 'quiet', icon: Icon, busy = false, className, onClick, ...rest }: BigProps) {
  return (
    <button
      {...rest}
      type="button"
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (!busy) onClick?.(event);
      }}
      className={cx(
        'k-target k-name relative inline-flex select-none items-center justify-center gap-4 rounded-lg px-8 py-3 text-center leading-tight',
        'disabled:opacity-45',
        VARIANT[variant],
        className,
      )}
    >
      {busy ? <Spinner /> : Icon && <Icon aria-hidden className="size-[1.2em] shrink-0" />}
      {children}
    </button>
  );
}

interface BigIconProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  readonly icon: LucideIcon;
  readonly label: string;
}

export function BigIcon({ icon: Icon, label, className, ...rest }: BigIconProps) {
  return (
    <button
      {...rest}
      type="button"
      aria-label={label}
      className={cx(
        'k-target inline-grid shrink-0 place-items-center rounded-lg border-2 border-edge bg-surface text-text disabled:opacity-45',
        className,
      )}
    >
      <Icon aria-hidden className="size-10" />
    </button>
  );
}
