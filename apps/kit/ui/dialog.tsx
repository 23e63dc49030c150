import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useKitText } from '../i18n/index.ts';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';
import { enterTopLayer } from './top-layer.ts';

interface DialogProps {
  readonly title: string;
  /** Closed by Escape, the cross, or (unless `held`) a press beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** `sheet` comes in from the end of the line and keeps the rest in view. */
  readonly as?: 'dialog' | 'sheet';
  readonly size?: 'normal' | 'wide';
  /** Something half-done is in it: a stray touch beside it does not close it. */
  readonly held?: boolean;
}

/**
 * Open as long as it is rendered. The browser keeps the focus inside and gives it back to where it was. The focus starts
 * on the title, so that a stray Enter presses nothing, or on what is marked `data-first`.
 */
export function Dialog({
  title,
  onClose,
  children,
  footer,
  as = 'dialog',
  size = 'normal',
  held = false,
}: DialogProps) {
  const t = useKitText();
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);

  // Closed before it leaves the page (a layout effect), or the focus would not find back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    dialog.showModal();
    const first = dialog.querySelector<HTMLElement>('[data-first]') ?? dialog.querySelector('h2');
    first?.focus();
    const leave = enterTopLayer(dialog);
    return () => {
      leave();
      dialog.close();
    };
  }, []);

  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={({ currentTarget: dialog }) => {
        if (dialog.isConnected && !dialog.open) onClose();
      }}
      onPointerDown={(event) => {
        if (!held && event.target === event.currentTarget) onClose();
      }}
      className={cx(
        'fixed flex-col overflow-visible bg-transparent p-0 text-text open:flex backdrop:bg-veil',
        as === 'sheet'
          ? 'inset-y-0 start-auto end-0 m-0 h-dvh max-h-none w-[min(32rem,100vw)] max-w-none animate-slide'
          : 'm-auto max-h-[calc(100dvh-2rem)] max-w-[calc(100vw-2rem)] animate-rise',
        as === 'dialog' && (size === 'wide' ? 'w-[56rem]' : 'w-[32rem]'),
      )}
    >
      <div
        className={cx(
          'flex min-h-0 flex-1 flex-col overflow-hidden border border-line bg-surface shadow-over',
          as === 'sheet' ? 'rounded-s-lg' : 'rounded-lg',
        )}
      >
        <header className="perforated mx-5 flex min-h-16 items-center justify-between gap-3 py-2">
          <h2 id={id} tabIndex={-1} className="text-xl font-semibold outline-none">
            {title}
          </h2>
          <IconButton icon={X} label={t('action.close')} onClick={onClose} className="-me-2" />
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-5">{children}</div>
        {footer !== undefined && (
          <footer className="flex flex-wrap justify-end gap-3 border-t border-line bg-sunk p-4">{footer}</footer>
        )}
      </div>
    </dialog>
  );
}
