import { SECOND } from '@comanda/shared/base/time.ts';
import { useEffect, useRef } from 'react';

const HELD_FOR = 5 * SECOND;

/** A corner that nobody touches by chance for so long: staff hold it. It is no control, and nobody hears of it. */
export function Corner({ onHeld }: { readonly onHeld: () => void }) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const letGo = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  useEffect(() => letGo, []);
  return (
    <div
      aria-hidden
      data-corner
      className="fixed start-0 top-0 z-40 size-16 touch-none"
      onPointerDown={({ currentTarget, pointerId }) => {
        currentTarget.setPointerCapture(pointerId);
        letGo();
        timer.current = setTimeout(onHeld, HELD_FOR);
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onContextMenu={(event) => event.preventDefault()}
    />
  );
}
