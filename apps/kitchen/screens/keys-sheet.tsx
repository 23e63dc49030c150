import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { KEYS, keyName, signOf } from '../features/wall/keys.ts';
import { useText } from '../i18n/index.ts';
import { type KitchenSettings, ROWS } from './settings.ts';

interface KeysSheetProps {
  readonly settings: KitchenSettings;
  readonly onClose: () => void;
}

/** Which key does what, as this screen is set. Every key that does something closes it: a bar has no Escape. */
export function KeysSheet({ settings: { columns, bar, keys }, onClose }: KeysSheetProps) {
  const t = useText();
  const slots = columns * ROWS;
  const onKey = useEffectEvent(({ key }: KeyboardEvent): void => {
    if (/^\d$/.test(key) || Object.values(keys).includes(keyName(key))) onClose();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
  return (
    <Dialog title={t('keysTitle')} onClose={onClose} as="sheet">
      <div className="grid gap-4">
        <p className="text-base text-muted">{t(bar === 'scroll' ? 'barScrollHint' : 'barNumbersHint')}</p>
        <dl className="grid gap-2">
          <Row keys={`1 – ${slots === 10 ? '9, 0' : slots}`}>{t('keySlots')}</Row>
          {KEYS.map((name) => (
            <Row key={name} keys={signOf(keys[name])}>
              {t(`key.${name}`)}
            </Row>
          ))}
        </dl>
        <p className="text-sm text-muted">{t('keysClose')}</p>
      </div>
    </Dialog>
  );
}

function Row({ keys, children }: { readonly keys: string; readonly children: ReactNode }) {
  return (
    <div className="flex items-center gap-4">
      <dt className="w-28 shrink-0">
        <kbd className="figures inline-block min-w-12 rounded-md border-2 border-edge bg-surface px-3 py-1 text-center text-lg font-bold">
          {keys}
        </kbd>
      </dt>
      <dd className="text-lg">{children}</dd>
    </div>
  );
}
