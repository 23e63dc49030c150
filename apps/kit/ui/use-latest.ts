import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same, and does what the latest drawing would: what is handed to it is not drawn anew for it. */
export function useLatest<A extends readonly unknown[]>(run: (...given: A) => void): (...given: A) => void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...given: A) => latest.current(...given), []);
}
