import type { LucideIcon } from 'lucide-react';
import { Inbox, RotateCcw, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useKitText } from '../i18n/index.ts';
import { Button } from './button.tsx';
import { Spinner } from './spinner.tsx';

interface EmptyProps {
  readonly title: string;
  /** What would fill it, or what to do. */
  readonly children?: ReactNode;
  readonly icon?: LucideIcon;
}

/** Nothing here, and why that is. */
export function Empty({ title, children, icon: Icon = Inbox }: EmptyProps) {
  return (
    <div className="flex flex-col items-center gap-3 px-6 py-10 text-center text-muted">
      <Icon aria-hidden strokeWidth={1.5} className="size-12" />
      <p className="text-lg font-medium text-text">{title}</p>
      {children !== undefined && <div className="max-w-96 text-base">{children}</div>}
    </div>
  );
}

const WORDS_AFTER_MS = 1_000;
const LONG_AFTER_MS = 8_000;

/** Waiting: nothing for the first instant, a ring, after 1 s the words, after 8 s that it takes long. */
export function Loading({ what }: { readonly what?: string }) {
  const t = useKitText();
  const [stage, setStage] = useState(0);
  useEffect(() => {
    const timers = [WORDS_AFTER_MS, LONG_AFTER_MS].map((ms, at) => setTimeout(() => setStage(at + 1), ms));
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <output className="flex min-h-24 flex-col items-center justify-center gap-3 p-6 text-muted">
      <span className="text-2xl text-accent-text">
        <Spinner />
      </span>
      <span className="min-h-6 text-center text-base">
        {stage > 0 && (what ?? t('loading.plain'))}
        {stage > 1 && <span className="block text-sm">{t('loading.long')}</span>}
      </span>
    </output>
  );
}

interface ErrorNoteProps {
  /** What happened. */
  readonly title: string;
  /** What to do now. */
  readonly children: ReactNode;
  readonly onRetry?: (() => void) | undefined;
  readonly retrying?: boolean;
}

export function ErrorNote({ title, children, onRetry, retrying = false }: ErrorNoteProps) {
  const t = useKitText();
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md border-2 border-danger-text bg-danger-soft p-4 text-danger-ink"
    >
      <TriangleAlert aria-hidden className="size-7 shrink-0" />
      <div className="min-w-48 flex-1">
        <p className="text-base font-semibold">{title}</p>
        <div className="text-base">{children}</div>
      </div>
      {onRetry && (
        <Button icon={RotateCcw} busy={retrying} onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  );
}
