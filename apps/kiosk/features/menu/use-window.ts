import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

export interface Window {
  readonly width: number;
  readonly view: number;
  /** How far it is scrolled, in whole steps, px. */
  readonly top: number;
}

/** A card is a few of these high: the list is looked at anew so often, and not at every pixel. */
const STEP = 120;

/** What of a scrolling element is seen. `of` another: it begins at its top again. */
export function useWindow(of: unknown): { readonly ref: RefObject<HTMLDivElement | null>; readonly seen: Window } {
  const ref = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<Window>({ width: 0, view: 0, top: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    element.scrollTop = 0;
    const look = (): void => {
      const next = {
        width: element.clientWidth,
        view: element.clientHeight,
        top: Math.floor(element.scrollTop / STEP) * STEP,
      };
      setSeen((before) =>
        before.width === next.width && before.view === next.view && before.top === next.top ? before : next,
      );
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [of]);
  return { ref, seen };
}
