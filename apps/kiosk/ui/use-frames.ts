import { afterFrame } from '@comanda/kit/ui/after-frame.ts';
import { startTransition, useEffect, useState } from 'react';

/** A value as it was when the last frame came on the glass: what follows it slowly does not hold back what follows it at once. */
export function useFrameLater<T>(value: T, first: T): T {
  const [later, setLater] = useState(first);
  useEffect(() => afterFrame(() => startTransition(() => setLater(() => value))), [value]);
  return later;
}

/**
 * False at first, and true once what was drawn of something is on the glass: a touch is answered by what is seen first,
 * and the rest follows between two frames.
 * @param of another one: it begins anew
 */
export const useSettled = (of: string): boolean => useFrameLater<string | null>(of, null) === of;
