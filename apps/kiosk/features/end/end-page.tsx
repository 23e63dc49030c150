import { cx } from '@comanda/kit/ui/cx.ts';
import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { Qr } from '@comanda/kit/ui/qr.tsx';
import { useNow } from '@comanda/kit/ui/ticker.tsx';
import type { KioskOrder } from '@comanda/shared/contracts/views/kiosk.ts';
import { waitOf } from '@comanda/shared/domain/queue/wait.ts';
import { useEffect } from 'react';
import { useText } from '../../i18n/index.ts';
import { useGuest } from '../../model/guest.ts';
import { Big } from '../../ui/big.tsx';
import { Page } from '../../ui/page.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { sayNumber } from '../../voice/voice.ts';

interface EndPageProps {
  readonly order: KioskOrder;
  readonly onDone: () => void;
}

/** The number, large, aloud and on paper; and how long it will take. */
export function EndPage({ order, onDone }: EndPageProps) {
  const t = useText();
  const { settings } = useVenue();
  const now = useNow();
  const access = useGuest((guest) => guest.access);
  const place = useFollow('queue', {}, ({ items }) => items.get(order.orderId));
  const { data: link } = useRoute(routes.trackLink, { params: { orderId: order.orderId } });
  const { number, paid, tag, total } = order;
  const served = tag === null ? t('end.called') : t('end.brought', { tag });
  const free = total === 0 ? t('end.free') : '';
  const money = paid ? free : t('end.payAtCounter');
  const spoken = `${t('end.spoken', { number })} ${money && `${money} `}${served}`;
  useEffect(() => sayNumber(spoken, number), [spoken, number]);
  const wait = place && waitOf(place, now);
  return (
    <Page
      title={t('end.title')}
      hint={spoken}
      footer={
        <Big variant="primary" className="flex-1" onClick={onDone}>
          {t('end.done')}
        </Big>
      }
    >
      <Scroll
        className={cx(
          'grid [align-content:safe_center] justify-items-center gap-6 p-6 text-center',
          // Below the middle of the glass there is room beside the number, and none under it.
          access && 'grid-cols-[auto_1fr] items-center !gap-x-10',
        )}
      >
        <div className="grid gap-6">
          <p className="k-name text-muted">{t('end.yourNumber')}</p>
          <p className="k-number figures font-bold text-accent-text">{number}</p>
        </div>
        <div className="grid justify-items-center gap-6">
          {!paid && (
            <p className="k-title rounded-lg bg-warn-soft px-8 py-4 font-semibold text-warn-ink">
              {t('end.payAtCounter')}
            </p>
          )}
          {paid && free && <p className="k-name">{free}</p>}
          <p className="k-name max-w-220">{served}</p>
          <div role="status" className="k-name grid min-h-24 gap-2">
            {place && <p>{place.position === 1 ? t('end.next') : t('end.ahead', { count: place.position - 1 })}</p>}
            {wait !== undefined && (
              <p className="font-semibold">
                {wait === null
                  ? t('end.anyMoment')
                  : wait.from === wait.to
                    ? t('end.minutes', { count: wait.to })
                    : t('end.range', { from: wait.from, to: wait.to })}
              </p>
            )}
          </div>
        </div>
        {link && (
          <figure className="col-span-full grid justify-items-center gap-3">
            <Qr data={link.url} label={t('end.track')} className="size-64 rounded-md" />
            <figcaption className="k-text">{t('end.track')}</figcaption>
          </figure>
        )}
        <p className="k-text col-span-full text-muted">{t('end.thanks', { venue: settings.name })}</p>
      </Scroll>
    </Page>
  );
}
