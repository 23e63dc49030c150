import { SECOND } from '@comanda/shared/base/time.ts';
import { useEffect, useRef, useState } from 'react';
import { type Patience, type Presence, presenceOf } from '../../model/idle.ts';

/** Whatever says that somebody is there: a touch, a key, a scroll by the finger or by its inertia. */
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll', 'input'] as const;

const HERE: Presence = { state: 'here' };

/** Whether the guest is still there, looked at each second. Time that no clock can set back counts. */
export function usePresence({ idle, warn }: Patience): Presence {
  const touchedAt = useRef(0);
  const [presence, setPresence] = useState<Presence>(HERE);
  useEffect(() => {
    const touch = (): void => {
      touchedAt.current = performance.now();
      setPresence(HERE);
    };
    touch();
    const timer = setInterval(() => {
      const found = presenceOf(touchedAt.current, performance.now(), { idle, warn });
      if (found.state !== 'here') setPresence(found);
    }, SECOND);
    for (const sign of SIGNS) document.addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) document.removeEventListener(sign, touch, { capture: true });
    };
  }, [idle, warn]);
  return presence;
}
