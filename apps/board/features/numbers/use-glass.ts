import { useMemo, useSyncExternalStore } from 'react';
import type { Glass } from './layout.ts';
import { measuredType, type Typeface } from './type.ts';

const onResize = (changed: () => void): (() => void) => {
  addEventListener('resize', changed);
  return () => removeEventListener('resize', changed);
};

/** The window, anew when it is turned or made larger. */
export function useGlass(): Glass {
  const width = useSyncExternalStore(onResize, () => innerWidth);
  const height = useSyncExternalStore(onResize, () => innerHeight);
  return useMemo(() => ({ width, height }), [width, height]);
}

export const useTypeface = (): Typeface => useMemo(() => measuredType(getComputedStyle(document.body).fontFamily), []);
