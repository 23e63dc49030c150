import type { ReactNode } from 'react';
import { cx } from './cx.ts';

interface TileProps {
  readonly title: string;
  /** Under the title: a price, a time. */
  readonly detail?: ReactNode;
  /** A corner mark in words: "3 left", "86". */
  readonly mark?: string | undefined;
  /** Cannot be sold now. The tile stays and can be pressed, so that one learns why. */
  readonly out?: boolean;
  readonly selected?: boolean;
  readonly onPress: () => void;
}

/** One thing to sell or choose, at least 120 × 88. */
export function Tile({ title, detail, mark, out = false, selected, onPress }: TileProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      aria-pressed={selected}
      className={cx(
        'key relative flex min-h-tile-h min-w-tile-w flex-col items-start justify-between gap-1 rounded-md border p-2.5 pb-3 text-start',
        'select-none transition-colors aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:ring-2 aria-pressed:ring-accent',
        out ? 'border-dashed border-edge bg-sunk text-muted' : 'border-line bg-surface text-text hover:border-edge',
      )}
    >
      <span className="line-clamp-2 text-base leading-snug font-medium">{title}</span>
      <span className="flex w-full flex-wrap items-end justify-between gap-x-2 text-sm">
        <span className="figures text-muted">{detail}</span>
        {mark !== undefined && (
          <span
            className={cx(
              'figures rounded-sm px-1.5 font-semibold',
              out ? 'bg-danger text-on-danger' : 'bg-warn-soft text-warn-ink',
            )}
          >
            {mark}
          </span>
        )}
      </span>
    </button>
  );
}
