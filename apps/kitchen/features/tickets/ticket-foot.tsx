import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { Age } from '@comanda/kit/ui/ticker.tsx';
import { Ban, Check } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import type { Progress } from './orders.ts';

interface FootProps {
  /** How far the order's stations are. */
  readonly progress: readonly Progress[];
  /** Which ticket this is the foot of, in words. */
  readonly label: string;
  readonly onEightySix: () => void;
}

/** How far the order's other stations are, and for how long they have been at it; and the way to 86. */
export function TicketFoot({ progress, label, onEightySix }: FootProps) {
  const t = useText();
  const local = useLocal();
  const { stations } = useVenue();
  const name = (id: string): string => {
    const station = stations.find((each) => each.id === id);
    return station ? local(station.name) : id;
  };
  return (
    <footer className="flex h-14 shrink-0 items-center gap-2 border-t border-ticket-line ps-3 pe-1">
      <ul className="flex max-h-12 min-w-0 flex-1 flex-wrap gap-x-3 overflow-hidden text-sm leading-tight text-muted">
        {progress.map(({ station, done, total, bumped, firedAt }) => (
          <li key={station} className="figures flex min-w-0 flex-wrap items-center gap-x-1">
            {bumped && <Check aria-hidden className="size-4 text-good-text" />}
            {bumped
              ? t('progressDone', { station: name(station) })
              : t('progress', { station: name(station), done, total })}
            {!bumped && <Age since={firedAt} />}
          </li>
        ))}
      </ul>
      <button
        type="button"
        aria-label={`${label}: ${t('eightySix')}`}
        onClick={onEightySix}
        className="flex min-h-touch shrink-0 items-center gap-1.5 rounded-md px-3 text-base font-semibold hover:bg-sunk"
      >
        <Ban aria-hidden className="size-5" />
        {t('eightySix')}
      </button>
    </footer>
  );
}
