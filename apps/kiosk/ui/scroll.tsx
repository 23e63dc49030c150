import { cx } from '@comanda/kit/ui/cx.ts';
import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface ScrollProps {
  readonly children: ReactNode;
  readonly className?: string;
}

/** Text that may be longer than its place, with nothing in it to press: whoever has keys only must be able to scroll it. */
export function Scroll({ children, className }: ScrollProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (ref.current) ref.current.tabIndex = 0;
  }, []);
  return (
    <div ref={ref} className={cx('k-scroll h-full', className)}>
      {children}
    </div>
  );
}
