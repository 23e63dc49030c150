import { SECOND } from '@comanda/shared/base/time.ts';
import { useEffect, useRef, useState } from 'react';
import { type Patience, type Presence, presenceOf, SIGNS } from '../../model/idle.ts';

/** A list goes on so long after a finger has left it. What moves by itself later, because a page has changed, is no sign. */
const INERTIA = 5 * SECOND;

/**
 * What a press begins with. Whoever is asked is there once the press has come to its end: the question would otherwise
 * be gone when the finger leaves the glass, and the press would be meant for what lies below it.
 */
const BEGINNINGS: ReadonlySet<string> = new Set(['pointerdown', 'keydown']);

const HERE: Presence = { state: 'here' };

/** Whether the guest is still there, looked at each second. Time that no clock can set back counts. */
export function usePresence({ idle, warn }: Patience): Presence {
  const touchedAt = useRef(0);
  const asked = useRef(false);
  const [presence, setPresence] = useState<Presence>(HERE);
  useEffect(() => {
    const here = (): void => {
      touchedAt.current = performance.now();
      asked.current = false;
      setPresence(HERE);
    };
    const touch = ({ type }: Event): void => {
      if (type === 'scroll' && performance.now() - touchedAt.current > INERTIA) return;
      if (!asked.current || !BEGINNINGS.has(type)) here();
    };
    here();
    const timer = setInterval(() => {
      const found = presenceOf(touchedAt.current, performance.now(), { idle, warn });
      asked.current = found.state === 'asked';
      if (found.state === 'asked') setPresence(found);
      else if (found.state === 'gone') setPresence((before) => (before.state === 'gone' ? before : found));
    }, SECOND);
    for (const sign of SIGNS) document.addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) document.removeEventListener(sign, touch, { capture: true });
    };
  }, [idle, warn]);
  return presence;
}
