import { Button } from '@comanda/kit/ui/button.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { RotateCcw } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import {
  BAR_MODES,
  type BarKeys,
  type BarMode,
  KEYS,
  type KeyName,
  keyName,
  signOf,
  USUAL_KEYS,
} from '../features/wall/keys.ts';
import { useText } from '../i18n/index.ts';

interface KeysSectionProps {
  readonly mode: BarMode;
  readonly keys: BarKeys;
  readonly onMode: (mode: BarMode) => void;
  readonly onKeys: (keys: BarKeys) => void;
}

/** Keys that never do anything by themselves, or lead through the page. */
const NOT_KEYS = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Tab',
  'Escape',
  'Dead',
  'Unidentified',
]);

/** What the bump bar's keys do. A key is taught by pressing it; whoever had it gets the key it was taken from. */
export function KeysSection({ mode, keys, onMode, onKeys }: KeysSectionProps) {
  const t = useText();
  const [learning, setLearning] = useState<KeyName | null>(null);
  const learn = (event: KeyboardEvent): void => {
    if (learning === null || NOT_KEYS.has(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const key = keyName(event.key);
    const holder = KEYS.find((name) => keys[name] === key);
    onKeys({ ...keys, ...(holder && { [holder]: keys[learning] }), [learning]: key });
    setLearning(null);
  };
  return (
    <section className="grid gap-2">
      <Segmented
        labelShown
        label={t('bar')}
        value={mode}
        onChange={onMode}
        options={BAR_MODES.map((id) => ({ id, label: t(`barMode.${id}`) }))}
      />
      <p className="text-sm text-muted">{t(mode === 'scroll' ? 'barScrollHint' : 'barNumbersHint')}</p>
      <ul className="grid gap-1">
        {KEYS.map((name) => {
          const what = t(`key.${name}`);
          const waits = learning === name;
          return (
            <li key={name} className="flex items-center gap-3">
              <span className="flex-1 text-base">{what}</span>
              <Button
                aria-pressed={waits}
                aria-label={waits ? t('keyPressFor', { what }) : t('keyOf', { what, key: signOf(keys[name]) })}
                variant={waits ? 'primary' : 'quiet'}
                onClick={() => setLearning(waits ? null : name)}
                onKeyDown={learn}
                onBlur={() => setLearning((before) => (before === name ? null : before))}
              >
                {waits ? t('keyPress') : signOf(keys[name])}
              </Button>
            </li>
          );
        })}
      </ul>
      <Button icon={RotateCcw} onClick={() => onKeys(USUAL_KEYS)}>
        {t('keysUsual')}
      </Button>
    </section>
  );
}
