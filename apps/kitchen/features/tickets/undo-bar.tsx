import { Button } from '@comanda/kit/ui/button.tsx';
import { useTopLayer } from '@comanda/kit/ui/top-layer.ts';
import { Undo2 } from 'lucide-react';
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../i18n/index.ts';
import { UNDO_MS, type Undos } from './undos.ts';

/** Under the bars that the kit shows: they stand above it. */
const LIFT = '--toasts-lift';

/** All that can still be taken back, the last one first: one bar, however many there are, so that tickets stay in view. */
export function UndoBar({ undos }: { readonly undos: Undos }) {
  const t = useText();
  const layer = useTopLayer();
  const bar = useRef<HTMLElement>(null);
  const offers = useSyncExternalStore(undos.subscribe, undos.list);
  const [last] = offers;
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    if (bar.current) style.setProperty(LIFT, `${bar.current.offsetHeight + 8}px`);
    else style.removeProperty(LIFT);
  }, [offers]);
  if (!last) return null;
  return createPortal(
    <section
      ref={bar}
      aria-label={t('undoBar')}
      onPointerEnter={() => undos.hold(true)}
      onPointerLeave={() => undos.hold(false)}
      onFocus={() => undos.hold(true)}
      onBlur={() => undos.hold(false)}
      className="fixed inset-x-0 bottom-4 z-50 mx-auto flex min-h-16 w-fit max-w-[calc(100vw-2rem)] animate-rise flex-wrap items-center justify-center gap-2 rounded-lg bg-text py-2 ps-4 pe-2 text-ground shadow-over"
    >
      <span className="pe-2 text-base">{last.text}</span>
      {offers.map(({ id, number, text, countdown }) => (
        <Button
          key={id}
          icon={Undo2}
          aria-label={t('undoOf', { number, what: text })}
          onClick={() => undos.undo(id)}
          className="figures overflow-hidden"
        >
          {id === last.id ? t('undoNumber', { number }) : number}
          <span
            aria-hidden
            className="absolute inset-x-0 bottom-0 h-1 origin-left animate-drain bg-accent rtl:origin-right"
            style={{
              animationDuration: `${UNDO_MS}ms`,
              animationPlayState: countdown.since === null ? 'paused' : 'running',
            }}
          />
        </Button>
      ))}
    </section>,
    layer,
  );
}
