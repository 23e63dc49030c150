import { afterFrame } from '@comanda/kit/ui/after-frame.ts';
import { cx } from '@comanda/kit/ui/cx.ts';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';

interface PageProps {
  readonly title: string;
  /** What is said of the page beside its title, where it is spoken. */
  readonly hint?: string;
  readonly head?: ReactNode;
  readonly footer?: ReactNode;
  /** Over another page, which stays as it is below. */
  readonly over?: boolean;
  /** Another page lies over it. */
  readonly covered?: boolean;
  /** The title is read, and not seen: the page shows what it is. */
  readonly titleUnseen?: boolean;
  readonly children: ReactNode;
}

/**
 * One step of an order: its title has the focus when it comes, so that it is read first and Tab goes on from there. What
 * had the focus when another page came over it has it again when that goes.
 */
export function Page({
  title,
  hint,
  head,
  footer,
  over = false,
  covered = false,
  titleUnseen = false,
  children,
}: PageProps) {
  const id = useId();
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const left = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (covered && focused instanceof HTMLElement && page.current?.contains(focused)) left.current = focused;
  }, [covered]);
  useEffect(() => {
    if (covered) return;
    document.title = `${title} · Comanda`;
    return afterFrame(() => {
      const back = left.current?.isConnected ? left.current : heading.current;
      left.current = null;
      back?.focus({ preventScroll: true });
    });
  }, [title, covered]);
  return (
    <div className={cx(over ? 'absolute inset-0 z-20' : 'h-full', covered && 'k-covered')}>
      <main ref={page} aria-labelledby={id} className="flex h-full flex-col bg-ground">
        <header
          className={cx('flex shrink-0 items-center gap-4 px-6', titleUnseen && head === undefined ? '' : 'py-4')}
        >
          <h1
            ref={heading}
            id={id}
            tabIndex={-1}
            data-spoken={hint === undefined ? undefined : `${title}. ${hint}`}
            className={cx(titleUnseen ? 'unseen' : 'k-title min-w-0 flex-1 font-bold', 'outline-none')}
          >
            {title}
          </h1>
          {head}
        </header>
        <div className="min-h-0 flex-1">{children}</div>
        {footer !== undefined && (
          <footer className="flex shrink-0 flex-wrap items-center gap-4 border-t-2 border-line bg-surface px-6 py-4">
            {footer}
          </footer>
        )}
      </main>
    </div>
  );
}
