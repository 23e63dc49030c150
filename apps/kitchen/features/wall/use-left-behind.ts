import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Tells of a button whether it has the focus without being meant: a touch left the focus there, or the arrows have gone
 * on from it. A cook who then presses Enter means what the arrows show, or nothing.
 * @param chosen where the arrows are; another object with each of their steps
 * @param listening false while something lies over the wall: it gives the focus back to where it was
 */
export function useLeftBehind(chosen: object | null, listening: boolean): (button: Element) => boolean {
  const left = useRef<Element | null>(null);
  useEffect(() => {
    const onFocus = (): void => {
      left.current = null;
    };
    // A press by key counts no clicks.
    const onClick = ({ detail }: MouseEvent): void => {
      if (detail > 0) left.current = document.activeElement;
    };
    addEventListener('focusin', onFocus);
    addEventListener('click', onClick);
    return () => {
      removeEventListener('focusin', onFocus);
      removeEventListener('click', onClick);
    };
  }, []);
  useLayoutEffect(() => {
    if (chosen && listening) left.current = document.activeElement;
  }, [chosen, listening]);
  return useCallback((button: Element) => left.current === button, []);
}
