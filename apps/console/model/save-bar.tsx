import { Button } from '@comanda/kit/ui/button.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { CloudOff, PencilLine } from 'lucide-react';
import { useEffect } from 'react';
import { useText } from '../i18n/index.ts';

/** For the form: what has the focus scrolls to above the bar, not under it. */
export const ABOVE_BAR = '[&_:is(input,select,textarea)]:scroll-mb-32';

interface SaveBarProps {
  readonly dirty: boolean;
  readonly busy: boolean;
  readonly live: boolean;
  readonly outrun: boolean;
  /** Something typed cannot be saved; its field says what. */
  readonly blocked?: boolean;
  readonly problem: string | undefined;
  readonly onDiscard: () => void;
}

/** At the foot of a long form: there as soon as something is changed. Its button submits the form. */
export function SaveBar({ dirty, busy, live, outrun, blocked = false, problem, onDiscard }: SaveBarProps) {
  const t = useText();
  useEffect(() => {
    if (dirty) document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, [dirty]);
  if (!dirty) return null;
  return (
    <div className="sticky bottom-0 z-10 grid gap-3 rounded-t-lg border border-line bg-surface p-4 shadow-over">
      {problem !== undefined && <ErrorNote title={t('problem')}>{problem}</ErrorNote>}
      <div className="flex flex-wrap items-center justify-end gap-3">
        <p className="flex min-w-0 flex-1 items-center gap-2 font-medium">
          {live ? (
            <PencilLine aria-hidden className="size-6 shrink-0" />
          ) : (
            <CloudOff aria-hidden className="size-6 shrink-0" />
          )}
          {live ? t(outrun ? 'house.form.outrun' : 'house.form.unsaved') : t('house.form.away')}
        </p>
        <Button onClick={onDiscard}>{t('house.form.discard')}</Button>
        <Button type="submit" variant="primary" busy={busy} disabled={!live || blocked}>
          {t('house.form.save')}
        </Button>
      </div>
    </div>
  );
}
