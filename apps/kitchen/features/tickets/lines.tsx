import { ChevronsDown } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useText } from '../../i18n/index.ts';

/**
 * The scrolling part of a ticket. What does not fit is set denser, and where that is not enough, a button leads on.
 * The fit is worked out before the page is painted and written on the element: a ticket is drawn once.
 * @param fits changes with whatever may need another fit
 */
export function Lines({ children, fits }: { readonly children: ReactNode; readonly fits: string }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const frame = box.current;
    const list = scroll.current;
    if (!frame || !list) return;
    for (const fit of ['full', 'dense', 'over']) {
      frame.dataset['fit'] = fit;
      if (list.scrollHeight <= list.clientHeight) break;
    }
    // Where there is nothing to press, as at expo, keys have to get at what is below by the list itself.
    if (frame.dataset['fit'] === 'over' && !list.querySelector('button')) list.tabIndex = 0;
    else list.removeAttribute('tabindex');
  }, [children, fits]);
  const onward = (): void => {
    const list = scroll.current;
    if (!list) return;
    const end = list.scrollTop + list.clientHeight >= list.scrollHeight - 4;
    list.scrollTo({ top: end ? 0 : list.scrollTop + list.clientHeight * 0.8, behavior: 'smooth' });
  };
  return (
    <div ref={box} className="group/fit flex min-h-0 flex-1 flex-col">
      <div ref={scroll} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {children}
      </div>
      <button
        type="button"
        onClick={onward}
        className="wall-word hidden min-h-11 shrink-0 items-center justify-center gap-2 border-t-2 border-ticket-line bg-sunk font-semibold group-data-[fit=over]/fit:flex"
      >
        <ChevronsDown aria-hidden className="size-6" />
        {t('moreBelow')}
      </button>
    </div>
  );
}
