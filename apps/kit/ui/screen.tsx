import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type ReactNode, useEffect, useId } from 'react';
import { useTexts } from '../i18n/chosen.tsx';
import { useKitText } from '../i18n/index.ts';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';

interface ScreenProps {
  readonly title: string;
  readonly onBack?: (() => void) | undefined;
  /** Beside the title: tabs, a search. */
  readonly tools?: ReactNode;
  /** At the end of the head: the connection's badge first of all, who is signed in. */
  readonly status: ReactNode;
  readonly footer?: ReactNode;
  /** The content takes the whole width and scrolls in its own parts. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** Head, content, foot; the first Tab leads past the head. */
export function Screen({ title, onBack, tools, status, footer, flush = false, children }: ScreenProps) {
  const t = useKitText();
  const id = useId();
  const texts = useTexts();
  useEffect(() => {
    document.title = `${title} · Comanda`;
  }, [title]);
  return (
    <div className="flex h-dvh flex-col bg-ground">
      <a
        href={`#${id}`}
        className="fixed start-4 -top-20 z-50 rounded-md bg-text px-4 py-3 text-base text-ground focus:top-2"
      >
        {t('screen.skip')}
      </a>
      <header className="flex min-h-16 shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-surface px-4 py-1">
        {onBack && (
          <IconButton
            icon={texts.dir() === 'rtl' ? ArrowRight : ArrowLeft}
            label={t('action.back')}
            onClick={onBack}
            className="-ms-2"
          />
        )}
        <h1 className="shrink-0 text-lg font-semibold">{title}</h1>
        <div className="flex min-w-0 flex-1 items-center gap-3">{tools}</div>
        <div className="flex shrink-0 items-center gap-3 max-md:shrink max-md:flex-wrap max-md:gap-1">{status}</div>
      </header>
      <main
        id={id}
        tabIndex={-1}
        className={cx('min-h-0 flex-1 outline-none', flush ? 'overflow-hidden' : 'overflow-y-auto p-4')}
      >
        {children}
      </main>
      {footer !== undefined && (
        <footer className="flex min-h-14 shrink-0 items-center gap-4 border-t border-line bg-surface px-4 py-1">
          {footer}
        </footer>
      )}
    </div>
  );
}
