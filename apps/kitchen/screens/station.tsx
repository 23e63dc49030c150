import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { useConnection, useFollow } from '@comanda/kit/hub-client/react.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { Empty, ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { Station as StationShape } from '@comanda/shared/contracts/views/venue.ts';
import { type CSSProperties, useCallback, useMemo, useState } from 'react';
import { Rail } from '../features/allday/rail.tsx';
import { Alerts } from '../features/sounds/alerts-listener.tsx';
import { NO_MARKS } from '../features/tickets/changes.ts';
import { useDeeds } from '../features/tickets/deeds.ts';
import { useDrawn } from '../features/tickets/drawn.ts';
import { ExpoCard } from '../features/tickets/expo-card.tsx';
import { withIntents } from '../features/tickets/intents.ts';
import { latenessOf } from '../features/tickets/lateness.ts';
import { useMarks } from '../features/tickets/marks.ts';
import { ordersOf } from '../features/tickets/orders.ts';
import type { Ticket } from '../features/tickets/ticket.ts';
import { TicketCard } from '../features/tickets/ticket-card.tsx';
import { Grid } from '../features/wall/grid.tsx';
import { Pages } from '../features/wall/pages.tsx';
import { useWall } from '../features/wall/use-wall.ts';
import { useText } from '../i18n/index.ts';
import { Head } from './head.tsx';
import { ROWS, TEXT_SCALE, useSettings } from './settings.ts';
import { type Sheet, Sheets } from './sheets.tsx';

const NOTHING: readonly Ticket[] = [];

/** The wall of a station: its tickets in slots, all-day beside them. Expo's slots hold whole orders. */
export function Station({ station }: { readonly station: StationShape }) {
  const t = useText();
  const local = useLocal();
  const words = useProblemWords();
  const { stations } = useVenue();
  const connection = useConnection();
  const { list, seq, state, oldSince, problem } = useFollow('kitchen', { station: station.id });
  const [settings, change] = useSettings();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const { intents, deeds } = useDeeds(seq);
  const { marks, see } = useMarks(list);
  const expo = station.kind === 'expo';

  const tickets = useMemo(() => withIntents(list, intents), [list, intents]);
  const open = useMemo(() => tickets.filter((ticket) => ticket.state === 'open'), [tickets]);
  const orders = useMemo(() => (expo ? ordersOf(tickets) : []), [expo, tickets]);
  const ids = useMemo(() => (expo ? orders : open).map(({ id }) => id), [expo, orders, open]);
  const ticketOf = useMemo(() => new Map(open.map((ticket) => [ticket.id, ticket])), [open]);
  const orderOf = useMemo(() => new Map(orders.map((order) => [order.id, order])), [orders]);
  useDrawn(expo ? NOTHING : open);

  const bump = (id: string): void => {
    const ticket = ticketOf.get(id);
    const order = orderOf.get(id);
    if (ticket) deeds.bump(ticket);
    if (order?.ready) deeds.handOver(order);
    else if (order) {
      const late = new Set(order.parts.filter((part) => part.state === 'open').map((part) => part.station));
      const names = stations.filter(({ id: each }) => late.has(each)).map(({ name }) => local(name));
      toast(t('notReady', { number: order.parts[0]?.number ?? 0, stations: names.join(', ') }), { tone: 'danger' });
    }
  };
  const { wall, slots, chosen, toPage, bumpSlot } = useWall({
    ids,
    columns: settings.columns,
    rows: ROWS,
    listening: sheet === null,
    onBump: bump,
    onRecall: () => setSheet({ kind: 'recall' }),
    onUndo: deeds.undo,
  });
  const eightySix = useCallback((of: readonly Ticket[]) => {
    const items = new Map(of.flatMap(({ lines }) => lines).map(({ itemId: id, name }) => [id, { id, name }]));
    setSheet({ kind: 'eighty_six', items: [...items.values()] });
  }, []);
  const eightySixItem = useCallback(
    (item: { id: string; name: Ticket['lines'][number]['name'] }) => setSheet({ kind: 'eighty_six', items: [item] }),
    [],
  );
  const isLate = useCallback(
    ({ orderType, firedAt }: Ticket, now: number) => latenessOf(settings.due[orderType], now - firedAt) === 'late',
    [settings.due],
  );

  const old = state === 'old';
  const place = (slot: number) => ({
    slot,
    chosen: chosen === slot,
    fits: `${settings.columns} ${settings.size}`,
    onBump: bumpSlot,
    onEightySix: eightySix,
  });
  const draw = (id: string, slot: number) => {
    const order = orderOf.get(id);
    const [first] = order?.parts ?? [];
    if (order && first) {
      return <ExpoCard key={id} order={order} due={settings.due[first.orderType]} {...place(slot)} />;
    }
    const ticket = ticketOf.get(id);
    if (!ticket) return null;
    const due = settings.due[ticket.orderType];
    const card = { ticket, due, deeds, marks: marks.get(id) ?? NO_MARKS, onSee: see };
    return <TicketCard key={id} {...card} {...place(slot)} />;
  };

  return (
    <div
      className="flex h-dvh flex-col overflow-hidden bg-ground"
      style={{ '--wall-text': TEXT_SCALE[settings.size] } as CSSProperties}
    >
      <Head
        station={station}
        connection={connection}
        old={old ? { since: oldSince } : null}
        pages={
          <Pages
            wall={wall}
            numberOf={(id) => (ticketOf.get(id) ?? orderOf.get(id)?.parts[0])?.number}
            onPage={toPage}
          />
        }
        onRecall={() => setSheet({ kind: 'recall' })}
        onSettings={() => setSheet({ kind: 'settings' })}
      />
      <div className="flex min-h-0 flex-1">
        <main
          aria-label={t('title')}
          className={cx('min-w-0 flex-1', old && 'outline-4 -outline-offset-4 outline-warn outline-solid')}
        >
          {state === 'refused' && problem !== null && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>}
          {state === 'loading' && <Loading />}
          {(state === 'live' || old) && ids.length === 0 && (
            <div className="grid h-full place-content-center">
              <Empty title={t('none')}>{t('noneHint')}</Empty>
            </div>
          )}
          {ids.length > 0 && <Grid slots={slots} columns={settings.columns} rows={ROWS} draw={draw} />}
        </main>
        <Rail tickets={open} onItem={eightySixItem} />
      </div>
      <Alerts tickets={open} known={state === 'live'} on={settings.sounds} isLate={isLate} />
      {sheet && (
        <Sheets
          sheet={sheet}
          station={station.id}
          settings={settings}
          onSettings={change}
          onClose={() => setSheet(null)}
        />
      )}
    </div>
  );
}
