import { useEffect, useEffectEvent } from 'react';
import { type BarKeys, sheetAction } from '../features/wall/keys.ts';

const STOPS = ['button:enabled', 'input:enabled', 'select:enabled', 'textarea:enabled', 'a[href]'].join(', ');
const TYPED_IN = 'input:not([type=checkbox], [type=radio]), select, textarea';

const isInView = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true });

/** Through what can be pressed, around its ends; at first to what the sheet is about. */
function go(sheet: Element, by: 1 | -1): void {
  const stops = [...sheet.querySelectorAll<HTMLElement>(STOPS)].filter(isInView);
  const here = stops.findIndex((stop) => stop === document.activeElement);
  const first = stops.find((stop) => stop.matches('[data-choice]')) ?? stops.find((stop) => !stop.closest('header'));
  const next = here < 0 ? first : stops[(here + by + stops.length) % stops.length];
  next?.focus();
}

/** The bump bar’s keys in whatever sheet lies over the wall. What the digits choose is marked `data-choice`. */
export function useSheetKeys(keys: BarKeys, onClose: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, repeat } = event;
    const sheet = document.querySelector('dialog[open]');
    const target = event.target as Element | null;
    const goesOn = key === 'ArrowUp' || key === 'ArrowDown';
    if (!sheet || (target?.closest(TYPED_IN) && !goesOn)) return;
    const action = sheetAction(key, keys);
    if (!action) return;
    event.preventDefault();
    if (action.kind === 'go') go(sheet, action.by);
    // The key that opened the sheet may still be held down.
    else if (repeat) return;
    else if (action.kind === 'close') onClose();
    else if (action.kind === 'choose') sheet.querySelectorAll<HTMLElement>('[data-choice]')[action.at]?.click();
    else if (document.activeElement?.matches(STOPS)) (document.activeElement as HTMLElement).click();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
