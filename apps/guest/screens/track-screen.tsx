import { useFormats, VenueFormatProvider } from '@comanda/kit/i18n/venue-format.tsx';
import { ConnectionBadge } from '@comanda/kit/ui/connection-badge.tsx';
import { Loading } from '@comanda/kit/ui/notes.tsx';
import { LanguageSwitch } from '@comanda/kit/ui/switches.tsx';
import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import { Bell } from '../features/track/bell.tsx';
import type { Following, FollowingState } from '../features/track/following.ts';
import { Order } from '../features/track/order.tsx';
import { useText } from '../i18n/index.ts';

/** One order on its guest's phone: nothing to install, nobody to sign in. */
export function TrackScreen({ following }: { readonly following: Following }) {
  const state = useStore(following.state);
  const zone = state.view?.venue.timeZone;
  return (
    // Nothing on the page costs anything: the currency is never seen.
    <VenueFormatProvider currency="EUR" {...(zone !== undefined && { timeZone: zone })}>
      <Page {...state} />
    </VenueFormatProvider>
  );
}

function Page({ view, connection, heardAt, away }: FollowingState) {
  const t = useText();
  const title = view ? `${view.number} · ${t(view.state === 'handed_over' ? 'handedOver' : view.state)}` : t('title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  const ended = away === 'track_unknown' || away === 'track_over';
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-md content-start gap-5 p-4 pb-8 text-[1.0625rem]">
      <header className="flex flex-wrap items-center justify-between gap-2">
        <b className="min-w-0 text-lg">{view?.venue.name ?? t('title')}</b>
        {!ended && <ConnectionBadge state={connection} since={connection === 'old' ? heardAt : null} waiting={0} />}
      </header>
      <Content view={view} connection={connection} heardAt={heardAt} away={away} />
      <footer className="mt-4">
        <LanguageSwitch />
      </footer>
    </main>
  );
}

function Content({ view, connection, heardAt, away }: FollowingState) {
  const t = useText();
  const formats = useFormats();
  if (away === 'track_unknown') return <Notice title={t('unknown')}>{t('unknownLong')}</Notice>;
  if (away === 'track_over') return <Notice title={t('over')}>{t('overLong')}</Notice>;
  const old = connection === 'old' && (
    <p role="alert" className="flex gap-2 rounded-md bg-warn p-3 font-semibold text-on-warn">
      <TriangleAlert aria-hidden className="size-6 shrink-0" />
      {heardAt === null ? t('lost') : t('old', { time: formats.time(heardAt) })}
    </p>
  );
  if (!view) {
    if (away !== null) return <Notice title={t('busy')}>{t('busyLong')}</Notice>;
    return old || <Loading what={t('loading')} />;
  }
  return (
    <>
      {old}
      <Order view={view} />
      <Bell view={view} />
    </>
  );
}

function Notice({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section role="alert" className="grid gap-2 rounded-lg border border-line bg-surface p-5">
      <h1 className="text-xl font-bold">{title}</h1>
      <p>{children}</p>
    </section>
  );
}
