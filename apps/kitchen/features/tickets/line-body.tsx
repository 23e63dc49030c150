import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { minutesAndSeconds } from '@comanda/kit/ui/logic/ticker.ts';
import { useNow } from '@comanda/kit/ui/ticker.tsx';
import { differenceOf } from '@comanda/shared/domain/ticket/difference.ts';
import { Check } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import type { Mark } from './changes.ts';
import { Gone } from './gone.tsx';
import { Modifiers } from './modifiers.tsx';
import type { Line } from './ticket.ts';

interface BodyProps {
  readonly line: Line;
  readonly mark: Mark | undefined;
  /** It is only looked at here: what is done is what to gather, and stays readable. */
  readonly gathered: boolean;
}

export function MarkWord({ mark }: { readonly mark: Mark }) {
  const t = useText();
  return (
    <b className="wall-word me-2 rounded-sm bg-accent px-2 text-on-accent">{t(mark === 'new' ? 'new' : 'changed')}</b>
  );
}

/** What there is to make, and, of a line that became another after it was sent, what no longer is. */
export function LineBody({ line, mark, gathered }: BodyProps) {
  const t = useText();
  const local = useLocal();
  const told = line.was ? differenceOf(line.was, line) : null;
  // What is another comes first: on a small glass the rest is below.
  const modifiers = told?.modifiers.toSorted((a, b) => Number(a.change === null) - Number(b.change === null));
  const voided = line.state === 'voided';
  const done = line.state === 'done';
  const over = (done && !gathered) || (voided && line.acknowledged);
  // Not fainter: at 55 % what is done would come to 3.9 : 1 on a light ticket.
  const struck = cx((over || voided) && 'line-through', over && 'opacity-65');
  return (
    <span className="flex min-w-0 flex-1 items-start gap-2">
      <span className={cx('wall-quantity wall-line figures shrink-0 text-end font-bold', struck)}>{line.quantity}</span>
      <span className="min-w-0 flex-1">
        {mark && <MarkWord mark={mark} />}
        {line.startAt !== null && line.state === 'open' && <StartIn at={line.startAt} />}
        {voided && <b className="wall-word me-2 rounded-sm bg-late px-2 text-on-late">{t('void')}</b>}
        <span className={cx('wall-line block font-semibold', struck)}>
          {local(line.name)}
          {line.variantName && <span className="font-normal"> · {local(line.variantName)}</span>}
          {told?.variantGone && <Gone>{local(told.variantGone)}</Gone>}
        </span>
        {line.combo && <span className="wall-word block text-muted">{local(line.combo)}</span>}
        <span className={cx('block', struck)}>
          <Modifiers modifiers={modifiers ?? line.modifiers} over={over} />
        </span>
        {told?.noteGone && <Gone>“{told.noteGone}”</Gone>}
        {line.seat !== null && (
          <span className="wall-word block ps-4 text-muted">{t('seat', { seat: line.seat })}</span>
        )}
        {told && told.seatGone !== null && <Gone>{t('seat', { seat: told.seatGone })}</Gone>}
      </span>
      {done && <Check aria-label={t('done')} className="size-8 shrink-0 text-good-text" />}
    </span>
  );
}

/** How long until it is time to begin, so that all of the order is done at once. */
function StartIn({ at }: { readonly at: number }) {
  const t = useText();
  const left = at - useNow();
  if (left <= 0) return null;
  return (
    <b className="wall-word figures me-2 rounded-sm border-2 border-edge px-2">
      {t('startIn', { time: minutesAndSeconds(left) })}
    </b>
  );
}
