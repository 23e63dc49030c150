import type { Page } from '@playwright/test';

/** A key of `sendInputEvent`, in the words of Electron's accelerators. */
export interface Key {
  readonly type: 'keyDown' | 'keyUp' | 'char';
  readonly keyCode: string;
  readonly modifiers?: readonly ('control' | 'alt' | 'meta' | 'shift')[];
}

const NAMES: Readonly<Record<string, string>> = { Plus: '+', Down: 'ArrowDown', Up: 'ArrowUp' };
const HELD = { control: 'Control', alt: 'Alt', meta: 'Meta', shift: 'Shift' } as const;

/**
 * Asks the program about a key, and gives it to the page if it may have it.
 * @returns to be done after the keys before it
 */
export function pressIn(
  page: Page,
  { type, keyCode, modifiers = [] }: Key,
  may: (input: object) => boolean,
): () => Promise<void> {
  const key = NAMES[keyCode] ?? keyCode;
  const held = Object.fromEntries(Object.keys(HELD).map((name) => [name, modifiers.includes(name as 'alt')]));
  const passes = may({ type, key, ...held });
  return async () => {
    if (!passes || type !== 'keyDown') return;
    const combination = [...modifiers.map((name) => HELD[name]), key].join('+');
    await page.keyboard.press(combination).catch(() => undefined);
  };
}
