import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { isAllergy } from '@comanda/shared/domain/ticket/allergy.ts';
import { Eye, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/index.ts';
import type { Mark } from './changes.ts';
import { LineBody, MarkWord } from './line-body.tsx';
import { isUnsaidVoid, type Line } from './ticket.ts';

interface LineProps {
  readonly line: Line;
  readonly mark?: Mark | undefined;
  /** The arrows of the bump bar are here. */
  readonly chosen?: boolean;
  /** Not given: it is only looked at here, where what is done is what to gather, and stays readable. */
  readonly onTap?: () => void;
  /** Its change is seen, and it is not done by that. */
  readonly onSeen?: () => void;
  readonly onSayVoid?: (made: boolean) => void;
}

/** One line: a tap says that it is done, another that it is not. A voided one waits for the cook's word. */
export function TicketLine({ line, mark, chosen = false, onTap, onSeen, onSayVoid }: LineProps) {
  const t = useText();
  const local = useLocal();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const voided = line.state === 'voided';
  const done = line.state === 'done';
  const unsaid = isUnsaidVoid(line);
  const seeable = mark && !voided && onSeen;
  const body = <LineBody line={line} mark={seeable ? undefined : mark} gathered={onTap === undefined} />;
  const note = line.note !== '' && !voided && <Note note={line.note} done={done && onTap !== undefined} />;
  // Of a change nothing may be below the edge of a small glass that somebody could die of.
  const warned = seeable && isAllergy(line.note);
  const looks = 'flex w-full items-start gap-2 py-1.5 ps-2 pe-3 text-start';
  return (
    <li
      ref={row}
      className={cx(
        'border-t border-line first:border-t-0',
        (mark || unsaid) && 'animate-flash border-s-8',
        mark && !unsaid && 'border-s-accent-text',
        unsaid && 'border-s-late bg-danger-soft',
        chosen && 'outline-4 -outline-offset-4 outline-focus',
      )}
    >
      {seeable && (
        <div className="flex items-center justify-between gap-1 ps-2 pe-1.5 pt-1.5">
          <MarkWord mark={mark} />
          <button
            type="button"
            aria-label={t('seenOf', { item: local(line.name) })}
            onClick={onSeen}
            className="wall-word flex min-h-14 shrink-0 items-center gap-1.5 rounded-md border-2 border-edge bg-surface px-2 font-semibold"
          >
            <Eye aria-hidden className="size-6 shrink-0" />
            {t('seen')}
          </button>
        </div>
      )}
      {warned && note}
      {onTap && !voided ? (
        <button type="button" aria-pressed={done} onClick={onTap} className={looks}>
          {body}
        </button>
      ) : (
        <div className={looks}>{body}</div>
      )}
      {!warned && note}
      {unsaid && onSayVoid && (
        <fieldset aria-label={t('voidAsk')} className="grid grid-cols-2 gap-2 p-2">
          {[false, true].map((made) => (
            <button
              key={String(made)}
              type="button"
              className="wall-word min-h-touch rounded-md border-2 border-edge bg-surface px-2 font-semibold"
              onClick={() => onSayVoid(made)}
            >
              {t(made ? 'voidMade' : 'voidNotStarted')}
            </button>
          ))}
        </fieldset>
      )}
    </li>
  );
}

/** A note in a line of its own; one about an allergy fills the ticket's width and says so. */
function Note({ note, done }: { readonly note: string; readonly done: boolean }) {
  const t = useText();
  if (!isAllergy(note)) {
    return <p className={cx('wall-modifier ps-16 pe-3 pb-1.5 italic', done && 'opacity-65')}>“{note}”</p>;
  }
  return (
    <p className="wall-modifier flex items-start gap-2 bg-allergy px-3 py-1.5 font-bold text-on-allergy">
      <TriangleAlert aria-label={t('allergy')} className="mt-0.5 size-7 shrink-0" />
      <span className="min-w-0 flex-1">{note}</span>
    </p>
  );
}
