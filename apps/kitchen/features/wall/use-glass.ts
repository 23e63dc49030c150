import { useSyncExternalStore } from 'react';

function onResize(changed: () => void): () => void {
  addEventListener('resize', changed);
  return () => removeEventListener('resize', changed);
}

/** How large the window is, as a word: another word asks for another fit. A window is made to fill the screen late, or is turned. */
export const useGlass = (): string => useSyncExternalStore(onResize, () => `${innerWidth} × ${innerHeight}`);
