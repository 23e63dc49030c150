import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { Check, TriangleAlert } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { isAllergy } from './lateness.ts';
import type { Ticket } from './ticket-head.tsx';

type Line = Ticket['lines'][number];

interface LineProps {
  readonly line: Line;
  readonly onToggle: () => void;
  readonly onAcknowledge: (made: boolean) => void;
}

/** One line: a tap says that it is done, another that it is not. A voided one waits for the cook's word. */
export function TicketLine({ line, onToggle, onAcknowledge }: LineProps) {
  const t = useText();
  const local = useLocal();
  const voided = line.state === 'voided';
  const done = line.state === 'done';
  const name = local(line.name);
  return (
    <li
      className={cx(
        'border-t border-ticket-line first:border-t-0',
        (done || (voided && line.acknowledged)) && 'opacity-60',
      )}
    >
      <button
        type="button"
        aria-pressed={done}
        disabled={voided}
        onClick={onToggle}
        className="flex w-full items-start gap-2 px-3 py-2 text-start"
      >
        <span className="figures w-12 shrink-0 text-2xl leading-tight font-bold">{line.quantity}</span>
        <span className={cx('min-w-0 flex-1', (done || voided) && 'line-through')}>
          <span className="block text-xl leading-tight font-semibold">
            {name}
            {line.variantName && <span className="font-normal"> · {local(line.variantName)}</span>}
          </span>
          {line.modifiers.map((modifier) => (
            <span key={local(modifier.name)} className="block text-lg text-add">
              + {modifier.quantity > 1 && `${modifier.quantity} × `}
              {local(modifier.name)}
            </span>
          ))}
          {line.seat !== null && <span className="block text-sm text-muted">{t('seat', { seat: line.seat })}</span>}
        </span>
        {done && <Check aria-label={t('done')} className="mt-1 size-7 shrink-0 text-good-text" />}
        {voided && <span className="rounded-sm bg-late px-2 text-base font-bold text-on-late">{t('void')}</span>}
      </button>
      {line.note !== '' && !voided && (
        <p
          className={cx(
            'flex items-center gap-2 px-3 py-1.5 text-lg font-semibold',
            isAllergy(line.note) ? 'bg-allergy text-on-allergy' : 'text-no',
          )}
        >
          {isAllergy(line.note) && <TriangleAlert aria-hidden className="size-6 shrink-0" />}
          {line.note}
        </p>
      )}
      {voided && !line.acknowledged && (
        <div className="grid grid-cols-2 gap-2 p-2">
          {[false, true].map((made) => (
            <button
              key={String(made)}
              type="button"
              className="min-h-touch rounded-md border-2 border-edge bg-surface px-2 text-base font-semibold"
              onClick={() => onAcknowledge(made)}
            >
              {t(made ? 'voidMade' : 'voidNotStarted')}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}
