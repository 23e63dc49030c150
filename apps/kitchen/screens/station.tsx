import { useConnection, useFollow } from '@comanda/kit/hub-client/react.tsx';
import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { ConnectionBadge } from '@comanda/kit/ui/connection-badge.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Empty, Loading } from '@comanda/kit/ui/notes.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import type { Station as StationShape } from '@comanda/shared/contracts/views/venue.ts';
import { ChevronLeft, ChevronRight, History, Settings, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Rail } from '../features/allday/rail.tsx';
import { Recall } from '../features/recall/recall.tsx';
import { play } from '../features/sounds/sounds.ts';
import { Expo } from '../features/tickets/expo.tsx';
import { forgetGone, useOptimism } from '../features/tickets/optimism.ts';
import { pagesOf, place, type Slots } from '../features/tickets/slots.ts';
import { TicketCard, useBump } from '../features/tickets/ticket-card.tsx';
import type { Ticket } from '../features/tickets/ticket-head.tsx';
import { useText } from '../i18n/index.ts';
import { columnsFor, keepSettings, readSettings } from './settings.ts';
import { SettingsSheet } from './settings-sheet.tsx';

/** Rings for tickets that were not there before, and for lines that were voided. */
function useRing(tickets: readonly Ticket[], ready: boolean, on: boolean): void {
  const known = useRef<{ ids: Set<string>; voids: number } | null>(null);
  useEffect(() => {
    if (!ready) return;
    const ids = new Set(tickets.map((ticket) => ticket.id));
    const voids = tickets
      .flatMap((ticket) => ticket.lines)
      .filter((line) => line.state === 'voided' && !line.acknowledged).length;
    const before = known.current;
    known.current = { ids, voids };
    if (!before || !on) return;
    if (voids > before.voids) play('void');
    else if ([...ids].some((id) => !before.ids.has(id))) play('new');
  }, [tickets, ready, on]);
}

export function Station({ station }: { readonly station: StationShape }) {
  const t = useText();
  const local = useLocal();
  const formats = useFormats();
  const connection = useConnection();
  const { list, state, oldSince } = useFollow('kitchen', { station: station.id });
  const { hidden, show } = useOptimism();
  const bump = useBump();
  const [slots, setSlots] = useState<Slots>([]);
  const [page, setPage] = useState(0);
  const [open, setOpen] = useState<'recall' | 'settings' | null>(null);
  const [settings, setSettings] = useState(readSettings);

  const tickets = list.filter((ticket) => !hidden.has(ticket.id));
  const shown = tickets.map((ticket) => ticket.id).join(' ');
  useEffect(() => {
    setSlots((before) => place(before, shown === '' ? [] : shown.split(' ')));
  }, [shown]);
  useEffect(() => forgetGone(new Set(list.map((ticket) => ticket.id))), [list]);
  useRing(tickets, state === 'live', settings.sound);

  const pages = pagesOf(slots, settings.slots);
  const current = Math.min(page, pages.length - 1);
  const onPage = pages[current] ?? [];
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (open !== null || event.ctrlKey || event.metaKey) return;
      const ticket = byId.get(onPage[Number(event.key) - 1] ?? '');
      if (ticket) bump(ticket);
      else if (event.key.toLowerCase() === 'r') setOpen('recall');
      else if (event.key === 'PageDown') setPage(Math.min(current + 1, pages.length - 1));
      else if (event.key === 'PageUp') setPage(Math.max(current - 1, 0));
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  return (
    <div className={cx('flex h-dvh flex-col bg-ground', settings.size === 'large' && 'zoom-large')}>
      <header className="flex min-h-14 shrink-0 items-center gap-3 border-b border-line bg-surface px-4">
        <h1 className="text-lg font-bold">{local(station.name)}</h1>
        <span className="flex-1" />
        {pages.length > 1 && (
          <span className="flex items-center gap-2">
            <IconButton
              icon={ChevronLeft}
              label={t('previous')}
              disabled={current === 0}
              onClick={() => setPage(current - 1)}
            />
            <span className="figures text-base font-semibold">
              {t('page', { page: current + 1, pages: pages.length })}
            </span>
            <IconButton
              icon={ChevronRight}
              label={t('next')}
              disabled={current === pages.length - 1}
              onClick={() => setPage(current + 1)}
            />
          </span>
        )}
        <Button size="small" icon={History} onClick={() => setOpen('recall')}>
          {t('recall')}
        </Button>
        <IconButton icon={Settings} label={t('settings')} onClick={() => setOpen('settings')} />
        <ConnectionBadge {...connection} />
      </header>
      {state === 'old' && (
        <p role="alert" className="flex items-center gap-3 bg-warn px-4 py-2 text-lg font-semibold text-on-warn">
          <TriangleAlert aria-hidden className="size-7 shrink-0" />
          {t('old', { time: formats.time(oldSince ?? Date.now()) })}
        </p>
      )}
      <div className="flex min-h-0 flex-1">
        <main className="min-w-0 flex-1 p-3" aria-label={t('title')}>
          {state === 'loading' && <Loading />}
          {state !== 'loading' && tickets.length === 0 && (
            <div className="grid h-full place-content-center">
              <Empty title={t('none')}>{t('noneHint')}</Empty>
            </div>
          )}
          {station.kind === 'expo' ? (
            <Expo tickets={tickets} />
          ) : (
            <div className={cx('grid h-full grid-rows-2 gap-3', columnsFor(settings.slots))}>
              {onPage.map((id, at) => {
                const ticket = byId.get(id ?? '');
                return ticket ? (
                  <TicketCard key={ticket.id} ticket={ticket} acknowledges />
                ) : (
                  <div key={`free ${at}`} aria-hidden className="rounded-md border-2 border-dashed border-line" />
                );
              })}
            </div>
          )}
        </main>
        <Rail tickets={tickets} />
      </div>
      {open === 'recall' && <Recall station={station.id} onBack={show} onClose={() => setOpen(null)} />}
      {open === 'settings' && (
        <SettingsSheet
          settings={settings}
          onChange={(next) => {
            setSettings(next);
            keepSettings(next);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
