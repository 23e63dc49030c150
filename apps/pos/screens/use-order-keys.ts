import type { RefObject } from 'react';
import { isTakenElsewhere, useKeys } from '../model/keys.ts';

interface OrderKeys {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onType: (letter: string) => void;
  readonly onSend: () => void;
  readonly onPay: () => void;
  readonly onNewTakeaway: () => void;
  readonly onFloor: () => void;
  readonly onEscape: () => void;
  /** One more or one fewer of the line that is chosen. */
  readonly onStep: (by: 1 | -1) => void;
  readonly onRepeat: () => void;
  readonly onFireNext: () => void;
  /** What can be done with the table. */
  readonly onTable: () => void;
  /** What can be done with the check. */
  readonly onCheck: () => void;
  /** The previous check, or the next. */
  readonly onTurn: (by: 1 | -1) => void;
}

/** The keyboard of the order screen. A scanner is a keyboard too: what it types is searched, its Enter adds. */
export function useOrderKeys(keys: OrderKeys): void {
  const functionKeys: Readonly<Record<string, () => void>> = {
    F2: keys.onSend,
    F3: keys.onRepeat,
    F4: keys.onPay,
    F6: keys.onNewTakeaway,
    F7: keys.onFloor,
    F8: keys.onTable,
    F9: keys.onFireNext,
    F5: keys.onCheck,
    PageUp: () => keys.onTurn(-1),
    PageDown: () => keys.onTurn(1),
  };
  const signs: Readonly<Record<string, () => void>> = {
    '+': () => keys.onStep(1),
    '-': () => keys.onStep(-1),
    Escape: keys.onEscape,
  };
  useKeys((event) => {
    const { key } = event;
    if (document.querySelector('dialog[open]') !== null) return false;
    const run = functionKeys[key] ?? (isTakenElsewhere(event) ? undefined : signs[key]);
    if (run) {
      run();
      return true;
    }
    if (key.length !== 1 || key === ' ' || key === '?' || isTakenElsewhere(event)) return false;
    keys.field.current?.focus();
    keys.onType(key);
    return true;
  });
}
