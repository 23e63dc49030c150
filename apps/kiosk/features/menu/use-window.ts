import { type RefObject, startTransition, useLayoutEffect, useRef, useState } from 'react';

export interface Window {
  readonly width: number;
  readonly view: number;
  /** How far it is scrolled, in whole steps, px. */
  readonly top: number;
}

/** Beside the list stand the categories, above and below it what leads on. Pixels. */
const BESIDE = 240;
const AROUND = 330;
const guess = (): Window => ({ width: innerWidth - BESIDE, view: innerHeight - AROUND, top: 0 });

/** The list is looked at anew so often, and not at every pixel: the spare rows before and after are higher than that. */
const STEP = 240;

/** By kind of list: as large as the last one was, the next will most often be; so it is drawn once, and not twice. */
const lastSeen = new Map<string, Window>();

/**
 * What of a scrolling element is seen. `of` another: it begins at its top again.
 * @param kind lists of one kind are most often of one size
 */
export function useWindow(
  of: string,
  kind: string,
): { readonly ref: RefObject<HTMLDivElement | null>; readonly seen: Window } {
  const ref = useRef<HTMLDivElement>(null);
  const listed = useRef(of);
  const [seen, setSeen] = useState<Window>(() => ({ ...(lastSeen.get(kind) ?? guess()), top: 0 }));
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    // The same list as before stays where it is: with dishes of another menu, or shown again after another page.
    if (listed.current !== of) element.scrollTop = 0;
    listed.current = of;
    let last: Window = { width: -1, view: -1, top: -1 };
    const see = (next: Window): void => {
      last = next;
      lastSeen.set(kind, next);
      setSeen((before) =>
        before.width === next.width && before.view === next.view && before.top === next.top ? before : next,
      );
    };
    const stepOf = (): number => Math.floor(element.scrollTop / STEP) * STEP;
    const look = (): void => see({ width: element.clientWidth, view: element.clientHeight, top: stepOf() });
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    // The spare rows are there before they are seen: what comes after them is drawn between two frames, not in one.
    const scrolled = (): void => {
      const top = stepOf();
      if (top !== last.top) startTransition(() => see({ ...last, top }));
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, [of, kind]);
  return { ref, seen };
}
