import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { useNow } from '@comanda/kit/ui/ticker.tsx';
import type { TrackView } from '@comanda/shared/contracts/views/track.ts';
import { waitOf } from '@comanda/shared/domain/queue/wait.ts';
import { BellRing, CircleX, CookingPot, HandPlatter, Receipt } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { Progress } from './progress.tsx';

const LOOK = {
  placed: { icon: Receipt, part: 'bg-surface' },
  preparing: { icon: CookingPot, part: 'bg-surface' },
  ready: { icon: BellRing, part: 'bg-good text-on-good' },
  handed_over: { icon: HandPlatter, part: 'bg-surface' },
  cancelled: { icon: CircleX, part: 'bg-danger-soft text-danger-ink' },
} as const;

/** An order's number, how far it is, and when it is thought to be ready. */
export function Order({ view }: { readonly view: TrackView }) {
  const t = useText();
  const formats = useFormats();
  const { icon: Icon, part } = LOOK[view.state];
  return (
    <>
      <section className={cx('grid justify-items-center gap-3 rounded-lg border border-line p-5 text-center', part)}>
        <h1 className="grid">
          <span className="text-base font-semibold">{t('number')}</span>
          <span className="guest-number figures font-bold">{view.number}</span>
        </h1>
        <div role="status" className="grid gap-1">
          <p className="flex items-center justify-center gap-2 text-xl font-bold">
            <Icon aria-hidden className="size-7 shrink-0" />
            {t(view.state === 'handed_over' ? 'handedOver' : view.state)}
          </p>
          <Said view={view} />
        </div>
        <p className="text-sm opacity-90">{t('since', { time: formats.time(view.since) })}</p>
      </section>
      <Progress state={view.state} />
    </>
  );
}

/** What the state means for the guest. */
function Said({ view }: { readonly view: TrackView }) {
  const t = useText();
  switch (view.state) {
    case 'placed':
      return <p>{t('placedLong')}</p>;
    case 'ready':
      return <p>{t(view.brought ? 'readyBrought' : 'readyCalled')}</p>;
    case 'handed_over':
      return <p>{t('handedOverLong')}</p>;
    case 'cancelled':
      return <p>{t('cancelledLong')}</p>;
    case 'preparing':
      return view.place && <Place place={view.place} />;
  }
}

function Place({ place }: { readonly place: NonNullable<TrackView['place']> }) {
  const t = useText();
  const formats = useFormats();
  const wait = waitOf(place, useNow());
  const words =
    wait === null
      ? t('anyMoment')
      : wait.from === wait.to
        ? t('about', { count: wait.to })
        : t('range', { from: wait.from, to: wait.to });
  return (
    <>
      <p className="text-lg font-semibold">{words}</p>
      {wait && wait.to > 1 && (
        <p className="figures">
          {t('clock', { from: formats.time(place.likelyAt), to: formats.time(place.latestAt) })}
        </p>
      )}
      <p>{place.position === 1 ? t('next') : t('ahead', { count: place.position - 1 })}</p>
    </>
  );
}
