import { Button } from '@comanda/kit/ui/button.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { useTopLayer } from '@comanda/kit/ui/top-layer.ts';
import { Undo2 } from 'lucide-react';
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../i18n/index.ts';
import { UNDO_MS, type Undos } from './undos.ts';

/** Under the bars that the kit shows: they stand above it. */
const LIFT = '--toasts-lift';

/** Each place of the bar is a piece of it: the bar itself is nowhere, so it can grow without anything having moved. */
const PIECE = 'pointer-events-auto flex h-16 animate-rise items-center rounded-lg bg-text text-ground shadow-over';

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
    const area = bar.current;
    const top = area?.lastElementChild;
    if (area && top instanceof HTMLElement) style.setProperty(LIFT, `${area.clientHeight - top.offsetTop + 8}px`);
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
      className="pointer-events-none fixed inset-4 z-50 flex flex-wrap-reverse content-start gap-1"
    >
      <span className={cx(PIECE, 'w-76 px-4 text-base')}>
        <span className="line-clamp-2 leading-snug">{last.text}</span>
      </span>
      {Array.from({ length: places }, (_, place) => {
        const offer = offers.find((each) => each.place === place);
        if (!offer) return <span key={place} className={cx(PIECE, 'w-48')} />;
        const { id, number, text, countdown } = offer;
        return (
          <span key={place} className={cx(PIECE, 'w-48 px-2')}>
            <Button
              icon={Undo2}
              aria-label={t('undoOf', { number, what: text })}
              onClick={() => undos.undo(id)}
              className="figures w-full justify-start overflow-hidden"
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
          </span>
        );
      })}
    </section>,
    layer,
  );
}
