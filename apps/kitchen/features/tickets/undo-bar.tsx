import { Button } from '@comanda/kit/ui/button.tsx';
import { useTopLayer } from '@comanda/kit/ui/top-layer.ts';
import { Undo2 } from 'lucide-react';
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../i18n/index.ts';
import { UNDO_MS, type Undos } from './undos.ts';

/** Under the bars that the kit shows: they stand above it. */
const LIFT = '--toasts-lift';

/**
 * All that can still be taken back: one bar, however many there are, so that tickets stay in view. It grows at its end
 * and upwards only: what is in it stays where it is.
 */
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
  const places = 1 + Math.max(...offers.map(({ place }) => place));
  return createPortal(
    <section
      ref={bar}
      aria-label={t('undoBar')}
      onPointerMove={() => undos.hold(true)}
      onPointerDown={() => undos.hold(true)}
      onPointerLeave={() => undos.hold(false)}
      onFocus={() => undos.hold(true)}
      onBlur={() => undos.hold(false)}
      className="fixed start-4 bottom-4 z-50 flex min-h-16 max-w-[calc(100vw-2rem)] animate-rise flex-wrap-reverse items-center gap-2 rounded-lg bg-text py-2 ps-4 pe-2 text-ground shadow-over"
    >
      <span className="w-72 pe-2 text-base">{last.text}</span>
      {Array.from({ length: places }, (_, place) => {
        const offer = offers.find((each) => each.place === place);
        if (!offer) return <span key={place} className="w-44" />;
        const { id, number, text, countdown } = offer;
        return (
          <Button
            key={place}
            icon={Undo2}
            aria-label={t('undoOf', { number, what: text })}
            onClick={() => undos.undo(id)}
            className="figures w-44 justify-start overflow-hidden"
          >
            {id === last.id ? t('undoNumber', { number }) : number}
            <span
              key={id}
              aria-hidden
              className="absolute inset-x-0 bottom-0 h-1 origin-left animate-drain bg-accent rtl:origin-right"
              style={{
                animationDuration: `${UNDO_MS}ms`,
                animationPlayState: countdown.since === null ? 'paused' : 'running',
              }}
            />
          </Button>
        );
      })}
    </section>,
    layer,
  );
}
