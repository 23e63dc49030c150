import { afterFrame } from '@comanda/kit/ui/after-frame.ts';
import { startTransition, useEffect, useState } from 'react';

/**
 * How often what was drawn of something was on the glass: 0 at first, then one more after each frame. A touch is
 * answered by what is seen first, and the rest follows in parts, each between two frames.
 * @param of another one: it begins anew
 * @param most counted no further
 */
export function useFrames(of: unknown, most: number): number {
  const [counted, setCounted] = useState({ of, frames: 0 });
  const frames = counted.of === of ? counted.frames : 0;
  useEffect(
    () => (frames < most ? afterFrame(() => startTransition(() => setCounted({ of, frames: frames + 1 }))) : undefined),
    [of, frames, most],
  );
  return frames;
}

/** A value as it was when the last frame came on the glass: what follows it slowly does not hold back what follows it at once. */
export function useFrameLater<T>(value: T, first: T): T {
  const [later, setLater] = useState(first);
  useEffect(() => afterFrame(() => startTransition(() => setLater(() => value))), [value]);
  return later;
}
