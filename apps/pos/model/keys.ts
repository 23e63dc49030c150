import { useEffect, useEffectEvent } from 'react';

const TYPED_IN = 'input, textarea, select, [contenteditable]';

/** True where a key belongs to a field or a dialog that is open. */
export const isTakenElsewhere = (event: KeyboardEvent): boolean =>
  (event.target instanceof Element && event.target.closest(TYPED_IN) !== null) ||
  document.querySelector('dialog[open]') !== null;

/** Hears the whole page's keyboard; `listen` says by returning true that the key was its own. */
export function useKeys(listen: (event: KeyboardEvent) => boolean): void {
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (listen(event)) event.preventDefault();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => press(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
