import type { ReactNode } from 'react';
import { cx } from '../ui/cx.ts';
import { Money } from '../ui/money.tsx';

interface RowProps {
  readonly words: ReactNode;
  readonly minor: number;
  readonly strong?: boolean;
  /** Said, and not added. */
  readonly aside?: boolean;
}

/** One step and its amount. */
export function Row({ words, minor, strong = false, aside = false }: RowProps) {
  return (
    <p
      className={cx(
        'flex items-baseline justify-between gap-4 leading-snug',
        strong ? 'text-base font-semibold' : 'ps-4 text-sm text-muted',
        aside && 'italic',
      )}
    >
      <span className="min-w-0">{words}</span>
      {aside ? (
        <span>
          (<Money minor={minor} />)
        </span>
      ) : (
        <Money minor={minor} />
      )}
    </p>
  );
}
