import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useKitText } from '../i18n/index.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';
import { hold, leftOf, resume } from './logic/countdown.ts';
import { dropToast, holdToasts, type ToastSpec, undoToast, useToasts } from './toasts.ts';
import { useTopLayer } from './top-layer.ts';

const ICON = { info: Info, good: CircleCheck, danger: CircleAlert } as const;

function ToastBar({ toast }: { readonly toast: ToastSpec }) {
  const t = useKitText();
  const { id, text, tone, undo, countdown, total } = toast;
  const Icon = ICON[tone];
  const held = countdown.since === null;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dropToast(id), leftOf(countdown, performance.now()));
    return () => clearTimeout(timer);
  }, [id, held, countdown]);
  return (
    <li className="pointer-events-auto relative flex min-h-16 w-full animate-rise items-center gap-3 overflow-hidden rounded-lg bg-text py-2 ps-4 pe-2 text-ground shadow-over">
      <Icon aria-hidden className="size-6 shrink-0" />
      <span className="flex-1 text-base">{text}</span>
      {undo && <Button onClick={() => undoToast(id)}>{t('action.undo')}</Button>}
      <IconButton
        icon={X}
        label={t('action.dismiss')}
        onClick={() => dropToast(id)}
        className="hover:bg-transparent active:bg-transparent"
      />
      <span
        aria-hidden
        className="absolute inset-x-0 bottom-0 h-1 origin-left animate-drain bg-accent rtl:origin-right"
        style={{ animationDuration: `${total}ms`, animationPlayState: held ? 'paused' : 'running' }}
      />
    </li>
  );
}

/**
 * Where toasts and undo bars stand, by `--toasts-lift` above what a screen has at its foot and by `--toasts-end` beside
 * what it has at its end; over a dialog at its top, for what one presses there is at its foot, and the last one alone:
 * two would reach down to what is chosen. `mount` puts one on every screen. Time waits while a hand or the focus is on
 * it; a pointer that only rested where a bar appeared is no hand.
 */
export function Toasts() {
  const t = useKitText();
  const { toasts } = useToasts();
  const layer = useTopLayer();
  const [inside, setInside] = useState({ pointer: false, focus: false });
  const held = inside.pointer || inside.focus;
  const none = toasts.length === 0;
  const turn = useCallback(
    (on: boolean) => holdToasts((countdown) => (on ? hold : resume)(countdown, performance.now())),
    [],
  );
  // A bar that comes while another is held waits with it.
  useEffect(() => turn(held), [held, turn, toasts.length]);
  useEffect(() => {
    if (none) setInside({ pointer: false, focus: false });
  }, [none]);
  if (none) return null;
  const touched = () => setInside((was) => (was.pointer ? was : { ...was, pointer: true }));
  return createPortal(
    <section
      aria-label={t('toast.region')}
      onPointerMove={touched}
      onPointerDown={touched}
      onPointerLeave={() => setInside((was) => ({ ...was, pointer: false }))}
      onFocus={() => setInside((was) => ({ ...was, focus: true }))}
      onBlur={() => setInside((was) => ({ ...was, focus: false }))}
      className={cx(
        'pointer-events-none fixed start-0 z-50 mx-auto',
        layer === document.body
          ? 'end-(--toasts-end,0rem) bottom-[calc(1rem+var(--toasts-lift,0rem))] w-[min(36rem,calc(100vw-2rem-var(--toasts-end,0rem)))]'
          : 'end-0 top-4 w-[min(36rem,calc(100vw-2rem))]',
      )}
    >
      <ul className="flex flex-col gap-2">
        {(layer === document.body ? toasts : toasts.slice(-1)).map((toast) => (
          <ToastBar key={toast.id} toast={toast} />
        ))}
      </ul>
    </section>,
    layer,
  );
}
