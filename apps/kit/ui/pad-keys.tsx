import { Delete } from 'lucide-react';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { useKitText } from '../i18n/index.ts';
import { cx } from './cx.ts';
import { type PadKey, padKeyOf } from './logic/digits.ts';
import { useTopLayer } from './top-layer.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const KEY =
  'key figures grid min-h-16 place-items-center rounded-md border border-edge bg-surface font-medium text-text select-none hover:bg-sunk disabled:opacity-45';

interface PadKeysProps {
  readonly onKey: (key: PadKey) => void;
  /** The key left of the 0. */
  readonly extra: 'clear' | '00' | '000';
  readonly disabled?: boolean;
}

/** Twelve keys, 64 px high, in the order of a telephone. */
export function PadKeys({ onKey, extra, disabled = false }: PadKeysProps) {
  const t = useKitText();
  const key = (which: PadKey) => (
    <button key={which} type="button" disabled={disabled} onClick={() => onKey(which)} className={cx(KEY, 'text-xl')}>
      {which}
    </button>
  );
  return (
    <fieldset aria-label={t('pad.digits')} dir="ltr" className="grid grid-cols-3 gap-2">
      {DIGITS.map(key)}
      {extra === 'clear' ? (
        <button type="button" disabled={disabled} onClick={() => onKey('clear')} className={cx(KEY, 'text-sm')}>
          {t('action.clear')}
        </button>
      ) : (
        key(extra)
      )}
      {key('0')}
      <button
        type="button"
        disabled={disabled}
        aria-label={t('action.erase')}
        onClick={() => onKey('erase')}
        className={KEY}
      >
        <Delete aria-hidden className="size-7" />
      </button>
    </fieldset>
  );
}

/** Radio buttons and boxes take no digits: one that was just pressed has the focus, and the pad goes on. */
const TYPED_IN = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

/**
 * The keyboard works the pad wherever the focus is, save in a field that takes text, and save under a dialog that lies
 * over the pad. Enter on a button stays that button's.
 */
export function usePadKeyboard(
  pad: RefObject<HTMLElement | null>,
  { onKey, onEnter, disabled }: { onKey: (key: PadKey) => void; onEnter: (() => void) | undefined; disabled: boolean },
): void {
  const layer = useTopLayer();
  const press = useEffectEvent((event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (disabled || event.ctrlKey || event.metaKey || event.altKey || target?.closest(TYPED_IN)) return;
    if (!layer.contains(pad.current)) return;
    const key = padKeyOf(event.key);
    if (key) {
      event.preventDefault();
      onKey(key);
    } else if (event.key === 'Enter' && !target?.closest('button, a')) {
      onEnter?.();
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
