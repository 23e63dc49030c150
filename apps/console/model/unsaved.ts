import { bridge } from '@comanda/kit/bridge/bridge.ts';
import { useLayoutEffect } from 'react';

/** How many forms of the page have changes that are not saved. */
let unsavedForms = 0;

function count(by: 1 | -1): void {
  unsavedForms += by;
  // The desktop program asks before it ends as a whole, which no page hears of.
  void bridge()
    ?.call('unsaved', { any: isUnsaved() })
    .catch(() => undefined);
}

/** While a form has changes that are not saved: the browser asks before it leaves, and so does the console. */
export function useUnsaved(unsaved: boolean): void {
  // A layout effect: it ends with the page even while the next one is still being fetched.
  useLayoutEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    count(1);
    return () => {
      removeEventListener('beforeunload', ask);
      count(-1);
    };
  }, [unsaved]);
}

export const isUnsaved = (): boolean => unsavedForms > 0;
