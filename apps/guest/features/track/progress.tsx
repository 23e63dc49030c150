import { cx } from '@comanda/kit/ui/cx.ts';
import type { TrackState } from '@comanda/shared/contracts/views/track.ts';
import { Check } from 'lucide-react';
import { useText } from '../../i18n/index.ts';

const STEPS = ['placed', 'preparing', 'ready'] as const;

/** The three steps of an order, with the one it is at. */
export function Progress({ state }: { readonly state: TrackState }) {
  const t = useText();
  if (state === 'cancelled') return null;
  const at = state === 'handed_over' ? STEPS.length : STEPS.indexOf(state);
  return (
    <ol aria-label={t('steps')} className="grid grid-cols-3 gap-2">
      {STEPS.map((step, n) => (
        <li
          key={step}
          aria-current={n === at ? 'step' : undefined}
          className={cx('grid gap-1.5 text-center text-sm', n === at ? 'font-bold' : n > at && 'text-muted')}
        >
          <span className={cx('h-2 rounded-full', n <= at ? 'bg-good' : 'bg-line')} />
          <span className="flex items-center justify-center gap-1">
            {n < at && <Check aria-hidden className="size-4 shrink-0" />}
            {t(step === 'placed' ? 'ordered' : step)}
          </span>
        </li>
      ))}
    </ol>
  );
}
