import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';

interface PanelProps {
  readonly title?: ReactNode;
  /** To the end of the title: a chip, a button. */
  readonly aside?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
  /** Fills its place and scrolls inside, head and foot staying in view. */
  readonly fill?: boolean;
  readonly className?: string;
}

/** A sheet of paper on the ground: head and foot are torn off by a perforation. */
export function Panel({ title, aside, footer, children, fill = false, className }: PanelProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={title === undefined ? undefined : id}
      className={cx(
        'flex min-w-0 flex-col rounded-lg border border-line bg-surface text-text shadow-card',
        fill && 'h-full min-h-0',
        className,
      )}
    >
      {title !== undefined && (
        <header className="perforated mx-4 flex min-h-14 items-center justify-between gap-3 py-2">
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          {aside}
        </header>
      )}
      <div
        className={cx(
          'p-4',
          // On a ground of its own it scrolls without being painted again.
          fill && 'min-h-0 flex-1 overflow-y-auto overscroll-contain bg-surface will-change-scroll',
          footer === undefined && 'rounded-b-lg',
        )}
      >
        {children}
      </div>
      {footer !== undefined && <footer className="rounded-b-lg border-t border-line bg-sunk p-4">{footer}</footer>}
    </section>
  );
}
