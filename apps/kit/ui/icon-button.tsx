import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './cx.ts';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  readonly icon: LucideIcon;
  /** What it does, in words: spoken, and shown where a mouse rests. */
  readonly label: string;
  /** Something that is on or off by it. */
  readonly pressed?: boolean;
}

export function IconButton({ icon: Icon, label, pressed, type = 'button', className, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      className={cx(
        'inline-flex size-touch shrink-0 items-center justify-center rounded-md text-current transition-colors',
        'hover:bg-sunk active:bg-line disabled:cursor-not-allowed disabled:opacity-45',
        'aria-pressed:bg-accent-soft aria-pressed:text-accent-ink aria-pressed:ring-2 aria-pressed:ring-accent',
        className,
      )}
    >
      <Icon aria-hidden className="size-6" />
    </button>
  );
}
