import { Timer, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { useKitText } from '../i18n/index.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { enterPin, type PadKey } from './logic/digits.ts';
import { minutesAndSeconds } from './logic/ticker.ts';
import { PadKeys, usePadKeyboard } from './pad-keys.tsx';
import { useNow } from './ticker.tsx';

interface PinPadProps {
  /** Whose PIN, or what for. */
  readonly label: string;
  /** Called with a whole PIN. While it is pending nothing can be entered; then the digits are gone, right or wrong. */
  readonly onSubmit: (pin: string) => Promise<unknown>;
  /** Why the last PIN was refused, in words. */
  readonly failure?: string | undefined;
  /** After failures: the moment (hub's time) before which no PIN is taken. */
  readonly waitUntil?: number | undefined;
  readonly min?: number;
  /** At so many digits it submits by itself. */
  readonly max?: number;
}

export function PinPad({ label, onSubmit, failure, waitUntil = 0, min = 4, max = 4 }: PinPadProps) {
  const t = useKitText();
  const pad = useRef<HTMLFieldSetElement>(null);
  const [pin, setPin] = useState('');
  const [checking, setChecking] = useState(false);
  const left = waitUntil - useNow(waitUntil > 0);
  const closed = checking || left > 0;

  const submit = (whole: string): void => {
    if (whole.length < min || closed) return;
    setChecking(true);
    void onSubmit(whole).finally(() => {
      setChecking(false);
      setPin('');
    });
  };
  const press = (key: PadKey): void => {
    if (closed) return;
    const next = enterPin(pin, key, max);
    setPin(next);
    if (next.length === max && next !== pin) submit(next);
  };
  usePadKeyboard(pad, { onKey: press, onEnter: () => submit(pin), disabled: closed });

  return (
    <fieldset ref={pad} aria-label={label} className="mx-auto flex w-full max-w-80 flex-col gap-4">
      <p className="text-center text-lg font-medium">{label}</p>
      <div aria-hidden dir="ltr" className="flex h-12 items-center justify-center gap-4">
        {Array.from({ length: Math.max(min, pin.length) }, (_, index) => (
          <span
            key={index}
            className={cx('size-4 rounded-full border-2', index < pin.length ? 'border-text bg-text' : 'border-edge')}
          />
        ))}
      </div>
      <output className="unseen">
        {checking ? t('pin.checking') : pin !== '' && t('pin.entered', { count: pin.length })}
      </output>
      <div className="grid min-h-19 items-center">
        {left > 0 ? (
          <p className="figures flex items-center justify-center gap-2 rounded-md bg-warn-soft p-3 text-base text-warn-ink">
            <Timer aria-hidden className="size-5 shrink-0" />
            {t('pin.wait', { time: minutesAndSeconds(left + 999) })}
          </p>
        ) : (
          failure !== undefined &&
          pin === '' && (
            <p
              role="alert"
              className="flex items-center justify-center gap-2 rounded-md bg-danger-soft p-3 text-base text-danger-ink"
            >
              <TriangleAlert aria-hidden className="size-5 shrink-0" />
              {failure}
            </p>
          )
        )}
      </div>
      <PadKeys onKey={press} extra="clear" disabled={closed} />
      {min < max && (
        <Button
          variant="primary"
          size="large"
          wide
          busy={checking}
          disabled={pin.length < min}
          onClick={() => submit(pin)}
        >
          {t('action.enter')}
        </Button>
      )}
    </fieldset>
  );
}
