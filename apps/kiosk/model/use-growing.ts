import { startTransition, useEffect, useState } from 'react';

/** What fills the glass twice is there at once; the rest follows in pieces that no tap has to wait for. */
const FIRST = 8;
const PIECE = 16;

/** How many of so many things to draw: few at first, all soon after. @param of another list begins anew */
export function useGrowing(count: number, of: unknown): number {
  const [grown, setGrown] = useState({ of, shown: FIRST });
  const shown = grown.of === of ? grown.shown : FIRST;
  const more = shown < count;
  useEffect(() => {
    if (!more) return;
    const timer = setTimeout(() => startTransition(() => setGrown({ of, shown: shown + PIECE })), 16);
    return () => clearTimeout(timer);
  }, [more, shown, of]);
  return Math.min(shown, count);
}
