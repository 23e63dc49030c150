import { afterFrame } from '@comanda/kit/ui/after-frame.ts';
import { startTransition, useEffect, useState } from 'react';

/**
 * False at first, and true once what was drawn of it is on the glass: a touch is answered by what is seen first, and
 * the rest follows between two frames.
 * @param of another one: it begins anew
 */
export function useSettled(of: unknown): boolean {
  const [settled, setSettled] = useState<unknown>(null);
  useEffect(() => afterFrame(() => startTransition(() => setSettled(() => of))), [of]);
  return settled === of;
}
