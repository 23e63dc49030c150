import { useLayoutEffect } from 'react';

/** How many forms of the page have changes that are not saved. */
let unsavedForms = 0;

/** While a form has changes that are not saved: the browser asks before it leaves, and so does the console. */
export function useUnsaved(unsaved: boolean): void {
  // A layout effect: it ends with the page even while the next one is still being fetched.
  useLayoutEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    unsavedForms += 1;
    return () => {
      removeEventListener('beforeunload', ask);
      unsavedForms -= 1;
    };
  }, [unsaved]);
}

export const isUnsaved = (): boolean => unsavedForms > 0;
